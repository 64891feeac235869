package import ArticleModel
import ReaderCore

/// Which rows of a table are shown, in which order. Rows are numbers; the cells stay where they are.
package struct TableRows {
  /// A column the rows are sorted by.
  package struct Sorting: Sendable, Equatable {
    package var column: Int
    package var descending: Bool
  }

  package private(set) var sorting: Sorting?
  /// The words rows must hold, in any column; empty for all rows.
  package private(set) var filter = ""
  /// The numbers of the rows shown, in order.
  package private(set) var shown: [Int32]
  /// All rows in order.
  private var order: [Int32]

  package init(_ table: Table) {
    order = table.rows.indices.map { Int32($0) }
    shown = order
  }

  package var count: Int { shown.count }

  /// The row of the table at a place.
  package subscript(place: Int) -> Int { Int(shown[place]) }

  /// The place at which a row is shown; nil where the filter leaves it out.
  package func place(of row: Int) -> Int? { shown.firstIndex(of: Int32(row)) }

  /// Sorts by a column; by the same column again backwards; a third time the rows stand as they did at first.
  package mutating func sort(by column: Int, _ table: Table) {
    switch sorting {
    case Sorting(column: column, descending: false): sorting = Sorting(column: column, descending: true)
    case Sorting(column: column, descending: true): sorting = nil
    default: sorting = Sorting(column: column, descending: false)
    }
    order =
      sorting.map { ColumnOrder(table, column: $0.column).rows(descending: $0.descending) }
      ?? table.rows.indices.map { Int32($0) }
    shown = matching(order, table)
  }

  /// Shows the rows that hold what was typed. What was narrowed down is only narrowed down further where it can be.
  package mutating func narrow(to text: String, _ table: Table) {
    let candidates = text.hasPrefix(filter) ? shown : order
    filter = text
    shown = matching(candidates, table)
  }

  /// After a column came or went: the column sorted by has another number, or none.
  package mutating func renumberColumns(_ number: (Int) -> Int?) {
    guard let column = sorting?.column else { return }
    if let number = number(column) { sorting?.column = number } else { sorting = nil }
  }

  private func matching(_ rows: [Int32], _ table: Table) -> [Int32] {
    guard let pattern = SearchPattern(filter) else { return rows }
    return rows.filter { row in table.rows[Int(row)].contains { pattern.stands(in: $0.text) } }
  }
}
