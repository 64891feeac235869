import FeedReading
import Testing
import Timestamps

struct FeedParserTests {
  /// A feed ► its title, then of each item: address, title, day, author, content.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let feed: String
    let title: String
    let items: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "RSS 2.0",
      feed: """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Rain &amp; Co</title><link>/home</link>
        <item><title>One</title><link>/a</link><guid isPermaLink="false">x1</guid><pubDate>Thu, Oct 04 2018</pubDate>
        <author>mail@example.org (Ada L.)</author><description>short</description>
        <content:encoded><![CDATA[<p>the <b>whole</b></p>]]></content:encoded></item>
        <item><guid>https://b.example/two</guid><title><![CDATA[<i>Two</i> &amp; more]]></title><dc:creator>Bo</dc:creator>
        <dc:date>2020-01-02T03:04:05Z</dc:date><description>&lt;p&gt;text&lt;/p&gt;</description></item></channel></rss>
        """, title: "Rain & Co",
      items: [
        "https://feed.example/a|One|2018-10-04|Ada L.|<p>the <b>whole</b></p>",
        "https://b.example/two|Two & more|2020-01-02|Bo|<p>text</p>",
      ]),
    Case(
      name: "RSS with blanks before it, undeclared entities and a broken number",
      feed: """

          <?xml version="1.0"?><rss version="0.91"><channel><title>It&rsquo;s</title>
        <item><title>A & B</title><link>https://a.example/1</link><enclosure url="https://a.example/1.mp3" length="long"/></item>
        <item><title>last</title><link>https://a.example/2</link>
        """, title: "It’s", items: ["https://a.example/1|A & B|||", "https://a.example/2|last|||"]),
    Case(
      name: "RSS with Atom as the default namespace",
      feed: """
        <rss version="2.0" xmlns="http://www.w3.org/2005/Atom"><channel><title>T</title><link rel="self" href="/feed"/>
        <link>https://a.example/</link><item><title>I</title><link>https://a.example/i</link></item></channel></rss>
        """, title: "T", items: ["https://a.example/i|I|||"]),
    Case(
      name: "RDF",
      feed: """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="x"><title>R</title></channel>
        <item rdf:about="https://a.example/r"><title>I</title><link>https://a.example/r</link></item></rdf:RDF>
        """, title: "R", items: ["https://a.example/r|I|||"]),
    Case(
      name: "Atom 1.0",
      feed: """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/x/"><title type="html">A &amp;amp; B</title>
        <author><name>All</name></author><entry><id>urn:1</id><title>One &lt; two</title>
        <link rel="enclosure" href="/e.mp3"/><link href="one"/><updated> Mon, 1 Jun 2026 9:05:00 GMT</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>rich <em>text</em></p></div></content></entry>
        <entry><id>urn:2</id><title>Two</title><link href="https://a.example/2"/><published>2020-05-06T00:00:00Z</published>
        <updated>2021-01-01T00:00:00Z</updated><author><name>Own</name></author><summary>a &lt; b</summary></entry></feed>
        """, title: "A & B",
      items: [
        "https://base.example/x/one|One < two|2026-06-01|All|<p>rich <em>text</em></p>",
        "https://a.example/2|Two|2020-05-06|Own|a &lt; b",
      ]),
    Case(
      name: "Atom 0.3 without a namespace",
      feed: """
        <feed version="0.3"><title>Old</title><entry><title mode="escaped">E</title><link rel="alternate" href="https://a.example/e"/>
        <id>e</id><issued>2004-01-01T00:00:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>
        """, title: "Old", items: ["https://a.example/e|E|2004-01-01||<p>x</p>"]),
    Case(
      name: "JSON Feed",
      feed: """
        {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "/", "items": [
          {"id": 7, "url": "/seven", "title": "Seven", "date_published": "2020-01-01T00:00:00Z", "authors": [{"name": "Jo"}, {"url": "/"}, {"name": "Ann"}],
           "content_html": "<p>x</p>"},
          {"id": "8", "external_url": "https://e.example/", "content_text": "a < b"}, {"title": "no id"}, 5]}
        """, title: "J",
      items: ["https://feed.example/seven|Seven|2020-01-01|Jo, Ann|<p>x</p>", "https://e.example/||||a &lt; b"]),
    Case(
      name: "the base of addresses in a text",
      feed: """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/x/"><title>B</title>
        <entry xml:base="y/"><id>1</id><title>One</title><link href="one"/><content type="html" xml:base="z/">&lt;a href="p"&gt;p&lt;/a&gt;</content></entry>
        </feed>
        """, title: "B",
      items: ["https://base.example/x/y/one|One|||<base href=\"https://base.example/x/y/z/\"><a href=\"p\">p</a>"]),
    Case(
      name: "Media RSS in an item",
      feed: """
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>M</title>
        <item><guid isPermaLink="false">1</guid><link>/1</link><media:content url="/v.mp4"><media:title>A boat</media:title>
        <media:description>It sails &lt; 9 knots.\nTwice.\n\nThen it rests.</media:description><media:thumbnail url="/b.jpg"/></media:content></item>
        <item><title>Own</title><link>/2</link><media:title>Other</media:title><description>&lt;img src="/o.png"&gt; text</description>
        <media:thumbnail url="/b.jpg"/></item></channel></rss>
        """, title: "M",
      items: [
        "https://feed.example/1|A boat|||<p><img src=\"https://feed.example/b.jpg\" alt=\"A boat\"></p><p>It sails &lt; 9 knots.<br>Twice.</p><p>Then it rests.</p>",
        "https://feed.example/2|Own|||<img src=\"/o.png\"> text",
      ]),
    Case(
      name: "Media RSS in Atom",
      feed: """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>V</title><entry><id>v</id>
        <link href="https://a.example/v"/><media:group><media:title>A pier</media:title><media:thumbnail url="https://a.example/t.jpg"/>
        <media:description>Built of oak.</media:description></media:group></entry></feed>
        """, title: "V",
      items: [
        "https://a.example/v|A pier|||<p><img src=\"https://a.example/t.jpg\" alt=\"A pier\"></p><p>Built of oak.</p>"
      ]),
    Case(
      name: "addresses that are not pages",
      feed: """
        <rss version="2.0"><channel><title>X</title><item><title>J</title><link>javascript:alert(1)</link><guid>g1</guid></item>
        <item><title>D</title><link>data:text/html,x</link><guid isPermaLink="true">file:///etc/passwd</guid></item></channel></rss>
        """, title: "X", items: ["|J|||", "|D|||"]),
  ]

  @Test(
    "An item without a title is called by its first words, which do not touch where a paragraph ends",
    arguments: [
      ("<p>The tide <b>t</b>urned.</p><p>Late</p>", "The tide turned. Late"),
      ("One<br>two<ul><li>a</li><li>b</li></ul>", "One two a b"),
    ])
  func names(content: String, name: String) { #expect(FeedItem(id: "1", content: content).name == name) }

  @Test(arguments: cases)
  func feedsAreRead(_ each: Case) throws {
    let feed = try FeedParser.parse(Array(each.feed.utf8), address: "https://feed.example/feed.xml")
    #expect(feed.title == each.title)
    #expect(feed.items.count == each.items.count)
    for (item, expected) in zip(feed.items, each.items) {
      let parts = [item.address, item.title, item.published?.day, item.author, item.content].map { $0 ?? "" }
      let wanted = expected.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      for (part, want) in zip(parts, wanted) where want != "*" { #expect(part == want) }
    }
  }

  @Test(arguments: [
    #"{"items": [], "next_url": "/2"}"#,
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link rel=\"next\" href=\"/2\"/><title>T</title></feed>",
    "<rss xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><atom:link rel=\"next\" href=\"/2\"/><title>T</title></channel></rss>",
  ])
  func feedsInPagesSayWhereTheyGoOn(_ feed: String) throws {
    let feed = try FeedParser.parse(Array(feed.utf8), address: "https://a.example/1")
    #expect(feed.next == "https://a.example/2" && feed.home == nil)
  }

  @Test(arguments: [
    "", "   ", "no feed at all", "<html><body>x</body></html>", "{\"title\": 1}", "{\"items\"", "<", "<!DOCTYPE",
  ])
  func whatIsNoFeedIsTold(_ text: String) {
    #expect(throws: FeedFailure.self) { try FeedParser.parse(Array(text.utf8), address: "https://a.example/") }
  }

  @Test func entityBombsAreNoBombs() throws {
    var declarations = "<!ENTITY a0 \"boom\">"
    for level in 1...30 {
      declarations += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
    }
    let text =
      "<!DOCTYPE rss [\(declarations)<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>T &a30; &x;</title></channel></rss>"
    let feed = try FeedParser.parse(Array(text.utf8), address: "https://a.example/")
    #expect(feed.title.hasPrefix("T"))
    #expect(feed.title.count < 40)
  }

  @Test func deepAndBrokenFeedsEnd() {
    let deep = "<rss><channel><item>" + String(repeating: "<description>", count: 50_000) + "x"
    _ = try? FeedParser.parse(Array(deep.utf8), address: "https://a.example/")
    for each in FeedParserTests.cases {
      let bytes = Array(each.feed.utf8)
      for length in stride(from: 0, to: bytes.count, by: 7) {
        _ = try? FeedParser.parse(Array(bytes.prefix(length)), address: "https://a.example/")
        var broken = bytes
        broken[length] = UInt8(truncatingIfNeeded: length &* 31)
        _ = try? FeedParser.parse(broken, address: "https://a.example/", charset: length % 2 == 0 ? "iso-8859-1" : nil)
      }
    }
  }

  @Test func encodingsAreTheServersOrTheDocuments() throws {
    let latin: [UInt8] =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><title>Stra".utf8) + [0xDF]
      + Array("e</title></channel></rss>".utf8)
    #expect(try FeedParser.parse(latin, address: "https://a.example/").title == "Straße")
    let bare = Array("<rss><channel><title>Stra".utf8) + [0xDF] + Array("e</title></channel></rss>".utf8)
    #expect(try FeedParser.parse(bare, address: "https://a.example/", charset: "iso-8859-1").title == "Straße")
    let wide = Array("<rss><channel><title>ü</title></channel></rss>".utf16).flatMap {
      [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    #expect(try FeedParser.parse([0xFF, 0xFE] + wide, address: "https://a.example/").title == "ü")
  }

  @Test func itemsWithoutATitleAreCalledByTheirFirstWords() throws {
    let items = [
      "<title>A</title>", "<description>&lt;p&gt;Rain\u{202E} fell &amp;amp; stayed.&lt;/p&gt;</description>",
      "<guid>x</guid>",
    ]
    let text = "<rss><channel>\(items.map { "<item><link>/\($0.count)</link>\($0)</item>" }.joined())</channel></rss>"
    let feed = try FeedParser.parse(Array(text.utf8), address: "https://a.example/")
    #expect(feed.items.map(\.name) == ["A", "Rain fell & stayed.", ""])
    #expect(FeedItem(id: "x", content: String(repeating: "word ", count: 40)).name.hasSuffix("word …"))
  }

  @Test func pagesNameTheirFeeds() {
    let page = """
      <!doctype html><head><base href="https://b.example/sub/"><link rel=stylesheet href=x.css>
      <link rel="alternate" type="application/json" href="posts.json"><link rel='alternate' type='application/rss+xml' href='/rss?a=1&amp;b=2'>
      <link type="application/atom+xml" REL="Alternate" href=atom.xml><link rel="alternate" type="text/html" hreflang="de" href="/de">
      """
    #expect(
      FeedDiscovery.find(in: Array(page.utf8), address: "https://a.example/") == [
        "https://b.example/rss?a=1&b=2", "https://b.example/sub/atom.xml", "https://b.example/sub/posts.json",
      ])
  }

  @Test func listsOfFeedsComeBack() throws {
    let list = """
      <?xml version="1.0"?><opml version="1.0"><body><outline text="Tech &amp;amp; more"><outline xmlUrl="https://a.example/f" \
      text="A" category="x, y"/><outline text="Deep"><outline type="rss" xmlurl="https://b.example/f" title="B"/></outline></outline>
      <outline text="off" isComment="true"><outline xmlUrl="https://c.example/f"/></outline><outline xmlUrl="javascript:x"/>
      <outline type="include" xmlUrl="https://d.example/l"/><outline xmlUrl="https://e.example/f" category="/Top/In,z"/></body></opml>
      """
    let feeds = try #require(OPML.feeds(in: Array(list.utf8)))
    #expect(
      feeds == [
        FollowedFeed(address: "https://a.example/f", title: "A", folders: ["Tech & more"], tags: ["x", "y"]),
        FollowedFeed(address: "https://b.example/f", title: "B", folders: ["Tech & more", "Deep"]),
        FollowedFeed(address: "https://e.example/f", folders: ["Top", "In"], tags: ["z"]),
      ])
    var again = try #require(OPML.feeds(in: Array(OPML.text(feeds).utf8)))
    again[0].title = feeds.first { $0.address == again[0].address }?.title ?? ""
    #expect(Set(again.map(\.address)) == Set(feeds.map(\.address)))
    #expect(Set(again.map(\.folders)) == Set(feeds.map(\.folders)))
    #expect(OPML.feeds(in: Array("<rss/>".utf8)) == nil)
  }
}
