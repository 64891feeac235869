public import ArticleModel

/// Writes a document in one format.
public protocol ArticleWriter {
  /// Writes every article of `document` as UTF-8. No control character but tab and line break is ever written,
  /// whatever the document holds. The caller flushes `output`.
  func write(_ document: Document, to output: inout ChunkedOutput)

  /// Writes the tables of a document that holds nothing else.
  func writeTables(of document: Document, to output: inout ChunkedOutput)
}

extension ArticleWriter {
  /// Writes the tables as the blocks they are.
  public func writeTables(of document: Document, to output: inout ChunkedOutput) { write(document, to: &output) }

  /// The whole of what would be written, for tests and short documents.
  public func string(for document: Document) -> String {
    var bytes: [UInt8] = []
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in bytes.append(contentsOf: piece) }) { receive in
      var output = ChunkedOutput(receive: receive)
      write(document, to: &output)
      output.flush()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
