import Fragments

/// Headings that a page sets in the first row of a table, over all of its columns: they head the table, and are no row of it.
///
///     <table><tr><td colspan=2><h2>Functions</h2></td></tr><tr><td>bool</td><td>light()</td></tr> …
///     ►   Functions
///         bool | light()
enum TableTitles {
  /// Takes such rows out of their tables; the headings in them.
  static func mark(in page: inout RawPage) -> Set<Int32> {
    markNames(in: &page)
    var titles: Set<Int32> = []
    for index in page.elements.indices where (2...6).contains(page.elements[index].tag.headingLevel) {
      let heading = page.elements[index]
      guard heading.parent >= 0, case let cell = page.elements[Int(heading.parent)], cell.tag == .td, cell.columns > 1,
        cell.first == heading.first, cell.end == heading.end, cell.parent >= 0,
        case let row = page.elements[Int(cell.parent)], row.tag == .tr, row.first == cell.first, row.end == cell.end,
        let table = page.elements.table(ofRow: Int(cell.parent)),
        page.elements[table].first == row.first, page.elements[table].end > row.end
      else { continue }
      page.elements[Int(heading.parent)].tag = .div
      page.elements[Int(cell.parent)].tag = .div
      titles.insert(Int32(index))
    }
    return titles
  }

  /// Makes the one cell of a first row the caption of its table, where the row below names the columns.
  ///
  ///     <tr><th colspan=2>Race of the crews</th></tr><tr><th>Crew</th><th>Time</th></tr> …     ►   caption, header
  private static func markNames(in page: inout RawPage) {
    for index in page.elements.indices where page.elements[index].tag == .th && page.elements[index].columns > 1 {
      let cell = page.elements[index]
      guard cell.parent >= 0, case let row = page.elements[Int(cell.parent)], row.tag == .tr, row.end > row.first,
        row.first == cell.first, row.end == cell.end,
        let table = page.elements.table(ofRow: Int(cell.parent)),
        page.elements[table].first == row.first, namesColumns(behind: index, cell, Int(row.end), in: page)
      else { continue }
      page.elements[index].tag = .caption
      page.elements[Int(cell.parent)].tag = .div
    }
  }

  /// Whether the row that begins with a run has as many cells as a title is wide, each the name of a column.
  private static func namesColumns(behind title: Int, _ cell: PageElement, _ run: Int, in page: RawPage) -> Bool {
    let below = page.elements[(title + 1)...].prefix { $0.first <= run }
    guard let row = below.lastIndex(where: { $0.tag == .tr && $0.first == run }) else { return false }
    let cells = page.elements[(row + 1)...].prefix { $0.first < page.elements[row].end }.filter { $0.parent == row }
    return cells.allSatisfy { $0.tag == .th } && cells.reduce(0) { $0 + max(1, Int($1.columns)) } == Int(cell.columns)
  }
}
