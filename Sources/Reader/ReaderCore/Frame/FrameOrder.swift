package import TextLayout

/// Screens beside the page: lists, tables and panels, whose right-to-left words stand in columns of their own.
extension Frame {
  /// The screen with right-to-left text in the order in which it is shown: each column of a line by itself. A line that is
  /// being typed stays as it is, since its cursor stands behind what was typed last.
  package func ordered(by order: (any ReadingOrder)?) -> Frame {
    guard let order else { return self }
    var result = self
    for (row, line) in lines.enumerated() where row != cursor?.row && line.hasRightToLeft {
      result.draw(line.orderedColumns(by: order), row: row, width: size.columns)
    }
    return result
  }
}

extension ScreenLine {
  /// Whether any letter of the line runs from right to left.
  fileprivate var hasRightToLeft: Bool { runs.contains { RightToLeft.stands(in: $0.text) } }

  /// Columns end where a line is drawn, and where two blanks follow one another.
  fileprivate func orderedColumns(by order: any ReadingOrder) -> ScreenLine {
    var result = ScreenLine()
    var column = ScreenLine()
    for run in runs {
      for piece in run.cutAtGaps {
        guard run.role == .frameLine || piece.text.utf8.allSatisfy({ $0 == 0x20 }) && piece.width > 1 else {
          column.append(piece)
          continue
        }
        result.append(column.orderedBehindSign(by: order))
        column = ScreenLine()
        result.append(piece)
      }
    }
    result.append(column.orderedBehindSign(by: order))
    return result
  }

  /// A sign that stands before the words, as that of a selected line, stays at the left.
  private func orderedBehindSign(by order: any ReadingOrder) -> ScreenLine {
    guard hasRightToLeft else { return self }
    let sign = text.unicodeScalars.prefix { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    let width = CellWidth.of(String(sign))
    var result = cut(to: width)
    result.append(dropping(width).ordered(by: order))
    return result
  }
}

extension ScreenRun {
  /// The run cut before and behind every two or more blanks.
  fileprivate var cutAtGaps: [ScreenRun] {
    var pieces: [ScreenRun] = []
    let bytes = Array(text.utf8)
    func cut(_ range: Range<Int>) {
      if !range.isEmpty { pieces.append(ScreenRun(String(decoding: bytes[range], as: UTF8.self), role)) }
    }
    var start = 0
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      if end - index > 1 {
        cut(start..<index)
        cut(index..<end)
        start = end
      }
      index = max(end, index + 1)
    }
    cut(start..<bytes.count)
    return pieces
  }
}
