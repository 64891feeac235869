import ArticleModel
import ReaderCore
import ReaderFeatures
import Testing

/// How cells are read as numbers and dates, and how columns are sorted by them.
@Suite struct TableSortingTests {
  @Test(arguments: [
    ("42", 42), ("1,234.5", 1234.5), ("1 234 567", 1_234_567), ("1\u{202F}234", 1234), ("1'234", 1234), ("−7.5", -7.5),
    ("-3", -3), ("+1 %", 1), ("12%", 12), ("€ 24", 24), ("24 €", 24), ("US$5", 5), ("$3.2 bn", 3.2e9),
    ("2–10 %", 2), ("~5", 5), ("<1", 1), (".5", 0.5), ("1.5 kg", 1500), ("300 g", 300), ("90 min", 5400),
    ("1:30", 5400), ("ca. 12", 12), ("4.2[a]", 4.2), ("2nd", 2), ("#7", 7),
  ])
  func numbers(text: String, value: Double) {
    let read = NumberReading.value(text)
    #expect(read.map { abs($0 - value) < 1e-6 * max(1, abs(value)) } == true, "\(String(describing: read))")
  }

  @Test(arguments: ["", "Tuesday", "room 4", "a 4", "12 men who went to mow a meadow", "—", "x2"])
  func noNumbers(text: String) { #expect(NumberReading.value(text) == nil) }

  @Test(arguments: [
    ("1.299,00", NumberReading.DecimalMark?.some(.comma)), ("1,299.00", .point), ("3,5", .comma), ("3.5", .point),
    ("1.234.567", .comma), ("1,234,567", .point), ("1,234", nil), ("1234", nil),
  ])
  func marksProve(text: String, mark: NumberReading.DecimalMark?) { #expect(NumberReading.evidence(text) == mark) }

  @Test(arguments: [
    ("2024-08-30", "30 August 2024"), ("Aug. 30, 2024", "30.8.2024"), ("30th of August 2024", "2024-08-30T10:00:00Z"),
    ("30. Oktober 2024", "2024-10-30"), ("May 2023", "2023-05"), ("Friday, August 30, 2024", "30 Aug 2024"),
    ("3 mei 2024", "2024-05-03"), ("3 de maio de 2024", "2024-05-03"), ("14 mrt 2024", "14 março 2024"),
    ("Sept. 4, 2024", "4 septembre 2024"),
  ])
  func datesAreTheSame(first: String, second: String) {
    #expect(DateReading.value(first) != nil && DateReading.value(first) == DateReading.value(second))
  }

  @Test(arguments: ["2024", "Marble 4 2024", "13 2024 5 6", "a river", "99.99.2024", "", "1.5"])
  func noDates(text: String) { #expect(DateReading.value(text) == nil) }

  @Test(arguments: [
    ("numbers with units", ["1 kg", "20 g", "300 g"], ["20 g", "300 g", "1 kg"]),
    ("decimal commas", ["1.299,00", "30,5", "2.000"], ["30,5", "1.299,00", "2.000"]),
    ("blanks last", ["", "3", "–", "1"], ["1", "3", "", "–"]),
    ("misfits after", ["5", "none yet", "1", "2", "4", "3"], ["1", "2", "3", "4", "5", "none yet"]),
    ("dates", ["2 May 2024", "2023-12-31", "January 5, 2024"], ["2023-12-31", "January 5, 2024", "2 May 2024"]),
    ("month first", ["1/31/2024", "12/1/2023", "2/1/2024"], ["12/1/2023", "1/31/2024", "2/1/2024"]),
    ("texts", ["room 10", "Élan", "Room 9", "echo", "zebra"], ["echo", "Élan", "Room 9", "room 10", "zebra"]),
    ("percent", ["7 %", "12 %", "−4 %"], ["−4 %", "7 %", "12 %"]),
  ])
  func columns(name: String, cells: [String], sorted: [String]) {
    let table = Table(header: ["A"], rows: cells.map { [RichText($0)] })
    let order = ColumnOrder(table, column: 0)
    #expect(order.rows(descending: false).map { cells[Int($0)] } == sorted, "\(name)")
  }

  @Test func equalRowsKeepTheirOrderAndBlanksStayLastBackwards() {
    let cells = ["2", "", "1", "2", "1"]
    let order = ColumnOrder(Table(header: [], rows: cells.map { [RichText($0)] }), column: 0)
    #expect(order.rows(descending: false) == [2, 4, 0, 3, 1])
    #expect(order.rows(descending: true) == [0, 3, 2, 4, 1])
  }

  @Test func aThirdTimeRestoresTheOrder() {
    let table = Table(header: ["A"], rows: [["b"], ["a"], ["c"]])
    var rows = TableRows(table)
    var seen: [[Int32]] = []
    for _ in 0..<3 {
      rows.sort(by: 0, table)
      seen.append(rows.shown)
    }
    #expect(seen == [[1, 0, 2], [2, 0, 1], [0, 1, 2]])
  }

  @Test(arguments: [("sand", [0, 2]), ("Sand", [2]), ("4", [0, 1]), ("", [0, 1, 2]), ("nothing", [])])
  func filtering(text: String, expected: [Int32]) {
    let table = Table(header: ["A", "B"], rows: [["sand", "4"], ["silt", "14"], ["x", "Sandy"]])
    var rows = TableRows(table)
    rows.narrow(to: text, table)
    #expect(rows.shown == expected)
    rows.narrow(to: "", table)
    #expect(rows.count == 3)
  }

  @Test func aSortedTableStaysSortedWhileItIsFiltered() {
    let table = Table(header: ["A"], rows: [["sand 2"], ["sand 10"], ["mud"], ["sand 1"]])
    var rows = TableRows(table)
    rows.narrow(to: "sand", table)
    rows.sort(by: 0, table)
    #expect(rows.shown == [3, 0, 1])
    rows.narrow(to: "sa", table)
    rows.narrow(to: "", table)
    #expect(rows.shown == [2, 3, 0, 1])
  }
}
