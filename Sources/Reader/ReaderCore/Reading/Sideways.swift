import ArticleModel
import TextLayout

/// Tables that are too wide for the page: other columns come beside the first one.
extension ReadingState {
  /// Shows the columns so many further on of the table that has the focus, else of the first wide one on the screen; false where
  /// there is none.
  package mutating func scrollTable(_ step: Int) -> Bool {
    guard let (item, table, shown) = wideTable else { return false }
    let first = step > 0 ? shown.lowerBound + step : max(1, page.folds.firstColumn(ofTable: item) + step)
    guard step < 0 || shown.upperBound < table.columnCount else {
      message = "the last column"
      return true
    }
    guard step > 0 || shown.lowerBound > 1 else {
      message = "the first column"
      return true
    }
    keepingPlace { $0.page.folds.setFirstColumn(min(first, table.columnCount - 1), ofTable: item) }
    return true
  }

  private var wideTable: (item: Int, table: Table, shown: Range<Int>)? {
    var items: [Int] = []
    if let focus, isVisible(focus) { items.append(focus.item) }
    for position in visible where items.last != position.item { items.append(position.item) }
    let layout = BlockLayout(options: page.options)
    for item in items {
      guard case .table(let table)? = page.items.block(item)?.content,
        let shown = layout.sidewaysColumns(of: table, from: page.folds.firstColumn(ofTable: item))
      else { continue }
      return (item, table, shown)
    }
    return nil
  }
}
