import FeedReading
import Testing

/// A slip in one item takes no other along.
struct BrokenFeedTests {
  private static let second = "<item><title>Second</title><link>https://a.example/2</link></item>"

  @Test(
    arguments: [
      "<title>Tide < 3 m</title><link>https://a.example/1</link>",
      "<title>Tide</title><link>https://a.example/1</link><description><p>Low water<br></description>",
      "<title>Tide</title><link>https://a.example/1</link><description>Low & water <b>now</description>",
      "<title>Tide</title><link>https://a.example/1</link><description><![CDATA[ a <b> c ]]></description>",
    ])
  func theNextItemIsThere(first: String) throws {
    let feed =
      "<rss version=\"2.0\"><channel><title>Sky</title><item>\(first)</item>\(BrokenFeedTests.second)</channel></rss>"
    let items = try FeedParser.parse(Array(feed.utf8), address: "https://a.example/f").items
    #expect(items.map(\.address) == ["https://a.example/1", "https://a.example/2"])
    #expect(items.first?.title.hasPrefix("Tide") == true && items.last?.title == "Second")
    #expect(items.first?.content?.contains("Second") != true)
  }

  @Test("No sign that nobody sees is left in the names of what a feed says besides, in its topics and files")
  func hiddenNames() throws {
    let feed = try FeedParser.parse(
      Array(
        #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "A", "x\u202ey\u001b[31m": "left", "items": [
          {"id": "1", "content_text": "b", "tags": ["sal\u202et"],
           "attachments": [{"url": "https://a.example/a.mp3", "title": "on\u0007e", "mime_type": "audio/\u009bmp3"}]}]}
        """#.utf8), address: "https://a.example/feed", whole: true)
    let words = feed.rest + feed.items.flatMap { $0.topics + $0.files.flatMap { [$0.type, $0.title ?? ""] } }
    #expect(words.contains { $0.contains("left") } && words.contains("salt"))
    #expect(words.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E && $0.value != 0x9B })
  }

  @Test("No sign that nobody sees is left in an address", arguments: ["\u{9B}2J", "\u{202E}", "\u{7F}", "\n"])
  func hiddenSigns(sign: String) throws {
    let feed =
      "<rss version=\"2.0\"><channel><title>Sky</title><item><title>A</title><link>https://a.example/\(sign)1</link></item></channel></rss>"
    let address = try #require(FeedParser.parse(Array(feed.utf8), address: "https://a.example/f").items.first?.address)
    #expect(address.hasPrefix("https://a.example/") && address.hasSuffix("1"))
    #expect(address.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }, "\(address.debugDescription)")
  }

  @Test func soItIsInAtom() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Sky</title>
      <entry><id>1</id><title>A < B</title><content type="xhtml"><div><p>Low water<br></div></content></entry>
      <entry><id>2</id><title>Second</title><link href="https://a.example/2"/></entry></feed>
      """
    let items = try FeedParser.parse(Array(feed.utf8), address: "https://a.example/f").items
    #expect(items.map(\.id) == ["1", "2"] && items.first?.title == "A < B")
  }
}
