import Archives
import ArticleParsing
import ArticleWriting
import PageFetching
import UTF8Text

/// Turns one document of a crawl into its line.
struct DocumentConversion: Sendable {
  let source: SourceOptions
  /// What a line holds; nil for everything.
  var fields: [DocumentField]?

  /// The line a document becomes.
  func answer(to document: CrawlDocument) -> CrawlAnswer {
    switch document.kind {
    case .name: answer(toName: FileName.text(of: document.bytes), isTyped: true)
    case .line: answer(to: CrawlRecord(document.bytes), number: document.number)
    case .page: answer(DocumentConversion.id(of: document)) { try DocumentConversion.load(kept: document) }
    }
  }

  private func answer(to record: CrawlRecord, number: Int) -> CrawlAnswer {
    switch record {
    case .malformed(let id, let reason): return DocumentConversion.error(reason, id ?? .line(number))
    case .name(let name):
      // An empty line asks for nothing; an empty argument is a mistake and is reported.
      if name.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return CrawlAnswer(line: []) }
      return answer(toName: name, isTyped: false)
    case .page(let page):
      return answer(page.id ?? .line(number)) {
        guard page.bytes.count <= SourceFile.sizeLimit else { throw SourceFile.tooLarge("") }
        try SourceFile.checkIsText(page.bytes, name: "")
        return LoadedSource(bytes: page.bytes, name: "", url: page.url, format: page.format, charset: "utf-8")
      }
    }
  }

  private func answer(toName name: String, isTyped: Bool) -> CrawlAnswer {
    answer(.text(FileName.readable(name))) { try load(name, isTyped: isTyped) }
  }

  /// Loads what a name leads to. A typed name may lead to a pipe; a name from a list must not make a crawl wait for one.
  private func load(_ name: String, isTyped: Bool) throws -> LoadedSource {
    if isTyped || PageFetcher.isAddress(name) || name == SourceFile.standardInput {
      return try LoadedSource.load(name) { _, _ in true }
    }
    return try LoadedSource.load(foundFile: FileAddress.path(of: name))
  }

  /// Loads a page from its archived form. Throws ``InputFailure``.
  private static func load(kept document: CrawlDocument) throws -> LoadedSource {
    var page = FetchedPage(bytes: document.bytes, url: document.url, contentType: document.type)
    if page.mediaType == "application/http" {
      guard let answer = ArchivedAnswer(document.bytes) else {
        throw InputFailure(reason: "is not an HTTP response", name: "")
      }
      page = FetchedPage(
        bytes: try unpackedPage(of: answer), url: document.url, contentType: answer.fields["content-type"])
    }
    guard !page.bytes.isEmpty else { throw InputFailure(reason: "the page is empty", name: "") }
    return try LoadedSource(page, name: "")
  }

  private static func unpackedPage(of answer: ArchivedAnswer) throws -> [UInt8] {
    do throws(ArchivedAnswer.Failure) { return try answer.page(limit: SourceFile.sizeLimit) } catch {
      switch error {
      case .tooLarge: throw SourceFile.tooLarge("")
      case .cut: throw InputFailure(reason: "the page was cut short on the way", name: "")
      case .damaged: throw InputFailure(reason: "the page cannot be decompressed", name: "")
      }
    }
  }

  private func answer(_ id: RecordID, load: () throws -> LoadedSource) -> CrawlAnswer {
    do {
      let document = source.document(of: try load())
      return CrawlAnswer(
        line: DocumentConversion.gathered { output in
          if let fields { return FieldsWriter(fields).write(document, id: id, to: &output) }
          JSONWriter(isOneLine: true).write(document, id: id, to: &output)
        })
    } catch let failure {
      return DocumentConversion.error((failure as? InputFailure)?.reason ?? "cannot be read", id)
    }
  }

  /// The line of a document that could not be read.
  static func error(_ reason: String, _ id: RecordID) -> CrawlAnswer {
    CrawlAnswer(line: gathered { ErrorRecord.write(reason, id: id, to: &$0) }, isError: true)
  }

  /// The line of a page that an archive did not store again because it had not changed.
  static func revisit(_ id: RecordID, url: String, of first: String?) -> CrawlAnswer {
    CrawlAnswer(line: gathered { RevisitRecord.write(id: id, url: url, of: first, to: &$0) })
  }

  private static func gathered(_ write: (inout ChunkedOutput) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in bytes.append(contentsOf: piece) }) { receive in
      var output = ChunkedOutput(receive: receive)
      write(&output)
      output.flush()
    }
    return bytes
  }

  /// The id of a document whose line has to be made up, because its worker failed.
  static func id(of document: CrawlDocument) -> RecordID {
    switch document.kind {
    case .name: return .text(FileName.readable(FileName.text(of: document.bytes)))
    case .page: return document.id.isEmpty ? .line(document.number) : .text(document.id)
    case .line:
      switch CrawlRecord(document.bytes) {
      case .name(let name): return .text(FileName.readable(name))
      case .page(let page): return page.id ?? .line(document.number)
      case .malformed(let id, _): return id ?? .line(document.number)
      }
    }
  }
}
