public import ArticleModel

/// A table that is too wide for the page: its first column stays, and beside it stand as many of the others as fit.
enum SidewaysTable {
  /// The cells a column has at least on average, so that most cells need not be wrapped.
  private static let cellsOfColumn = 14
  /// The narrowest measure in which a pinned column leaves room for another.
  private static let narrowest = 36

  /// The grid with the columns from one on, and which these are; nil where there is no room for two.
  static func grid(_ texts: TableTexts, from first: Int, margin: Margin, glyphs: Glyphs) -> (TableGrid, Range<Int>)? {
    let count = texts.columnCount
    guard count > 2, margin.textWidth >= narrowest else { return nil }
    let start = max(1, min(first, count - 1))
    for end in stride(from: min(count, start + max(1, margin.textWidth / cellsOfColumn - 1)), to: start, by: -1) {
      let columns = [0] + Array(start..<end)
      if let grid = TableGrid(texts, columns: columns, margin: margin, glyphs: glyphs) { return (grid, start..<end) }
    }
    return nil
  }
}

extension BlockLayout {
  /// The columns of a table that stand beside the first one where the table is too wide for the page; nil for one that fits,
  /// and for one that is shown as records.
  public func sidewaysColumns(of table: Table, from first: Int) -> Range<Int>? {
    guard table.isShownAsGrid, table.columnCount > 2 else { return nil }
    let glyphs = Glyphs.marks(unicode: options.unicode)
    let margin = Margin(measure: options.measure)
    let texts = TableTexts(table, origin: 0)
    guard TableGrid(texts, margin: margin, glyphs: glyphs) == nil else { return nil }
    return SidewaysTable.grid(texts, from: first, margin: margin, glyphs: glyphs)?.1
  }
}
