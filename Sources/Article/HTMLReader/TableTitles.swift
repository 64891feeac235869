import Fragments

/// Headings that a page sets in the first row of a table, over all of its columns: they head the table, and are no row of it.
///
///     <table><tr><td colspan=2><h2>Functions</h2></td></tr><tr><td>bool</td><td>light()</td></tr> …
///     ►   Functions
///         bool | light()
enum TableTitles {
  /// Takes such rows out of their tables; the headings in them.
  static func mark(in page: inout RawPage) -> Set<Int32> {
    var titles: Set<Int32> = []
    for index in page.elements.indices where (2...6).contains(page.elements[index].tag.headingLevel) {
      let heading = page.elements[index]
      guard heading.parent >= 0, case let cell = page.elements[Int(heading.parent)], cell.tag == .td, cell.columns > 1,
        cell.first == heading.first, cell.end == heading.end, cell.parent >= 0,
        case let row = page.elements[Int(cell.parent)], row.tag == .tr, row.first == cell.first, row.end == cell.end,
        let table = page.elements.places(from: Int(cell.parent), most: 3).first(where: {
          page.elements[$0].tag == .table
        }),
        page.elements[table].first == row.first, page.elements[table].end > row.end
      else { continue }
      page.elements[Int(heading.parent)].tag = .div
      page.elements[Int(cell.parent)].tag = .div
      titles.insert(Int32(index))
    }
    return titles
  }
}
