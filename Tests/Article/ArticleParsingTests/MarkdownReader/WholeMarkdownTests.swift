import ArticleModel
import ArticleParsing
import Testing

@Suite("What Markdown keeps of its text")
struct WholeMarkdownTests {
  @Test("Where everything is kept, the title stays where it stands")
  func everything() {
    var options = ParsingOptions(format: .markdown)
    options.keepsEverything = true
    let text = Array("# The oil\n\nIt is low.".utf8)
    #expect(
      Page.print(ArticleParser(options: options).parse(text).articles[0].blocks) == ["h1 The oil", "p It is low."])
    options.keepsEverything = false
    #expect(Page.print(ArticleParser(options: options).parse(text).articles[0].blocks) == ["p It is low."])
  }

  @Test(
    "Tags without words are nothing that was left out, comments are",
    arguments: [
      ("<details><summary>Oil</summary>\n\nIt is low.\n\n</details>", []),
      ("Oil.\n\n<!-- and more -->", ["<!-- and more -->"]),
    ])
  func tags(text: String, removed: [String]) {
    let article = ArticleParser(options: ParsingOptions(format: .markdown)).parse(Array(text.utf8)).articles[0]
    #expect(article.removed.map(\.words.text) == removed)
  }

  @Test("Several meanings of a term are lines of one entry")
  func meanings() {
    let text = Array("Oil\n: What burns.\n: What is *pressed*.".utf8)
    let blocks = ArticleParser(options: ParsingOptions(format: .markdown)).parse(text).articles[0].blocks
    #expect(Page.print(blocks) == ["dl Oil: What burns.\nWhat is _pressed_."])
  }
}
