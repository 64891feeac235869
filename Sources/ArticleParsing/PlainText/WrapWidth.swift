/// Finds out whether the paragraphs of a text were cut into lines, and undoes it.
///
///     The ferry leaves at    ►   The ferry leaves at noon and
///     noon and returns.          returns.
struct WrapWidth {
  /// The column no line of prose goes beyond; nil where lines are whole paragraphs.
  var columns: Int?
  /// Whether the text has next to no blank lines, so that a line break says little.
  var isDense: Bool

  /// Looks at the lines of a source.
  ///
  /// A line was cut where the next, without a blank line between, begins with a small letter. A text is wrapped when most such lines
  /// come close to the longest of them, or when nearly all of its lines keep within a width and some come close to it.
  init(of lines: [Line], in bytes: UnsafeBufferPointer<UInt8>) {
    var all = Lengths()
    var cut = Lengths()
    var apart = 0
    for (index, line) in lines.enumerated() {
      all.add(line)
      guard index + 1 < lines.count, lines[index + 1].blankLinesBefore == 0 else {
        apart += 1
        continue
      }
      if isLower(bytes[lines[index + 1].text.lowerBound]), !line.hasTab, !line.hasGap { cut.add(line) }
    }
    isDense = lines.count > 4 && apart * 33 < lines.count
    // Where next to no line was cut, lines that come close to a width are rows or items, not paragraphs.
    let wasCut = cut.count * WrapWidth.fewestCut >= lines.count - apart
    columns = cut.width(beyond: 100, near: 0.6) ?? (wasCut ? all.width(beyond: 200, near: 0.04) : nil)
  }

  /// One in this many lines that another follows must have been cut for the text to be wrapped.
  private static let fewestCut = 16

  /// How many lines end at each column.
  private struct Lengths {
    static let widest = 140
    static let narrowest = 45
    var count = 0
    var atColumn = [Int](repeating: 0, count: widest + 2)

    mutating func add(_ line: Line) {
      count += 1
      atColumn[min(Int(line.endColumn), Lengths.widest + 1)] += 1
    }

    /// The width that all but one line in `beyond` keep, if at least the share `near` of them ends within 14 columns of it.
    func width(beyond: Int, near share: Double) -> Int? {
      guard count >= 4 else { return nil }
      var longer = atColumn[Lengths.widest + 1]
      let allowed = count / beyond
      var width = Lengths.widest
      guard longer <= allowed else { return nil }
      while width > 0, longer + atColumn[width] <= allowed {
        longer += atColumn[width]
        width -= 1
      }
      guard width >= Lengths.narrowest else { return nil }
      let near = atColumn[max(0, width - 14)...width].reduce(0, +)
      return near >= 3 && Double(near) >= share * Double(count) ? width : nil
    }
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
