import Testing
@testable import TextRepair

@Suite struct KnownNamesTests {
  /// A text with the capitals that its names have elsewhere.
  private func mended(_ text: String, _ language: String? = "en") -> String {
    var text = text
    return text.withUTF8 { bytes in
      let names = KnownNames(in: [0..<bytes.count], of: bytes, language: language)
      return String(decoding: TextEdit.apply(names.edits(in: 0..<bytes.count, of: bytes), to: bytes), as: UTF8.self)
    }
  }

  @Test(arguments: [
    (
      "The road to Selby is closed. People in Selby say that selby will be an island soon.",
      "The road to Selby is closed. People in Selby say that Selby will be an island soon."
    ),
    (
      "We met Ida Brandt on the pier. Later Ida brandt came back.",
      "We met Ida Brandt on the pier. Later Ida Brandt came back."
    ),
  ]) func namesGetTheirCapitalBack(_ given: String, _ expected: String) { #expect(mended(given) == expected) }

  @Test(arguments: [
    // Twice small is small for a reason.
    "The road to Selby is closed. People in Selby say selby, and selby it is.",
    // Behind an article stands a common noun.
    "They fly to Turkey and from Turkey, and eat a turkey there.",
    // Words that are names and others as well.
    "They left in May and came back in May, for boats may leave at night.",
    // At the beginning of a sentence a capital says nothing.
    "Polish is spoken. Polish is hard. They came to polish it.",
  ]) func smallWordsStay(_ text: String) { #expect(mended(text) == text) }

  @Test func germanIsLeftAlone() {
    let text = "Beim Essen und nach Essen wird geredet, weil alle essen wollen."
    #expect(mended(text, "de") == text)
    #expect(mended(text, nil) == text)
  }
}
