import ArticleModel
import ArticleParsing
import Testing

/// Blocks within one another: each level asks for stack, of whoever makes them and of whoever goes through them.
@Suite struct NestedBoxTests {
  /// More levels than these come from no source.
  private static let most = 300

  @Test(
    "However many boxes stand in one another, a page has few levels, and all its words",
    arguments: [
      ("<details><summary>Summary</summary>word ", "</details>"),
      ("<div class='admonition note'><p class='admonition-title'>Note</p>word ", "</div>"),
      ("<aside class='callout'><p><strong>Tip</strong></p><p>word</p>", "</aside>"),
      ("<ul><li>Item<details><summary>Summary</summary><p>word</p>", "</details></li></ul>"),
      ("<blockquote><ol><li>Item<details><summary>Summary</summary><p>word</p>", "</details></li></ol></blockquote>"),
      ("<blockquote><p>word</p>", "</blockquote>"), ("<ul><li>word", "</li></ul>"), ("<dl><dt>word<dd>", "</dd></dl>"),
    ])
  func boxes(opening: String, closing: String) throws {
    let count = 1500
    let page =
      "<article><h1>Harbour gauges</h1><p>Six gauges are read twice a day.</p>"
      + String(repeating: opening, count: count) + "Inside" + String(repeating: closing, count: count) + "</article>"
    let document = ArticleParser(options: ParsingOptions(format: .html)).parse(Array(page.utf8))
    var words = 0
    for article in document.articles {
      #expect(levels(of: article.blocks) <= Self.most)
      for block in article.blocks + article.removed.map({ Block(.paragraph($0.words)) }) {
        block.forEachText { words += $0.text.split(separator: " ").count { $0.contains("word") } }
      }
    }
    #expect(words >= count)
  }

  @Test(
    "However many marks stand in one another, a Markdown text has few levels",
    arguments: [
      String(repeating: ">", count: 1000), String(repeating: "- ", count: 1000), String(repeating: ">- ", count: 1000),
      String(repeating: "1. > ", count: 1000),
    ])
  func marks(_ marks: String) {
    let text = "# Harbour gauges\n\n\(marks)Inside\n"
    let document = ArticleParser(options: ParsingOptions(format: .markdown)).parse(Array(text.utf8))
    #expect(document.articles.allSatisfy { levels(of: $0.blocks) <= Self.most })
  }

  private func levels(of blocks: [Block]) -> Int {
    blocks.map { block in
      switch block.content {
      case .heading, .paragraph, .table, .code, .figure, .media, .rule: 0
      case .list(let list): 1 + (list.items.map { levels(of: $0.blocks) }.max() ?? 0)
      case .definitions(let entries): 1 + (entries.map { levels(of: $0.blocks) }.max() ?? 0)
      case .faq(let questions): 1 + (questions.map { levels(of: $0.blocks) }.max() ?? 0)
      case .fold(let fold): 1 + levels(of: fold.blocks)
      case .quote(let quote): 1 + levels(of: quote.blocks)
      case .callout(let callout): 1 + levels(of: callout.blocks)
      case .post(let post): 1 + levels(of: post.blocks)
      }
    }.max() ?? 0
  }
}
