import Testing
@testable import TextRepair

@Suite struct LostCapitalsTests {
  @Test(arguments: [
    (
      "the situation is open to all of us. the debate in Rome goes on.",
      "The situation is open to all of us. The debate in Rome goes on."
    ),
    ("despite the conflict, all talks in Geneva go on.", "Despite the conflict, all talks in Geneva go on."),
    ("Feasible for all members. the talks go on.", "Feasible for all members. The talks go on."),
  ]) func inProse(_ given: String, _ expected: String) {
    #expect(mended(given) == expected)
    #expect(mended(expected) == expected)
  }

  @Test(arguments: [
    ("new Ferries on the Lake", "New Ferries on the Lake"),
    ("the Role of Lighthouses", "The Role of Lighthouses"),
    ("élan Vital and Other Ideas", "Élan Vital and Other Ideas"),
    ("harbour::Lantern Class Reference", "harbour::Lantern Class Reference"),
  ]) func inHeadings(_ given: String, _ expected: String) {
    #expect(mended(given, .heading) == expected)
  }

  @Test(arguments: [
    ("what are the main challenges?", "What are the main challenges?"),
    ("is it done?", "Is it done?"),
  ]) func inQuestions(_ given: String, _ expected: String) {
    #expect(mended(given, .question) == expected)
  }

  @Test(arguments: [
    ("El río es largo. la ciudad es grande.", "es", "El río es largo. La ciudad es grande."),
    ("Der Fluss ist lang. die Stadt ist groß.", "de", "Der Fluss ist lang. Die Stadt ist groß."),
    ("Река течёт быстро. это хорошо.", "ru-RU", "Река течёт быстро. Это хорошо."),
    ("Der Fluss ist lang. die Stadt ist groß.", "en", "Der Fluss ist lang. die Stadt ist groß."),
  ]) func inOtherLanguages(_ given: String, _ language: String, _ expected: String) {
    #expect(mended(given, language: language) == expected)
  }

  @Test(arguments: [
    "iPhone sales in May were much better than in June.",
    "eBay and macOS and pH and mRNA are all written so.",
    "npm is the package manager that Node comes with.",
    "van Gogh painted it when he lived in Arles in May.",
    "approx. the same, vs. the others, Dr. van Dyke, e.g. the first, etc. and so on, the Farmers Group, Inc. as agent",
    "They met at 10 a.m. the same day in the U.S. the next.",
    "the rose is red\nthe violet is blue",
    "i am small. the world is big. all is well with us.",
    "the rest of a caption in Rome",
    "and so on, as they say in Rome at all times.",
    "He wrote “the end” and left. “the end” is near.",
    "He waited... the door in Rome opened.",
    "Use foo.bar. the_end is a variable. then() is called.",
    "日本語。the end。",
  ]) func areLeftSmall(_ given: String) {
    #expect(mended(given) == given)
  }

  @Test(arguments: [
    "the main frame", "in labor costs", "npm packages", "if r . status_code", "it . iterator self . Link",
    "von Trapp Family Singers", "iPhone Launch Event", "eBay Sellers Guide",
  ]) func areLeftSmallInHeadings(_ given: String) {
    #expect(mended(given, .heading) == given)
  }

  @Test(arguments: [("istanbul Gezi Rehberi", "tr"), ("ijsberg Bedreigt Schepen", "nl")])
  func lettersWithOtherCapitalsStaySmall(_ given: String, _ language: String) {
    #expect(mended(given, .heading, language: language) == given)
    #expect(mended(given, .heading) != given)
  }

  @Test(arguments: [TextSetting.item, .term, .cell])
  func fragmentsStaySmall(_ setting: TextSetting) {
    let text = "the Providing of Aid: it is what Rome does for all."
    #expect(mended(text, setting) == text)
  }

  @Test func continuedSentencesStaySmall() {
    let text = "the rest of what Rome had to say about all of this."
    #expect(mended(text, continues: true) == text)
    #expect(mended(text) != text)
  }
}
