import Archives
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
  /// A record of an archive, as far as it concerns a crawl.
  enum Input: Sendable, Equatable {
    case page(CrawlDocument)
    case answer(CrawlAnswer)
  }

  private var paths: ArraySlice<String>
  private var current: (reader: WebArchiveReader, descriptor: Int32, name: String)?
  /// The archives of a WACZ that come after the current one.
  private var members: ArraySlice<ZippedArchives.Member> = []
  private var number = 0
  /// How many records held no page: requests, pictures, error responses.
  private(set) var passedOver = 0

  /// Reads archives; `-` is standard input.
  init(_ paths: [String]) { self.paths = paths[...] }

  /// The next page, or the line that stands for a record; nil after the last archive.
  func next() -> Input? {
    while true {
      if current == nil {
        guard let path = paths.popFirst() else { return nil }
        if let failure = open(path) { return .answer(failure) }
      }
      do throws(ArchiveFailure) {
        guard let record = try current?.reader.next() else {
          if let failure = leave() { return .answer(failure) }
          continue
        }
        if let input = input(of: record) { return input }
        passedOver += 1
      } catch {
        return .answer(endHere(error))
      }
    }
  }

  private func open(_ path: String) -> CrawlAnswer? {
    let name = FileName.readable(SourceFile.name(of: path))
    let isInput = path == SourceFile.standardInput
    guard let descriptor = isInput ? STDIN_FILENO : SystemCalls.openForReading(path) else {
      return DocumentConversion.error(SystemCalls.describe(errno), .text(name))
    }
    current = (ArchiveInputs.reader(descriptor), descriptor, name)
    do throws(ArchiveFailure) {
      guard let members = try ZippedArchives.members(of: descriptor) else { return nil }
      self.members = members[...]
      return leave()
    } catch {
      return endHere(error)
    }
  }

  /// Reads from where a descriptor stands, so many bytes at most.
  private static func reader(_ descriptor: Int32, length: Int = .max) -> WebArchiveReader {
    var left = length
    return WebArchiveReader(limit: SourceFile.sizeLimit) { () throws(ArchiveFailure) in
      let bytes = try read(descriptor, atMost: left)
      left -= bytes.count
      return bytes
    }
  }

  private static func read(_ descriptor: Int32, atMost limit: Int) throws(ArchiveFailure) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
      let room = UnsafeMutableRawBufferPointer(room)
      if limit > 0 {
        count = SystemCalls.readInto(UnsafeMutableRawBufferPointer(rebasing: room.prefix(limit)), from: descriptor)
      }
      filled = max(0, count)
    }
    if count < 0 { throw ArchiveFailure(SystemCalls.describe(errno)) }
    return bytes
  }

  /// Goes on to the next archive of the same file, or leaves the file. Answers with the line that stands for an archive that cannot
  /// be read.
  private func leave() -> CrawlAnswer? {
    guard let last = current else { return nil }
    guard let member = members.popFirst() else {
      if last.descriptor != STDIN_FILENO { close(last.descriptor) }
      current = nil
      return nil
    }
    guard let bytes = member.bytes else {
      current?.reader = ArchiveInputs.reader(last.descriptor, length: 0)
      return DocumentConversion.error("is packed within the archive", .text(FileName.readable(member.name)))
    }
    lseek(last.descriptor, off_t(bytes.lowerBound), SEEK_SET)
    current?.reader = ArchiveInputs.reader(last.descriptor, length: bytes.count)
    return nil
  }

  /// The line that stands for an archive that cannot be read on; the next one within the same file comes next.
  private func endHere(_ failure: ArchiveFailure) -> CrawlAnswer {
    let last = current
    current?.reader = ArchiveInputs.reader(last?.descriptor ?? -1, length: 0)
    return DocumentConversion.error("\(failure)", .text(last?.name ?? ""))
  }

  private func input(of record: WebArchiveReader.Record) -> Input? {
    let id = record.address("warc-record-id")
    let url = record.address("warc-target-uri") ?? ""
    func recordID() -> RecordID { id.map { .text($0) } ?? .line(number) }
    switch record.type {
    case "revisit":
      number += 1
      return .answer(DocumentConversion.revisit(recordID(), url: url, of: record.address("warc-refers-to-target-uri")))
    case "response", "resource", "conversion": break
    default: return nil
    }
    guard record.isTooLong || ArchiveInputs.isPage(record) else { return nil }
    number += 1
    if record.isTooLong { return .answer(DocumentConversion.error(SourceFile.tooLarge("").reason, recordID())) }
    return .page(
      CrawlDocument(
        kind: .page, number: number, id: id ?? "", url: url, type: record.contentType, bytes: record.block))
  }

  /// Whether a record may hold an article.
  private static func isPage(_ record: WebArchiveReader.Record) -> Bool {
    guard record.contentType.lowercased().hasPrefix("application/http") else { return isText(record.contentType) }
    guard let answer = ArchivedAnswer(record.block), (200..<300).contains(answer.status), !answer.body.isEmpty else {
      return false
    }
    return isText(answer.contentType)
  }

  private static func isText(_ type: String) -> Bool {
    let texts = ["text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", ""]
    let mediaType = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    return texts.contains(mediaType)
  }
}
