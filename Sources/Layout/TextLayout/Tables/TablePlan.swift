import ArticleModel

/// Tables: a grid, records where no grid fits, or the rows as they were where the boundaries are not sure.
extension BlockPlanner {
  mutating func addTable(_ table: Table, in margin: Margin, isOpenable: Bool) {
    var target: LaidLine.Target? = isOpenable ? .table : nil
    if let caption = table.caption {
      addFlow(caption, .strong, in: margin, target: target)
      if !caption.isEmpty { target = nil }
    }
    let texts = TableTexts(table, origin: nextOrigin)
    pass(overCellsOf: table)
    guard table.columnCount > 0 else { return addRemark("empty table", .note, in: margin) }
    guard table.isShownAsGrid else {
      add(PiecedLines(FlatRows(texts, margin: margin), target: target))
      // Whoever looks at it as a table sees at once whether it is one.
      let offer = isOpenable ? options.keys.open.map { " \(glyphs.separator) \($0) shows it as one" } ?? "" : ""
      let sure = "may be a table \(glyphs.separator) \(percent(table.confidence)) sure\(offer)"
      return addRemark(sure, .note, in: margin)
    }
    if let grid = TableGrid(texts, margin: margin, glyphs: glyphs) {
      add(PiecedLines(grid, target: target))
    } else if isOpenable,
      let (grid, shown) = SidewaysTable.grid(
        texts, from: firstTableColumn, margin: margin, glyphs: glyphs)
    {
      let range = "columns \(columns(shown)) of \(table.columnCount)"
      let keys = [options.keys.right, options.keys.left].compactMap { $0 }
      let offer =
        keys.isEmpty
        ? "" : " \(glyphs.separator) \(keys.joined(separator: " and ")) \(keys.count > 1 ? "show" : "shows") others"
      addRemark(range + offer, .note, in: margin, target: target)
      add(PiecedLines(grid, target: nil))
    } else {
      let many = "\(table.columnCount) columns \(glyphs.separator) one field a line"
      addRemark(many, .note, in: margin, target: target)
      add(PiecedLines(TableRecords(texts, margin: margin, glyphs: glyphs), target: nil))
    }
    if table.origin == .reconstructed {
      let sure = "rebuilt from text \(glyphs.separator) \(percent(table.confidence)) sure"
      addRemark(sure, .note, in: margin.indented(by: 2))
    }
  }

  private mutating func pass(overCellsOf table: Table) {
    for cell in table.header { pass(over: cell) }
    for row in table.rows { for cell in row { pass(over: cell) } }
  }

  /// "1, 4 to 7": the pinned column and those beside it; "1 to 5" where they follow it.
  private func columns(_ shown: Range<Int>) -> String {
    let (first, last) = (shown.lowerBound + 1, shown.upperBound)
    if first == 2, last > 2 { return "1 to \(last)" }
    return last > first ? "1, \(first) to \(last)" : "1 and \(last)"
  }

  /// "94 %", the spaces such that the number and its sign stay on one line.
  private func percent(_ confidence: Double) -> String {
    let share = confidence.isFinite ? max(0, min(1, confidence)) : 0
    return "\(Int(share * 100 + 0.5))\u{A0}%"
  }
}

/// The cells of a table and where each stands in the block's text.
///
/// Only where a row begins is kept, so that a table of any length costs one number a row.
struct TableTexts: Sendable {
  let table: Table
  let columnCount: Int
  /// Where the header's first cell begins.
  let headerOrigin: Int
  /// Where each row's first cell begins.
  let rowOrigins: [Int]
  /// Where the text after the table begins.
  let endOrigin: Int

  init(_ table: Table, origin: Int) {
    self.table = table
    columnCount = table.columnCount
    headerOrigin = origin
    var next = origin + TableTexts.length(of: table.header)
    rowOrigins = table.rows.map { row in
      defer { next += TableTexts.length(of: row) }
      return next
    }
    endOrigin = next
  }

  /// The header's cells with their origins.
  var header: [(text: RichText, origin: Int)] { cells(table.header, from: headerOrigin) }

  /// A row's cells with their origins.
  func row(_ index: Int) -> [(text: RichText, origin: Int)] { cells(table.rows[index], from: rowOrigins[index]) }

  /// The rows as they were: the header first, where there is one.
  var flatRowCount: Int { table.rows.count + (table.header.isEmpty ? 0 : 1) }

  /// A row as it was, its cells joined by one space, with its origin: the joined text has a space wherever
  /// ``BlockText`` has a line feed, so one origin serves the whole row.
  func flatRow(_ index: Int) -> (text: RichText, origin: Int) {
    let cells = table.header.isEmpty ? row(index) : index == 0 ? header : row(index - 1)
    var joined = RichText("")
    for cell in cells {
      if cell.origin > (cells.first?.origin ?? 0) { joined.text += " " }
      let start = joined.utf8Count
      joined.spans += cell.text.spans.map { span in
        let range = span.range.clamped(to: 0..<cell.text.utf8Count)
        return Span(range.lowerBound + start..<range.upperBound + start, span.style)
      }
      joined.text += cell.text.text
    }
    return (joined, flatOrigin(index))
  }

  /// Where a row as it was begins in the block's text.
  func flatOrigin(_ index: Int) -> Int {
    if table.header.isEmpty { return rowOrigins[index] }
    return index == 0 ? headerOrigin : rowOrigins[index - 1]
  }

  private func cells(_ texts: [RichText], from origin: Int) -> [(text: RichText, origin: Int)] {
    var next = origin
    return texts.map { text in
      defer { next += text.utf8Count + 1 }
      return (text, next)
    }
  }

  private static func length(of cells: [RichText]) -> Int {
    cells.reduce(0) { $0 + $1.text.utf8.count + 1 }
  }
}
