import ArticleModel
import ReaderCore
package import Settings

/// Requests in the table: moving the cursor.
extension TableViewState {
  /// Moves the cursor; false for a request of another kind.
  package mutating func move(_ request: TableRequest) -> Bool {
    let before = (row, column, recordTop)
    guard goes(request) else { return false }
    settle()
    if message == nil, before == (row, column, recordTop) { message = request.border }
    return true
  }

  private mutating func goes(_ request: TableRequest) -> Bool {
    switch request {
    case .rows(let step): if mode == .grid { moveRows(step) } else { moveFields(step) }
    case .columns(let step): if mode == .grid { moveFields(step) } else { moveRecords(step) }
    case .pages(let step): if mode == .grid { movePages(step) } else { scrollRecord(pages: step) }
    case .record(let step): moveRecords(step)
    case .firstRow: go(to: 0)
    case .lastRow: go(to: rows.count - 1)
    case .firstColumn: column = shownColumns.first ?? 0
    case .lastColumn: column = shownColumns.last ?? 0
    default: return false
    }
    return true
  }

  /// From the first row up is the header, where its own boundaries can be moved.
  package mutating func moveRows(_ step: Int) {
    let first = table.header.isEmpty ? 0 : Table.headerRow
    let target = max(first, min(row + step, rows.count - 1))
    if target == row { message = step > 0 ? "the last row" : "the top" }
    row = target
    settle()
  }

  private mutating func go(to place: Int) { row = max(0, place) }

  private mutating func movePages(_ step: Int) {
    let visible = max(1, TableGridLayout(self).places.count - 1)
    row = max(0, min(row + step * visible, rows.count - 1))
    // The rows come along as far as they can, so that the cursor keeps its line.
    if step > 0 { top = min(top + step * visible, row) }
  }

  private mutating func moveFields(_ step: Int) {
    let shown = shownColumns
    guard let index = shown.firstIndex(of: column) else { return }
    let target = max(0, min(index + step, shown.count - 1))
    if target == index { message = step > 0 ? "the last column" : "the first column" }
    column = shown[target]
  }

  private mutating func moveRecords(_ step: Int) {
    let target = max(0, min(max(0, row) + step, rows.count - 1))
    if target == row { message = step > 0 ? "the last row" : "the first row" }
    if mode == .record, target != row { recordTop = 0 }
    row = target
  }

  private mutating func scrollRecord(pages: Int) {
    let layout = TableRecordLayout(self)
    let target = max(0, min(recordTop + pages * layout.height, layout.count - layout.height))
    column = layout.field(at: pages > 0 ? target + layout.height - 1 : target) ?? column
    recordTop = max(0, target)
  }
}

extension TableRequest {
  /// What stands in the way of a motion that leads nowhere.
  fileprivate var border: String {
    switch self {
    case .firstColumn: "the first column"
    case .lastColumn: "the last column"
    case .firstRow: "the first row"
    case .lastRow: "the last row"
    case .pages(let step): step > 0 ? "the end" : "the beginning"
    default: "nothing more there"
    }
  }
}
