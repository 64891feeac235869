import ArticleModel
import Testing
import TextLayout

@Suite("Divided words")
struct WordDivisionTests {
  private static let hyphenator = EverywhereHyphenator()

  private static func lines(_ text: RichText, measure: Int, language: String? = "en") -> [LaidLine] {
    let options = LayoutOptions(measure: measure, language: language, hyphenator: hyphenator)
    return BlockLayout(options: options).lines(of: Block(.paragraph(text)))
  }

  /// Where in the text words are divided at some measure from 10 to 60: the bytes that stand after a hyphen drawn by the
  /// program.
  private static func divisions(of text: RichText, language: String? = "en") -> Set<Int> {
    var divisions: Set<Int> = []
    for measure in 10...60 {
      for line in lines(text, measure: measure, language: language) {
        guard let mark = line.runs.last, mark.origin == nil, mark.text == "-" else { continue }
        if let word = line.runs.dropLast().last, let origin = word.origin {
          divisions.insert(origin + word.text.utf8.count)
        }
      }
    }
    return divisions
  }

  /// Where the word in a sentence is divided, as offsets within the word.
  private static func divisions(ofWord word: String, style: Span.Style? = nil, language: String? = "en") -> Set<Int> {
    let before = "the very long and winding ways of setting some "
    let range = before.utf8.count..<before.utf8.count + word.utf8.count
    let text = RichText(before + word + " so as to be read", spans: style.map { [Span(range, $0)] } ?? [])
    return Set(divisions(of: text, language: language).filter { range.contains($0) }.map { $0 - range.lowerBound })
  }

  @Test(
    "are plain words of six letters or more",
    arguments: [
      "typographical", "Typographical", "“typographical”", "(typographical),", "l’administration", "größenordnungen",
      "типографический",
    ])
  func divided(word: String) {
    #expect(!WordDivisionTests.divisions(ofWord: word).isEmpty)
  }

  @Test(
    "are no names, addresses, numbers or short words",
    arguments: [
      "typos", "TypoGraphical", "UNESCOUNESCO", "typo3graphical", "typographical2", "www.typographical.example",
      "typographical@example", "typo_graphical", "typographical/ornamental", "word(s)typographical", "#typographical",
      "typograp\u{301}hical", "typographical…ornamental",
    ])
  func whole(word: String) {
    #expect(WordDivisionTests.divisions(ofWord: word) == [])
  }

  @Test("are none with a hyphen of the author's own, unless it is where they end")
  func compounds() {
    #expect(WordDivisionTests.divisions(ofWord: "multi-typographical").isSubset(of: [6]))
  }

  @Test("are none in code, but links may be divided")
  func styles() {
    #expect(WordDivisionTests.divisions(ofWord: "typographical", style: .code) == [])
    #expect(!WordDivisionTests.divisions(ofWord: "typographical", style: .link(url: "u")).isEmpty)
  }

  @Test("are none without a language")
  func noLanguage() {
    #expect(WordDivisionTests.divisions(ofWord: "typographical", language: nil) == [])
  }

  @Test("keep two letters before and three after")
  func letters() {
    let offsets = WordDivisionTests.divisions(ofWord: "“typographical”,")
    #expect(offsets.allSatisfy { $0 >= 3 + 2 && $0 <= 3 + 13 - 3 })
  }

  @Test("are never the last of a paragraph")
  func last() {
    #expect(WordDivisionTests.divisions(of: "some words before typograph").allSatisfy { $0 < 18 })
  }

  @Test("are parts of a word too long for any line, rather than letters cut off")
  func overlong() {
    let shown = WordDivisionTests.lines("an incomprehensibility it is", measure: 10)
    #expect(shown.allSatisfy { $0.width <= 10 })
    #expect(shown.map(\.plainText).filter { $0.hasSuffix("-") }.count >= 2)
  }

  @Test("stay whole where lines are even without")
  func onlyWhereRagged() {
    let shown = WordDivisionTests.lines(
      "some words that stand on even lines, nearly all of them, and so on", measure: 24)
    #expect(shown.allSatisfy { !$0.plainText.hasSuffix("-") })
  }

  @Test("are found as one word, whose hyphen belongs to no byte of it")
  func search() {
    let text: RichText = "the ornamental typographical ways"
    let laid = WordDivisionTests.lines(text, measure: 18)
    #expect(laid.contains { $0.runs.last?.text == "-" && $0.runs.last?.origin == nil })
    let lit = laid.map { line in line.cells(showing: 15..<28).reduce(0) { $0 + $1.count } }
    #expect(lit.reduce(0, +) == 13)
    #expect(lit.filter { $0 > 0 }.count == 2)
  }

  @Test("are none in headings")
  func headings() {
    let options = LayoutOptions(measure: 12, language: "en", hyphenator: WordDivisionTests.hyphenator)
    let heading = Block(.heading(Heading(level: 2, "the ornamental typographical ways")))
    #expect(BlockLayout(options: options).lines(of: heading).allSatisfy { !$0.plainText.hasSuffix("-") })
  }
}
