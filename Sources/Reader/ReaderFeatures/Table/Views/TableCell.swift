import ArticleModel
package import ReaderCore
package import TextLayout

/// A cell's text set in lines of a column's width.
package enum TableCell {
  /// Narrower columns hold one line only: there is no breaking a text into so few cells.
  private static let narrowestWrapped = LayoutOptions.narrowestMeasure

  /// At most `limit` lines; where more would follow, the last ends in an ellipsis. Numbers stand below one another.
  package static func lines(
    _ text: String, _ role: ScreenRole, width: Int, numbers: NumberColumn? = nil, isHeader: Bool = false, limit: Int
  ) -> [ScreenLine] {
    let start = beginning(of: text, width: width, limit: limit)
    let whole = ScreenLine(start, role)
    if whole.width <= width, !start.hasLineBreak || limit <= 1 {
      return [aligned(whole, text, width: width, numbers: numbers, isHeader: isHeader)]
    }
    guard limit > 1, width >= narrowestWrapped else { return [whole.shortened(to: width)] }
    var lines = WrappedText.lines(start, role, width: width)
    guard lines.count > limit else { return lines }
    lines.removeLast(lines.count - limit)
    var last = lines[limit - 1].cut(to: width - 1)
    last.append(ScreenRun("…", role, width: 1))
    lines[limit - 1] = last
    return lines
  }

  /// The lines the cell takes, up to `limit`.
  package static func height(_ text: String, width: Int, limit: Int) -> Int {
    // As many bytes as there are cells always fit, but for none of the wide characters, which take three bytes.
    if text.utf8.count <= width && !text.hasLineBreak || limit <= 1 { return 1 }
    return lines(text, .blank, width: width, limit: limit).count
  }

  /// Whether some of the text is not seen.
  package static func isCut(_ text: String, width: Int, limit: Int) -> Bool {
    if text.utf8.count <= width, !text.hasLineBreak { return false }
    return lines(text, .blank, width: width, limit: limit + 1).count > limit
      || (limit <= 1 || width < narrowestWrapped) && CellWidth.of(text) > width
  }

  /// Enough of a long text for the lines that are shown, so that a cell of any length costs the same.
  private static func beginning(of text: String, width: Int, limit: Int) -> String {
    let most = (width + 8) * (limit + 2) * 4
    guard text.utf8.count > most else { return text }
    var end = text.utf8.index(text.utf8.startIndex, offsetBy: most)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }

  private static func aligned(
    _ line: ScreenLine, _ text: String, width: Int, numbers: NumberColumn?, isHeader: Bool
  ) -> ScreenLine {
    guard let numbers else { return line }
    if isHeader { return line.indented(by: width - line.width) }
    guard let shape = NumberShape(text) else { return line }
    return line.indented(by: max(0, min(width - line.width, width - line.width - numbers.cellsRight(of: shape))))
  }
}

extension String {
  /// Whether the author ends a line in it.
  package var hasLineBreak: Bool { utf8.contains(0x0A) }
}
