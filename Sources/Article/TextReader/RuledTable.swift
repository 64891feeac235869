import Fragments
import UTF8Text

/// Tables of a text whose columns are as wide as the rules above and below them.
struct RuledTable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]
  private let rows: RuledRows

  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
    rows = RuledRows(bytes: bytes, count: lines.count) { index in
      let line = lines[index]
      return RuledRows.Line(
        text: line.text, indent: Int(line.indent), isApart: line.blankLinesBefore > 0, isOther: line.said != .nothing)
    }
  }

  /// Whether a line may begin one: it, or the next, begins as a rule does.
  func mayBegin(at index: Int) -> Bool {
    (index...index + 1).contains { $0 < lines.count && isSign(bytes[lines[$0].text.lowerBound]) }
      && rows.mayBegin(at: index)
  }

  private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") }

  /// The table that begins at a line.
  func scan(at index: Int) -> MarkedTableScan {
    guard let found = rows.table(at: index) else { return MarkedTableScan(end: index + 1) }
    let all = [found.header].compactMap { $0 } + found.rows
    let table = MarkedTable(
      lines: found.lines, hasHeader: found.header != nil,
      rows: all.map { MarkedTable.Row(cells: $0.cells, source: $0.source) })
    return MarkedTableScan(table: table, end: found.lines.upperBound)
  }
}
