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

  @Test func equalTextsAreEqualWhereverTheyStand() {
    let memory = TextMemory(Array("tide, ebb, tide".utf8))
    let first = RichText(0..<4, of: memory)
    #expect(first == RichText(11..<15, of: memory))
    #expect(first == "tide")
    #expect(first.hashValue == RichText("tide").hashValue)
    #expect(first != RichText(0..<3, of: memory))
    #expect(first != RichText(0..<4, of: memory, spans: [Span(0..<2, .strong)]))
  }

  @Test func aTextThatIsChangedLeavesTheOthersAlone() {
    let memory = TextMemory(Array("high tide".utf8))
    let all = RichText(0..<9, of: memory)
    var changed = all
    changed.text += "s"
    #expect(changed.text == "high tides")
    #expect(all.text == "high tide")
    #expect(RichText(5..<9, of: memory).withUTF8 { Array($0) } == Array("tide".utf8))
  }
}
