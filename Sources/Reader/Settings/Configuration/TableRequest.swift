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
