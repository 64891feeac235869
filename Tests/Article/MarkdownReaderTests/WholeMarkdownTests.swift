import ArticleModel
import TestSupport
import Testing

@Suite("What Markdown keeps of its text")
struct WholeMarkdownTests {
  @Test("Where everything is kept, the title stays where it stands")
  func everything() {
    let text = "# The oil\n\nIt is low."
    #expect(Page.print(markdown(text, keepsEverything: true).blocks) == ["h1 The oil", "p It is low."])
    #expect(Page.print(markdown(text).blocks) == ["p It is low."])
  }

  @Test(
    "Tags without words are nothing that was left out, comments are",
    arguments: [
      ("<details><summary>Oil</summary>\n\nIt is low.\n\n</details>", []),
      ("Oil.\n\n<!-- and more -->", ["<!-- and more -->"]),
    ])
  func tags(text: String, removed: [String]) {
    let article = markdown(text)
    #expect(article.removed.map(\.words.text) == removed)
  }

  @Test("Several meanings of a term are lines of one entry")
  func meanings() {
    let blocks = markdown("Oil\n: What burns.\n: What is *pressed*.").blocks
    #expect(Page.print(blocks) == ["dl Oil: What burns.\nWhat is _pressed_."])
  }
}
