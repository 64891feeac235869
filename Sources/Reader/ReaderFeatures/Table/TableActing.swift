import ArticleModel
package import ReaderCore
package import Settings
import UTF8Text

/// Requests in the table: what is shown of it, where its cells end, and taking it along.
extension TableViewState {
  package mutating func perform(_ request: TableRequest) -> [Effect] {
    guard table.columnCount > 0 else { return [] }
    if move(request) { return [] }
    switch request {
    case .sort: sort()
    case .filter: typing = .filter(TypedLine(rows.filter), before: FilterStart(text: rows.filter, row: tableRow))
    case .toggleRecord: toggleRecord()
    case .hideColumn: hideColumn()
    case .showColumns: showColumns()
    case .moveBoundary(let words): moveBoundary(by: words)
    case .split: beginSplit()
    case .join: join()
    case .undo: undo()
    case .copyCells: return copyCells()
    case .copyMarkdown:
      message = "copied \(shownSize) as Markdown"
      return [.copyTable(shownTable)]
    case .write: typing = .path(TypedLine(proposedPath))
    default: break
    }
    return []
  }

  private var shownSize: String { Counted.words(rows.count, "row") }

  private mutating func copyCells() -> [Effect] {
    message = "copied \(shownSize), cells parted by tabs"
    return [.copy(shownTable.tabbedText)]
  }

  private mutating func sort() {
    let column = column
    keepingRow { $0.rows.sort(by: column, $0.table) }
    row = row == Table.headerRow ? row : 0
    settle()
    switch rows.sorting?.descending {
    case nil: message = "rows as they stood"
    case false?: message = "sorted by \(label(of: column))"
    case true?: message = "sorted by \(label(of: column)), backwards"
    }
  }

  /// The column's name, or its number where it has none.
  package func label(of column: Int) -> String {
    let name = table.name(of: column)
    return name.isEmpty ? "column \(column + 1)" : name
  }

  package mutating func toggleRecord() {
    isRecordOfGrid = mode == .grid
    mode = mode == .grid ? .record : .grid
    recordTop = 0
    if mode == .record { row = max(0, row) }
    settle()
  }

  private mutating func hideColumn() {
    guard shownColumns.count > 1 else {
      message = "this is the last column"
      return
    }
    message = "\(label(of: column)) hidden; H shows it again"
    let shown = shownColumns
    let next = shown.first { $0 > column } ?? shown.last { $0 < column }
    hidden.insert(column)
    column = next ?? column
    settle()
  }

  private mutating func showColumns() {
    message = hidden.isEmpty ? "no column is hidden" : "all columns shown"
    hidden = []
    settle()
  }

  // MARK: Where cells end

  /// Moves the boundary behind the cursor's column; for the last column, the one before it.
  private mutating func moveBoundary(by words: Int) {
    guard mayCorrect() else { return }
    guard table.columnCount > 1, let row = tableRow else {
      message = "there is no boundary to move"
      return
    }
    let boundary = min(column, table.columnCount - 2)
    guard let followed = corrections.move(boundary, row: row, by: words) else {
      message = words > 0 ? "the next cell has no word left" : "the cell has no word left"
      return
    }
    isCorrected = true
    let names = "\(label(of: boundary)) and \(label(of: boundary + 1))"
    message = followed == 0 ? "moved between \(names)" : "moved between \(names); \(followed) more rows follow"
    remeasure()
  }

  /// Whether it was a guess where cells end; else says that it was none.
  private mutating func mayCorrect() -> Bool {
    if table.origin == .reconstructed { return true }
    message = "the source says where these cells end; the arrows move to other columns"
    return false
  }

  private mutating func beginSplit() {
    guard mayCorrect() else { return }
    guard let row = tableRow, table.cell(row, column).wordRanges.count > 1 else {
      message = "the cell has no second word to split at"
      return
    }
    typing = .split(1)
    settle()
  }

  /// Divides the cursor's column after so many words of a row's cell.
  package mutating func split(_ row: Int, afterWords words: Int) {
    let column = column
    corrections.split(column, row: row, afterWords: words)
    renumber { $0 <= column ? $0 : $0 + 1 }
    message = "split into two columns; u takes it back"
  }

  private mutating func join() {
    guard mayCorrect() else { return }
    guard column + 1 < table.columnCount else {
      message = "there is no next column"
      return
    }
    let column = column
    message = "\(label(of: column)) and \(label(of: column + 1)) joined; u takes it back"
    corrections.join(column)
    renumber { $0 == column + 1 ? nil : $0 <= column ? $0 : $0 - 1 }
  }

  private mutating func renumber(_ number: (Int) -> Int?) {
    isCorrected = true
    hidden = Set(hidden.compactMap(number))
    rows.renumberColumns(number)
    remeasure()
  }

  private mutating func undo() {
    guard corrections.canUndo else {
      message = "there is no correction to take back"
      return
    }
    let count = table.columnCount
    corrections.undo()
    isCorrected = corrections.canUndo
    // Which of the columns came or went is told by none; all are shown again, and the order stays without its sign.
    if table.columnCount != count {
      hidden = []
      rows.renumberColumns { _ in nil }
    }
    message = "taken back"
    remeasure()
  }
}
