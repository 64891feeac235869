import Archives
import Timestamps

/// The pages of a web archive (WARC): what servers answered with that is HTML, as it came.
enum WebArchive {
  /// The most bytes of a page that is taken.
  private static let largestPage = 50_000_000

  /// Reads an archive as far as it can be read.
  static func read(_ bytes: [UInt8], _ account: inout ImportAccount, each: (ImportedPage) throws -> Void) throws {
    var reader = WebArchiveReader(bytes, limit: 2 * largestPage)
    var count = 0
    while let record = next(&reader, &account) {
      if record.type == "revisit" { account.leaveOut("pages that only refer to an earlier visit") }
      guard let page = page(record, &account) else { continue }
      count += 1
      try each(page)
    }
    if count == 0 { throw ImportFailure("is not a web archive, or has no pages") }
  }

  private static func next(
    _ reader: inout WebArchiveReader, _ account: inout ImportAccount
  ) -> WebArchiveReader.Record? {
    do { return try reader.next() } catch {
      account.leaveOut("the rest of an archive that is broken")
      return nil
    }
  }

  private static func page(_ record: WebArchiveReader.Record, _ account: inout ImportAccount) -> ImportedPage? {
    guard let address = record.address("warc-target-uri"), address.lowercased().hasPrefix("http") else { return nil }
    let type = record.contentType.lowercased()
    var page = ImportedPage(
      bytes: record.block, address: address, saved: record.fields["warc-date"].flatMap { Instant(reading: $0) },
      charset: nil, name: address)
    switch record.type {
    case "response" where record.isTooLong: break
    case "response" where type.hasPrefix("application/http"):
      guard let answer = ArchivedAnswer(record.block), answer.status == 200,
        answer.contentType.lowercased().contains("html"), !answer.body.isEmpty
      else { return nil }
      do throws(ArchivedAnswer.Failure) { page.bytes = try answer.page(limit: largestPage) } catch {
        // The beginning of a page is better than nothing of it.
        guard case .cut(let beginning) = error else {
          account.leaveOut("pages that cannot be unpacked")
          return nil
        }
        page.bytes = beginning
      }
      page.charset = charset(of: answer.contentType)
    case "resource" where type.contains("html"): break
    case "conversion" where type.hasPrefix("text/plain"): page.form = .text
    default: return nil
    }
    if record.isTooLong || page.bytes.count > largestPage {
      account.leaveOut("pages that are too large")
      return nil
    }
    return page.bytes.isEmpty ? nil : page
  }

  /// "text/html; charset=utf-8" ► "utf-8"
  private static func charset(of type: String) -> String? {
    let after = type.lowercased().split(separator: "charset=").dropFirst().first
    return after.map { String($0.prefix { $0 != ";" }.filter { $0 != "\"" }) }
  }
}
