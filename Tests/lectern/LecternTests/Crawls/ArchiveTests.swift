import Archives
import Foundation
import LoopbackServer
import Testing

@testable import lectern

/// Web archives, whole and otherwise.
@Suite(.timeLimit(.minutes(2))) struct ArchiveTests {
  private static func record(_ type: String, _ fields: [String] = [], _ block: [UInt8]) -> [UInt8] {
    let lines = ["WARC/1.0", "WARC-Type: \(type)"] + fields + ["Content-Length: \(block.count)", "", ""]
    return Array(lines.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  private static func response(_ id: String, _ header: String, _ body: [UInt8]) -> [UInt8] {
    record(
      "response",
      ["WARC-Record-ID: <\(id)>", "WARC-Target-URI: https://example.org/\(id)", "Content-Type: application/http"],
      Array("HTTP/1.1 \(header)\r\n\r\n".utf8) + body)
  }

  private static let page = Array(
    "<title>Salt</title><h1>Salt</h1><p>Salt is old, and it is everywhere in the sea.".utf8)

  private static let archive =
    record("warcinfo", [], Array("software: none".utf8))
    + response("one", "200 OK\r\nContent-Type: text/html", page)
    + response(
      "chunks", "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
      Array("20\r\n".utf8) + page.prefix(32) + Array("\r\n100;x=y\r\n".utf8) + page.dropFirst(32))
    + response("letters", "200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip", Gzip.letters(50))
    + response(
      "cut", "200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip", Array(Gzip.letters(50).dropLast(9)))
    + response("picture", "200 OK\r\nContent-Type: image/png", [1, 2, 3])
    + response("gone", "404 Not Found\r\nContent-Type: text/html", page)
    + record("revisit", ["WARC-Record-ID: <again>", "WARC-Target-URI: https://example.org/one"], [])
    + record(
      "conversion", ["WARC-Record-ID: <wet>", "WARC-Target-URI: https://example.org/wet", "Content-Type: text/plain"],
      Array("Just a line.".utf8))

  private func answers(_ archive: [UInt8], jobs: Int = 1) throws -> (lines: [String], result: Program.Result) {
    let folder = try TemporaryFolder()
    try folder.write(archive, to: "a.warc")
    let result = try Program.run(
      ["convert", "--jsonl", "--stats", "--jobs", "\(jobs)", "--warc", "a.warc"], in: folder)
    let lines = try result.text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      let article = (object["articles"] as? [[String: Any]])?.first
      let what = object["error"] ?? object["of"] ?? article?["title"] ?? ""
      return "\(object["id"] ?? "") \(article?["url"] as? String ?? "") \(what is NSNull ? "-" : what)"
    }
    return (lines, result)
  }

  @Test(arguments: [1, 2]) func records(_ jobs: Int) throws {
    let (lines, result) = try answers(ArchiveTests.archive, jobs: jobs)
    #expect(
      lines == [
        "one https://example.org/one Salt", "chunks https://example.org/chunks Salt",
        "letters https://example.org/letters -",
        "cut  the page was cut short on the way", "again  -", "wet https://example.org/wet -",
      ])
    #expect(result.message.hasPrefix("lectern: 1 of 6 documents could not be read\n"))
    #expect(result.message.contains("6 documents, 1 not read, 3 records passed over, 0 workers failed, "))
    #expect(result.status == 1)
  }

  /// A WACZ holds its archives in one folder, beside pictures, lists and a file that says what it is.
  @Test func archivesWithinAZip() throws {
    var zip = ZipWriter()
    try zip.add("datapackage.json", Array("{}".utf8))
    try zip.add(
      "archive/one.warc", ArchiveTests.response("one", "200 OK\r\nContent-Type: text/html", ArchiveTests.page),
      stored: true)
    try zip.add("archive/cut.warc", Array(ArchiveTests.archive.dropLast(10)), stored: true)
    try zip.add(
      "archive/two.warc.gz",
      try Deflate.packed(ArchiveTests.response("two", "200 OK\r\nContent-Type: text/html", ArchiveTests.page)),
      stored: true)
    try zip.add("archive/packed.warc", ArchiveTests.archive)
    try zip.add("pages/pages.jsonl", Array("{}".utf8))
    let lines = try answers(zip.finished()).lines
    #expect(lines.first == "one https://example.org/one Salt")
    #expect(
      lines.suffix(3) == [
        "a.warc  the archive ends within a record", "two https://example.org/two Salt",
        "archive/packed.warc  is packed within the archive",
      ])
    #expect(lines.count == 9)
    #expect(try answers(ZipWriter().finished()).lines == ["a.warc  not a web archive (WARC)"])
    var other = ZipWriter()
    try other.add("a.txt", [])
    #expect(try answers(other.finished()).lines == ["a.warc  holds no web archive"])
    #expect(try answers(Array(zip.finished().dropLast(30))).lines == ["a.warc  is not a complete zip"])
  }

  @Test func archivesThatEndTooEarlyOrAreNone() throws {
    let cut = try answers(Array(ArchiveTests.archive.dropLast(10)))
    #expect(cut.lines.last == "a.warc  the archive ends within a record")
    #expect(try answers(Array("<html>".utf8)).lines == ["a.warc  not a web archive (WARC)"])
    #expect(try answers([]).lines == [])
    #expect(try answers(Gzip.letters(500)).lines == ["a.warc  not a web archive (WARC)"])
  }

  @Test func packedMembers() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/gzip") else { return }
    let folder = try TemporaryFolder()
    try folder.write(ArchiveTests.response("one", "200 OK\r\nContent-Type: text/html", ArchiveTests.page), to: "1")
    try folder.write(ArchiveTests.response("two", "200 OK\r\nContent-Type: text/html", ArchiveTests.page), to: "2")
    let result = try Program.shell("{ gzip -c 1; gzip -c 2; } | lectern convert --jsonl --warc -", in: folder)
    #expect(result.status == 0)
    #expect(result.text.split(separator: "\n").count == 2)
    #expect(result.text.contains("\"id\": \"two\""))
  }
}
