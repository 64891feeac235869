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
    var least = MarkedTable.mostCells
    var leading: [Int] = []
    while end < lines.count, end == index || lines[end].blankLinesBefore == 0, hasTab(end) {
      let cells = cells(lines[end].text)
      if cells.isEmpty { break }
      let indent = tabs(before: lines[end].text.lowerBound)
      let columns = cells.count + indent + tabs(after: lines[end].text.upperBound)
      if let first = rows.first, abs(first.cells.count + leading[0] - columns) > 1,
        abs(first.cells.count - cells.count) > 1
      {
        break
      }
      rows.append(MarkedTable.Row(cells: cells, source: lines[end].text))
      leading.append(indent)
      least = min(least, indent)
      end += 1
    }
    guard rows.count >= 2 else { return MarkedTableScan(end: max(end, index + 1)) }
    // Tabs that stand before every row set the table in; before some, they are empty cells.
    for (row, indent) in leading.enumerated() where indent > least {
      rows[row].cells.insert(contentsOf: repeatElement([], count: indent - least), at: 0)
    }
    return MarkedTableScan(table: MarkedTable(lines: index..<end, hasHeader: false, rows: rows), end: end)
  }

  /// Whether a line has cells: tabs within its text, or around the only cell that is filled.
  private func hasTab(_ index: Int) -> Bool {
    lines[index].hasTab || tabs(before: lines[index].text.lowerBound) + tabs(after: lines[index].text.upperBound) > 0
  }

  private func tabs(before offset: Int) -> Int {
    var (at, count) = (offset, 0)
    while at > 0, bytes[at - 1] == 0x09 || bytes[at - 1] == 0x20, count < MarkedTable.mostCells {
      at -= 1
      if bytes[at] == 0x09 { count += 1 }
    }
    return count
  }

  private func tabs(after offset: Int) -> Int {
    var (at, count) = (offset, 0)
    while at < bytes.count, bytes[at] == 0x09 || bytes[at] == 0x20, count < MarkedTable.mostCells {
      if bytes[at] == 0x09 { count += 1 }
      at += 1
    }
    return count
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
