import ShelfModel
import Testing
import Timestamps

struct AnchoringTests {
  private static let text = """
    A rain gauge is a jar. It rained all day.
    The jar was full. It rained all night, and nobody — not even the cook — had seen it coming.
    """

  private func mark(_ words: String, in text: ReadingText) throws -> Highlight {
    let start = try #require(String(decoding: text.utf8, as: UTF8.self).firstRange(of: words))
    let offset = String(decoding: text.utf8, as: UTF8.self).utf8.distance(
      from: String(decoding: text.utf8, as: UTF8.self).startIndex, to: start.lowerBound)
    return text.highlight(
      offset..<(offset + words.utf8.count), colour: .yellow, note: nil, created: Instant(seconds: 1))
  }

  @Test func surroundingsAreKept() throws {
    let highlight = try mark("jar was full", in: ReadingText(AnchoringTests.text))
    #expect(highlight.prefix == " is a jar. It rained all day.\nThe ".suffix(32))
    #expect(highlight.suffix == ". It rained all night, and nobod")
  }

  /// The words in the text as it is now ► what is found there.
  @Test(arguments: [
    // Elsewhere, with other spaces and quotation marks.
    (
      "It rained all night, and nobody", "It rained\n  all night, and nobody came", Anchoring.Certainty.exact,
      "It rained\n  all night, and nobody"
    ),
    ("nobody — not even the cook", "and nobody - not even the cook -", .exact, "nobody - not even the cook"),
    // A word was changed.
    (
      "nobody — not even the cook — had seen it coming", "But nobody, not even the cook, has seen it coming. So.",
      .near,
      "nobody, not even the cook, has seen it coming"
    ),
  ])
  func highlightsAreFoundAgain(_ words: String, _ text: String, _ certainty: Anchoring.Certainty, _ expected: String)
    throws
  {
    let highlight = try mark(words, in: ReadingText(AnchoringTests.text))
    let now = ReadingText(text)
    let found = try #require(Anchoring.find(highlight, in: now))
    #expect(now[found.range] == expected)
    #expect(found.certainty == certainty)
  }

  @Test func ofEqualWordsThoseWithTheSameSurroundingsAreMeant() throws {
    let text = ReadingText(AnchoringTests.text)
    var highlight = try mark("It rained all night", in: text)
    highlight.quote = "It rained all"
    highlight.suffix = " night, and"
    highlight.position = 0
    #expect(
      text[try #require(Anchoring.find(highlight, in: text)).range.lowerBound..<text.utf8.count].hasPrefix(
        "It rained all night"))
  }

  @Test(arguments: ["", "Something else entirely stands here now.", "It rained"])
  func whatIsGoneIsNotFound(_ text: String) throws {
    let highlight = try mark("nobody — not even the cook — had seen it", in: ReadingText(AnchoringTests.text))
    #expect(Anchoring.find(highlight, in: ReadingText(text)) == nil)
  }

  @Test func wordsThatRepeatThemselvesTakeLinearTime() {
    let letters = String(repeating: "ab", count: 200_000)
    let highlight = Highlight(quote: String(repeating: "ab", count: 50_000) + "c", created: Instant(seconds: 1))
    #expect(Anchoring.find(highlight, in: ReadingText(letters)) == nil)
  }
}
