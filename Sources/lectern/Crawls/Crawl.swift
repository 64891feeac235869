import ArticleParsing
import ArticleWriting

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Converts any number of documents to lines of JSON, in order. A document that cannot be read is one line too, with `error`.
struct Crawl {
  let source: SourceOptions
  let jobs: Int
  /// The files to read; where there are none, the lines of standard input.
  let files: [String]

  /// A document to convert, and what it is called if it does not say so itself.
  private struct Input: Sendable {
    var line: LineReader.Line
    var number: Int
    /// Whether the line is the name of a file whatever it looks like.
    var isName = false

    var weight: Int { if case .bytes(let bytes) = line { bytes.count } else { 0 } }
  }

  /// A line may be longer than a page: JSON takes up to six bytes for one.
  private static let longestLine = 3 * SourceFile.sizeLimit

  /// Writes the lines to a file, or to standard output.
  func convert(to path: String?) throws {
    try Diagnostics.reporting {
      try OutputFile.write(to: path) { output in
        OrderedJobs.run(jobs: jobs, next: inputs(), weigh: { $0.weight }, work: { [self] in line(of: $0) }) { line in
          guard !line.isEmpty else { return true }
          line.withUnsafeBufferPointer { output.write($0) }
          // Whoever sent the document may wait for the answer before the next.
          output.flush()
          return true
        }
      }
    }
  }

  private func inputs() -> @Sendable () -> Input? {
    guard files.isEmpty else {
      let queue = InputQueue(
        files.enumerated().map { Input(line: .bytes(Array($1.utf8)), number: $0 + 1, isName: true) })
      return { queue.next() }
    }
    let lines = NumberedLines(LineReader(STDIN_FILENO, limit: Crawl.longestLine))
    return { lines.next().map { Input(line: $0, number: $1) } }
  }

  /// The line of JSON for a document; empty for an empty line.
  private func line(of input: Input) -> [UInt8] {
    guard case .bytes(let bytes) = input.line else {
      return error(SourceFile.tooLarge("").reason, .line(input.number))
    }
    let record = input.isName ? CrawlRecord.name(String(decoding: bytes, as: UTF8.self)) : CrawlRecord(bytes)
    switch record {
    case .malformed(let id, let reason): return error(reason, id ?? .line(input.number))
    case .name(let name):
      if name.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return [] }
      return line(.text(name)) { try LoadedSource.load(name) { _, _ in true } }
    case .page(let page):
      return line(page.id ?? .line(input.number)) {
        guard page.bytes.count <= SourceFile.sizeLimit else { throw SourceFile.tooLarge("") }
        try SourceFile.checkIsText(page.bytes, name: "")
        return LoadedSource(bytes: page.bytes, name: "", url: page.url, format: page.format, charset: "utf-8")
      }
    }
  }

  private func line(_ id: RecordID, load: () throws -> LoadedSource) -> [UInt8] {
    do {
      let document = source.document(of: try load())
      return gathered { JSONWriter(isOneLine: true).write(document, id: id, to: &$0) }
    } catch let failure {
      return error((failure as? InputFailure)?.reason ?? "cannot be read", id)
    }
  }

  private func error(_ reason: String, _ id: RecordID) -> [UInt8] {
    gathered { ErrorRecord.write(reason, id: id, to: &$0) }
  }

  private func gathered(_ write: (inout ChunkedOutput) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in bytes.append(contentsOf: piece) }) { receive in
      var output = ChunkedOutput(receive: receive)
      write(&output)
      output.flush()
    }
    return bytes
  }
}

/// The lines of a stream with their numbers; only one thread asks.
private final class NumberedLines: @unchecked Sendable {
  private var reader: LineReader
  private var number = 0

  init(_ reader: LineReader) { self.reader = reader }

  func next() -> (LineReader.Line, Int)? {
    number += 1
    return reader.next().map { ($0, number) }
  }
}
