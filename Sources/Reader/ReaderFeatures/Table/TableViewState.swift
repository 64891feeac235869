package import ArticleModel
package import ReaderCore

/// A table that fills the screen: what is shown of it, and where the cell cursor is.
package struct TableViewState {
  package enum Mode { case grid, record }

  /// On a screen narrower than this a table opens as records.
  package static let gridColumns = 40

  /// The item of the page the table is.
  package let item: Int
  /// The name proposed for a file.
  package let proposedPath: String
  package var size: ScreenSize
  package var corrections: TableCorrections
  /// Whether the reader has changed where cells end.
  package var isCorrected = false
  package var rows: TableRows
  package var columns: TableColumns
  /// The columns the reader does not want to see.
  package var hidden: Set<Int> = []
  /// The place of the cursor's row among those shown; ``Table/headerRow`` for the header.
  package var row = 0
  /// The cursor's column.
  package var column = 0
  /// The place of the first row on the screen.
  package var top = 0
  /// How many columns are scrolled past, behind the pinned one.
  package var left = 0
  /// The first line on the screen of a record.
  package var recordTop = 0
  package var mode: Mode
  /// Whether the record was opened from the grid, to which one goes back.
  package var isRecordOfGrid = false
  package var typing: TableTyping?
  package var message: String?

  /// Opens a table.
  ///
  /// - Parameters:
  ///   - file: the name of the article's file.
  ///   - number: which of its tables this is, from 1.
  package init(_ table: Table, item: Int, file: String, number: Int, size: ScreenSize) {
    self.item = item
    self.size = size
    proposedPath = Self.proposedPath(file: file, number: number)
    corrections = TableCorrections(table)
    rows = TableRows(table)
    columns = TableColumns(table)
    mode = size.columns < Self.gridColumns ? .record : .grid
    settle()
  }

  /// The name proposed for a table of a file: `seeds/rain.txt` and 2 make `rain-table-2.csv`.
  private static func proposedPath(file: String, number: Int) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? "article"
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
    return "\(stem.asTypedLine)-table-\(number).\(OutputFormat.csv.ending)"
  }

  /// Goes on with corrections that were made when the table was open before.
  package mutating func takeUp(_ corrections: TableCorrections) {
    self.corrections = corrections
    isCorrected = corrections.canUndo
    rows = TableRows(table)
    remeasure()
  }

  package var table: Table { corrections.table }

  /// The columns shown, in order.
  package var shownColumns: [Int] { (0..<table.columnCount).filter { !hidden.contains($0) } }

  /// The table's row under the cursor, which may be the header; nil where no row is shown.
  package var tableRow: Int? {
    if row == Table.headerRow { return Table.headerRow }
    return rows.count > row ? rows[row] : nil
  }

  /// The table as it is shown: its rows in order, without hidden columns. It is what is copied and written.
  package var shownTable: Table {
    let columns = shownColumns
    var shown = table
    if !table.header.isEmpty { shown.header = columns.map { table.cell(Table.headerRow, $0) } }
    shown.rows = rows.shown.map { row in columns.map { table.cell(Int(row), $0) } }
    return shown
  }

  package mutating func resize(_ size: ScreenSize) {
    if size.columns < Self.gridColumns { mode = .record }
    self.size = size
    settle()
  }

  /// Makes a change to what rows are shown; the cursor stays on its row where that is still there.
  package mutating func keepingRow(_ change: (inout TableViewState) -> Void) {
    let before = row == Table.headerRow ? nil : tableRow
    change(&self)
    if let before, let place = rows.place(of: before) { row = place } else { row = min(max(0, row), rows.count) }
    settle()
  }

  /// After the table's columns changed: measures them anew and puts the cursor where there is a cell.
  package mutating func remeasure() {
    columns = TableColumns(table)
    settle()
  }

  /// Puts the cursor where there is a cell, and scrolls so that it is seen.
  package mutating func settle() {
    let firstRow = table.header.isEmpty ? 0 : Table.headerRow
    row = max(min(row, rows.count - 1), rows.count == 0 ? firstRow : row < 0 ? firstRow : 0)
    let shown = shownColumns
    if !shown.contains(column) { column = shown.last { $0 <= column } ?? shown.first ?? 0 }
    guard size.isLargeEnough, !shown.isEmpty else { return }
    if mode == .grid { scrollGrid() } else { scrollRecord() }
  }

  private mutating func scrollGrid() {
    left = TableGridLayout(self).left(showing: column)
    let layout = TableGridLayout(self)
    let last = max(0, rows.count - 1)
    let wanted = max(0, row)
    if wanted < top { top = wanted }
    // No row below the cursor's needs to be seen, so the rows above it are counted until the screen is full.
    var first = wanted
    var height = layout.height(ofPlace: wanted)
    while first > top, height + layout.height(ofPlace: first - 1) <= layout.bodyHeight {
      first -= 1
      height += layout.height(ofPlace: first)
    }
    top = min(max(top, first), last)
    fillFoot(layout, last: last)
  }

  /// Where rows came to be fewer or lower, those above the first one come into sight again.
  private mutating func fillFoot(_ layout: TableGridLayout, last: Int) {
    guard rows.count > 0 else {
      top = 0
      return
    }
    var height = 0
    var place = top
    while place <= last, height < layout.bodyHeight {
      height += layout.height(ofPlace: place)
      place += 1
    }
    while top > 0, height + layout.height(ofPlace: top - 1) <= layout.bodyHeight {
      top -= 1
      height += layout.height(ofPlace: top)
    }
  }

  private mutating func scrollRecord() {
    let layout = TableRecordLayout(self)
    recordTop = layout.top(recordTop, showing: column)
  }
}
