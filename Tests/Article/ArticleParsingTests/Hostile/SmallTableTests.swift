import ArticleModel
import ArticleParsing
import Testing

/// Tables that hardly are any: every short text made of the lines that tables are made of.
struct SmallTableTests {
  private static let lines = ["a||", "---", "|", "|a|b", "+--+--+", "║x║", ""]

  /// A text of one row between rules once ended the program.
  @Test func tableWithoutInnerRowsIsRead() {
    let document = ArticleParser().parse(Array("a||\n---\n---\na||".utf8))
    #expect(!document.articles.isEmpty)
  }

  @Test(arguments: lines)
  func everyShortTextOfRowsAndRulesIsRead(first: String) {
    for second in Self.lines {
      for third in Self.lines {
        for fourth in Self.lines {
          let text = [first, second, third, fourth].joined(separator: "\n")
          let document = ArticleParser().parse(Array(text.utf8))
          #expect(document.articles.count <= 1)
        }
      }
    }
  }
}
