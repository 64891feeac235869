import ArticleModel
import ReaderCore
import Settings
import Testing

/// What happens to a table when the reader moves a boundary, splits and joins.
@Suite struct TableBoundaryTests {
  /// A table written with bars between its cells, header first.
  static func table(_ lines: String..., origin: Table.Origin = .reconstructed) -> Table {
    let rows = lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        RichText(cell.split(separator: " ").joined(separator: " "))
      }
    }
    return Table(header: rows[0], rows: Array(rows.dropFirst()), origin: origin, confidence: 0.7)
  }

  static func lines(_ table: Table) -> [String] {
    ([table.header] + table.rows).map { $0.map(\.text).joined(separator: "|") }
  }

  @Test func otherRowsFollowWhereTheirWordsAreOfTheSameKinds() {
    var corrections = TableCorrections(
      Self.table(
        "Gauge|Price|Weight", "Tipping spoon 80|€|1 kg", "Bucket 12|€|300 g", "Glass tube 24|€|200 g"))
    #expect(corrections.move(0, row: 0, by: -1) == 2)
    #expect(
      Self.lines(corrections.table) == [
        "Gauge|Price|Weight", "Tipping spoon|80 €|1 kg", "Bucket|12 €|300 g", "Glass tube|24 €|200 g",
      ])
  }

  @Test func rowsThatWereRightStayAsTheyAre() {
    var corrections = TableCorrections(
      Self.table(
        "City|Country", "Buenos|Aires Argentina", "Paris|United States", "New York|United States", "Oslo|Norway",
        "Rio de Janeiro|Brazil"))
    #expect(corrections.move(0, row: 0, by: 1) == 0)
    #expect(
      Self.lines(corrections.table) == [
        "City|Country", "Buenos Aires|Argentina", "Paris|United States", "New York|United States", "Oslo|Norway",
        "Rio de Janeiro|Brazil",
      ])
  }

  @Test func wordsOtherCellsBeginWithTellWhereACellBegins() {
    var corrections = TableCorrections(
      Self.table(
        "Town|State|Since", "San|Jose United States|1850", "Cape|Town South Africa|1806", "Leeds|United States|1888",
        "Los|Angeles United States|1850"))
    #expect(corrections.move(0, row: 0, by: 1) == 1)
    #expect(Self.lines(corrections.table)[4] == "Los Angeles|United States|1850")
    #expect(Self.lines(corrections.table)[3] == "Leeds|United States|1888")
  }

  @Test func aMoveTakenBackStepByStepLeavesNoTrace() {
    let before = Self.table("A|B", "Lead line 4|m", "Echo 5|m", "Laser 3|m")
    var corrections = TableCorrections(before)
    _ = corrections.move(0, row: 0, by: -1)
    _ = corrections.move(0, row: 0, by: -1)
    #expect(corrections.table.rows[0].map(\.text) == ["Lead", "line 4 m"])
    _ = corrections.move(0, row: 0, by: 1)
    _ = corrections.move(0, row: 0, by: 1)
    #expect(corrections.table == before)
  }

  @Test func whatTheReaderSetRightIsKept() {
    var corrections = TableCorrections(Self.table("A|B|C", "x 1|2|3", "y 4|5|6", "z w|7|8"))
    _ = corrections.move(0, row: 2, by: -1)
    _ = corrections.move(1, row: 0, by: 1)
    _ = corrections.move(0, row: 0, by: 1)
    #expect(corrections.table.rows[2][0].text == "z")
    #expect(corrections.table.rows[0].map(\.text) == ["x 1", "2 3", ""])
  }

  @Test func inATableWithMarksOnlyTheRowItselfChanges() {
    var corrections = TableCorrections(Self.table("A|B", "a 1|€", "b 2|€", origin: .markup))
    #expect(corrections.move(0, row: 0, by: -1) == 0)
    #expect(Self.lines(corrections.table) == ["A|B", "a|1 €", "b 2|€"])
  }

  @Test func theHeaderMovesAlone() {
    var corrections = TableCorrections(Self.table("Key Strengths|Weaknesses", "a|b", "c|d"))
    #expect(corrections.move(0, row: Table.headerRow, by: -1) == 0)
    #expect(Self.lines(corrections.table) == ["Key|Strengths Weaknesses", "a|b", "c|d"])
  }

  @Test func noWordsNoMove() {
    var corrections = TableCorrections(Self.table("A|B", "a|b"))
    #expect(corrections.move(0, row: 0, by: 2) == nil)
    #expect(corrections.move(0, row: 0, by: -2) == nil)
    #expect(!corrections.canUndo)
  }

  @Test func aSplitDividesEveryRowByShape() {
    var corrections = TableCorrections(
      Self.table("Gauge Price|Error", "Straight jam jar 0|12", "Glass tube 24|4", "Bucket 139|7"))
    corrections.split(0, row: 0, afterWords: 3)
    #expect(
      Self.lines(corrections.table) == [
        "Gauge|Price|Error", "Straight jam jar|0|12", "Glass tube|24|4", "Bucket|139|7",
      ])
  }

  @Test func joinAndUndo() {
    let before = Self.table("A|B|C", "a|b|c", "d||f")
    var corrections = TableCorrections(before)
    corrections.join(0)
    #expect(Self.lines(corrections.table) == ["A B|C", "a b|c", "d|f"])
    corrections.undo()
    #expect(corrections.table == before)
  }

  @Test func stylesStayOnTheirWords() {
    let link = Span(5..<9, .link(url: "https://tidings.example"))
    let cell = RichText("Lead line 4", spans: [link])
    var corrections = TableCorrections(
      Table(header: [], rows: [[cell, "m"]], origin: .reconstructed, confidence: 0.9))
    _ = corrections.move(0, row: 0, by: -2)
    let moved = corrections.table.rows[0][1]
    #expect(moved.text == "line 4 m" && moved.spans == [Span(0..<4, .link(url: "https://tidings.example"))])
  }

  @Test func shortRowsAreFilledUp() {
    var corrections = TableCorrections(
      Table(header: ["A", "B", "C"], rows: [["a b"], []], origin: .reconstructed, confidence: 0.9))
    #expect(corrections.move(0, row: 0, by: -1) != nil)
    #expect(corrections.table.rows[0].map(\.text) == ["a", "b"])
  }
}
