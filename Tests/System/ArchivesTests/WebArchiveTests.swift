import Archives
import LoopbackServer
import Testing

/// Records of web archives, whole and cut, packed and not.
struct WebArchiveTests {
  private static func record(_ fields: String, _ block: String) -> [UInt8] {
    Array("WARC/1.1\r\n\(fields)\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n".utf8)
  }

  private static let archive =
    record("WARC-Type: warcinfo", "software: none")
    + record("warc-type: response\r\nWARC-Target-URI: <https://a.example/>\r\nContent-Type: text/html", "<p>Salt")

  private func blocks(_ bytes: [UInt8], limit: Int = 1000) -> (blocks: [String], failure: String?) {
    var reader = WebArchiveReader(bytes, limit: limit)
    var blocks: [String] = []
    do throws(ArchiveFailure) {
      while let record = try reader.next() {
        let block = record.isTooLong ? "too long" : String(decoding: record.block, as: UTF8.self)
        blocks.append("\(record.type) \(record.address("warc-target-uri") ?? "-") \(block)")
      }
    } catch {
      return (blocks, "\(error)")
    }
    return (blocks, nil)
  }

  private static let whole = ["warcinfo - software: none", "response https://a.example/ <p>Salt"]

  @Test func recordsComeOneAfterTheOther() {
    #expect(blocks(Self.archive).blocks == Self.whole)
    #expect(blocks(Self.archive, limit: 10).blocks == ["warcinfo - too long", Self.whole[1]])
    #expect(blocks([]).blocks == [])
  }

  @Test func membersOfGzipAreUnpackedOnTheWay() throws {
    let info = Self.record("WARC-Type: warcinfo", "software: none")
    let rest = Array(Self.archive.dropFirst(info.count))
    #expect(blocks(try Deflate.packed(info) + Deflate.packed(rest)).blocks == Self.whole)
    let cut = blocks(Array((try Deflate.packed(info) + Deflate.packed(rest)).dropLast(6)))
    #expect(cut.blocks == Self.whole && cut.failure == "the archive is cut short")
  }

  @Test("Zeros between members are padding; anything else may have been a record, and is told")
  func betweenMembers() throws {
    let info = Self.record("WARC-Type: warcinfo", "software: none")
    let (first, rest) = (try Deflate.packed(info), try Deflate.packed(Array(Self.archive.dropFirst(info.count))))
    let zeros = [UInt8](repeating: 0, count: 700)
    for padded in [first + zeros + rest, first + rest + zeros] {
      let found = blocks(padded)
      #expect(found.blocks == Self.whole && found.failure == nil)
    }
    let damaged = blocks(first + Array("junk".utf8) + rest)
    #expect(damaged.blocks == [Self.whole[0]] && damaged.failure == "the archive is damaged")
    let behind = blocks(first + rest + Array("junk".utf8))
    #expect(behind.blocks == Self.whole && behind.failure == "the archive is damaged")
  }

  /// Wherever an archive ends, what was whole before is read, and the end is told.
  @Test func archivesMayEndAnywhere() {
    for length in 1..<Self.archive.count {
      let (found, failure) = blocks(Array(Self.archive.prefix(length)))
      #expect(Self.whole.starts(with: found))
      if found.isEmpty { #expect(failure != nil) }
    }
  }

  @Test(arguments: [
    ("<html>", "not a web archive (WARC)"), ("WARC/1.0\r\n\r\nabc", "a record of the archive has no valid length"),
    ("WARC/1.0\r\nContent-Length: -1\r\n\r\n", "a record of the archive has no valid length"),
    ("WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\nabc", "the archive ends within a record"),
  ])
  func otherBytes(_ text: String, _ failure: String) { #expect(blocks(Array(text.utf8)).failure == failure) }

  private func page(_ header: String, _ body: [UInt8], limit: Int = 1000) throws(ArchivedAnswer.Failure) -> String? {
    guard let answer = ArchivedAnswer(Array("HTTP/1.1 200 OK\r\n\(header)\r\n\r\n".utf8) + body) else { return nil }
    return String(decoding: try answer.page(limit: limit), as: UTF8.self)
  }

  /// A body is joined and unpacked, and left alone where the header speaks of what an archive has undone already.
  @Test func bodies() throws {
    let letters = String(repeating: "a", count: 50)
    #expect(try page("A: b", Array("text".utf8)) == "text")
    #expect(try page("Transfer-Encoding: chunked", Array("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n".utf8)) == "abcde")
    #expect(try page("Transfer-Encoding: chunked", Array("<p>text".utf8)) == "<p>text")
    #expect(try page("Content-Encoding: gzip", Gzip.letters(50)) == letters)
    #expect(try page("Content-Encoding: gzip", Array("<p>text".utf8)) == "<p>text")
    #expect(try page("Content-Encoding: br", Array(" <p>text".utf8)) == " <p>text")
    #expect(throws: ArchivedAnswer.Failure.self) { try page("Content-Encoding: br", [1, 2, 3]) }
    #expect(throws: ArchivedAnswer.Failure.self) { try page("Content-Encoding: gzip", Gzip.letters(5000)) }
  }

  @Test func whatCameBeforeABreakIsHandedOver() throws {
    do throws(ArchivedAnswer.Failure) {
      _ = try page("Content-Encoding: gzip", Array(Gzip.letters(100).dropLast(8)))
      Issue.record("a body without its end was taken for whole")
    } catch {
      var beginning: [UInt8]?
      if case .cut(let bytes) = error { beginning = bytes }
      #expect(beginning == Array(repeating: UInt8(ascii: "a"), count: 100))
    }
  }

  @Test(arguments: ["", "HTTP/1.1", "HTTP/1.1 200 OK\r\n", "<html>\r\n\r\n", "HTTP/1.1 ok\r\n\r\n"])
  func blocksWithoutAHeader(_ text: String) { #expect(ArchivedAnswer(Array(text.utf8)) == nil) }
}
