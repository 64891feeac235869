import ArticleModel
package import ReaderCore
import TextLayout

/// Draws the grid: the names of the columns, the rows seen, and in full the cell under the cursor.
package struct TableGridView {
  package let layout: TableGridLayout
  private var state: TableViewState { layout.state }

  package func draw(on frame: inout Frame) {
    drawHeader(on: &frame)
    drawRows(on: &frame)
    drawDetail(on: &frame)
  }

  private func drawHeader(on frame: inout Frame) {
    guard layout.headerHeight > 0 else { return }
    let cells = indices.map { index in
      cell(index, state.headerLabel(layout.columns[index]), place: Table.headerRow, height: layout.headerHeight)
    }
    let top = layout.geometry.pageTop
    for line in 0..<layout.headerHeight { frame.draw(joined(cells.map { $0[line] }), row: top + line) }
    if layout.hasHeaderRule { frame.draw(rule("─"), row: layout.bodyTop - 1) }
    drawScrollSigns(on: &frame, row: top)
  }

  /// Signs that more columns stand to the left and to the right.
  private func drawScrollSigns(on frame: inout Frame, row: Int) {
    guard layout.scrolls else { return }
    if state.left > 0 { frame.draw(ScreenLine("‹", .footerKey), row: row, column: 2 + layout.widths[0]) }
    if state.left + layout.shownWhole(from: state.left) < layout.widths.count - 1 {
      frame.draw(ScreenLine("›", .footerKey), row: row, column: layout.geometry.size.columns - 1)
    }
  }

  private func drawRows(on frame: inout Frame) {
    let end = layout.bodyTop + layout.bodyHeight
    var screenRow = layout.bodyTop
    if state.rows.count == 0 {
      let text = state.rows.filter.isEmpty ? "The table has no rows." : "No row holds these words."
      return frame.draw(ScreenLine(text, .panelDetail), row: screenRow, column: 1)
    }
    for place in layout.places {
      let height = layout.rowHeight(ofPlace: place)
      let row = state.rows[place]
      let cells = indices.map { index in
        cell(index, state.table.cell(row, layout.columns[index]).text, place: place, height: height)
      }
      for line in 0..<height where screenRow + line < end {
        frame.draw(joined(cells.map { $0[line] }), row: screenRow + line)
      }
      screenRow += height
      if layout.hasRowRules, screenRow < end {
        frame.draw(rule("┈"), row: screenRow)
        screenRow += 1
      }
    }
  }

  /// The columns on the screen, by their index among those shown.
  private var indices: [Int] { [0] + Array(layout.scrolled) }

  /// A cell in exactly `height` lines of its column's width.
  private func cell(_ index: Int, _ text: String, place: Int, height: Int) -> [ScreenLine] {
    let column = layout.columns[index]
    let width = layout.drawnWidth(index)
    let isHeader = place == Table.headerRow
    let isCursor = place == state.row && column == state.column
    // Half a number would be another number: where the column is cut off, an ellipsis says so.
    let numbers = width == layout.widths[index] ? state.columns.numbers(of: column) : nil
    let role: ScreenRole = isHeader ? .text(.tableHeader) : index == 0 ? .text(.term) : .panelText
    let lines = TableCell.lines(
      text, role, width: width, numbers: numbers, isHeader: isHeader, limit: height)
    return (0..<height).map { line in
      let set = line < lines.count ? lines[line] : ScreenLine()
      let marked = isHeader ? set : marked(set)
      return isCursor ? set.painted(.focused).padded(to: width, .focused) : marked.padded(to: width)
    }
  }

  /// The line with the words the filter looks for marked.
  private func marked(_ line: ScreenLine) -> ScreenLine {
    guard let pattern = SearchPattern(state.rows.filter) else { return line }
    var result = ScreenLine()
    for run in line.runs {
      let bytes = Array(run.text.utf8)
      var at = 0
      func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      bytes.withUnsafeBufferPointer { buffer in
        pattern.forEachMatch(in: buffer, range: 0..<buffer.count) { match in
          result.append(ScreenRun(piece(at..<match.lowerBound), run.role))
          result.append(ScreenRun(piece(match), .match))
          at = match.upperBound
          return true
        }
      }
      result.append(ScreenRun(piece(at..<bytes.count), run.role))
    }
    return result
  }

  /// The cells of a line beside one another, the first parted from the others by a stronger line where they scroll.
  private func joined(_ cells: [ScreenLine]) -> ScreenLine {
    var line = ScreenLine([.blanks(1)])
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(ScreenRun(index == 1 && layout.scrolls ? " ┃ " : " │ ", .frameLine, width: 3)) }
      line.append(cell)
    }
    return line.cut(to: layout.geometry.size.columns - (layout.scrolls ? 1 : 0))
  }

  private func rule(_ sign: String) -> ScreenLine {
    var text = sign
    for (order, index) in indices.enumerated() {
      if order > 0 {
        text +=
          sign + (sign != "─" ? (order == 1 && layout.scrolls ? "┃" : "│") : order == 1 && layout.scrolls ? "╂" : "┼")
          + sign
      }
      text += String(repeating: sign, count: layout.drawnWidth(index))
    }
    return ScreenLine(text + sign, .frameLine).cut(to: layout.geometry.size.columns - (layout.scrolls ? 1 : 0))
  }

  private func drawDetail(on frame: inout Frame) {
    guard layout.detailHeight > 0 else { return }
    TableDetailView(layout: layout).draw(on: &frame, row: layout.bodyTop + layout.bodyHeight)
  }
}
