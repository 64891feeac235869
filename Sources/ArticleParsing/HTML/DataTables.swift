/// Tells tables that hold data from tables that only lay out a page.
///
/// A data table has two rows and two columns or more, no other table and no heading in it, and cells of moderate length.
struct DataTables {
  /// The longest cells on average, in bytes without white space.
  private static let longestCell = 300

  private var data: Set<Int32> = []

  init(_ page: RawPage, _ boxes: [PageBox]) {
    var facts: [Int32: Facts] = [:]
    for (index, element) in page.elements.enumerated() {
      let box = boxes[index]
      switch element.tag {
      case .table:
        facts[box.table, default: Facts()].isPresentation = element.words.contains(.presentation)
        if element.parent >= 0 {
          let outer = boxes[Int(element.parent)].table
          if outer >= 0 { facts[outer, default: Facts()].isBroken = true }
        }
      case .td, .th:
        guard box.table >= 0, box.row >= 0 else { continue }
        facts[box.table, default: Facts()].addCell(row: box.row, isHeader: element.tag == .th)
      case .h1, .h2, .h3:
        if box.table >= 0, box.caption < 0, !isHeader(box, page) {
          facts[box.table, default: Facts()].takeHeading(row: box.row)
        }
      default: break
      }
    }
    for run in page.runs {
      let table = boxes[Int(run.element)].table
      if table >= 0 { facts[table]?.letters += Int(run.letters) }
    }
    data = Set(facts.filter { $0.value.isData }.keys)
  }

  /// Whether something stands in a header cell: a heading there is the table's own.
  private func isHeader(_ box: PageBox, _ page: RawPage) -> Bool {
    box.isHead || box.cell >= 0 && page.elements[Int(box.cell)].tag == .th
  }

  func isData(_ table: Int32) -> Bool { data.contains(table) }

  private struct Facts {
    var isPresentation = false
    var isBroken = false
    var letters = 0
    private var cells = 0
    private var headers = 0
    private var rows = 0
    private var wideRows = 0
    private var lastRow: Int32 = -1
    private var cellsInRow = 0

    /// Headings in the first row name the columns; in other rows there are sections, not cells.
    mutating func takeHeading(row: Int32) {
      if row < 0 || rows > 1 { isBroken = true }
    }

    mutating func addCell(row: Int32, isHeader: Bool) {
      if row != lastRow {
        lastRow = row
        cellsInRow = 0
        rows += 1
      }
      cells += 1
      cellsInRow += 1
      if cellsInRow == 2 { wideRows += 1 }
      if isHeader { headers += 1 }
    }

    var isData: Bool {
      guard !isPresentation, !isBroken, rows >= 2, wideRows >= 1, wideRows * 2 >= rows else { return false }
      return letters <= cells * DataTables.longestCell
    }
  }
}
