import ArticleModel
import ArticleParsing
import Testing

/// Pages that end within a tag: what they say so far stands within the page.
struct PageEndTests {
  @Test(arguments: [
    "<img src=a", "<img src=a ", "<img src='a", "<video src=a", "<figure><img src=\u{FF}a", "<hr", "<p>a<br", "<",
  ])
  func tagWithoutAnEnd(tag: String) {
    for filling in ["", "\u{FF}", "\u{FF}\u{FF}\u{FF}"] {
      let page = Array("<dl><dt>a<dd>b</dl><blockquote>c</blockquote>\(filling)\(tag)".utf8)
      for bytes in [page, page.filter { $0 != 0xC3 }] {
        let document = ArticleParser(options: ParsingOptions(format: .html)).parse(bytes)
        let whole = 0..<document.text.utf8.count
        for article in document.articles {
          let ranges = article.blocks.map(\.source) + article.removed.map(\.source)
          #expect(ranges.allSatisfy { $0.clamped(to: whole) == $0 })
        }
      }
    }
  }
}
