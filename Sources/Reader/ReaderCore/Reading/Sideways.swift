import ArticleModel
import TextLayout

/// What is too wide for the page: other columns of a table come beside the first one, and lines of programs move to the left.
extension ReadingState {
  /// Shows what is so many steps further to the right in the wide table or program that has the focus, else in the first one on the
  /// screen; false where there is none.
  package mutating func scrollSideways(_ step: Int) -> Bool {
    var items: [Int] = []
    if let focus, isVisible(focus) { items.append(focus.item) }
    for position in visible where items.last != position.item { items.append(position.item) }
    for item in items where scrollTable(item, step) || scrollCode(item, step) { return true }
    return false
  }

  private mutating func scrollTable(_ item: Int, _ step: Int) -> Bool {
    guard let (table, shown) = wideTable(item) else { return false }
    let first = step > 0 ? shown.lowerBound + step : max(1, page.folds.firstColumn(ofTable: item) + step)
    guard step < 0 || shown.upperBound < table.columnCount else {
      message = "the last column"
      return true
    }
    guard step > 0 || shown.lowerBound > 1 else {
      message = "the first column"
      return true
    }
    keepingPlace { $0.page.folds.setFirstColumn(min(first, table.columnCount - 1), ofTable: item) }
    return true
  }

  private func wideTable(_ item: Int) -> (table: Table, shown: Range<Int>)? {
    guard case .table(let table)? = page.items.block(item)?.content,
      let shown = BlockLayout(options: page.options).sidewaysColumns(
        of: table, from: page.folds.firstColumn(ofTable: item))
    else { return nil }
    return (table, shown)
  }

  // MARK: Programs

  /// How many columns a step moves the lines of a program.
  private var codeStep: Int { max(4, page.options.measure / 3) }

  private mutating func scrollCode(_ item: Int, _ step: Int) -> Bool {
    let first = page.folds.firstColumn(ofCode: item)
    let isCut = visible.contains { $0.item == item && page[$0].isCut }
    guard first > 0 || isCut else { return false }
    guard step < 0 || isCut else {
      message = "these lines end here"
      return true
    }
    guard step > 0 || first > 0 else {
      message = "these lines begin here"
      return true
    }
    keepingPlace { $0.page.folds.setFirstColumn(max(0, first + step * $0.codeStep), ofCode: item) }
    return true
  }

  /// Moves the lines of a program so that a match in them is seen.
  mutating func revealSideways(_ match: Match) {
    let column = page.folds.firstColumn(ofCode: match.item)
    let line = page.line(of: match.range.lowerBound, in: match.item)
    let laid = page.laid(match.item)
    guard column > 0 || laid[line].isCut, laid[line].cells(showing: match.range).isEmpty else { return }
    let before = page.items.cells(before: match.range.lowerBound, in: match.item)
    page.folds.setFirstColumn(max(0, before - codeStep), ofCode: match.item)
  }
}

extension PageItems {
  /// The cells between the beginning of a line of an item's text and an offset in it.
  fileprivate func cells(before offset: Int, in item: Int) -> Int {
    var cells = 0
    forEachText(of: item) { text, start in
      guard start <= offset, offset < start + text.utf8Count else { return }
      cells = text.withUTF8 { bytes in
        let before = bytes[..<(offset - start)]
        return CellWidth.of(
          String(decoding: before[(before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...], as: UTF8.self))
      }
    }
    return cells
  }
}
