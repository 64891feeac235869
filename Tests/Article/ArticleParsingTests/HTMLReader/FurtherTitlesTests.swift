import ArticleModel
import TestSupport
import Testing

@Suite("Titles behind a page's first")
struct FurtherTitlesTests {
  private static let text =
    "<p>The ferry leaves at nine in the morning, and it takes an hour to the island and back.</p>"

  @Test("Nobody sees them, and nothing of them is lost")
  func pages() {
    let article = Page.document("<title>The ferry</title>\(Self.text)<div><title>A stray one</title></div>\(Self.text)")
      .articles[0]
    #expect(article.removed.map(\.words.text).contains("A stray one"))
    #expect(!Page.print(article.blocks).contains { $0.contains("stray") })
  }

  @Test("A feed heads its entries with them")
  func feeds() {
    let feed = """
      <?xml version="1.0"?><rss><channel><title>The ferry</title><item><title>New times</title><description>From May on it leaves at ten.</description></item></channel></rss>
      """
    #expect(Page.printed(feed).contains("h2 New times"))
  }
}
