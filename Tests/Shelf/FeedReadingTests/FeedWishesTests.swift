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
      ("Rain", "football", false), ("Rain", "<p class=\"football\">late</p>", true), ("Trains", nil, false),
      ("Rain", "footballers", true), ("Rain & <b>", "foot-ball, RAIN", true),
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

  /// Where words are written without spaces, they are looked for as they are.
  @Test func wordsWithoutSpacesStandAnywhere() {
    var wishes = FeedWishes()
    wishes.only = ["水位"]
    #expect(wishes.wants("港の水位を記録", nil) && !wishes.wants("港の一日", nil))
  }
}
