import Testing
@testable import TextReader

/// Tables by their marks: which of the ways a table is found by, and what it leaves alone.
@Suite struct TableFindersTests {
  private enum Way: String { case pipes, tabs, columns }

  private func ways(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let lines = LineScanner(bytes: bytes).lines()
      let scans: [(Way, MarkedTable?)] = [
        (.pipes, PipeTable(bytes: bytes, lines: lines).scan(at: 0).table),
        (.tabs, TabTable(bytes: bytes, lines: lines).scan(at: 0).table),
        (.columns, AlignedTable(bytes: bytes, lines: lines).scan(at: 0).table),
      ]
      return scans.compactMap { way, table in table.map { "\(way) \($0.rows.count)×\($0.rows[0].cells.count)" } }
    }
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", ["pipes 3×2"]),
    ("a\tb\tc\n1\t2\t3", ["tabs 2×3"]),
    ("Name      Cost\nAnna      12.50\nBert       9.00", ["columns 3×2"]),
  ])
  func tables(_ text: String, _ expected: [String]) { #expect(ways(text) == expected) }

  @Test(arguments: [
    "Home | News | Sport", "a | b\nand then nothing of the kind", "one\ttab alone\nand a line without",
    "A sentence.  Another one.\nAnd a third.  And a fourth.", "just words\nand more words\nand words", "",
  ])
  func noTables(_ text: String) { if !text.isEmpty { #expect(ways(text) == []) } }

  @Test(arguments: [("│", true), ("┃", true), ("|", false), ("x", false)])
  func boxes(_ sign: String, _ isUpright: Bool) {
    Array(sign.utf8).withUnsafeBufferPointer { #expect(TableSign.isBoxPipe($0, 0) == isUpright) }
  }
}
