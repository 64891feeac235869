import Foundation
import LoopbackServer
import Testing

/// What becomes of `feeds.opml` and of what its feeds have brought.
struct FollowedFeedsTests {
  private static let list = ".local/share/lectern/shelf/feeds.opml"

  /// Feeds of two items each; `/old` has moved to `/new` for good, `/quiet` is gone.
  private static func server() -> LoopbackServer {
    LoopbackServer { request, connection in
      if request.path == "/old" { return connection.answer("301 Moved Permanently", headers: ["Location: /new"], []) }
      if request.path == "/quiet" { return connection.answer("410 Gone", []) }
      let items = (0..<2).map { "<item><title>Day \($0)</title><link>/page\(request.path)/\($0)</link></item>" }
      let feed = "<rss version=\"2.0\"><channel><title>Sky</title>\(items.joined())</channel></rss>"
      if request.path.hasPrefix("/page") {
        let text =
          "<article><h1>A day</h1><p>It rained all night, and in the morning the harbour was full.</p></article>"
        return connection.answer(headers: ["Content-Type: text/html"], Array(text.utf8))
      }
      connection.answer(headers: [], Array(feed.utf8))
    }
  }

  private func outline(_ address: String, _ more: String = "") -> String {
    "<outline text=\"Sky\" type=\"rss\" xmlUrl=\"\(address)\"\(more)/>"
  }

  private func write(_ outlines: [String], to name: String = list, in folder: TemporaryFolder) throws {
    let lines = ["<opml version=\"2.0\">", "<body>"] + outlines + ["</body>", "</opml>", ""]
    try folder.write(lines.joined(separator: "\n").utf8, to: name)
  }

  @Test func manyAddAtOnce() throws {
    let folder = try TemporaryFolder()
    let server = FollowedFeedsTests.server()
    let result = try Program.shell(
      "seq 8 | xargs -P 8 -I N lectern feeds add \(server.url("/feedN")) > /dev/null; lectern feeds | wc -l", in: folder
    )
    #expect(result.text.trimmingCharacters(in: .whitespacesAndNewlines) == "8", "\(result.text) \(result.message)")
  }

  @Test func nothingIsWrittenOverADamagedList() throws {
    let folder = try TemporaryFolder()
    let server = FollowedFeedsTests.server()
    try write(
      [
        outline(server.url("/a")), "<<<<<<< HEAD", outline(server.url("/b")), "=======", outline(server.url("/c")),
        ">>>>>>> x",
      ],
      in: folder)
    let before = try folder.read(FollowedFeedsTests.list)
    let result = try Program.shell(
      """
      lectern feeds | wc -l; lectern shelf check; lectern feeds add \(server.url("/d")) > /dev/null && echo added
      lectern feeds remove \(server.url("/a")) && echo removed; lectern feeds set --hours 5 \(server.url("/a")) && echo set
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines == ["3", "0 articles checked, 1 problem"], "\(result.text) \(result.message)")
    #expect(result.message.contains("line 4: a < that begins no tag; it is not changed until that is mended"))
    #expect(try folder.read(FollowedFeedsTests.list) == before)
  }

  @Test func copiesThatHaveMoreAreTold() throws {
    let folder = try TemporaryFolder()
    try write([outline("https://a.example/f")], in: folder)
    let copy = ".local/share/lectern/shelf/feeds.sync-conflict-20261129.opml"
    try write([outline("https://a.example/f"), outline("https://b.example/f")], to: copy, in: folder)
    let result = try Program.shell(
      "lectern shelf check; lectern import \(copy) | grep feeds; lectern shelf check; lectern feeds | wc -l", in: folder
    )
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines == ["0 articles checked, 1 problem", "feeds\t1", "0 articles checked, 0 problems", "2"],
      "\(result.text) \(result.message)")
    #expect(result.message.contains("feeds.sync-conflict-20261129.opml: a copy of feeds.opml with 1 feed not followed"))
  }

  /// What it brought before and after, its tags and its wishes go along.
  @Test func aFeedThatMovesTakesItsItemsAlong() throws {
    let folder = try TemporaryFolder()
    let server = FollowedFeedsTests.server()
    try write(
      [outline(server.url("/old"), " category=\"sea\" lectern:keep=\"true\" xmlns:lectern=\"urn:lectern:feeds\"")],
      in: folder)
    let result = try Program.shell(
      "lectern feeds refresh; lectern feeds | cut -f 1,3; lectern list tag:sea | wc -l", in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines == ["1 asked, 0 unchanged, 0 failed, 2 new items, 2 kept", "0\t\(server.url("/new"))", "2"],
      "\(result.text) \(result.message)")
  }

  /// Whether it is taken out by the program or by hand.
  @Test(arguments: ["lectern feeds remove", "grep -v /feed <"])
  func whatIsFollowedNoMoreIsGone(removing: String) throws {
    let folder = try TemporaryFolder()
    let server = FollowedFeedsTests.server()
    try write([outline(server.url("/feed")), outline(server.url("/other"))], in: folder)
    let work =
      removing.hasPrefix("grep")
      ? "grep -v /feed \(FollowedFeedsTests.list) > list; mv list \(FollowedFeedsTests.list)"
      : "\(removing) \(server.url("/feed"))"
    let result = try Program.shell(
      "lectern feeds refresh > /dev/null; \(work); lectern fetch; lectern list | wc -l", in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines == ["2 fetched, 0 failed", "2"], "\(result.text) \(result.message)")
  }

  @Test func whatIsWantedOfAFeedIsListed() throws {
    let folder = try TemporaryFolder()
    try write([outline("http://a.example/f")], in: folder)
    let result = try Program.shell(
      """
      lectern feeds set --hours 5 --keep --only "rain, snow" feed://a.example/f; lectern feeds list --json | tr -d '\\n ' | grep -o '"hours.*]'
      lectern feeds remove feed://a.example/f; lectern feeds | wc -l
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines == [#""hours":5,"keep":true,"only":["rain","snow"],"without":[]}]"#, "0"],
      "\(result.text) \(result.message)")
  }
}
