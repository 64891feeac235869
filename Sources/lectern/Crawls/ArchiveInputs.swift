import ArticleWriting
import PageFetching
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The pages of web archives, record by record; only one thread asks.
final class ArchiveInputs: @unchecked Sendable {
  /// What stands in an archive.
  enum Input: Sendable, Equatable {
    case page(CrawlDocument)
    case answer(CrawlAnswer)
  }

  private var paths: ArraySlice<String>
  private var current: (reader: ArchiveReader, descriptor: Int32, name: String)?
  private var number = 0
  /// Records that hold no page: requests, pictures, answers that say there is none.
  private(set) var passedOver = 0

  /// Reads archives; `-` is standard input.
  init(_ paths: [String]) { self.paths = paths[...] }

  /// The next page, or what is said of a record instead; nil behind the last archive.
  func next() -> Input? {
    while true {
      if current == nil {
        guard let path = paths.popFirst() else { return nil }
        if let failure = open(path) { return .answer(failure) }
      }
      do throws(ArchiveReader.Failure) {
        guard let record = try current?.reader.next() else {
          leave()
          continue
        }
        if let input = input(of: record) { return input }
        passedOver += 1
      } catch {
        let name = current?.name ?? ""
        leave()
        return .answer(DocumentConversion.error(error.reason, .text(name)))
      }
    }
  }

  private func open(_ path: String) -> CrawlAnswer? {
    let name = FileName.readable(SourceFile.name(of: path))
    let isInput = path == SourceFile.standardInput
    guard let descriptor = isInput ? STDIN_FILENO : SystemCalls.openForReading(path) else {
      return DocumentConversion.error(SystemCalls.describe(errno), .text(name))
    }
    current = (ArchiveReader(descriptor, limit: SourceFile.sizeLimit), descriptor, name)
    return nil
  }

  private func leave() {
    if let current, current.descriptor != STDIN_FILENO { close(current.descriptor) }
    current = nil
  }

  private func input(of record: ArchiveReader.Record) -> Input? {
    let id = record.fields["warc-record-id"].map { RecordID.text(ArchiveInputs.bare($0)) }
    let url = ArchiveInputs.bare(record.fields["warc-target-uri"] ?? "")
    switch record.fields["warc-type"] {
    case "revisit":
      number += 1
      let first = record.fields["warc-refers-to-target-uri"].map(ArchiveInputs.bare)
      return .answer(DocumentConversion.revisit(id ?? .line(number), url: url, of: first))
    case "response", "resource", "conversion": break
    default: return nil
    }
    let type = record.fields["content-type"] ?? ""
    guard record.isTooLong || ArchiveInputs.isPage(record, type) else { return nil }
    number += 1
    guard !record.isTooLong else {
      return .answer(DocumentConversion.error(SourceFile.tooLarge("").reason, id ?? .line(number)))
    }
    let name = record.fields["warc-record-id"].map(ArchiveInputs.bare) ?? ""
    return .page(CrawlDocument(kind: .page, number: number, id: name, url: url, type: type, bytes: record.block))
  }

  /// Whether a record holds what may be an article.
  private static func isPage(_ record: ArchiveReader.Record, _ type: String) -> Bool {
    guard type.lowercased().hasPrefix("application/http") else { return isText(type) }
    guard let answer = ArchivedAnswer(record.block), (200..<300).contains(answer.status), !answer.body.isEmpty else {
      return false
    }
    return isText(answer.fields["content-type"] ?? "")
  }

  private static func isText(_ type: String) -> Bool {
    let texts = ["text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", ""]
    let mediaType = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    return texts.contains(mediaType)
  }

  /// An identifier or address without the brackets some archives put around it.
  private static func bare(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
  }
}
