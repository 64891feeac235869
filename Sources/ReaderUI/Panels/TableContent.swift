import ArticleModel

/// A table as records: each row by itself, a field a line, so that a table of any width can be read on any screen.
struct TableContent: PanelContent {
  private let table: Table

  init(_ table: Table) { self.table = table }

  var title: String {
    let rows = table.rows.count == 1 ? "1 row" : "\(table.rows.count) rows"
    return "Table, \(rows), row by row" + (table.caption.map { ": \($0.text)" } ?? "")
  }

  var itemCount: Int { table.rows.count + 1 }

  func lines(of item: Int, width: Int) -> [ScreenLine] {
    guard item > 0 else { return remark(width) }
    let row = table.rows[item - 1]
    var lines: [ScreenLine] = []
    for (column, cell) in row.enumerated() where !cell.isEmpty {
      let name = table.header.indices.contains(column) ? table.header[column].text : ""
      if column == 0 {
        lines += WrappedText.lines(cell.text, .panelTitle, width: width)
      } else {
        lines += WrappedText.lines(
          name.isEmpty ? cell.text : "\(name): \(cell.text)", .panelText, width: width, indent: 2)
      }
    }
    return lines + [ScreenLine()]
  }

  private func remark(_ width: Int) -> [ScreenLine] {
    guard table.origin == .reconstructed else { return [] }
    let sure = Int((table.confidence * 100).rounded())
    return WrappedText.lines("Rebuilt from text, \(sure) % sure.", .panelDetail, width: width) + [ScreenLine()]
  }
}
