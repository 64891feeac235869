import Testing
@testable import TableRebuilding

@Suite("Names that are repeated as one word")
struct NameEchoTests {
  /// A row, the gap asked for by the word behind it, and how many words are repeated across it as what share of a word.
  static let cases: [(row: String, before: String, words: Float, share: Float)] = [
    ("Tide Gauge tideGauge Reads the level", "tideGauge", 2, 1),
    ("Open harbour gate HARBOUR_OPEN_GATE slow", "HARBOUR_OPEN_GATE", 1, 4.0 / 15),
    ("Send test note MAIL_SEND_TEST_NOTE id", "MAIL_SEND_TEST_NOTE", 3, 12.0 / 16),
    ("quay-plan.md Quay plan in force", "Quay", 2, 8.0 / 10),
    ("Bye Bye 12", "Bye", 0, 0),
    ("Mole mole.example 4", "mole.example", 1, 4.0 / 11),
    ("Pier to pie tomorrow", "tomorrow", 0, 0),
    ("— — none", "—", 0, 0),
  ]

  @Test("A word that spells its neighbours is seen from both sides", arguments: cases)
  func echoes(row: String, before: String, words: Float, share: Float) throws {
    let tokens = TokenRow(row)
    let gap = try #require(tokens.tokens.indices.first { tokens.cell($0, $0 + 1) == before })
    let echo = NameEcho(tokens)
    #expect(echo.words[gap] == words)
    #expect(abs(echo.shares[gap] - share) < 1e-6)
  }

  @Test("The words of a repeated name stand in one cell")
  func within() {
    let echo = NameEcho(TokenRow("Low Water Mark lowWaterMark none"))
    #expect(echo.isWithin == [0, 1, 1, 0, 0])
  }

  @Test("A display name and its identifier are two columns, however many words the name has")
  func columns() throws {
    let lines = [
      "Reader Identifier Purpose", "Tide Gauge tideGauge Reads the level of the water.",
      "Harbour Wall Clock harbourWallClock Shows the time to the crews.", "Fog Horn fogHorn Sounds in bad weather.",
      "Lamp lamp Burns at night.",
    ]
    let table = try #require(
      TableRebuilder().tables(in: lines.map { TableLine(text: $0, blankLinesBefore: 0) }).first)
    #expect(table.header == ["Reader", "Identifier", "Purpose"])
    #expect(table.rows.map { $0[1] } == ["tideGauge", "harbourWallClock", "fogHorn", "lamp"])
  }
}
