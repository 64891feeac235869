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

  @Test("A page whose declaration is broken and that has bytes of no character stands within itself")
  func brokenDeclaration() {
    let lines = String(repeating: "\n", count: 129)
    let page =
      Array("<!doctype ht\u{EC}m><\(lines)html lang=en><hea<dl><dt>a<\u{0}\u{0}\u{0}".utf8) + [0x8E]
      + Array("</dl>di>te<t>lSalt<".utf8) + [0xFF, 0xFF, 0xFF]
      + Array("/title><meta name=author content=\"Ada\"><<blockq".utf8) + [0xE1]
      + Array("\u{0}\u{0}\u{0}\u{0}ite>d</ci\u{4}\u{0}\u{0}\u{0}lg>.ae><".utf8)
    let document = ArticleParser(options: ParsingOptions(format: .html)).parse(page)
    let whole = 0..<document.text.utf8.count
    for article in document.articles {
      for range in article.blocks.map(\.source) + article.removed.map(\.source) {
        #expect(range.clamped(to: whole) == range, "\(range) in \(whole)")
      }
    }
  }
}
