/// Finds out whether the paragraphs of a text were cut into lines, and undoes it.
///
///     The ferry leaves at    ►   The ferry leaves at noon and
///     noon and returns.          returns.
struct WrapWidth {
  /// The column no line of prose goes beyond; nil where lines are whole paragraphs.
  var columns: Int?
  /// Whether the text has next to no blank lines, so that a line break says little.
  var isDense: Bool

  /// Looks at all lines of a source.
  ///
  /// A text is wrapped when nearly all lines (995 of 1,000) stay within some width of 45 to 140 columns, and a good share of
  /// them comes close to it.
  init(of lines: [Line]) {
    var histogram = [Int](repeating: 0, count: 161)
    var blank = 0
    for line in lines {
      histogram[min(Int(line.endColumn), 160)] += 1
      if line.blankLinesBefore > 0 { blank += 1 }
    }
    isDense = lines.count > 4 && blank * 33 < lines.count
    columns = WrapWidth.width(histogram, lineCount: lines.count)
  }

  private static func width(_ histogram: [Int], lineCount: Int) -> Int? {
    guard lineCount >= 4 else { return nil }
    var beyond = 0
    var width = 160
    let allowed = lineCount / 200
    while width > 0, beyond + histogram[width] <= allowed {
      beyond += histogram[width]
      width -= 1
    }
    guard width >= 45, width <= 140 else { return nil }
    let near = histogram[max(0, width - 14)...width].reduce(0, +)
    return near * 25 >= lineCount && near >= 3 ? width : nil
  }

  /// Whether `next` goes on with the sentence of `line`, given the width of the first word of `next`.
  ///
  /// The break was forced where that word would not have fit. In a dense text a small letter or a closing sign at the
  /// beginning says the same, if `line` does not end a sentence.
  func continues(
    _ line: Line, _ next: Line, firstWord: Int, startsSmall: Bool, startsClosing: Bool, lineEnds: Bool, lineHangs: Bool
  ) -> Bool {
    if let columns {
      if Int(line.endColumn) + 1 + firstWord > columns { return true }
      if startsSmall, !lineEnds, Int(line.endColumn) * 4 >= columns * 3 { return true }
    }
    guard isDense else { return false }
    if startsSmall || startsClosing { return !lineEnds }
    return lineHangs
  }
}
