import ArticleModel
import TestSupport
import Testing

/// Long runs of one kind of line, each of which a pass could look at again from every one of them.
@Suite struct HostileStructureTests {
  private static let count = 20_000

  @Test(arguments: [
    "Short line", "• item", "1. item", "Term: meaning", "Is it? Yes it is so.", "Is this a question?",
    "Ends in a colon:",
    "Q: what?", "– Ada Moor", "> quoted", "# Heading", "a\tb", "    let a = b", "    indented words", "FAQ",
    "It stood there. Photo: Ada Moor", "Your email address", "word,", "a – b",
  ])
  func aLongRunOfOneLineIsRead(_ line: String) {
    let half = Self.count / 2
    let text = String(repeating: line + "\n", count: half) + "\n" + String(repeating: line + "\n\n", count: half)
    let articles = parsed(text)
    #expect(articles.reduce(0) { $0 + $1.blocks.count + $1.removed.count } > 0)
  }

  @Test func linesThatTakeTurnsAreRead() {
    let pairs = [
      ("Short title", "Is it? Yes."), ("1. a", "• b"), ("Intro:", "word"), ("    code();", "    prose line"),
      ("Who asks?", "Nobody does."), ("Village Crews Surprise the Favorites", "Share this article"),
      ("• a", "  paragraph below the item"),
    ]
    for (first, second) in pairs {
      let text = String(repeating: first + "\n\n" + second + "\n\n", count: Self.count / 4)
      let articles = parsed(text)
      #expect(articles.reduce(0) { $0 + $1.blocks.count + $1.removed.count } > 0)
    }
  }

  @Test func deepNestingEnds() {
    let text = (0..<400).map { String(repeating: "  ", count: $0) + "• item \($0)" }.joined(separator: "\n")
    var depth = 0
    var blocks = parsed(text).flatMap(\.blocks)
    while let block = blocks.last, case .list(let list) = block.content {
      depth += 1
      blocks = list.items.last?.blocks ?? []
    }
    #expect(depth > 2 && depth <= 8)
  }

  @Test func numbersThatCountBackAreRead() {
    let text = (0..<Self.count).map { "\(999 - $0 % 1000). item" }.joined(separator: "\n")
    #expect(!parsed(text).isEmpty)
  }

  @Test func alphabetsOfBulletsAreRead() {
    let signs = ["•", "‣", "◦", "–", "*", "-", "+", "○", "■", "►"]
    let text = (0..<Self.count).map { "\(signs[$0 * $0 % 10]) item" }.joined(separator: "\n")
    #expect(!parsed(text).isEmpty)
  }
}
