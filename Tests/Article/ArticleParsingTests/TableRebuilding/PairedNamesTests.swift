import Testing
@testable import TableRebuilding

@Suite("Names of columns that come in pairs")
struct PairedNamesTests {
  static let cases: [(row: String, meetings: [Int])] = [
    ("Approach Strengths weaknesses", [2]),
    ("Cons Pros Price", [1]),
    ("Month Planned Actual Difference", [2]),
    ("Input Output (m³)", [1]),
    ("Question: Answer", [1]),
    ("Tide Gauge Mouth", []),
    ("Before and After", []),
    ("Left", []),
    ("", []),
  ]

  @Test("Opposites that stand side by side are told, in either order, singular or plural", arguments: cases)
  func meetings(row: String, meetings: [Int]) {
    let row = TokenRow(row)
    #expect((1..<max(1, row.count)).filter { PairedNames.meet(row, at: $0) } == meetings)
  }

  static let tables: [(header: [String], rows: [String])] = [
    (
      ["Harbour Wall Type", "Merits", "Demerits"],
      [
        "Rubble mound Takes any sea Needs much stone", "Caisson Quick to place Needs a dock",
        "Sheet pile Little room Rusts early",
      ]
    ),
    (
      ["Working Rule", "Do", "Don't"],
      [
        "Lamp room Keep the wick short Open the door in wind", "Fog horn Test it at noon Leave the valve open",
        "Bell buoy Note the hour Row out alone",
      ]
    ),
  ]

  @Test("A header of capitalised words is cut between them", arguments: tables)
  func header(header: [String], rows: [String]) throws {
    let lines = [header.joined(separator: " ")] + rows
    let table = try #require(TableRebuilder().tables(in: lines.map { TableLine(text: $0) }).first)
    #expect(table.header == header)
  }

  @Test("Names that begin alike are cut alike")
  func repeated() throws {
    let lines = [
      "Year Episodes Season premiere Season finale", "1 20 March 4, 2006 May 13, 2006",
      "2 18 March 3, 2007 May 19, 2007",
      "3 22 April 5, 2008 June 7, 2008",
    ]
    let table = try #require(TableRebuilder().tables(in: lines.map { TableLine(text: $0) }).first)
    #expect(table.header == ["Year", "Episodes", "Season premiere", "Season finale"])
  }
}
