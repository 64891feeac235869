import Fragments

/// Tells tables that hold data from tables that only lay out a page.
///
/// A data table has two rows and two columns or more, no other table and no heading in it, and cells of moderate length. Some
/// pages draw one table as two, so that a part of it stays in sight: those are found to belong together.
struct DataTables {
  /// The longest cells on average, in bytes without white space.
  private static let longestCell = 300

  /// The table that goes on with another.
  enum Continuation {
    /// The first column stands in a table of its own, before the others.
    case beside(Int32)
    /// The header stands in a table of its own, above the rows.
    case below(Int32)
  }

  private var data: Set<Int32> = []
  /// Those with tables in their cells.
  private(set) var holding: Set<Int32> = []
  private var continuations: [Int32: Continuation] = [:]

  /// Finds the tables of data on a page, whose `titles` may stand in them; those of fewer rows than `leastRows` are none.
  init(_ page: RawPage, _ boxes: [PageBox], titles: Set<Int32> = [], leastRows: Int = 2) {
    var facts: [Int32: Facts] = [:]
    for (index, element) in page.elements.enumerated() {
      let box = boxes[index]
      switch element.tag {
      case .table:
        facts[box.table, default: Facts()].isPresentation = element.words.contains(.presentation)
        if element.parent >= 0 {
          let outer = boxes[Int(element.parent)].table
          if outer >= 0 { facts[outer, default: Facts()].holdTable() }
        }
      case .td, .th:
        guard box.table >= 0, box.row >= 0 else { continue }
        facts[box.table, default: Facts()].addCell(
          row: box.row, columns: Int(element.columns), isHeader: element.tag == .th)
      case .form:
        if box.table >= 0 { facts[box.table, default: Facts()].addForm(row: box.row) }
      case .h1, .h2, .h3:
        if box.table >= 0, box.caption < 0, !isHeader(box, page), !titles.contains(Int32(index)) {
          facts[box.table, default: Facts()].takeHeading(row: box.row)
        }
      default: break
      }
    }
    for (index, run) in page.runs.enumerated() {
      let table = boxes[Int(run.element)].table
      guard table >= 0 else { continue }
      facts[table]?.letters += Int(run.letters)
      let box = boxes[Int(run.element)]
      if box.cell >= 0, run.letters > 0 { facts[table]?.noteWords(row: box.row, cell: box.cell) }
      if page.cellPictures[index] != nil { facts[table]?.shown += Int(run.letters) }
    }
    for (index, element) in page.elements.enumerated() where element.tag == .table && element.parent >= 0 {
      let outer = boxes[Int(element.parent)].table
      if outer >= 0, let inner = facts[Int32(index)] { facts[outer]?.take(inner) }
    }
    notePosts(page, boxes, &facts)
    holding = Set(facts.filter { $0.value.holdsTables && $0.value.isData(leastRows: leastRows) }.keys)
    data = Set(facts.filter { $0.value.isData(leastRows: leastRows) }.keys)
    join(facts, page)
  }

  /// Tells tables that lay out posts: one with several names of people and long cells, or with a cell over the whole row below each
  /// name, or several of a kind with a name each.
  private func notePosts(_ page: RawPage, _ boxes: [PageBox], _ facts: inout [Int32: Facts]) {
    var names: [Int32: Int] = [:]
    for sign in page.postSigns.all where sign.kind == .name {
      let table = boxes[Int(sign.element)].table
      if table >= 0 { names[table, default: 0] += 1 }
    }
    var alike: [UInt32: [Int32]] = [:]
    for (table, count) in names {
      guard let found = facts[table], found.rows >= 2, found.letters >= found.rows * DataTables.shortestPost else {
        continue
      }
      // Posts have no names of rows and columns.
      if found.namesRowsAndColumns { continue }
      let isLong = found.letters >= found.rows * DataTables.longPost
      if count >= 2, isLong || found.wholeRows >= count { facts[table]?.isBroken = true }
      if count <= 2 { alike[page.elements[Int(table)].kind, default: []].append(table) }
    }
    for group in alike.values where group.count >= 2 {
      for table in group { facts[table]?.isBroken = true }
    }
  }

  /// The letters a row of posts has on average, at least, and where the table alone says that it holds posts.
  private static let shortestPost = 20
  private static let longPost = 120

