import ArticleModel
import ArticleParsing
import TestSupport
import Testing

/// Texts of three lines, of several kinds of lines in every order: what looks at its neighbours must look whether there are any.
@Suite("Texts of a few lines")
struct FewLinesTests {
  private static let kinds = ["m", "Why so?", "x:", "- a", "a  b  c", ""]

  @Test("Any three lines are read", arguments: ["", "\n"])
  func threeLines(above: String) {
    let parser = ArticleParser(options: ParsingOptions(format: .text))
    for first in Self.kinds {
      for second in Self.kinds {
        for third in Self.kinds {
          let text = "\(above)\(first)\n\(second)\n\(third)"
          let document = parser.parse(Array(text.utf8))
          #expect(document.articles.count == 1, "\(text)")
        }
      }
    }
  }

  @Test(
    "Marks at the end of a line or before a letter are no reason to stop",
    arguments: [
      ("A boat\n\n.. \n\n.. note:: It leaks.", "It leaks."),
      ("\\section{Salt}\n\\begin{itemize}\n\\item old\\\\ƒx and dry\n\\end{itemize}\n", "ƒx and dry"),
    ])
  func marksAtEdges(text: String, words: String) {
    let article = ArticleParser(options: ParsingOptions(format: .text)).parse(Array(text.utf8)).articles[0]
    #expect(Page.print(article.blocks).joined(separator: "\n").contains(words))
  }
}
