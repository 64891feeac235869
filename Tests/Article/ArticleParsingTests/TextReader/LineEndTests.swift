import ArticleModel
import ArticleParsing
import TestSupport
import Testing

@Suite struct LineEndTests {
  @Test func aLineEndOfWindowsIsALineEnd() {
    let text = Array("One line.\r\n\r\nAnother line.\r\n".utf8)
    let document = ArticleParser().parse(text)
    #expect(listing(document.articles[0].blocks) == "p: One line.\np: Another line.")
  }
}
