import Testing
@testable import TableRebuilding

@Suite("Tables whose rows are not all alike")
struct UnevenTableTests {
  private func tables(_ lines: [String], apart: Bool = false) -> [RebuiltTable] {
    TableRebuilder().tables(
      in: lines.enumerated().map { TableLine(text: $0.element, blankLinesBefore: apart && $0.offset > 0 ? 1 : 0) })
  }

  private static let rivers = [
    "River Length Source Dammed", "Aller 215 Seehausen 1908", "Leine 281 Leinefelde 1934", "Oker 128 Altenau 1956",
    "Fuse 98 Wallmoden 1961", "Ilse 40 Wernigerode 1970", "Innerste 99 Buntenbock 1966",
  ]

  private static let cells = [
    ["Aller", "215", "Seehausen", "1908"], ["Leine", "281", "Leinefelde", "1934"], ["Oker", "128", "Altenau", "1956"],
    ["Fuse", "98", "Wallmoden", "1961"], ["Ilse", "40", "Wernigerode", "1970"],
    ["Innerste", "99", "Buntenbock", "1966"],
  ]

  @Test("Rows may be parted by empty lines", arguments: [false, true])
  func spacing(apart: Bool) {
    let found = tables(Self.rivers, apart: apart)
    #expect(found.first?.header == ["River", "Length", "Source", "Dammed"])
    #expect(found.first?.rows == Self.cells)
  }

  @Test("A name of a group spans its row")
  func groups() {
    var lines = Self.rivers
    lines.insert("North", at: 1)
    var rows = Self.cells
    rows.insert(["North", "", "", ""], at: 0)
    let found = tables(lines)
    #expect(found.first?.header == ["River", "Length", "Source", "Dammed"])
    #expect(found.first?.rows == rows)
  }

  @Test("A sum stands in its column, with empty cells around it")
  func total() {
    let found = tables(Self.rivers + ["Total 861"])
    #expect(found.first?.rows == Self.cells + [["Total", "861", "", ""]])
  }

  @Test("A first line that is a row like the others is no header")
  func noHeader() {
    let found = tables(Array(Self.rivers.dropFirst()))
    #expect(found.first?.header == [])
    #expect(found.first?.rows == Self.cells)
  }

  @Test("Footnote marks stay with their cells")
  func footnotes() {
    let lines = [
      "River Length Source Dammed", "Aller[a] 215 Seehausen 1908", "Leine 281* Leinefelde 1934",
      "Oker 128 Altenau† 1956",
      "Fuse 98 Wallmoden 1961[b]",
    ]
    #expect(
      tables(lines).first?.rows == [
        ["Aller[a]", "215", "Seehausen", "1908"], ["Leine", "281*", "Leinefelde", "1934"],
        ["Oker", "128", "Altenau†", "1956"], ["Fuse", "98", "Wallmoden", "1961[b]"],
      ])
  }
}
