import Testing
@testable import TableRebuilding

@Suite("Punctuation set apart, and words that are one thing")
struct SetApartTests {
  private func words(_ line: String) -> [String] {
    let row = TokenRow(line)
    return (0..<row.count).map { row.cell($0, $0 + 1) }
  }

  @Test(
    "A sign belongs to the word that it is punctuation of",
    arguments: [
      ("latency ( ms ) 28 16", ["latency", "( ms )", "28", "16"]),
      ("model , make price", ["model ,", "make", "price"]),
      ("memory 2 , 100 47x", ["memory", "2 , 100", "47x"]),
      ("total 1 , 250 , 000 , 12", ["total", "1 , 250 , 000 ,", "12"]),
      ("ratio 16 : 9 wide", ["ratio", "16 : 9", "wide"]),
      ("share 45 % north", ["share", "45 %", "north"]),
      ("done . next", ["done .", "next"]),
      ("[ ] open [ x ] done", ["[ ]", "open", "[ x ]", "done"]),
      // What closes nothing, and what stands where a value is missing, is a word.
      ("a ) b", ["a", ")", "b"]), ("a ( b", ["a", "(", "b"]), ("3 . 4", ["3", ".", "4"]),
      ("Party Votes %", ["Party", "Votes", "%"]), (", 3", [",", "3"]), ("", []), (", , ,", [",", ",", ","]),
    ])
  func joined(line: String, expected: [String]) {
    #expect(words(line) == expected)
  }

  @Test("A sign set apart makes the word that it makes when it is not")
  func sameWords() {
    let apart = TokenRow("rate ( per hour ) , 2 , 100 in 45 %")
    let tight = TokenRow("rate (per hour), 2,100 in 45%")
    #expect(apart.tokens.map(\.kind) == tight.tokens.map(\.kind))
    #expect(apart.tokens.map(\.word) == tight.tokens.map(\.word))
    #expect(apart.tokens.map(\.marks) == tight.tokens.map(\.marks))
    #expect(apart.tokens.map(\.depth) == tight.tokens.map(\.depth))
  }

  @Test(
    "Months and days of the week are known in small letters",
    arguments: [
      ("12 january 2010", 1, .month), ("may 2010", 0, .month), ("3 may", 1, .month), ("may be", 0, .stopWord),
      ("a march on rome", 1, .lower), ("monday", 0, .weekday), ("the sun", 1, .lower),
    ] as [(String, Int, TokenKind)])
  func smallMonths(line: String, index: Int, kind: TokenKind) {
    #expect(TokenRow(line).tokens[index].kind == kind)
  }

  @Test(
    "Dates, spans, numbers in groups and linked words are hinted at",
    arguments: [
      ("Thelma 3 June 1976 won", [.none, .none, .date, .date, .none]),
      ("on Monday 3 June won", [.none, .none, .date, .date, .none]),
      ("May 3, 2010 x", [.none, .date, .date, .none]),
      ("1 12 May 7", [.none, .none, .date, .none]),
      ("Rome 2 – 1 Bari", [.none, .none, .span, .span, .none]),
      ("Rome 10 to 20 km", [.none, .none, .span, .span, .none]),
      ("12 500 300 x", [.none, .grouped, .grouped, .none]),
      ("12 500 km x", [.none, .measure, .measure, .none]),
      ("req / sec 12", [.none, .linked, .linked, .none]), ("12", [.none]), ("", []), ("2 –", [.none, .none]),
    ] as [(String, [RowUnits.Kind])])
  func units(line: String, expected: [RowUnits.Kind]) {
    #expect(RowUnits(TokenRow(line)).inside == expected)
  }
}
