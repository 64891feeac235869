import UTF8Text

/// Tables with vertical bars between the cells: pipes as in Markdown, or box drawing.
///
///     Gauge | Price      ►  header: Gauge, Price
///     ------|------         row: Bucket, 12
///     Bucket | 12
struct PipeTable {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]

  /// The table that begins at line `index`; nil unless two rows or more agree in their cells and something shows
  /// that the bars do not just separate the items of a menu: a rule, outer bars, or three rows.
  func scan(at index: Int) -> MarkedTableScan {
    var rows: [(line: Int, row: MarkedTable.Row)] = []
    var rules: [Int] = []
    var end = index
    var outer = 0
    while end < lines.count, end == index || lines[end].blankLinesBefore == 0 {
      let text = lines[end].text
      if TableSign.isRule(bytes, text) {
        rules.append(end)
      } else {
        let cells = cells(text)
        guard cells.count >= 2 else { break }
        if let first = rows.first, abs(first.row.cells.count - cells.count) > 1, rules.count < 2 { break }
        if isUpright(text.lowerBound) { outer += 1 }
        rows.append((end, MarkedTable.Row(cells: cells, source: text)))
      }
      end += 1
    }
    end = max(end, index + 1)
    let isLongEnough = rows.count >= 2 || (rows.count == 1 && rules.count >= 2)
    let isDrawn = !rules.isEmpty || outer == rows.count || (rows.count >= 3 && agrees(rows.map(\.row)))
    guard isLongEnough, isDrawn else { return MarkedTableScan(end: end) }
    return MarkedTableScan(table: assembled(index..<end, rows: rows, rules: rules), end: end)
  }

  private func agrees(_ rows: [MarkedTable.Row]) -> Bool {
    rows.allSatisfy { $0.cells.count == rows[0].cells.count }
  }

  /// Rows above a rule that is not the first line are the header. If rules separate all rows, the lines between
  /// two of them are one row.
  private func assembled(
    _ range: Range<Int>, rows: [(line: Int, row: MarkedTable.Row)], rules: [Int]
  ) -> MarkedTable {
    let inner = rules.filter { $0 > rows[0].line && $0 < rows[rows.count - 1].line }
    var result: [MarkedTable.Row] = []
    var previous: Int?
    for (line, row) in rows {
      // Lines of the table follow one another, so a step of more than one passes a rule.
      if inner.count >= 2, let previous, previous == line - 1 {
        merge(row, into: &result[result.count - 1])
      } else {
        result.append(row)
      }
      previous = line
    }
    return MarkedTable(lines: range, hasHeader: !inner.isEmpty, rows: result)
  }

  private func merge(_ row: MarkedTable.Row, into last: inout MarkedTable.Row) {
    for (index, cell) in row.cells.enumerated() {
      if index < last.cells.count { last.cells[index] += cell } else { last.cells.append(cell) }
    }
    last.source = last.source.lowerBound..<row.source.upperBound
  }

  private func isUpright(_ at: Int) -> Bool {
    bytes[at] == UInt8(ascii: "|") || TableSign.isBoxPipe(bytes, at)
  }

  /// The cells of a line: the parts between bars, without the outer ones. A pipe after a backslash is literal.
  private func cells(_ text: Range<Int>) -> [[Range<Int>]] {
    var parts: [Range<Int>] = []
    var start = text.lowerBound
    var at = start
    while at < text.upperBound {
      if isUpright(at), at == text.lowerBound || bytes[at - 1] != UInt8(ascii: "\\") {
        if parts.count == MarkedTable.mostCells { return [] }
        parts.append(start..<at)
        at += bytes[at] == 0xE2 ? 3 : 1
        start = at
      } else {
        at += 1
      }
    }
    parts.append(start..<text.upperBound)
    if parts.count > 1, parts[0].isEmpty { parts.removeFirst() }
    if parts.count > 1, parts[parts.count - 1].isEmpty { parts.removeLast() }
    return parts.map { part in
      let trimmed = part.trimmed(in: bytes)
      return trimmed.isEmpty ? [] : [trimmed]
    }
  }
}
