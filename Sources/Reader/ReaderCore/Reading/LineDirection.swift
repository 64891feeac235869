import ArticleModel
package import TextLayout

/// Lines of right-to-left text in the order in which they are shown. Only blocks that show such text are touched, and in an article that
/// is read from the right also what the program says in it, and tables, whose first column is at the right.
package struct LineDirection {
  private let state: ReadingState
  private let order: any ReadingOrder
  /// The items on the screen that hold right-to-left text.
  private let items: Set<Int>

  /// What there is to order on the screen; nil for nothing, which one look at the bytes shown tells.
  package init?(_ state: ReadingState, shown: [LinePosition]) {
    guard let order = state.page.options.readingOrder else { return nil }
    var items = Set<Int>()
    for position in shown where !items.contains(position.item) {
      if state.isReadFromRight(position.item)
        || state.page[position].runs.contains(where: { RightToLeft.stands(in: $0.text) })
      {
        items.insert(position.item)
      }
    }
    guard !items.isEmpty else { return nil }
    self.state = state
    self.order = order
    self.items = items
  }

  /// A line of the page as it is shown. `line` has its words in the order they are written.
  package func shown(_ line: ScreenLine, at position: LinePosition) -> ScreenLine {
    guard items.contains(position.item) else { return line }
    let laid = state.page[position]
    let measure = state.page.options.measure
    if laid.isOfTable {
      guard state.isReadFromRight(position.item) else { return tableLine(line) }
      return tableLine(line.mirroredTable).indented(by: measure - line.width)
    }
    let rightToLeft = isRightToLeft(laid, item: position.item)
    let shown = ordered(line.runs, rightToLeft: rightToLeft, width: measure)
    return !rightToLeft && isRemark(laid, item: position.item) ? shown.indented(by: measure - line.width) : shown
  }

  /// The run shown at a cell of a line.
  package func run(at column: Int, of position: LinePosition) -> TextRun? {
    places(at: position).first { $0.cells.contains(column) }?.run
  }

  /// The runs of a line with the cells they are shown at, counted from the column of text; a run may be in several pieces.
  package func places(at position: LinePosition) -> [ShownRun] {
    let laid = state.page[position]
    guard items.contains(position.item) else { return laid.places }
    let measure = state.page.options.measure
    if laid.isOfTable {
      guard state.isReadFromRight(position.item) else { return tablePlaces(laid) }
      return tablePlaces(laid.mirroredTable).map { $0.moved(by: measure - laid.width) }
    }
    let rightToLeft = isRightToLeft(laid, item: position.item)
    let places = places(of: laid.runs, rightToLeft: rightToLeft, width: measure) ?? laid.places
    guard !rightToLeft, isRemark(laid, item: position.item) else { return places }
    return places.map { $0.moved(by: measure - laid.width) }
  }

  private func places(of runs: [TextRun], rightToLeft: Bool, width: Int) -> [ShownRun]? {
    guard let pieces = VisualLine.pieces(of: runs.map(\.text), rightToLeft: rightToLeft, by: order) else { return nil }
    var start = rightToLeft ? max(0, width - pieces.reduce(0) { $0 + $1.width }) : 0
    return pieces.map { piece in
      defer { start += piece.width }
      return ShownRun(run: runs[piece.index], cells: start..<start + piece.width, isRightToLeft: rightToLeft)
    }
  }

  /// Each cell of a table by itself, as ``tableLine(_:)`` shows it.
  private func tablePlaces(_ laid: LaidLine) -> [ShownRun] {
    var result: [ShownRun] = []
    var start = 0
    for cell in laid.runs.split(omittingEmptySubsequences: false, whereSeparator: { $0.role == .tableRule }) {
      let text = cell.map(\.text).joined()
      let width = cell.reduce(0) { $0 + $1.width }
      let rightToLeft = RightToLeft.direction(of: text) ?? false
      let ordered = RightToLeft.stands(in: text) ? places(of: Array(cell), rightToLeft: rightToLeft, width: width) : nil
      result += (ordered ?? LaidLine(Array(cell)).places).map { $0.moved(by: start) }
      start += width
      if cell.endIndex < laid.runs.endIndex { start += laid.runs[cell.endIndex].width }
    }
    return result
  }

  /// A line that runs from right to left ends at the right edge, and its bullets and bars stand there.
  private func ordered(_ runs: [ScreenRun], rightToLeft: Bool, width: Int) -> ScreenLine {
    guard let line = ScreenLine(runs).ordered(rightToLeft: rightToLeft, by: order) else { return ScreenLine(runs) }
    return rightToLeft ? line.indented(by: width - line.width) : line
  }

  /// Each cell of a table by itself, between its lines.
  private func tableLine(_ line: ScreenLine) -> ScreenLine {
    var result = ScreenLine()
    var cell: [ScreenRun] = []
    func close() {
      let text = cell.map(\.text).joined()
      let width = cell.reduce(0) { $0 + $1.width }
      if RightToLeft.stands(in: text) {
        let rightToLeft = RightToLeft.direction(of: text) ?? false
        result.append(ordered(cell, rightToLeft: rightToLeft, width: width).padded(to: width))
      } else {
        cell.forEach { result.append($0) }
      }
      cell = []
    }
    for run in line.runs {
      guard case .text(.tableRule) = run.role else {
        cell.append(run)
        continue
      }
      close()
      result.append(run)
    }
    close()
    return result
  }

  /// Whether a line is the program's own and stands in an article that is read from the right, at whose right edge it stands then.
  private func isRemark(_ laid: LaidLine, item: Int) -> Bool {
    if case .code? = state.page.items.block(item)?.content { return false }
    return !laid.runs.isEmpty && laid.firstOffset == nil && state.isReadFromRight(item)
  }

  /// Whether a line's paragraph runs from right to left; program text never does.
  private func isRightToLeft(_ laid: LaidLine, item: Int) -> Bool {
    if case .code? = state.page.items.block(item)?.content { return false }
    var paragraph = laid.plainText
    if let origin = laid.firstOffset {
      state.page.items.forEachText(of: item) { text, start in
        if (start..<start + text.utf8Count).contains(origin) { paragraph = text.text }
      }
    }
    return RightToLeft.direction(of: paragraph) ?? false
  }
}

