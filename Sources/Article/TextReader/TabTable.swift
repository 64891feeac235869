import UTF8Text

/// Tables with tabs between the cells, as pasted from a spreadsheet or a page.
///
///     Gauge⇥Price      ►  row: Gauge, Price
///     Bucket⇥12           row: Bucket, 12
struct TabTable {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]

  /// The table that begins at line `index`: two lines or more with tabs whose numbers of cells agree except for one.
  func scan(at index: Int) -> MarkedTableScan {
    var rows: [MarkedTable.Row] = []
    var end = index
    while end < lines.count, end == index || lines[end].blankLinesBefore == 0, lines[end].hasTab {
      let cells = cells(lines[end].text)
      if cells.isEmpty { break }
      if let first = rows.first, abs(first.cells.count - cells.count) > 1 { break }
      rows.append(MarkedTable.Row(cells: cells, source: lines[end].text))
      end += 1
    }
    guard rows.count >= 2 else { return MarkedTableScan(end: max(end, index + 1)) }
    return MarkedTableScan(table: MarkedTable(lines: index..<end, hasHeader: false, rows: rows), end: end)
  }

  /// The parts between tabs; none if there are more than a table can have.
  private func cells(_ text: Range<Int>) -> [[Range<Int>]] {
    var cells: [[Range<Int>]] = []
    var start = text.lowerBound
    for at in text.lowerBound...text.upperBound where at == text.upperBound || bytes[at] == 0x09 {
      if cells.count == MarkedTable.mostCells { return [] }
      let part = (start..<at).trimmed(in: bytes)
      cells.append(part.isEmpty ? [] : [part])
      start = at + 1
    }
    return cells
  }
}
