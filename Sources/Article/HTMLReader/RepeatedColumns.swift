/// Takes columns out that say what another of the same name says: pages repeat one for narrow screens, to compare by pairs.
///
///     Plan  | Free | Team | Free           Plan  | Free | Team
///     Users | 5    | 20   | 5        ►     Users | 5    | 20
enum RepeatedColumns {
  /// The fewest rows below the header that must agree.
  private static let fewestRows = 2

  /// Drops such columns from the rows of a table of a page.
  static func drop(from rows: inout [PageFragments.Row], _ page: RawPage) {
    guard let header = rows.first, rows.count > fewestRows else { return }
    var columnOfName: [[UInt8]: Int] = [:]
    var repeated: [Int] = []
    for (column, cell) in header.cells.enumerated() {
      let name = text(of: cell, page)
      guard !name.isEmpty else { continue }
      if let first = columnOfName[name] {
        let isSame = rows.allSatisfy { row in
          column < row.cells.count && text(of: row.cells[column], page) == text(of: row.cells[first], page)
        }
        if isSame, saysSomething(first, rows, page) { repeated.append(column) }
      } else {
        columnOfName[name] = column
      }
    }
    for column in repeated.reversed() {
      for row in rows.indices { rows[row].cells.remove(at: column) }
    }
  }

  /// Whether a column tells rows apart: two columns of ticks may be the same by chance.
  private static func saysSomething(_ column: Int, _ rows: [PageFragments.Row], _ page: RawPage) -> Bool {
    Set(rows.dropFirst().map { text(of: $0.cells[column], page) }).count >= fewestRows
  }

  private static func text(of cell: PageFragments.Cell, _ page: RawPage) -> [UInt8] {
    cell.runs.flatMap { page.utf8[page.runs[$0].text] }
  }
}
