import Foundation
import LoopbackServer
import Testing

/// Two hundred feeds at once, with every quirk there is: what can be read is read, what cannot says why, and the second time nothing
/// is sent twice.
struct ManyFeedsTests {
  @Test(.timeLimit(.minutes(4))) func theyAreReadOnceAndThenOnlyAskedWhetherTheyChanged() throws {
    let folder = try TemporaryFolder()
    let feeds = FeedServer()
    try folder.write(feeds.list.utf8, to: "feeds.opml")
    #expect(try Program.shell("lectern feeds import feeds.opml", in: folder).text == "200 feeds in the file, 200 new\n")
    let first = try Program.shell("lectern feeds refresh", in: folder)
    let good = FeedServer.good
    let bad = FeedServer.count - good.count
    let items = good.filter { FeedServer.quirk($0) != .empty }.count * 5
    #expect(first.text == "200 asked, 0 unchanged, \(bad) failed, \(items) new items\n")
    // Each that failed says so, on a line of its own, with its address.
    #expect(first.message.split(separator: "\n").count == bad, "\(first.message)")
    #expect(first.status == 1)

    let list = try Program.shell("lectern feeds list", in: folder).text
    #expect(list.contains("\(feeds.server.url("/new/0"))") && !list.contains("\(feeds.url(0))\t"))
    #expect(list.contains("gone (410)"))
    let before = try state(folder)

    feeds.forget()
    let second = try Program.shell("lectern feeds refresh --force", in: folder)
    let gone = (0..<FeedServer.count).filter { FeedServer.quirk($0) == .gone }
    #expect(second.text.hasPrefix("\(FeedServer.count - gone.count) asked, \(good.count) unchanged,"), "\(second.text)")
    #expect(second.text.hasSuffix(" 0 new items\n"))
    #expect(feeds.askedByWhatIsKnown == Set(good))
    #expect(gone.allSatisfy { feeds.asked($0) == 0 })
    #expect(try state(folder) == before)

    // What is not due is not asked for at all.
    feeds.forget()
    #expect(
      try Program.shell("lectern feeds refresh", in: folder).text
        == "none of the 200 feeds is due yet\n")
  }

  /// What of the shelf a refresh could have written: the list, the folders of articles, the journals, the number of items.
  private func state(_ folder: TemporaryFolder) throws -> String {
    let files = try Program.shell(
      "cd .local/share/lectern/shelf && find . -type f | sort | xargs cksum; cd - > /dev/null; lectern feeds list | cut -f 1,2,3 | cksum",
      in: folder)
    return files.text
  }

  @Test func aFeedThatHasMovedForGoodIsFollowedWhereItIs() throws {
    let folder = try TemporaryFolder()
    let server = LoopbackServer { request, connection in
      guard request.path == "/feed" else {
        return connection.answer("301 Moved Permanently", headers: ["Location: /feed"], [])
      }
      let items = "<item><title>A</title><link>/a</link></item>"
      let feed = "<rss version=\"2.0\"><channel><title>Sky \u{202E}[31m</title>\(items)</channel></rss>"
      connection.answer(headers: [], Array(feed.utf8))
    }
    let result = try Program.shell(
      "lectern feeds add \(server.url("/old")); lectern feeds add \(server.url("/feed")); lectern feeds list",
      in: folder)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasSuffix("\t\(server.url("/feed"))\t1 item") == true, "\(result.text)")
    #expect(lines.dropFirst().first?.hasSuffix("is already followed") == true, "\(result.text)")
    #expect(!result.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "?" })
  }

  @Test func whatIsWantedOfAFeedIsKept() throws {
    let folder = try TemporaryFolder()
    let server = LoopbackServer { request, connection in
      guard request.path == "/feed" else {
        return connection.answer(
          headers: ["Content-Type: text/html"],
          Array(
            "<html><body><article><h1>Rain</h1><p>It rained all night, and in the morning the harbour was full.</p></article></body></html>"
              .utf8))
      }
      let items = ["Rain today", "Snow tomorrow", "Rain and football"].enumerated().map {
        "<item><title>\($1)</title><link>/page/\($0)</link></item>"
      }
      let feed = "<rss version=\"2.0\"><channel><title>Sky</title>\(items.joined())</channel></rss>"
      connection.answer(headers: [], Array(feed.utf8))
    }
    let url = server.url("/feed")
    let opml = "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Sky\" xmlUrl=\"\(url)\"/></body></opml>"
    try folder.write(opml.utf8, to: "feeds.opml")
    let result = try Program.shell(
      """
      lectern feeds import feeds.opml
      lectern feeds set \(url) --folder News/Local --tag sky --hours 6 --keep --only rain --without football
      lectern feeds refresh
      lectern list tag:sky | cut -c 10-
      lectern feeds refresh
      """, in: folder)
    #expect(
      result.text.contains("1 asked, 0 unchanged, 0 failed, 1 new item, 1 kept"), "\(result.text) \(result.message)")
    #expect(result.text.contains("Rain — 127.0.0.1  #sky"))
    #expect(result.text.hasSuffix("the feed is not due yet\n"))
    let kept = try Program.shell("lectern feeds export", in: folder).text
    #expect(
      kept.contains("lectern:hours=\"6\"") && kept.contains("lectern:only=\"rain\"") && kept.contains("text=\"News\""))
  }
}
