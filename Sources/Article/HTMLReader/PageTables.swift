import ArticleModel
import Fragments
import UTF8Text

/// A data table of a page on its way to rows.
///
/// A cell that spans rows is repeated in each; one that spans columns is followed by empty cells.
///
///     <tr><td rowspan=2>A<td>1<tr><td>2    ►   A|1
///                                              A|2
extension PageFragments {
  struct Cell {
    var runs: [Int] = []
    var element: Int32
    /// Whether its runs are one text, with nothing between them.
    var isOneText = false
  }

  struct Row {
    var cells: [Cell]
    /// Its element, or its table's.
    var element: Int32
    /// Whether it stands first and names the columns.
    var isHeader: Bool
    /// Whether it could name them, wherever it stands.
    var namesColumns = false
  }

  /// Makes a fragment of each row of the table that begins at a run; the run to go on with.
  mutating func takeTable(_ index: Int, _ table: Int32) -> Int {
    var (rows, end) = takeRows(index, table)
    let first = page.runs[index]
    switch tables.continuation(of: table) {
    case .beside(let other)?:
      let pinned = rows
      (rows, end) = takeRows(end, other)
      for number in rows.indices where number < pinned.count {
        rows[number].cells.insert(contentsOf: pinned[number].cells, at: 0)
      }
    case .below(let other)?:
      let header = rows
      (rows, end) = takeRows(end, other)
      rows.insert(contentsOf: header, at: 0)
    case nil: break
    }
    let heads = headRows(of: rows)
    if heads > 0 { list.headRows[table] = heads }
    SignColumns.join(in: &rows, page)
    RepeatedColumns.drop(from: &rows, page)
    if takeItems(rows, table: table) { return end }
    if let first = rows.first?.cells, first.count > 1, page.elements[Int(first[0].element)].tag == .th,
      first.dropFirst().allSatisfy({ page.elements[Int($0.element)].tag == .td })
    {
      list.rowHeaded.insert(table)
    } else if NamedPairs.are(rows, page) {
      list.rowHeaded.insert(table)
    }
    for row in rows { append(row, table: table, around: first) }
    return end
  }

  /// The rows of the table that begins at a run, and the run to go on with. Text of a table that stands in no cell becomes
  /// fragments of its own.
  private mutating func takeRows(_ index: Int, _ table: Int32) -> (rows: [Row], end: Int) {
    var end = index
    var cells: [Int32: [Int]] = [:]
    while end < page.runs.count, boxes[Int(page.runs[end].element)].table == table {
      let box = boxes[Int(page.runs[end].element)]
      if page.runs[end].kind == .figure, box.cell >= 0 {
        takePicture(end, in: box.cell, &cells)
      } else if box.cell >= 0 {
        if !isShownAsPicture(end) { cells[box.cell, default: []].append(end) }
      } else if titles.contains(box.heading) {
        end = takeHeading(end, box.heading)
        continue
      } else {
        append(page.runs[end], box.caption >= 0 ? .caption : .text, group: table)
      }
      end += 1
    }
    return (rows(of: table, cells), end)
  }

  /// A picture that is all its cell holds is read as what it shows; above what is said of it, or of several cells, it stands
  /// before the table.
  private mutating func takePicture(_ index: Int, in cell: Int32, _ cells: inout [Int32: [Int]]) {
    let element = page.elements[Int(cell)]
    guard let figure = page.figures[index] else { return }
    if element.columns == 1, Int(element.first) == index, Int(element.end) == index + 1, let alt = figure.alt {
      page.cellPictures[index] = page.interludes.count
      page.interludes.append(
        Interlude(
          content: .figure(figure), element: page.runs[index].element, run: index, source: page.runs[index].sourceLower)
      )
      page.runs[index].lower = UInt32(clamping: page.utf8.count)
      page.utf8 += alt.utf8
      page.runs[index].upper = UInt32(clamping: page.utf8.count)
      page.runs[index].letters = page.runs[index].upper - page.runs[index].lower
      page.utf8.append(0x20)
      cells[cell, default: []].append(index)
    } else {
      takeFigure(index)
    }
  }

  private mutating func rows(of table: Int32, _ runs: [Int32: [Int]]) -> [Row] {
    var rows: [Row] = []
    var carried: [Int: (rows: Int, cell: Cell)] = [:]
    var row: [Cell] = []
    var rowElement: Int32 = -1
    var element = table + 1
    while Int(element) <= page.elements.count {
      let isInside = Int(element) < page.elements.count && boxes[Int(element)].table == table
      let box = isInside ? boxes[Int(element)] : PageBox()
      if !isInside || box.row != rowElement {
        if !row.isEmpty {
          let isHeader =
            row.allSatisfy { page.elements[Int($0.element)].tag == .th }
            || rowElement >= 0 && boxes[Int(rowElement)].isHead
          let cells = expanded(row, &carried)
          rows.append(
            Row(
              cells: cells, element: rowElement >= 0 ? rowElement : table, isHeader: rows.isEmpty && isHeader,
              namesColumns: isHeader))
        }
        row = []
        rowElement = box.row
      }
      guard isInside else { break }
      let found = page.elements[Int(element)]
      if box.cell == element, !found.isHidden {
        row.append(Cell(runs: runs[element] ?? [], element: element))
      }
      element += 1
    }
    return rows.filter { !isFoot($0) } + rows.filter(isFoot)
  }

