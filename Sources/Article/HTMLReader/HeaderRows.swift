import Fragments

/// Tables whose columns are named by two rows or more, of which the upper one names several columns at once.
///
///     Harbour | Depth       |
///             | low water   | high water        ►   one more row that names columns
extension PageFragments {
  /// How many rows behind the first name columns, too.
  func headRows(of rows: [Row]) -> Int {
    var count = 0
    while rows.count > count + 2, rows[0].isHeader, rows[count + 1].namesColumns, groupsColumns(rows[count]),
      rows[count].cells.count == rows[count + 1].cells.count
    {
      count += 1
    }
    return count
  }

  /// Whether a row has a cell for several columns, and others beside it: a single one over all is the table's title.
  private func groupsColumns(_ row: Row) -> Bool {
    let elements = Set(row.cells.map(\.element))
    return elements.count > 1 && elements.contains { page.elements[Int($0)].columns > 1 }
  }
}
