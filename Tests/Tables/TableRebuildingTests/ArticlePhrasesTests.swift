import Testing
@testable import TableRebuilding

@Suite("What an article says of the words in its tables")
struct ArticlePhrasesTests {
  private func phrases(_ lines: String...) -> ArticlePhrases {
    phrases(of: lines, but: [lines.count..<lines.count + 1])
  }

  private func phrases(of lines: [String], but rows: [Range<Int>]) -> ArticlePhrases {
    ArticlePhrases(lineCount: lines.count, but: rows) { Array(lines[$0].utf8.prefix($1)) }
  }

  /// A sentence, a row, and how often the sentence has the two words at each gap of the row together.
  static let cases: [(sentence: String, row: String, together: [Int32])] = [
    ("They want security guarantees now.", "Security Guarantee Type", [1, 0]),
    ("The policies, the treaty’s text and a fish market.", "Treaty Text Fish Markets Policy The", [1, 0, 1, 0, 0]),
    ("A tide gauge, a TIDE GAUGE and a tide-gauge.", "Tide Gauge Tide-Gauge", [2, 0]),
    ("Salt, water (and ice) — snow", "Salt Water Ice Snow", [0, 0, 0]),
    ("Article 5 was read in 12 34 rooms.", "Article 5 12 34 rooms", [1, 0, 0, 1]),
    ("Großer Gezeitenmesser am Kai", "großer Gezeitenmesser | Am Kai", [1, 0, 0, 1]),
    ("潮位 計測", "潮位 計測", [1]),
    ("Bread and butter", "(Bread and) butter", [1, 0]),
    ("", "", []),
  ]

  @Test("Words that stand together in a sentence do so whatever their capitals and numbers", arguments: cases)
  func together(sentence: String, row: String, together: [Int32]) {
    #expect(phrases(sentence).evidence(of: TokenRow(row)).map(\.together) == together)
  }

  @Test("A word begins and ends phrases at signs, at words that part them, and at the ends of lines")
  func places() {
    let evidence = phrases("Direct talks with direct allies, talks of talks").evidence(of: TokenRow("Talks Direct"))[0]
    #expect(evidence.before == WordPlaces(count: 3, begins: 2, ends: 3))
    #expect(evidence.after == WordPlaces(count: 2, begins: 2, ends: 0))
  }

  @Test("The rows themselves are not asked")
  func rowsAreLeftOut() {
    let lines = ["Harbour Wall", "Harbour Wall Clock", "Wall Clock"]
    let evidence = phrases(of: lines, but: [1..<2]).evidence(of: TokenRow("Harbour Wall Clock"))
    #expect(evidence.map(\.together) == [1, 1])
    #expect(phrases(of: lines, but: []).isEmpty)
  }

  @Test("A line without end, and one cut within a letter, are read in bounds")
  func endlessLine() {
    let lines = ["a" + String(repeating: "é", count: 100_000) + " tide gauge", "tide gauge"]
    let evidence = phrases(of: lines, but: [2..<3]).evidence(of: TokenRow("Tide Gauge"))
    #expect(evidence.map(\.together) == [1])
  }

  @Test("A row that can be cut in two ways is cut as its article speaks of it")
  func article() throws {
    let table = """
      Harbour Keeper Task
      Port Ellery Anna Quill Lights the lamp
      Saint Mary Rock Bern Holm Rings the bell
      Low Sand Eve Carrow Fog Winds the clock
      """
    func rows(_ prose: String) throws -> [[String]] {
      let lines = [TableLine(text: prose)] + table.split(separator: "\n").map { TableLine(text: String($0)) }
      var spaced = lines
      spaced[1].blankLinesBefore = 1
      return try #require(TableRebuilder().tables(in: spaced).first).rows
    }
    let told = try rows(
      "Eve Carrow Fog keeps the lamp of low sand, and when Eve Carrow Fog is away the low sand is kept by Bern Holm.")
    #expect(told.map { $0[1] } == ["Anna Quill", "Bern Holm", "Eve Carrow Fog"])
    let otherwise = try rows(
      "Low Sand Eve is a harbour of its own, and at Low Sand Eve the clock is wound by Carrow Fog. When Carrow Fog is away, "
        + "Low Sand Eve is dark.")
    #expect(otherwise.map { $0[1] } == ["Anna Quill", "Bern Holm", "Carrow Fog"])
  }
}