extension ReadingState {
  /// Whether the article of an item is read from right to left, as its title is; without one, as its language is.
  fileprivate func isReadFromRight(_ item: Int) -> Bool {
    let masthead = page.items.articles[page.items.article(of: item)].masthead
    if let title = masthead.title, let direction = RightToLeft.direction(of: title.text) { return direction }
    let language = masthead.language?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? ""
    return ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"].contains(language)
  }
}

/// A run of a line where it is shown.
package struct ShownRun {
  package var run: TextRun
  /// From the column of text on.
  package var cells: Range<Int>
  /// Whether its paragraph, or its cell, runs from right to left.
  package var isRightToLeft = false

  package func moved(by columns: Int) -> ShownRun {
    ShownRun(run: run, cells: cells.lowerBound + columns..<cells.upperBound + columns, isRightToLeft: isRightToLeft)
  }
}

extension LaidLine {
  /// Whether the line is one of a table's grid.
  fileprivate var isOfTable: Bool { runs.contains { $0.role == .tableRule } }

  /// A line of a grid with its columns in the opposite order.
  fileprivate var mirroredTable: LaidLine {
    var line = self
    line.runs = runs.mirrored(isRule: { $0.role == .tableRule }) { run in
      var run = run
      run.text = run.text.mirroredRule
      return run
    }
    return line
  }

  /// The runs from left to right.
  package var places: [ShownRun] {
    var start = 0
    return runs.map { run in
      defer { start += run.width }
      return ShownRun(run: run, cells: start..<start + run.width)
    }
  }

  /// The run at a cell of the line; nil where there is none.
  package func run(at column: Int) -> TextRun? { places.first { $0.cells.contains(column) }?.run }
}

extension ScreenLine {
  /// A line of a grid with its columns in the opposite order.
  fileprivate var mirroredTable: ScreenLine {
    ScreenLine(
      runs.mirrored(isRule: { $0.role == .text(.tableRule) || $0.text.isRule }) { run in
        var run = run
        run.text = run.text.mirroredRule
        return run
      })
  }

  /// A title in the order in which it is shown; it begins at the left wherever it is read from.
  package func ordered(by order: (any ReadingOrder)?) -> ScreenLine {
    guard let order, runs.contains(where: { RightToLeft.stands(in: $0.text) }) else { return self }
    let rightToLeft = RightToLeft.direction(of: text) ?? false
    return ordered(rightToLeft: rightToLeft, by: order) ?? self
  }

  /// The line as a paragraph of that direction shows it; nil where that cannot be told.
  fileprivate func ordered(rightToLeft: Bool, by order: any ReadingOrder) -> ScreenLine? {
    guard let pieces = VisualLine.pieces(of: runs.map(\.text), rightToLeft: rightToLeft, by: order) else { return nil }
    return ScreenLine(
      pieces.map { runs[$0.index].with($0.text, width: $0.width) })
  }
}

extension Array {
  /// The runs between rules in the opposite order, each cell's as they are.
  fileprivate func mirrored(isRule: (Element) -> Bool, _ mirror: (Element) -> Element) -> [Element] {
    var result: [Element] = []
    var cell: [Element] = []
    for run in self.reversed() {
      if isRule(run) {
        result += cell.reversed()
        cell = []
        result.append(mirror(run))
      } else {
        cell.append(run)
      }
    }
    return result + cell.reversed()
  }
}

extension String {
  /// Whether it is a part of a grid, in whatever role it is drawn.
  fileprivate var isRule: Bool {
    let signs = unicodeScalars.filter { $0 != " " }
    return signs.count == 1 && (signs.first == "│" || signs.first == "|") || ["┌", "├", "└"].contains(signs.first)
  }

  /// A rule of a grid as seen from the other side.
  fileprivate var mirroredRule: String {
    let other: [Character: Character] = ["┌": "┐", "┐": "┌", "├": "┤", "┤": "├", "└": "┘", "┘": "└"]
    return String(reversed().map { other[$0] ?? $0 })
  }
}
