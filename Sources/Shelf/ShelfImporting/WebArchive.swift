import Archives
import Timestamps

/// Pages of a WARC (ISO 28500): the answers of servers that are HTML, as they came.
enum WebArchive {
  /// The most bytes of a page that is taken.
  private static let largestPage = 50_000_000

  /// Reads an archive, packed member by member or not at all.
  static func read(_ bytes: [UInt8], _ account: inout ImportAccount, each: (ImportedPage) throws -> Void) throws {
    var count = 0
    if bytes.starts(with: [0x1F, 0x8B]) {
      var rest = bytes[...]
      while rest.starts(with: [0x1F, 0x8B]) {
        var member: [UInt8] = []
        let used: Int
        do throws(ArchiveFailure) {
          used = try Deflate.member(rest, .gzip, 4 * largestPage, false, into: &member)
        } catch {
          account.leaveOut("the rest of an archive that is broken")
          break
        }
        rest = rest.dropFirst(used)
        count += try records(member, &account, each: each)
      }
    } else {
      count = try records(bytes, &account, each: each)
    }
    if count == 0 { throw ImportFailure("is no web archive, or one without pages") }
  }

  private static func records(
    _ bytes: [UInt8], _ account: inout ImportAccount, each: (ImportedPage) throws -> Void
  ) throws -> Int {
    var at = 0
    var count = 0
    while at < bytes.count {
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
      guard bytes[at...].starts(with: "WARC/".utf8), let (fields, body) = header(bytes, at),
        let length = fields["content-length"].flatMap({ Int($0) }), length >= 0, length <= bytes.count - body
      else { break }
      at = body + length
      if let page = page(fields, bytes[body..<at]) {
        try each(page)
        count += 1
      } else if fields["warc-type"] == "revisit" {
        account.leaveOut("pages that only refer to an earlier visit")
      }
    }
    return count
  }

  /// The fields up to the empty line, and where what follows begins.
  private static func header(_ bytes: [UInt8], _ start: Int) -> ([String: String], Int)? {
    var fields: [String: String] = [:]
    var at = start
    for number in 0..<500 {
      guard let end = bytes[at...].prefix(1 << 16).firstIndex(of: 0x0A) else { return nil }
      var line = bytes[at..<end]
      if line.last == 0x0D { line.removeLast() }
      at = end + 1
      if line.isEmpty { return (fields, at) }
      guard number > 0, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = line[(colon + 1)...].drop { $0 <= 0x20 }
      fields[String(decoding: line[..<colon], as: UTF8.self).lowercased()] = String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  private static func page(_ fields: [String: String], _ block: ArraySlice<UInt8>) -> ImportedPage? {
    guard let address = fields["warc-target-uri"]?.filter({ $0 != "<" && $0 != ">" }),
      address.lowercased().hasPrefix("http")
    else {
      return nil
    }
    let saved = fields["warc-date"].flatMap { Instant(reading: $0) }
    let type = fields["content-type"]?.lowercased() ?? ""
    switch fields["warc-type"] {
    case "response" where type.hasPrefix("application/http"):
      guard let (http, start) = header(Array(block), 0), status(block) == 200,
        http["content-type"]?.lowercased().contains("html") ?? false,
        let body = decoded(Array(block.dropFirst(start)), http)
      else { return nil }
      let charset = http["content-type"]?.lowercased().split(separator: "charset=").dropFirst().first
      return ImportedPage(
        bytes: body, address: address, saved: saved,
        charset: charset.map { String($0.prefix { $0 != ";" }.filter { $0 != "\"" }) }, name: address)
    case "resource" where type.contains("html"), "conversion" where type.hasPrefix("text/plain"):
      return ImportedPage(bytes: Array(block), address: address, saved: saved, charset: nil, name: address)
    default: return nil
    }
  }

  private static func status(_ block: ArraySlice<UInt8>) -> Int {
    let words = block.prefix(64).prefix { $0 != 0x0D && $0 != 0x0A }.split(separator: 0x20)
    return words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) ?? 0 : 0
  }

  /// The body without what it was sent in: pieces, and packing.
  private static func decoded(_ body: [UInt8], _ fields: [String: String]) -> [UInt8]? {
    var body = body
    if fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false { body = joined(body) ?? body }
    // Some archives hold bodies unpacked and leave the header as it was.
    if body.starts(with: [0x1F, 0x8B]) {
      guard let unpacked = try? Deflate.unpacked(body, limit: largestPage, mayBeCutOff: true) else { return nil }
      body = unpacked
    }
    return body.isEmpty || body.count > largestPage ? nil : body
  }

  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var at = 0
    while at < body.count {
      guard let end = body[at...].prefix(100).firstIndex(of: 0x0A) else { return nil }
      let digits = body[at..<end].prefix { $0 != 0x0D && $0 != 0x3B && $0 != 0x20 }
      guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0,
        length <= body.count - end - 1
      else { return nil }
      if length == 0 { return result }
      result += body[(end + 1)..<(end + 1 + length)]
      at = end + 1 + length + 2
    }
    return result
  }
}
