import ArticleModel
import Testing
@testable import ArticleParsing

/// Texts stay in the memory of their source; nobody who reads them should be able to tell.
struct SharedTextTests {
  private static let source = """
    The ferry to the islands leaves at noon and returns when the tide turns, at six
    or at seven in the evening, as the captain pleases. Nobody is told the day be-
    fore, and those who are late wait for the next boat, which leaves in the night.

    Bring water.

    > Nobody swims here
    > in winter.

    | Day | Tide |
    |-----|------|
    | Mon | high |
    """

  @Test func textsAreWhatTheLinesSay() {
    let document = ArticleParser().parse(Array(Self.source.utf8))
    var texts: [String] = []
    for block in document.articles[0].blocks { block.forEachText { texts.append($0.text) } }
    #expect(
      texts == [
        "The ferry to the islands leaves at noon and returns when the tide turns, at six or at seven in the evening, "
          + "as the captain pleases. Nobody is told the day before, and those who are late wait for the next boat, which "
          + "leaves in the night.",
        "Bring water.", "Nobody swims here in winter.", "Day", "Tide", "Mon", "high",
      ])
  }

  @Test func joinedTextsAreNoPartOfTheSource() {
    let document = ArticleParser().parse(Array(Self.source.utf8))
    #expect(String(decoding: document.text.utf8, as: UTF8.self) == Self.source)
    #expect(document.text.excerpt(0..<Int.max) == Self.source)
  }
}
