import ArticleModel
import Testing
import TextLayout

private func masthead(_ masthead: Masthead, words: Int = 100, measure: Int = 72, unicode: Bool = true) -> [String] {
  let text = RichText(Array(repeating: "word", count: words).joined(separator: " "))
  let article = Article(masthead: masthead, blocks: [Block(.paragraph(text))])
  let layout = BlockLayout(options: LayoutOptions(measure: measure, unicode: unicode))
  return layout.mastheadLines(of: article).map(\.plainText)
}

@Suite("Masthead")
struct MastheadTests {
  private let full = Masthead(
    title: "Peace terms and who would guarantee them", subtitle: "What the treaties say",
    authors: [Author(name: "James Carter", role: "Senior News Editor")], published: "2025-08-20",
    dateline: "Washington D.C.", site: "memesita.example")

  @Test("All that is known")
  func everything() {
    #expect(
      masthead(full, words: 960) == [
        "Peace terms and who would guarantee them", "What the treaties say", "By James Carter, Senior News Editor",
        "20 August 2025 · Washington D.C. · memesita.example · 4\u{A0}min",
        String(repeating: "━", count: 72),
      ])
    #expect(
      masthead(full, unicode: false).dropLast().last
        == "20 August 2025 - Washington D.C. - memesita.example - 1\u{A0}min")
  }

  @Test("On a narrow page")
  func narrow() {
    #expect(
      masthead(full, measure: 20) == [
        "Peace terms and who", "would guarantee them", "What the treaties", "say", "By James Carter,",
        "Senior News Editor", "20 August 2025", "Washington D.C.", "memesita.example", "1\u{A0}min",
        String(repeating: "━", count: 20),
      ])
  }

  @Test("Nothing but words")
  func nothing() {
    #expect(masthead(Masthead(), words: 0).isEmpty)
    #expect(masthead(Masthead(), words: 1) == ["1\u{A0}min"])
    #expect(masthead(Masthead(title: "T", dateline: "", site: "S")).dropLast() == ["T", "S · 1\u{A0}min"])
  }

  @Test(
    "Bylines",
    arguments: [
      ([Author(name: "A")], "By A"),
      ([Author(name: "A"), Author(name: "B")], "By A and B"),
      ([Author(name: "A"), Author(name: "B"), Author(name: "C")], "By A, B and C"),
      ([Author(name: "A", role: "Editor"), Author(name: "B")], "By A, Editor; B"),
    ])
  func bylines(authors: [Author], expected: String) {
    #expect(masthead(Masthead(authors: authors)).first == expected)
  }

  @Test(
    "Dates",
    arguments: [
      ("2025-08-20", nil, "20 August 2025"), ("2025-08-01", "2025-08-01", "1 August 2025"),
      ("2025-08-01", "2025-09-02", "1 August 2025, updated 2 September 2025"),
      (nil, "2025-09-02", "updated 2 September 2025"),
      ("2025-09-02", "2025-08-01", "2 September 2025"),
      ("last week", nil, "last week"), ("2025-13-01", nil, "2025-13-01"), ("2025-08", nil, "2025-08"),
      ("--", nil, "--"),
    ] as [(String?, String?, String)])
  func dates(published: String?, modified: String?, expected: String) {
    #expect(masthead(Masthead(published: published, modified: modified)) == ["\(expected) · 1\u{A0}min"])
  }

  @Test("Minutes at 238 words a minute", arguments: [(1, 1), (300, 1), (476, 2), (2380, 10)])
  func minutes(words: Int, minutes: Int) {
    #expect(masthead(Masthead(), words: words) == ["\(minutes)\u{A0}min"])
  }

  @Test("No control character of a title reaches the page")
  func hostileTitle() {
    #expect(masthead(Masthead(title: "a\u{1B}]0;x\u{7}b", site: "s\u{9B}5m"))[0] == "a]0;xb")
  }
}
