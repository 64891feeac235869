/// What the reader asks for while a table fills the screen.
public enum TableRequest: Sendable, Hashable {
  // Moving the cell cursor. Numbers are signed: negative goes up or to the left.
  case rows(Int), pages(Int), columns(Int), firstRow, lastRow, firstColumn, lastColumn
  /// The next or previous row, in the grid and in the record view.
  case record(Int)

  // What is shown, and in which order.
  case sort, filter, toggleRecord, hideColumn, showColumns, showSource

  // Correcting where cells end.
  case moveBoundary(Int), split, join, undo

  // Taking along.
  case copyCells, copyMarkdown, write
}

/// The commands of the full-screen table.
extension CommandTable {
  package static let table = tableMoving + tableShowing + tableCorrecting + tableTaking

  private static let tableMoving = [
    Command(
      "table-down", .table, in: .table, keys: ["j", "Down"], .table(.rows(1)), "a cell down; in a record a field down"),
    Command(
      "table-up", .table, in: .table, keys: ["k", "Up"], .table(.rows(-1)),
      "a cell up; from the first row to the header"),
    Command(
      "table-right", .table, in: .table, keys: ["Right", "l", "Tab"], .table(.columns(1)),
      "a cell to the right; in a record the next row"),
    Command(
      "table-left", .table, in: .table, keys: ["Left", "⇧Tab"], .table(.columns(-1)), "a cell to the left"),
    Command(
      "table-page-down", .table, in: .table, keys: ["Space", "PgDn", "^F"], .table(.pages(1)), "a page down"),
    Command("table-page-up", .table, in: .table, keys: ["b", "PgUp", "^B"], .table(.pages(-1)), "a page up"),
    Command("table-first-row", .table, in: .table, keys: ["g"], .table(.firstRow), "to the first row"),
    Command("table-last-row", .table, in: .table, keys: ["G"], .table(.lastRow), "to the last row"),
    Command(
      "table-first-column", .table, in: .table, keys: ["0", "Home"], .table(.firstColumn), "to the first column"),
    Command("table-last-column", .table, in: .table, keys: ["$", "End"], .table(.lastColumn), "to the last column"),
    Command(
      "table-next-record", .table, in: .table, keys: ["n", "J"], .table(.record(1)), "to the next row, as a record too"),
    Command(
      "table-previous-record", .table, in: .table, keys: ["p", "K"], .table(.record(-1)), "to the previous row"),
  ]

  private static let tableShowing = [
    Command(
      "table-sort", .table, in: .table, keys: ["s"], .table(.sort),
      "sort by this column; again: backwards; again: as it was"),
    Command("table-filter", .table, in: .table, keys: ["/"], .table(.filter), "show only rows with these words"),
    Command(
      "table-record", .table, in: .table, keys: ["v"], .table(.toggleRecord), "the row as a record, one field a line"),
    Command("table-hide-column", .table, in: .table, keys: ["h"], .table(.hideColumn), "hide this column"),
    Command("table-show-columns", .table, in: .table, keys: ["H"], .table(.showColumns), "show hidden columns again"),
    Command("table-source", .table, in: .table, keys: ["r"], .table(.showSource), "the source of the table"),
  ]

  private static let tableCorrecting = [
    Command(
      "table-boundary-right", .table, in: .table, keys: [">"], .table(.moveBoundary(1)),
      "move the column's end a word on; other rows follow"),
    Command(
      "table-boundary-left", .table, in: .table, keys: ["<"], .table(.moveBoundary(-1)),
      "move the column's end a word back"),
    Command("table-split", .table, in: .table, keys: ["|"], .table(.split), "split the column at a word"),
    Command("table-join", .table, in: .table, keys: ["&"], .table(.join), "join the column with the next"),
    Command("table-undo", .table, in: .table, keys: ["u"], .table(.undo), "take the last correction back"),
  ]

  private static let tableTaking = [
    Command("table-copy", .table, in: .table, keys: ["y"], .table(.copyCells), "copy what is shown, for a spreadsheet"),
    Command(
      "table-copy-markdown", .table, in: .table, keys: ["Y"], .table(.copyMarkdown), "copy what is shown as Markdown"),
    Command(
      "table-write", .table, in: .table, keys: ["w"], .table(.write),
      "write what is shown to a CSV, JSON or Markdown file"),
    Command("table-close", .table, in: .table, keys: ["q", "Esc"], .cancel, "back to the page"),
  ]
}
