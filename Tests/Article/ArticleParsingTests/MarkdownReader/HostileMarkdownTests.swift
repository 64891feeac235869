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
