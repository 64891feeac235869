import Fragments
import UTF8Text

/// Tables whose columns are kept apart by runs of spaces.
///
///     Gauge       Price   ►  header: Gauge, Price
///     ------      -----      row: Bucket, 12
///     Bucket         12
struct AlignedTable {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]

  /// The widest line that can be a row, in columns.
  private static let widestRow = 400

  /// The table that begins at line `index`: three lines or more (two with a rule, or with figures below words) that leave the same columns empty.
  func scan(at index: Int) -> MarkedTableScan {
    let range = run(from: index)
    guard range.count >= 2 else { return MarkedTableScan(end: range.upperBound) }
    let rowLines = range.filter { !isRule($0) }
    guard rowLines.count >= 3 || (rowLines.count >= 2 && rowLines.count < range.count) || isHeadAndRow(range) else {
      return MarkedTableScan(end: range.upperBound)
    }
    let columns = columns(of: rowLines)
    var rows = rowLines.map { row($0, columns) }
    guard columns.count >= 2, isFilled(rows, columns: columns.count) else {
      return MarkedTableScan(end: range.upperBound)
    }
    mergeContinuations(&rows)
    let hasHeader = isRule(range.lowerBound + 1) || range.count == 2
    let table = MarkedTable(lines: range, hasHeader: hasHeader, rows: rows)
    return MarkedTableScan(table: table, end: range.upperBound)
  }

  /// Whether two lines alone are the head of a table and its only row: three columns or more, all filled, with figures below words.
  private func isHeadAndRow(_ range: Range<Int>) -> Bool {
    guard range.count == 2, lines[range.lowerBound].blankLinesBefore > 0 || range.lowerBound == 0,
      range.upperBound == lines.count || lines[range.upperBound].blankLinesBefore > 0,
      range.allSatisfy({ lines[$0].hasGap })
    else { return false }
    let columns = columns(of: Array(range))
    let rows = range.map { row($0, columns) }
    guard columns.count >= 3, rows.allSatisfy({ row in row.cells.allSatisfy { !$0.isEmpty } }) else { return false }
    let figures = rows.map { row in row.cells.count { cell in cell.contains { bytes[$0].contains(where: isDigit) } } }
    return figures[0] == 0 && figures[1] * 2 >= columns.count
  }

  private func isRule(_ index: Int) -> Bool { TableSign.isRule(bytes, lines[index].text) }

  /// Consecutive lines with gaps, or rules. A line without a gap belongs to it if it is short and first, or indented.
  private func run(from index: Int) -> Range<Int> {
    var end = index
    while end < lines.count, lines[end].said == .nothing, end == index || lines[end].blankLinesBefore == 0 {
      let line = lines[end]
      guard Int(line.endColumn) <= AlignedTable.widestRow else { break }
      let mayLackGap = line.indent >= 8 || (end == index && line.endColumn < 60)
      guard line.hasGap || mayLackGap || isRule(end) || isGroup(end, from: index) else { break }
      if ListMarker.read(bytes, line.text)?.kind == .bullet { break }
      end += 1
    }
    return index..<end
  }

  /// Whether a line names the group of the rows below it, which are set in from it.
  private func isGroup(_ index: Int, from first: Int) -> Bool {
    guard index > first, index + 1 < lines.count, case let next = lines[index + 1] else { return false }
    return next.hasGap && next.blankLinesBefore == 0 && next.said == .nothing && next.indent > lines[index].indent
      && lines[index].endColumn - lines[index].indent <= AlignedTable.widestGroup
      && !SentenceEnd.closes(lines[index].text, in: bytes)
  }

  /// The widest name of a group of rows.
  private static let widestGroup: Int32 = 30

  /// The columns of text between gutters: columns that are blank in every row, two or more wide.
  private func columns(of rows: [Int]) -> [Range<Int>] {
    var filled = [Bool](repeating: false, count: AlignedTable.widestRow + 8)
    for row in rows {
      forEachCharacter(row) { column, at in
        if !isSpace(bytes[at]) { filled[min(column, filled.count - 1)] = true }
      }
    }
    var columns: [Range<Int>] = []
    var start: Int?
    var blanks = 0
    for (column, isFilled) in filled.enumerated() {
      if isFilled {
        if start == nil { start = column }
        blanks = 0
      } else if let begin = start {
        blanks += 1
        if blanks >= 2 {
          columns.append(begin..<(column - 1))
          start = nil
        }
      }
    }
    return columns
  }

  /// Calls `body` with the column and offset of each character of a line.
  private func forEachCharacter(_ row: Int, _ body: (Int, Int) -> Void) {
    var column = Int(lines[row].indent)
    for at in lines[row].text where bytes[at] & 0xC0 != 0x80 {
      body(column, at)
      column += 1
    }
  }

  private func row(_ index: Int, _ columns: [Range<Int>]) -> MarkedTable.Row {
    var cells = [[Range<Int>]](repeating: [], count: columns.count)
    var current = 0
    forEachCharacter(index) { column, at in
      while current + 1 < columns.count, column >= columns[current + 1].lowerBound { current += 1 }
      guard !isSpace(bytes[at]) else { return }
      let end = at + sequenceLength(bytes[at])
      if let last = cells[current].last {
        cells[current][cells[current].count - 1] = last.lowerBound..<end
      } else {
        cells[current].append(at..<end)
      }
    }
    return MarkedTable.Row(cells: cells, source: lines[index].text)
  }

  /// Whether the grid is a table: most cells are filled, most rows have several, and cells are not halves of sentences.
  private func isFilled(_ rows: [MarkedTable.Row], columns: Int) -> Bool {
    let filled = rows.reduce(0) { $0 + $1.cells.filter { !$0.isEmpty }.count }
    let full = rows.filter { row in row.cells.filter { !$0.isEmpty }.count >= 2 }.count
    return filled * 2 >= rows.count * columns && full * 3 >= rows.count * 2
  }

  /// A row whose first cell is empty and whose others begin in lower case continues the row above.
  private func mergeContinuations(_ rows: inout [MarkedTable.Row]) {
    var merged: [MarkedTable.Row] = []
    for row in rows {
      let starts = row.cells.compactMap { $0.first.map { bytes[$0.lowerBound] } }
      if row.cells[0].isEmpty, var last = merged.last, starts.allSatisfy({ isLower($0) || $0 == UInt8(ascii: "(") }) {
        for (index, cell) in row.cells.enumerated() { last.cells[index] += cell }
        last.source = last.source.lowerBound..<row.source.upperBound
        merged[merged.count - 1] = last
      } else {
        merged.append(row)
      }
    }
    rows = merged
  }
}
