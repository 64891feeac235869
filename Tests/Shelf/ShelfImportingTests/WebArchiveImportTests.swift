import Archives
import ShelfImporting
import Testing
import Timestamps

/// Web archives whose pages are in pieces, cut off, or named by a list beside them.
struct WebArchiveImportTests {
  private static func record(_ fields: [String], _ block: String) -> String {
    "WARC/1.1\r\n\(fields.joined(separator: "\r\n"))\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  private static func answer(
    _ path: String, _ body: String, _ fields: [String] = [], head: String = "200 OK\r\nContent-Type: text/html"
  ) -> String {
    record(
      [
        "WARC-Type: response", "WARC-Target-URI: https://pier.example/\(path)",
        "Content-Type: application/http;msgtype=response",
      ]
        + fields, "HTTP/1.1 \(head)\r\n\r\n\(body)")
  }

  private func read(_ bytes: [UInt8]) throws -> (pages: [String], leftOut: [String: Int]) {
    var importer = Importer()
    var pages: [String] = []
    try importer.read(bytes, name: "archive") { piece in
      guard case .page(let page) = piece else { return }
      let words = [page.address, page.title, page.saved?.day, String(decoding: page.bytes, as: UTF8.self)]
      pages.append(words.map { $0 ?? "-" }.joined(separator: "|"))
    }
    return (pages, importer.account.leftOut)
  }

  @Test func whatWasCutOffIsTold() throws {
    let archive = Self.answer("a", "<p>Salt is", ["WARC-Truncated: length"]) + Self.answer("b", "<p>Tides.</p>")
    let (pages, leftOut) = try read(Array(archive.utf8))
    #expect(pages == ["https://pier.example/a|-|-|<p>Salt is", "https://pier.example/b|-|-|<p>Tides.</p>"])
    #expect(leftOut == ["the rest of pages that were archived in part": 1])
  }

  @Test func piecesAreJoined() throws {
    func piece(_ number: Int, of name: String, _ words: String, _ more: [String] = []) -> String {
      Self.record(
        ["WARC-Type: continuation", "WARC-Segment-Origin-ID: <urn:\(name)>", "WARC-Segment-Number: \(number)"] + more,
        words)
    }
    func first(_ name: String) -> String {
      Self.answer(name, "<p>Salt", ["WARC-Record-ID: <urn:\(name)>", "WARC-Segment-Number: 1"])
    }
    let archive =
      first("a") + first("b") + piece(2, of: "a", " is carried")
      + piece(3, of: "a", " by sea.</p>", ["WARC-Segment-Total-Length: 99"]) + piece(2, of: "c", "no beginning")
    let (pages, leftOut) = try read(Array(archive.utf8))
    #expect(
      pages == ["https://pier.example/a|-|-|<p>Salt is carried by sea.</p>", "https://pier.example/b|-|-|<p>Salt"])
    #expect(
      leftOut == [
        "pieces of pages that the archive has no beginning of": 1, "the rest of pages that were archived in part": 1,
      ])
  }

  @Test func typesThatOnlyTheArchiveNames() throws {
    let archive =
      Self.answer("a", "<p>One</p>", ["WARC-Identified-Payload-Type: text/html"], head: "200 OK\r\nServer: x")
      + Self.answer("b", "<p>Two</p>", head: "203 OK\r\nContent-Type: text/html")
      + Self.answer("robots.txt", "x", head: "200 OK\r\nContent-Type: text/plain")
    #expect(
      try read(Array(archive.utf8)).pages == [
        "https://pier.example/a|-|-|<p>One</p>", "https://pier.example/b|-|-|<p>Two</p>",
      ])
  }

  private static let archive =
    answer("old", "", head: "301 Moved\r\nLocation: /new") + answer("new", "<p>The pier.</p>")
    + answer("frame", "<p>An advertisement.</p>")
    + answer("plain", "Plain words.", head: "200 OK\r\nContent-Type: text/plain")

  private func packed(list: String) throws -> [UInt8] {
    var zip = ZipWriter()
    try zip.add("archive/data.warc", Array(Self.archive.utf8))
    try zip.add("pages/pages.jsonl", Array(list.utf8))
    try zip.add("datapackage.json", Array("{}".utf8))
    return zip.finished()
  }

  /// Of a WACZ those are articles that its list names, by the names it has for them; what else it holds is part of them.
  @Test func theListOfPagesCounts() throws {
    let list = """
      {"format": "json-pages-1.0", "id": "pages", "title": "All"}
      {"url": "https://pier.example/old", "ts": "2024-03-09T10:00:00Z", "title": "The  pier"}
      {"url": "https://pier.example/plain", "ts": "2024-03-10T10:00:00Z", "title": "https://pier.example/plain"}
      {"url": "https://pier.example/text", "title": "Text", "text": "Words of the list."}
      {"url": "https://pier.example/gone", "title": "Gone"}
      not json
      """
    let (pages, leftOut) = try read(try packed(list: list))
    #expect(
      pages == [
        "https://pier.example/old|The pier|2024-03-09|<p>The pier.</p>",
        "https://pier.example/plain|-|2024-03-10|Plain words.",
        "https://pier.example/text|Text|-|Words of the list.",
      ])
    #expect(
      leftOut == ["frames and parts of archived pages": 1, "pages of the list that are not in the archive": 1])
  }

  @Test(arguments: ["", #"{"url": "https://other.example/", "title": "Other"}"#])
  func aListThatGoesWithNothingLeavesOutNothing(list: String) throws {
    #expect(try read(try packed(list: list)).pages.count == 2)
  }
}
