import Foundation
import LoopbackServer
import Testing

/// Feeds that are sent in pages, and what is left of a fetching.
struct FeedPagesTests {
  /// Counts how often each page of a feed is asked for, and lets new items come.
  private final class Feed: @unchecked Sendable {
    private let lock = NSLock()
    private var asked: [String] = []
    private var count = 2

    func items(on page: Int) -> [Int] { lock.withLock { (0..<2).map { count - 1 - 2 * page - $0 }.filter { $0 >= 0 } } }
    func note(_ path: String) { lock.withLock { asked.append(path) } }
    func grow() { lock.withLock { count = 7 } }
    var paths: [String] { lock.withLock { asked } }
  }

  @Test func pagesAreReadUntilOneIsKnown() throws {
    let folder = try TemporaryFolder()
    let feed = Feed()
    let server = LoopbackServer { request, connection in
      if request.path == "/more" {
        feed.grow()
        return connection.answer(headers: [], [])
      }
      feed.note(request.path)
      let page = Int(request.path.drop { !$0.isNumber }) ?? 0
      let items = feed.items(on: page).map { "{\"id\": \"\($0)\", \"url\": \"/day/\($0)\", \"title\": \"Day \($0)\"}" }
      let text =
        "{\"title\": \"Days\", \"next_url\": \"/feed\(page + 1)\", \"items\": [\(items.joined(separator: ", "))]}"
      connection.answer(headers: ["Content-Type: application/feed+json"], Array(text.utf8))
    }
    let result = try Program.shell(
      """
      lectern feeds add \(server.url("/feed0")) | cut -f 3; lectern add \(server.url("/more")) 2> /dev/null
      lectern feeds refresh --force; lectern feeds | cut -f 1
      """, in: folder)
    #expect(
      result.text == "2 items\n1 asked, 0 unchanged, 0 failed, 5 new items\n7\n", "\(result.text) \(result.message)")
    #expect(feed.paths == ["/feed0", "/feed0", "/feed1", "/feed2"])
  }

  @Test func aFetchingSaysWhatItLeaves() throws {
    let folder = try TemporaryFolder()
    let rows = ["url"] + (0..<3).map { "http://127.0.0.1:9/\($0)" }
    try folder.write(rows.joined(separator: "\n").utf8, to: "list.csv")
    let result = try Program.shell(
      "lectern import list.csv > /dev/null; lectern fetch --limit 1; lectern fetch --limit 1 --json | grep left; lectern fetch",
      in: folder)
    #expect(
      result.text == "0 fetched, 1 failed, 2 left: run it again\n  \"left\": 1,\n0 fetched, 1 failed\n",
      "\(result.text) \(result.message)")
  }
}
