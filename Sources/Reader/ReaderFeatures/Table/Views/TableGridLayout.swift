import ArticleModel
package import ReaderCore
import TextLayout

/// How a table is laid over the screen: which columns and rows are seen, where, and how tall the rows are.
///
///     header     Method        ┃ Depth in m │ Strengths                     pinned, with the first column
///                ──────────────╂────────────┼──────────────
///     rows       Echo sounder  ┃       4.05 │ many points,
///                              ┃            │ repeatable
///     cell       ── Strengths ─────────────────────────────   only where the cell under the cursor is cut
///                many points, repeatable, …
package struct TableGridLayout {
  /// The cells between two columns: " │ ".
  package static let gap = 3
  /// Of a column that does not fit whole, fewer cells than this are not worth showing.
  private static let narrowestPart = 5
  /// A row is no taller than this.
  private static let tallestRow = 8

  package let state: TableViewState
  package let geometry: Geometry
  /// The columns shown, the pinned one first.
  package let columns: [Int]
  /// The cells of each.
  package let widths: [Int]
  /// The lines of the names of the columns; 0 where they have none.
  package let headerHeight: Int
  /// Whether a line parts the names from the rows.
  package let hasHeaderRule: Bool
  /// The lines that show the cell under the cursor in full, their heading included; 0 where nothing of it is cut.
  package let detailHeight: Int
  /// The most lines a row takes.
  package let rowLimit: Int

  package init(_ state: TableViewState) {
    self.state = state
    let geometry = Geometry(size: state.size, outlineShown: false, preferredMeasure: 72)
    self.geometry = geometry
    columns = state.shownColumns
    var widths = state.columns.widths(of: columns, room: geometry.size.columns - 2)
    let total = widths.reduce(Self.gap * (widths.count - 1), +)
    if total > geometry.size.columns - 2, let first = widths.first {
      // The pinned column leaves room for another one.
      widths[0] = min(first, max(6, (geometry.size.columns - 2) * 2 / 5))
    }
    self.widths = widths
    let height = geometry.pageHeight
    rowLimit = max(1, min(Self.tallestRow, (height - 2) / 3))
    let names = state.table.header.isEmpty ? [] : columns.map { state.headerLabel($0) }
    headerHeight = zip(names, widths).reduce(0) {
      max($0, TableCell.height($1.0, width: $1.1, limit: max(1, min(3, height / 5))))
    }
    hasHeaderRule = headerHeight > 0 && height >= 7
    detailHeight = Self.detailHeight(state, geometry, columns: columns, widths: widths, limit: rowLimit)
  }

  /// Whether lines part the rows: where cells on the screen are wrapped.
  package var hasRowRules: Bool {
    guard rowLimit > 1, geometry.pageHeight >= 12 else { return false }
    return ([0] + scrolled).contains { index in
      columns.indices.contains(index) && state.columns.wraps(columns[index], at: widths[index])
    }
  }

  /// The lines of the rows.
  package var bodyHeight: Int { max(1, geometry.pageHeight - headerHeight - (hasHeaderRule ? 1 : 0) - detailHeight) }

  /// The screen's row of the first of them.
  package var bodyTop: Int { geometry.pageTop + headerHeight + (hasHeaderRule ? 1 : 0) }

  /// The lines of the row at a place, the line below it included.
  package func height(ofPlace place: Int) -> Int { rowHeight(ofPlace: place) + (hasRowRules ? 1 : 0) }

  /// The lines of the row at a place.
  package func rowHeight(ofPlace place: Int) -> Int {
    guard rowLimit > 1, place >= 0, place < state.rows.count else { return 1 }
    let row = state.rows[place]
    // Columns that are not on the screen ask for no room on it.
    return ([0] + scrolled).filter(columns.indices.contains).reduce(1) { height, index in
      max(
        height, TableCell.height(state.table.cell(row, columns[index]).text, width: widths[index], limit: rowLimit))
    }
  }

  /// The places of the rows on the screen; the last may be seen in part only.
  package var places: Range<Int> {
    var height = 0
    var end = state.top
    while end < state.rows.count, height < bodyHeight {
      height += self.height(ofPlace: end)
      end += 1
    }
    return state.top..<end
  }

  // MARK: From left to right

  /// The cells to the right of the pinned column and its line.
  private var scrollRoom: Int { geometry.size.columns - 1 - (widths.first ?? 0) - Self.gap - 1 }

  /// How many of the columns behind the pinned one are seen whole when `left` are scrolled past; one at least.
  package func shownWhole(from left: Int) -> Int {
    var room = scrollRoom
    var count = 0
    for width in widths.dropFirst(1 + left) {
      room -= width + (count > 0 ? Self.gap : 0)
      if room < 0 { break }
      count += 1
    }
    return max(1, count)
  }

  /// Whether the columns do not fit side by side.
  package var scrolls: Bool { widths.count > 1 && shownWhole(from: 0) < widths.count - 1 }

  /// How many columns must be scrolled past for a column to be seen, changed as little as possible.
  package func left(showing column: Int) -> Int {
    guard scrolls else { return 0 }
    let index = (columns.firstIndex(of: column) ?? 0) - 1
    var left = max(0, min(state.left, widths.count - 2))
    if index >= 0 {
      left = min(left, index)
      while left < index, left + shownWhole(from: left) <= index { left += 1 }
    }
    // Where columns came to be fewer or narrower, those to the left come into sight again.
    while left > 0, left - 1 + shownWhole(from: left - 1) >= widths.count - 1 { left -= 1 }
    return left
  }

  /// The indices, among the columns shown, of those on the screen behind the pinned one; the last may be cut off.
  package var scrolled: Range<Int> {
    let first = min(1 + state.left, widths.count)
    let end = min(widths.count, first + shownWhole(from: state.left))
    return first..<(end < widths.count && room(before: end) >= Self.narrowestPart ? end + 1 : end)
  }

  /// The cells a column takes on the screen: fewer than its width where the screen ends within it.
  package func drawnWidth(_ index: Int) -> Int {
    guard index > 0 else { return widths[0] }
    return max(1, min(widths[index], room(before: index)))
  }

  /// The cells left for a column when those before it are drawn.
  private func room(before index: Int) -> Int {
    let before = (1 + state.left..<max(1 + state.left, index)).reduce(0) { $0 + widths[$1] + Self.gap }
    return scrollRoom - before
  }

  // MARK: The cell under the cursor

  /// The text of the cell under the cursor.
  package var cursorText: String { state.tableRow.map { state.table.cell($0, state.column).text } ?? "" }

  /// The cells a line of the detail takes.
  package var detailWidth: Int { max(1, min(100, geometry.size.columns - 2)) }

  private static func detailHeight(
    _ state: TableViewState, _ geometry: Geometry, columns: [Int], widths: [Int], limit: Int
  ) -> Int {
    guard let row = state.tableRow, let index = columns.firstIndex(of: state.column) else { return 0 }
    let text = state.table.cell(row, state.column).text
    let isSplit = if case .split? = state.typing { true } else { false }
    guard isSplit || TableCell.isCut(text, width: widths[index], limit: row < 0 ? 1 : limit) else { return 0 }
    let most = max(1, geometry.pageHeight / 3)
    let width = max(1, min(100, geometry.size.columns - 2))
    let lines = TableCell.height(text + " ¦", width: width, limit: most)
    return min(most, lines) + (geometry.pageHeight >= 7 ? 1 : 0)
  }
}

extension TableViewState {
  /// A column's name, with a sign where the rows are sorted by it.
  package func headerLabel(_ column: Int) -> String {
    let name = table.name(of: column)
    guard let sorting = rows.sorting, sorting.column == column else { return name }
    return name + (sorting.descending ? " ▼" : " ▲")
  }
}
