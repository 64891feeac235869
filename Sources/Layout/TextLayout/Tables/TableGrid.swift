import ArticleModel

/// A table drawn as a grid, its cells wrapped and its numbers aligned.
///
/// Where many rows take more than one line, thin rules part them; a table of single lines does without.
struct TableGrid: PieceSource {
  /// The most rows whose cells are measured to choose the widths; of a longer table they are taken evenly.
  static let rowsMeasured = 120
  /// What the borders take beside a column's width: a space on either side and a bar.
  static let borderWidth = 3

  private let texts: TableTexts
  private let margin: Margin
  private let glyphs: Glyphs
  private let columns: [GridColumn]
  /// Which columns of the table they are.
  private let indexes: [Int]
  private let hasRowRules: Bool

  /// Chooses the columns' widths; nil where the table, or those of its columns that are asked for, does not fit the measure.
  init?(_ texts: TableTexts, columns chosenColumns: [Int]? = nil, margin: Margin, glyphs: Glyphs) {
    self.texts = texts
    self.margin = margin
    self.glyphs = glyphs
    let indexes = chosenColumns ?? Array(0..<texts.columnCount)
    self.indexes = indexes
    let available = margin.textWidth - indexes.count * TableGrid.borderWidth - 1
    // Even one cell a column would not do: no need to measure anything.
    guard indexes.count * ColumnWidths.narrowest <= available else { return nil }
    let rows = TableGrid.measuredRows(texts, indexes)
    let numbers = indexes.indices.map { column in NumberColumn(rows.dropFirst().map { $0[column] }) }
    let measured = rows.enumerated().map { index, row in
      row.enumerated().map { column, text in
        CellMeasure(of: text, isWhole: index > 0 && numbers[column] != nil)
      }
    }
    // In rows that are not measured a wide character may stand where the others have none.
    let least = texts.table.rows.count > TableGrid.rowsMeasured ? 2 : ColumnWidths.narrowest
    let minimum = numbers.map { max(least, $0?.width ?? 0) }
    guard let chosen = ColumnWidths.choose(measured, available: available, minimum: minimum) else { return nil }
    columns = zip(chosen.widths, numbers).map { GridColumn(width: $0, numbers: $1) }
    hasRowRules = chosen.needsRules
  }

  /// The cells of the header (empty where there is none) and of the rows that are measured, all of one length.
  private static func measuredRows(_ texts: TableTexts, _ indexes: [Int]) -> [[String]] {
    let rows = texts.table.rows
    let step = max(1, (rows.count + rowsMeasured - 1) / rowsMeasured)
    let chosen = [texts.table.header] + stride(from: 0, to: rows.count, by: step).map { rows[$0] }
    return chosen.map { row in indexes.map { $0 < row.count ? row[$0].text : "" } }
  }

  /// The top with the header, the rows, the bottom.
  var pieceCount: Int { texts.table.rows.count + 2 }

  func origin(ofPiece index: Int) -> Int {
    index == 0 ? texts.headerOrigin : index <= texts.rowOrigins.count ? texts.rowOrigins[index - 1] : texts.endOrigin
  }

  func lines(ofPiece index: Int) -> [LaidLine] {
    if index == 0 {
      let header = texts.header
      guard !header.isEmpty else { return [rule(glyphs.top)] }
      let below = texts.table.rows.isEmpty ? [] : [rule(glyphs.middle)]
      return [rule(glyphs.top)] + rowLines(header, isHeader: true) + below
    }
    if index == pieceCount - 1 { return [rule(glyphs.bottom)] }
    let above = hasRowRules && index > 1 ? [rule(glyphs.middle)] : []
    return above + rowLines(texts.row(index - 1), isHeader: false)
  }

  private func rule(_ parts: Glyphs.GridRule) -> LaidLine {
    let segments = columns.map { String(repeating: parts.line, count: $0.width + 2) }
    let text = parts.left + segments.joined(separator: parts.crossing) + parts.right
    return LaidLine(margin.runs + [TextRun(text, .tableRule, width: CellWidth.of(text))])
  }

  /// The lines of one row: as many as its tallest cell has.
  private func rowLines(_ cells: [(text: RichText, origin: Int)], isHeader: Bool) -> [LaidLine] {
    let laid = zip(indexes, columns).map { index, column in
      index < cells.count ? column.lines(of: cells[index].text, origin: cells[index].origin, isHeader: isHeader) : []
    }
    let height = max(1, laid.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      var runs = margin.runs
      runs.append(TextRun(glyphs.bar + " ", .tableRule, width: 2))
      for (index, column) in columns.enumerated() {
        let cell = line < laid[index].count ? laid[index][line] : []
        let used = cell.reduce(0) { $0 + $1.width }
        runs += cell
        if used < column.width { runs.append(Margin.spaceRun(column.width - used)) }
        let isLast = index == columns.count - 1
        runs.append(TextRun(isLast ? " " + glyphs.bar : " \(glyphs.bar) ", .tableRule, width: isLast ? 2 : 3))
      }
      return LaidLine(runs)
    }
  }
}

/// A column of a grid: its width, and how its numbers stand.
struct GridColumn: Sendable {
  let width: Int
  let numbers: NumberColumn?

  /// The runs of a cell's lines, with the spaces to the left of them.
  func lines(of text: RichText, origin: Int, isHeader: Bool) -> [[TextRun]] {
    let number = isHeader ? nil : numbers.flatMap { _ in NumberShape(text.text) }
    let role: TextRole = isHeader ? .tableHeader : number == nil ? .body : .tableNumber
    var flow = FlowLines(text, role, origin: origin, margin: Margin(measure: width))
    return flow.all().map { line in
      let room = width - line.width
      guard let numbers, room > 0 else { return line.runs }
      let right = number.map { numbers.cellsRight(of: $0) } ?? 0
      let pad = max(0, room - right)
      return pad > 0 ? [Margin.spaceRun(pad)] + line.runs : line.runs
    }
  }
}
