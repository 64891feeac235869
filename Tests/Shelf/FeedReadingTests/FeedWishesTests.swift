import FeedReading
import Testing

@Suite struct FeedWishesTests {
  @Test func wishesSurviveTheFile() throws {
    var feed = FollowedFeed(address: "https://sky.example/feed", title: "Sky", folders: ["News"], tags: ["sky"])
    feed.wishes.hours = 6
    feed.wishes.keeps = true
    feed.wishes.only = ["rain", "snow & \"ice\""]
    feed.wishes.without = ["football"]
    #expect(OPML.feeds(in: Array(OPML.text([feed]).utf8)) == [feed])
  }

  @Test(
    arguments: [
      ("Rain today", nil, true), ("Sun", "<p>and RAIN later</p>", true), ("Sun", nil, false),
      ("Rain", "football", false),
    ] as [(String, String?, Bool)])
  func wordsDecide(title: String, content: String?, isWanted: Bool) {
    var wishes = FeedWishes()
    wishes.only = ["rain"]
    wishes.without = ["Football"]
    #expect(wishes.wants(title, content) == isWanted)
    #expect(FeedWishes().wants(title, content))
  }

  @Test func wordsAreListedWithCommas() {
    #expect(FeedWishes.words(" rain, snow and ice ,,") == ["rain", "snow and ice"])
    #expect(FeedWishes.words(nil) == [])
  }
}
