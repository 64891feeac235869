import Foundation
import LoopbackServer
import Testing

/// What becomes of the pages that a fetching brings.
struct FetchedPagesTests {
  private static func page(_ title: String) -> [UInt8] {
    let text = "<p>The harbour filled with sand, year after year, and nobody dug it out.</p>"
    return Array("<html><body><article><h1>\(title)</h1>\(text)\(text)\(text)</article></body></html>".utf8)
  }

  private static func pages() -> LoopbackServer {
    LoopbackServer { request, connection in
      guard !request.path.hasPrefix("/gone") else { return connection.answer("404 Not Found", []) }
      connection.answer(headers: ["Content-Type: text/html"], page("Pier \(request.path.dropFirst())"))
    }
  }

  /// However many pages of one server are wanted, each is on the shelf when the next is asked for.
  @Test func eachPageIsKeptAsItComes() throws {
    let folder = try TemporaryFolder()
    let server = FetchedPagesTests.pages()
    let rows = (0..<30).map { server.url("/\($0)") }
    try folder.write((["url"] + rows).joined(separator: "\n").utf8, to: "list.csv")
    let result = try Program.shell(
      """
      lectern import list.csv > /dev/null; lectern fetch & sleep 4; kill -9 $!
      lectern list -- -empty | wc -l; lectern shelf check
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let kept = lines.first.flatMap { Int($0) } ?? 0
    #expect((2...6).contains(kept), "\(result.text) \(result.message)")
    #expect(lines.last == "30 articles checked, 0 problems")
  }

  /// A feed of two items, one whose page is gone and one whose server is away; each with a text of its own.
  private static func feed() -> LoopbackServer {
    LoopbackServer { request, connection in
      guard request.path == "/feed" else { return connection.answer("404 Not Found", []) }
      let items = ["/gone", "http://127.0.0.1:9/away"].enumerated().map { index, link in
        """
        <item><title>Night \(index + 1)</title><link>\(link)</link><pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate>
        <dc:creator>Ada Fenn</dc:creator><description>The lamp was lit at six and put out at seven.</description></item>
        """
      }
      let text = "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Lamps</title>"
      connection.answer(
        headers: ["Content-Type: application/rss+xml"], Array((text + items.joined() + "</channel></rss>").utf8))
    }
  }

  /// Where there is no page any more, what its feed brought is kept, with what the feed says of it, and that is told. A server that is
  /// away may be there another time, so that nothing is taken for the article.
  @Test func whatAFeedBroughtIsKeptWhereThereIsNoPage() throws {
    let folder = try TemporaryFolder()
    let server = FetchedPagesTests.feed()
    let result = try Program.shell(
      """
      lectern feeds add \(server.url("/feed")) > /dev/null; lectern fetch; lectern list --json > list
      grep -c '"id"' list; grep -o '"\\(title\\|published\\|author\\)": "[^"]*"' list; grep -c '"added": "2025' list
      """, in: folder)
    #expect(
      result.text == """
        1 fetched (1 of a feed, without their page), 1 failed
        1
        "title": "Night 1"
        "author": "Ada Fenn"
        "published": "2025-03-03"
        0

        """, "\(result.text) \(result.message)")
    #expect(result.message.contains("no such page (404); kept what its feed brought"))
  }

  /// A server that answers slowly holds up nobody else.
  @Test func aSlowServerHoldsUpNoOther() throws {
    let folder = try TemporaryFolder()
    let slow = LoopbackServer { _, connection in
      usleep(6_000_000)
      connection.answer(headers: ["Content-Type: text/html"], FetchedPagesTests.page("Late"))
    }
    let quick = FetchedPagesTests.pages()
    let rows = [slow.url("/late")] + (0..<2).map { quick.url("/\($0)").replacing("127.0.0.1", with: "localhost") }
    try folder.write((["url"] + rows).joined(separator: "\n").utf8, to: "list.csv")
    let result = try Program.shell(
      "lectern import list.csv > /dev/null; lectern fetch & sleep 3.5; kill -9 $!; sleep 0.1; lectern list -- -empty | wc -l",
      in: folder)
    #expect(result.text.trimmingCharacters(in: .whitespacesAndNewlines) == "2", "\(result.text) \(result.message)")
  }

  /// A server that has had too many questions is asked no more, and nothing of its pages counts as failed.
  @Test func aBusyServerIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let server = LoopbackServer { request, connection in
      guard request.path == "/0" else {
        return connection.answer("429 Too Many Requests", headers: ["Retry-After: 3600"], Array("later".utf8))
      }
      connection.answer(headers: ["Content-Type: text/html"], FetchedPagesTests.page("Pier"))
    }
    let rows = (0..<5).map { server.url("/\($0)") }
    try folder.write((["url"] + rows).joined(separator: "\n").utf8, to: "list.csv")
    let result = try Program.shell(
      """
      lectern import list.csv > /dev/null; lectern fetch --limit 4; echo $?; lectern list is:failed | wc -l; lectern fetch; echo $?
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines == [
        "1 fetched, 0 failed, 4 left: run it again", "0", "0", "0 fetched, 0 failed, 4 left: run it again", "0",
      ])
    let told = result.message.split(separator: "\n")
    #expect(told.count == 2 && told.allSatisfy { $0.contains("are left for another time") }, "\(result.message)")
  }
}