  /// Finds the tables that the next one goes on with.
  private mutating func join(_ facts: [Int32: Facts], _ page: RawPage) {
    let tables = facts.keys.sorted()
    for (table, next) in zip(tables, tables.dropFirst()) {
      guard let first = facts[table], let second = facts[next], data.contains(next), !first.isBroken,
        page.elements[Int(table)].end == page.elements[Int(next)].first
      else { continue }
      if first.isColumn, first.rows == second.rows {
        continuations[table] = .beside(next)
      } else if first.isHeader, !second.hasHeader, first.widest == second.widest {
        continuations[table] = .below(next)
      } else {
        continue
      }
      data.insert(table)
    }
  }

  /// Whether something stands in a header cell: a heading there is the table's own.
  private func isHeader(_ box: PageBox, _ page: RawPage) -> Bool {
    box.isHead || box.cell >= 0 && page.elements[Int(box.cell)].tag == .th
  }

  func isData(_ table: Int32) -> Bool { data.contains(table) }

  /// The table that goes on with a table; nil for one that is whole.
  func continuation(of table: Int32) -> Continuation? { continuations[table] }

  private struct Facts {
    var isPresentation = false
    var isBroken = false
    var letters = 0
    /// Whether tables stand in its cells, and what those hold.
    private(set) var holdsTables = false
    private var innerLetters = 0
    private var holdsMore = false
    private(set) var rows = 0
    /// The most columns in one row.
    private(set) var widest = 0
    /// Whether a header cell stands in the first row.
    private(set) var hasHeader = false
    /// The letters of those that are said in words for pictures.
    var shown = 0
    /// How many rows begin with a cell that spans all columns.
    private(set) var wholeRows = 0
    private var cells = 0
    private var headers = 0
    private var wideRows = 0
    private var formRows = 0
    private var lastFormRow: Int32 = -1
    private var lastRow: Int32 = -1
    private var cellsInRow = 0
    private var columnsInRow = 0

    /// Whether two cells of a row hold words, and the cell of which that is known last.
    private var holdsRowOfWords = false
    private var wordRow: Int32 = -1
    private var wordCell: Int32 = -1

    mutating func noteWords(row: Int32, cell: Int32) {
      if row == wordRow, cell != wordCell { holdsRowOfWords = true }
      (wordRow, wordCell) = (row, cell)
    }

    /// Headings in the first row name the columns; in other rows there are sections, not cells.
    mutating func takeHeading(row: Int32) {
      if row < 0 || rows > 1 { isBroken = true }
    }

    /// Notes a table within the table: where the rows have no header above them, it lays out what stands in it.
    mutating func holdTable() {
      holdsTables = true
      if !hasHeader || rows < 2 { isBroken = true }
    }

    /// Takes what a table within the table holds.
    mutating func take(_ inner: Facts) {
      innerLetters += inner.letters
      holdsMore = holdsMore || inner.holdsTables || inner.rows < 2 || inner.formRows > 0
    }

    /// Notes a form in a row.
    mutating func addForm(row: Int32) {
      if row >= 0, row != lastFormRow { formRows += 1 }
      lastFormRow = row
    }

    mutating func addCell(row: Int32, columns: Int, isHeader: Bool) {
      if row != lastRow {
        lastRow = row
        cellsInRow = 0
        columnsInRow = 0
        rows += 1
      }
      cells += 1
      cellsInRow += 1
      if cellsInRow == 1, columns > 1, columns >= widest { wholeRows += 1 }
      columnsInRow += columns
      if cellsInRow == 2 { wideRows += 1 }
      widest = max(widest, columnsInRow)
      if isHeader {
        headers += 1
        if rows == 1 { hasHeader = true }
      }
    }

    /// Whether header cells stand in the first row, and as many as there are rows.
    var namesRowsAndColumns: Bool { hasHeader && headers >= rows + 1 && cells > headers }

    /// Whether it is one column of several rows.
    var isColumn: Bool { rows >= 3 && cells == rows && letters > 0 && letters <= cells * DataTables.longestCell }

    /// Whether it is one row of header cells.
    var isHeader: Bool { rows == 1 && widest >= 2 && headers == cells }

    func isData(leastRows: Int) -> Bool {
      // Pictures in rows, and no word beside them.
      if shown > 0, shown == letters { return false }
      if letters > 0, !holdsRowOfWords, !holdsTables, leastRows > 1 { return false }
      guard !isPresentation, !isBroken, rows >= leastRows, wideRows >= 1, wideRows * 2 >= rows else { return false }
      // What a reader can do something with in each row is a list of things on sale or to vote on.
      guard formRows * 2 < rows || formRows < 2 else { return false }
      if holdsTables, holdsMore || letters + innerLetters > cells * DataTables.longestCell { return false }
      return letters <= cells * DataTables.longestCell
    }
  }
}
