import Fragments
import UTF8Text

/// Tables that a page draws of boxes in a grid, without boxes for their rows: first those that name the columns, then the cells.
///
///     <div class=table><div class=header>Type</div><div class=header>Name</div><div>int</div><div>raise()</div></div>
///     ►   Type | Name · int | raise()
enum GridTables {
  private static let tables = NameSet("table grid")
  private static let heads = NameSet("header head heading th")
  private static let columns = 2...12
  /// The most fragments of a cell.
  private static let mostOfCell = 4

  /// Gives the boxes of such tables the tags they stand for; the first cell of the row that each cell stands in.
  static func mark(in page: inout RawPage) -> [Int32: Int32] {
    var children: [Int32: [Int32]] = [:]
    for (index, element) in page.elements.enumerated() where element.parent >= 0 {
      if page.elements[Int(element.parent)].tag == .div, isTable(page.elements[Int(element.parent)], page) {
        children[element.parent, default: []].append(Int32(index))
      }
    }
    var rows: [Int32: Int32] = [:]
    for (table, cells) in children where isGrid(cells, page) {
      let width = cells.prefix { isHead($0, page) }.count
      page.elements[Int(table)].tag = .table
      for (place, cell) in cells.enumerated() {
        page.elements[Int(cell)].tag = place < width ? .th : .td
        rows[cell] = cells[place - place % width]
      }
    }
    return rows
  }

  private static func isTable(_ element: PageElement, _ page: RawPage) -> Bool {
    element.isNamed(tables, among: page.names)
  }

  private static func isHead(_ cell: Int32, _ page: RawPage) -> Bool {
    page.elements[Int(cell)].isNamed(heads, among: page.names)
  }

  /// Whether boxes are heads and then cells, as many of them as fill their rows.
  private static func isGrid(_ cells: [Int32], _ page: RawPage) -> Bool {
    let width = cells.prefix { isHead($0, page) }.count
    guard columns.contains(width), cells.count > width, cells.count % width == 0 else { return false }
    return cells.enumerated().allSatisfy { place, cell in
      let element = page.elements[Int(cell)]
      return element.tag == .div && element.count <= mostOfCell && (place < width) == isHead(cell, page)
    }
  }
}

extension [PageBox] {
  /// Notes the rows of grids: each cell, and what stands in it, stands in the row of its first cell.
  mutating func enterRows(_ rows: [Int32: Int32]) {
    guard !rows.isEmpty else { return }
    for index in indices where self[index].cell >= 0 {
      if let row = rows[self[index].cell] { self[index].row = row }
    }
  }
}
