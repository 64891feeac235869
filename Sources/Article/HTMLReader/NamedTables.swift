import Fragments
import UTF8Text

/// Tables that a page draws of boxes, and names rows and cells.
///
///     <div class=compare-row><div class=compare-cell>Width</div><div class=compare-cell>30 cm</div></div>   ►   tr, td, td
enum NamedTables {
  private static let rows = NameSet("row tr rows tablerow divtablerow trow")
  private static let cells = NameSet("cell cells td th tablecell tablehead divtablecell divtablehead tcell tdata")
  private static let heads = NameSet(
    "head header heading headings th thead tablehead divtablehead headcell title titles")
  private static let bodies = NameSet("body tbody head thead rowgroup header divtablebody divtableheading rows")

  /// The fewest rows and columns.
  private static let fewest = 2
  private static let mostColumns = 30

  /// Gives the boxes of such tables the tags they stand for.
  static func mark(in page: inout RawPage) {
    var children: [Int32: [Int32]] = [:]
    var named: [Int32] = []
    for (index, element) in page.elements.enumerated() where isBox(element.tag) && element.parent >= 0 {
      guard element.end > element.first || element.isNamed(cells, among: page.names) else { continue }
      children[element.parent, default: []].append(Int32(index))
      if element.isNamed(rows, among: page.names) { named.append(Int32(index)) }
    }
    guard named.count >= fewest else { return }
    var tables: [Int32: [Int32]] = [:]
    for row in named where isRow(children[row] ?? [], page) {
      tables[table(of: row, page), default: []].append(row)
    }
    for (table, rows) in tables where rows.count >= fewest {
      let widths = Set(rows.map { children[$0]?.count ?? 0 })
      guard widths.count == 1, isBox(page.elements[Int(table)].tag) || page.elements[Int(table)].tag == .section,
        !page.elements.hasElement(around: Int(table), most: 60, where: { $0.tag == .table })
      else { continue }
      // A table among other text stands in what it stands in: all of its rows, and no more.
      let first = page.elements[Int(rows[0])].first
      let last = page.elements[Int(rows[rows.count - 1])].end
      guard page.elements[Int(table)].first == first, page.elements[Int(table)].end == last else { continue }
      page.elements[Int(table)].tag = .table
      for (place, row) in rows.enumerated() {
        page.elements[Int(row)].tag = .tr
        let isHead = place == 0 && page.elements[Int(row)].isNamed(heads, among: page.names)
        for cell in children[row] ?? [] {
          let isNamedHead = page.elements[Int(cell)].isNamed(heads, among: page.names)
          page.elements[Int(cell)].tag = isHead || place == 0 && isNamedHead ? .th : .td
        }
      }
    }
  }

  private static func isBox(_ tag: Tag) -> Bool { tag == .div || tag == .custom }

  /// Whether boxes are the cells of a row.
  private static func isRow(_ cells: [Int32], _ page: RawPage) -> Bool {
    (fewest...mostColumns).contains(cells.count)
      && cells.allSatisfy {
        page.elements[Int($0)].isNamed(Self.cells, among: page.names) && page.elements[Int($0)].count <= 3
      }
  }

  /// The box that a row's table is: the one around it, or around the group that it stands in.
  private static func table(of row: Int32, _ page: RawPage) -> Int32 {
    let outer = page.elements[Int(row)].parent
    let element = page.elements[Int(outer)]
    let isGroup = element.isNamed(bodies, among: page.names) && element.parent >= 0
    return isGroup && isBox(page.elements[Int(element.parent)].tag) ? element.parent : outer
  }
}
