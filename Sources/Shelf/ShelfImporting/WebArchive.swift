import Archives
import Timestamps

/// The pages of a web archive (WARC): what servers answered with that is HTML, as it came.
struct WebArchive {
  /// The most bytes of a page that is taken.
  private static let largestPage = 50_000_000

  /// The pages that a list beside the archive names; where it names any, all others are parts of them.
  var named: ArchivedPages
  private var account: ImportAccount
  private var count = 0
  /// Records of which there is more in others, by their names.
  private var begun: [String: WebArchiveReader.Record] = [:]

  /// Reads an archive as far as it can be read.
  ///
  /// - Parameter named: the pages that a list beside the archive names.
  /// - Returns: the same, with what the archive brought of them.
  @discardableResult
  static func read(
    _ bytes: [UInt8], _ account: inout ImportAccount, named: ArchivedPages = ArchivedPages(),
    each: (ImportedPage) throws -> Void
  ) throws -> ArchivedPages {
    var archive = WebArchive(named: named, account: account)
    defer { account = archive.account }
    try archive.read(WebArchiveReader(bytes, limit: 2 * largestPage), each)
    if archive.count == 0, named.isEmpty { throw ImportFailure("is not a web archive, or has no pages") }
    return archive.named
  }

  private init(named: ArchivedPages, account: ImportAccount) {
    self.named = named
    self.account = account
  }

  private mutating func read(_ reader: WebArchiveReader, _ each: (ImportedPage) throws -> Void) throws {
    var reader = reader
    while let record = next(&reader) {
      if record.type == "revisit" { account.leaveOut("pages that only refer to an earlier visit") }
      if let whole = joined(record) { try take(whole, each) }
    }
    // What has no end in the archive is taken as far as it goes.
    for (_, record) in begun.sorted(by: { $0.key < $1.key }) { try take(record, each) }
  }

  private mutating func next(_ reader: inout WebArchiveReader) -> WebArchiveReader.Record? {
    do { return try reader.next() } catch {
      account.leaveOut("the rest of an archive that is broken")
      return nil
    }
  }

  private mutating func take(_ record: WebArchiveReader.Record, _ each: (ImportedPage) throws -> Void) throws {
    guard var page = page(record), let address = page.address else { return }
    if !named.isEmpty {
      guard let known = named.take(address) else { return account.leaveOut("frames and parts of archived pages") }
      (page.title, page.saved) = (known.title, known.saved ?? page.saved)
      page.address = known.address
    }
    if record.fields["warc-truncated"] != nil { account.leaveOut("the rest of pages that were archived in part") }
    count += 1
    try each(page)
  }

  // MARK: Records in pieces

  /// A record with what others add to it; nil while there is more to come.
  private mutating func joined(_ record: WebArchiveReader.Record) -> WebArchiveReader.Record? {
    guard record.type == "continuation" else {
      guard record.fields["warc-segment-number"] == "1", let id = record.address("warc-record-id") else {
        return record
      }
      begun[id] = record
      // Unless its end comes.
      begun[id]?.fields["warc-truncated"] = "unspecified"
      return nil
    }
    guard let origin = record.address("warc-segment-origin-id"), var whole = begun.removeValue(forKey: origin) else {
      account.leaveOut("pieces of pages that the archive has no beginning of")
      return nil
    }
    whole.isTooLong =
      whole.isTooLong || record.isTooLong || whole.block.count + record.block.count > 2 * WebArchive.largestPage
    whole.block = whole.isTooLong ? [] : whole.block + record.block
    guard record.fields["warc-segment-total-length"] != nil else {
      begun[origin] = whole
      return nil
    }
    whole.fields["warc-truncated"] = record.fields["warc-truncated"]
    return whole
  }

  // MARK: Pages

  private mutating func page(_ record: WebArchiveReader.Record) -> ImportedPage? {
    guard let address = record.address("warc-target-uri"), address.lowercased().hasPrefix("http") else { return nil }
    let type = record.contentType.lowercased()
    var page = ImportedPage(
      bytes: record.block, address: address, saved: record.fields["warc-date"].flatMap { Instant(reading: $0) },
      charset: nil, name: address)
    switch record.type {
    case "response" where record.isTooLong: break
    case "response" where type.hasPrefix("application/http"):
      guard read(answerOf: record, into: &page) else { return nil }
    case "resource" where type.contains("html"): break
    case "conversion" where type.hasPrefix("text/plain"): page.form = .text
    default: return nil
    }
    if record.isTooLong || page.bytes.count > WebArchive.largestPage {
      account.leaveOut("pages that are too large")
      return nil
    }
    return page.bytes.isEmpty ? nil : page
  }

  /// Reads what a server answered; false where that is no page.
  private mutating func read(answerOf record: WebArchiveReader.Record, into page: inout ImportedPage) -> Bool {
    guard let answer = ArchivedAnswer(record.block) else { return false }
    let address = page.address ?? ""
    if (300..<400).contains(answer.status), let other = answer.fields["location"] {
      named.redirect(address, to: other)
    }
    let told = answer.contentType.isEmpty ? record.fields["warc-identified-payload-type"] : answer.contentType
    let type = (told ?? "").lowercased()
    guard [200, 203].contains(answer.status), !answer.body.isEmpty else { return false }
    // Programs ask for plain texts of all kinds; those that somebody visited are known by the list.
    let isText = type.hasPrefix("text/plain") && named.holds(address)
    guard type.contains("html") || isText else { return false }
    if isText { page.form = .text }
    do throws(ArchivedAnswer.Failure) { page.bytes = try answer.page(limit: WebArchive.largestPage) } catch {
      // The beginning of a page is better than nothing of it.
      guard case .cut(let beginning) = error else {
        account.leaveOut("pages that cannot be unpacked")
        return false
      }
      if record.fields["warc-truncated"] == nil { account.leaveOut("the rest of pages that were archived in part") }
      page.bytes = beginning
    }
    page.charset = WebArchive.charset(of: type)
    return true
  }

  /// "text/html; charset=utf-8" ► "utf-8"
  private static func charset(of type: String) -> String? {
    let after = type.split(separator: "charset=").dropFirst().first
    return after.map { String($0.prefix { $0 != ";" }.filter { $0 != "\"" }) }
  }
}
