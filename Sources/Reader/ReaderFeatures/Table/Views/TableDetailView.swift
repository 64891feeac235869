import ArticleModel
package import ReaderCore
import TextLayout

/// The cell under the cursor in full, below the rows; while a column is split, with the place where.
package struct TableDetailView {
  package let layout: TableGridLayout

  package func draw(on frame: inout Frame, row: Int) {
    let columns = layout.geometry.size.columns
    let hasHeading = layout.geometry.pageHeight >= 7
    var lines = layout.detailHeight
    for line in 0..<lines { frame.draw(ScreenLine(), row: row + line, width: columns) }
    if hasHeading {
      let name = ScreenLine(" \(layout.state.label(of: layout.state.column)) ", .panelTitle)
      frame.draw(ScreenLine(String(repeating: "─", count: columns), .frameLine), row: row)
      frame.draw(name.shortened(to: max(1, columns - 4)), row: row, column: 2)
      lines -= 1
    }
    for (index, line) in text(lines: lines).prefix(lines).enumerated() {
      frame.draw(line, row: row + (hasHeading ? 1 : 0) + index, column: 1)
    }
  }

  private func text(lines: Int) -> [ScreenLine] {
    let text = layout.cursorText
    guard case .split(let words)? = layout.state.typing else {
      return TableCell.lines(text, .panelText, width: layout.detailWidth, limit: lines)
    }
    let parts = RichText(text).divided(afterWords: words)
    let shown = "\(parts.head.text) ¦ \(parts.tail.text)"
    return TableCell.lines(shown, .panelText, width: layout.detailWidth, limit: lines).map { $0.markingSplit }
  }
}

extension ScreenLine {
  /// The line with the sign of a split made plain.
  fileprivate var markingSplit: ScreenLine {
    var result = ScreenLine()
    for run in runs {
      for (index, piece) in run.text.split(separator: "¦", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { result.append(ScreenRun("¦", .currentMatch, width: 1)) }
        result.append(ScreenRun(String(piece), run.role))
      }
    }
    return result
  }
}
