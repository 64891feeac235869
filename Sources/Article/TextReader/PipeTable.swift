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
  /// two of them are one row, unless each of them fills its cells as a row does.
  private func assembled(
    _ range: Range<Int>, rows: [(line: Int, row: MarkedTable.Row)], rules: [Int]
  ) -> MarkedTable {
    let inner = rules.filter { $0 > rows[0].line && $0 < rows[rows.count - 1].line }
    var result: [MarkedTable.Row] = []
    var start = 0
    while start < rows.count {
      var end = start + 1
      // Lines of the table follow one another, so a step of more than one passes a rule.
      while end < rows.count, rows[end].line == rows[end - 1].line + 1 { end += 1 }
      let group = rows[start..<end].map(\.row)
      if inner.count >= 2, !areRows(group) {
        result.append(group.dropFirst().reduce(into: group[0]) { merge($1, into: &$0) })
      } else {
        result += group
      }
      start = end
    }
    return MarkedTable(lines: range, hasHeader: !inner.isEmpty, rows: result)
  }

  /// Whether lines between two rules are rows of their own, such as those above a sum: all cells of all are filled, and there are more of
  /// them than a cell is broken into, or figures below figures.
  private func areRows(_ group: [MarkedTable.Row]) -> Bool {
    guard group.count >= 2, group.allSatisfy({ row in row.cells.allSatisfy { !$0.isEmpty } }), agrees(group) else {
      return false
    }
    return group.count >= 4
      || group[0].cells.indices.contains { column in group.allSatisfy { isFigure($0.cells[column]) } }
  }

  private func isFigure(_ cell: [Range<Int>]) -> Bool {
    guard let range = cell.first else { return false }
    return bytes[range].contains(where: isDigit) && !bytes[range].contains { isLower($0) }
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
