import ArticleModel
package import ReaderCore
import Settings

/// A click on a table: the cursor goes to the cell; on the name of a column it sorts by that column.
extension TableViewState {
  package mutating func press(_ cell: Frame.Cell) {
    guard !shownColumns.isEmpty else { return }
    if mode == .record {
      let layout = TableRecordLayout(self)
      let line = cell.row - layout.geometry.pageTop + recordTop
      guard (recordTop..<recordTop + layout.height).contains(line), let found = layout.field(at: line) else { return }
      column = found
      return settle()
    }
    let layout = TableGridLayout(self)
    guard let found = layout.column(at: cell.column) else { return }
    if (layout.geometry.pageTop..<layout.geometry.pageTop + layout.headerHeight).contains(cell.row) {
      column = found
      _ = perform(.sort)
    } else if let place = layout.place(at: cell.row) {
      column = found
      row = place
      settle()
    }
  }
}

extension TableGridLayout {
  /// The column drawn at a cell of the screen; the line behind a column belongs to it.
  package func column(at screenColumn: Int) -> Int? {
    var start = 1
    for index in [0] + Array(scrolled) {
      let end = start + drawnWidth(index)
      if screenColumn < end + 1 { return columns[index] }
      start = end + Self.gap
    }
    return nil
  }

  /// The place of the row drawn on a row of the screen.
  package func place(at screenRow: Int) -> Int? {
    guard screenRow >= bodyTop, screenRow < bodyTop + bodyHeight else { return nil }
    var end = bodyTop
    for place in places {
      end += height(ofPlace: place)
      if screenRow < end { return place }
    }
    return nil
  }
}