  /// Whether a row stands in the foot of its table, wherever the page has that.
  private func isFoot(_ row: Row) -> Bool {
    let parent = page.elements[Int(row.element)].parent
    return parent >= 0 && page.elements[Int(parent)].tag == .tfoot
  }

  /// The cells of a row with those that span rows from above, and a gap for each further column a cell spans.
  private mutating func expanded(_ row: [Cell], _ carried: inout [Int: (rows: Int, cell: Cell)]) -> [Cell] {
    var cells: [Cell] = []
    func carry() {
      while let above = carried[cells.count], above.rows > 0 {
        carried[cells.count] = (above.rows - 1, above.cell)
        cells.append(above.cell)
      }
    }
    for cell in row where cells.count < 1000 {
      carry()
      let element = page.elements[Int(cell.element)]
      let size = 16 + cell.runs.reduce(0) { $0 + page.runs[$1].text.count }
      for column in 0..<max(1, Int(element.columns)) {
        let repeated = column == 0 ? cell : Cell(element: cell.element)
        let cost = size * Int(element.rows - 1) + (column == 0 ? 0 : 1)
        guard column == 0 || cost <= repeatable else { break }
        if element.rows > 1, cost <= repeatable { carried[cells.count] = (Int(element.rows) - 1, repeated) }
        if cost <= repeatable { repeatable -= cost }
        cells.append(repeated)
      }
    }
    carry()
    return cells
  }

  /// Writes a row's cells behind all other text, with tabs between them, and makes a fragment of it.
  private mutating func append(_ row: Row, table: Int32, around first: RawPage.Run) {
    var run = first
    run.letters = 0
    run.linked = 0
    run.strong = 0
    run.element = row.element
    run.lower = UInt32(clamping: page.utf8.count)
    var sources: [RawPage.Run] = []
    for (column, cell) in row.cells.enumerated() {
      if column > 0 { page.utf8.append(0x09) }
      let start = page.utf8.count
      var innerRow: Int32 = -1
      let pictures = pictureWords(of: cell, in: row)
      for index in cell.runs {
        let row = boxes[Int(page.runs[index].element)].innerRow
        let isOneLine = row >= 0 && row == innerRow
        if page.utf8.count > start, !cell.isOneText {
          page.utf8.append(isOneLine ? 0x20 : PageFragments.lineBreakInCell)
        }
        innerRow = row
        let words = page.utf8.count
        copyText(of: page.runs[index], pictures[index] ?? [])
        if let address = addressOfCell(index) { lead(to: address, from: words) }
        run.letters &+= page.runs[index].letters
        run.linked &+= page.runs[index].linked
        sources.append(page.runs[index])
      }
      dropStars(from: start)
    }
    guard run.letters > 0 else { return }
    run.upper = UInt32(clamping: page.utf8.count)
    run.sourceLower = sources.map(\.sourceLower).min() ?? run.sourceLower
    run.sourceUpper = sources.map(\.sourceUpper).max() ?? run.sourceUpper
    page.utf8.append(0x20)
    append(run, row.isHeader ? .headerRow : .row, group: table)
  }

  /// Takes the stars away that draw the number before them once more: "4.5 ★★★★☆".
  private mutating func dropStars(from start: Int) {
    var end = page.utf8.count
    var stars = 0
    while end > start {
      if isSpace(page.utf8[end - 1]) {
        end -= 1
      } else if end >= start + 3, isStar(end - 3) {
        stars += 1
        end -= 3
      } else {
        break
      }
    }
    guard stars >= 3, end > start, isDigit(page.utf8[end - 1]) else { return }
    page.utf8.removeSubrange(end...)
    while let last = page.spans.last, Int(last.lower) >= end { page.spans.removeLast() }
    var index = page.spans.count
    while index > 0, Int(page.spans[index - 1].lower) >= start {
      index -= 1
      page.spans[index].upper = min(page.spans[index].upper, UInt32(clamping: end))
    }
  }

  /// Lets the words that a picture is read as, from a place to the end, lead to it; those of a link lead where it does.
  private mutating func lead(to address: String, from start: Int) {
    let range = UInt32(clamping: start)..<UInt32(clamping: page.utf8.count)
    let known = InlineSpan.first(in: page.spans, from: range.lowerBound)
    guard !range.isEmpty, !page.spans[known...].contains(where: { $0.style == .link }) else { return }
    page.spans.append(
      InlineSpan(
        lower: range.lowerBound, upper: range.upperBound, link: Int32(page.links.count), style: .link))
    page.links.append(address)
  }

  /// Whether ★, ☆ or ⭐ begins at an offset.
  private func isStar(_ at: Int) -> Bool {
    switch (page.utf8[at], page.utf8[at + 1], page.utf8[at + 2]) {
    case (0xE2, 0x98, 0x85), (0xE2, 0x98, 0x86), (0xE2, 0xAD, 0x90): true
    default: false
    }
  }

  /// What stands for a line break within a cell until its table is made: a vertical tab, which is white space like any other.
  static let lineBreakInCell: UInt8 = 0x0B
}
