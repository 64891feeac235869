import ArticleModel
import ArticleWriting
import SeededRandom
import Testing
@testable import ArticleParsing

/// Texts made to keep a parser of Markdown busy. Each would take minutes, gigabytes or the stack where one cost more than
/// linear time.
struct HostileMarkdownTests {
  /// Reads a text, and writes it in a format that follows all its blocks.
  private func check(_ text: String) {
    let document = ArticleParser(options: ParsingOptions(format: .markdown)).parse(Array(text.utf8))
    let count = document.text.utf8.count
    for article in document.articles {
      let sources = article.blocks.map(\.source) + article.removed.map(\.source)
      #expect(sources.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count })
    }
    #expect(!JSONWriter().string(for: document).isEmpty)
  }

  @Test(arguments: [
    "> ", ">", "- ", "* ", "+\n", "1. ", "[", "![", "![[]()", "![a[](b)", "[a](", "[a](<b", "[a][", "]", "a]",
    "[a]: b\n",
    "[^a]: ", "[^a] ", "*a **a ", "_a ", "a_ ", "**_", "a***b", "`", "e`", "<", "</<!--", "<?", "<!A ", "<![CDATA[",
    "<a b ",
    "<b>", "<b></i>", "<p>x\n\n", "<p>\n\n", "&a", "&amp;", "http://", "(http://a.b", "www.a(", "https://a.b)", "a@",
    "~",
    "|", "|\n", "|-", "a|\n-|\n", "a\n", "\t", "- [ ] ", "```\n", "~~~ \n", "# ", "a\n===\n", "---\n", "\\",
    "x\n|-|\n|a|\n",
    "- - - ", "*\t", "> - ", "    ",
  ]) func repeated(_ unit: String) {
    check(String(repeating: unit, count: 200_000 / unit.utf8.count) + "end")
  }

  @Test func depthGrowingLineByLine() {
    check(
      (0..<600).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
        + String(repeating: "\n", count: 50_000))
  }

  @Test func wideTableOfMissingCells() {
    let columns = 5000
    let row = String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
    check(row + String(repeating: "|\n", count: 50_000))
  }

  @Test func longParagraphAboveATable() {
    check(String(repeating: "x\n", count: 60_000) + "|-|\n" + String(repeating: "|a|\n", count: 30_000))
  }

  @Test func codeStaysAsItIs() {
    let code =
      String(repeating: " ", count: 140) + "- aligned far\n" + String(repeating: "![a](b) ", count: 1500) + "- x"
    guard case .code(let found)? = markdown("```\n\(code)\n```").blocks.first?.content else {
      Issue.record("no code")
      return
    }
    #expect(found.text == code)
  }

  @Test(arguments: 0..<80) func noise(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(7000 + seed))
    let units = [
      "> ", "- ", "1. ", "#", " ", "\n", "\n\n", "*", "**", "_", "`", "```", "|", "-", "|-|", "[", "]", "(", ")", "!",
      "<", ">", "<b>", "</b>", "<div>", "&", "\\", "a", "é", "\t", "[^1]", "[^1]: ", "---\n", ":", "    ", "www.a.b",
      "\u{1B}[2J",
    ]
    check((0..<400).map { _ in units.randomElement(using: &random) ?? "" }.joined())
  }
}

/// What is replaced to keep texts from filling memory changes nothing that a reader sees.
struct LongParagraphTests {
  private func blocks(_ text: String) -> [Block.Content] {
    ArticleParser(options: ParsingOptions(format: .markdown)).parse(Array(text.utf8)).articles.flatMap(\.blocks).map(
      \.content)
  }

  @Test func aParagraphOfThousandsOfLinesIsOne() {
    let line = "Salt *keeps* what"
    let text = Array(repeating: line, count: 5000).joined(separator: "\n") + "\n\n- end\n"
    let found = blocks(text)
    guard found.count == 2, case .paragraph(let paragraph) = found[0], case .list = found[1] else {
      Issue.record("\(found.count) blocks")
      return
    }
    #expect(paragraph.text == Array(repeating: "Salt keeps what", count: 5000).joined(separator: " "))
    #expect(paragraph.spans.count == 5000)
  }

  @Test func codeOfThousandsOfLinesKeepsThem() {
    let code = Array(repeating: "let tide = 1", count: 5000).joined(separator: "\n")
    guard case .code(let found)? = blocks("```\n\(code)\n```\n\nend").first else {
      Issue.record("no code")
      return
    }
    #expect(found.text == code)
  }

  @Test func marksBelowALongParagraphAreRead() {
    let lines = Array(repeating: "tide", count: 3000).joined(separator: "\n")
    let found = blocks("\(lines)\n# High water\nebb  \nflow\n> said\n")
    let kinds = found.map { content in
      switch content {
      case .paragraph(let text): text.text.contains("\n") || text.text == "ebb flow" ? "broken" : "paragraph"
      case .heading: "heading"
      case .quote: "quote"
      default: "other"
      }
    }
    #expect(kinds.contains("quote") && (kinds.contains("heading") || found.count < 4))
  }

  @Test func notesThatAreReferredToStay() {
    let notes = (0..<1500).map { "[^n\($0)]: Note \($0)\n    goes on\n\n    and on\n" }.joined(separator: "\n")
    let document = ArticleParser(options: ParsingOptions(format: .markdown)).parse(
      Array("# Salt\n\nOld[^n7] as the sea[^N9].\n\n\(notes)\n\nThe end of it.\n".utf8))
    let article = document.articles[0]
    guard case .list(let list)? = article.blocks.last?.content else {
      Issue.record("no notes")
      return
    }
    #expect(list.items.map(\.text.text) == ["Note 7 goes on", "Note 9 goes on"])
    #expect(article.blocks.count == 3)
    let removed = article.removed.map(\.words.text).joined()
    #expect(removed.contains("Note 8") && removed.contains("Note 1499") && !removed.contains("Note 7\n"))
  }
}
