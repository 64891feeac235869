import FeedReading
import Testing

/// A feed that is read itself, and not for a list of its items.
struct WholeFeedTests {
  private static let rss = """
    <?xml version="1.0"?><!-- <item> --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Tides</title><description>What comes in</description><language>en-gb</language><generator>Quill</generator>
    <item><title>One</title><link>https://a.example/1</link><category>rain</category><category>gauges</category>
    <enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="9"/><description>short</description>
    <content:encoded><![CDATA[<p>A short and whole text with an <item> in it</p>]]></content:encoded><comments>https://a.example/1/c</comments></item>
    <item><description>No more than a text</description></item></channel></rss>
    """

  @Test func whatAFeedSaysOfItselfIsRead() throws {
    let feed = try FeedParser.parse(Array(Self.rss.utf8), address: "https://a.example/f", whole: true)
    #expect(feed.about == "What comes in" && feed.language == "en-gb" && feed.rest == ["generator: Quill"])
    let item = try #require(feed.items.first)
    #expect(item.topics == ["rain", "gauges"] && item.files.map(\.address) == ["https://a.example/1.mp3"])
    #expect(item.rest == ["comments: https://a.example/1/c"])
    // What says nothing but a text is an item, too.
    #expect(feed.items.count == 2 && feed.items[1].content == "No more than a text")
  }

  @Test func itemsAreFoundInTheText() {
    let bytes = Array(Self.rss.utf8)
    let found = FeedPlaces.items(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found.count == 2 && found[0].hasPrefix("<item><title>One") && found[0].hasSuffix("</comments></item>"))
    let json =
      #"{"version": "https://jsonfeed.org/version/1.1", "x": {"items": [{}]}, "items": [{"id": "a", "b": [{}]}, {"id": "]}\""}]}"#
    let objects = FeedPlaces.items(in: Array(json.utf8)).map { String(decoding: Array(json.utf8)[$0], as: UTF8.self) }
    #expect(objects == [#"{"id": "a", "b": [{}]}"#, #"{"id": "]}\""}"#])
  }

  @Test(
    "A feed is told from a page, a text about feeds, and other data",
    arguments: [
      ("<?xml version='1.0'?>\n<rss version=\"2.0\"><channel>", true), ("\n <rss\nversion='0.91'>", true),
      ("<!-- made by hand --><feed xmlns=\"http://www.w3.org/2005/Atom\">", true),
      ("<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", true),
      ("{\"version\": \"https://jsonfeed.org/version/1\"", true),
      ("<rss> and <feed> are elements", false), ("<feed>the hens</feed>", false),
      ("<html><body><rss version=\"2.0\">", false),
      ("{\"items\": []}", false), ("Write <rss version=\"2.0\"> first", false),
      ("<rdf:RDF xmlns=\"http://wine.example/\">", false),
    ])
  func kinds(text: String, isFeed: Bool) {
    #expect(FeedPlaces.isFeed(Array(text.utf8)) == isFeed)
  }

  @Test func plainTextHasItsParagraphs() throws {
    let json =
      #"{"version": "https://jsonfeed.org/version/1", "items": [{"id": 4, "content_text": "one < two\nthree\n\nfour", "tags": ["a"]}]}"#
    let feed = try FeedParser.parse(Array(json.utf8), address: "https://a.example/f", whole: true)
    #expect(feed.items.first?.content == "<p>one &lt; two<br>three</p><p>four</p>" && feed.items.first?.topics == ["a"])
  }
}
