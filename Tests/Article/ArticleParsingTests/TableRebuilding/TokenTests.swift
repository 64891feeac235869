import Testing
@testable import TableRebuilding

@Suite("Words of table rows")
struct TokenTests {
  @Test(
    "A word's kind is told by its shape",
    arguments: [
      ("treaty", .lower), ("Treaty", .capitalised), ("NATO", .capitals), ("MacBook", .mixedCapital), ("of", .stopWord),
      ("The", .stopWordCapitalised), ("J.", .initial), ("12", .integer), ("1987", .year), ("20871", .longInteger),
      ("2,102,650", .groupedInteger), ("3.14", .decimal), ("12.5%", .percent), ("$1,299.00", .currency),
      ("€5", .currency), ("3–5", .range), ("+0.7", .signed), ("15ms", .measure), ("March", .month), ("may", .stopWord),
      ("Monday", .weekday), ("3rd", .ordinal), ("4.", .ordinal), ("10:30", .time), ("2024-05-01", .date),
      ("—", .dash), ("Yes", .verdict), ("www.example.com", .address), ("snake_case", .code), ("--flag", .code),
      ("H264", .alphanumeric), ("→", .symbol), ("kg", .unit), ("Émile", .capitalised), ("été", .lower),
      ("(NATO),", .capitals), ("“Best", .capitalised), ("1949[a]", .year),
    ] as [(String, TokenKind)])
  func kinds(word: String, kind: TokenKind) {
    #expect(TokenRow(word).tokens.map(\.kind) == [kind])
  }

  @Test(
    "Punctuation is noted, and is no part of the word",
    arguments: [
      ("deterrent,mutual", TokenMarks.gluedComma), ("end,", .endsInComma), ("(open", .opensBracket),
      ("close)", .closesBracket), ("1949[a]", .footnote), ("“say", .opensQuote), ("said”", .closesQuote),
      ("well-known", .compound), ("done.", .endsSentence), ("key:", .endsInColon),
    ])
  func marks(word: String, mark: TokenMarks) {
    #expect(TokenRow(word).tokens[0].marks.contains(mark))
  }

  @Test("Words are equal but for case, outer punctuation and digits")
  func words() {
    let row = TokenRow("Treaty (treaty), 12 34 1987")
    #expect(row.tokens[0].word == row.tokens[1].word)
    #expect(row.tokens[2].word == row.tokens[3].word)
    #expect(row.tokens[3].word != row.tokens[4].word)
  }

  @Test("A space that keeps a line together keeps a cell together")
  func heldTogether() {
    let row = TokenRow("Lima 12°2′S\u{FEFF} / \u{FEFF}12.03°S 77°W  \u{FEFF}x")
    #expect(
      (0..<row.count).map { row.cell($0, $0 + 1) } == [
        "Lima", "12°2′S\u{FEFF} / \u{FEFF}12.03°S", "77°W", "\u{FEFF}x",
      ])
  }

  @Test("What stands in brackets or quotes is known, and a bracket that never closes says nothing")
  func nesting() {
    #expect(TokenRow("a (b c) d").tokens.map(\.depth) == [0, 0, 1, 0])
    #expect(TokenRow("a (b c d").tokens.map(\.depth) == [0, 0, 0, 0])
    #expect(TokenRow("“a b” c").tokens.map(\.isQuoted) == [false, true, false])
  }
}
