import UTF8Text

/// Finds out whether a text was hard-wrapped, and at which width.
///
///     The ferry leaves at    ►   The ferry leaves at noon and
///     noon and returns.          returns.
struct WrapWidth {
  /// The column no line of prose goes beyond; nil if lines are whole paragraphs.
  var columns: Int?
  /// Whether the text has hardly any blank lines, so that a line break says little.
  var isDense: Bool

  /// Examines the lines of a source.
  ///
  /// A line was cut where the next, without a blank line between, begins with a lowercase letter. A text is wrapped when most such lines
  /// come close to the longest of them, or when nearly all of its lines keep within a width and some come close to it.
  init(of lines: [Line], in bytes: UnsafeBufferPointer<UInt8>) {
    var all = Lengths()
    var cut = Lengths()
    var apart = 0
    var hasSentences = false
    for (index, line) in lines.enumerated() {
      all.add(line)
      guard index + 1 < lines.count, case let next = lines[index + 1], next.blankLinesBefore == 0 else {
        apart += 1
        continue
      }
      guard WrapWidth.startsSmall(bytes[next.text]), !line.hasTab, !line.hasGap else { continue }
      cut.add(line)
      // Rows in small letters are no sentences: those begin with a capital, or end with a sign.
      hasSentences =
        hasSentences || !WrapWidth.startsSmall(bytes[line.text]) || SentenceEnd.closes(next.text, in: bytes)
    }
    isDense = lines.count > 4 && apart * 33 < lines.count
    // If hardly any line was cut, lines close to a width are rows or items, not paragraphs.
    let wasCut = cut.count * WrapWidth.fewestCut >= lines.count - apart
    let width = cut.width(beyond: 100, near: 0.6) ?? (wasCut ? all.width(beyond: 200, near: 0.04) : nil)
    let isKept = width.map { hasSentences && cut.isNear($0) && WrapWidth.forcesEnds(at: $0, lines, in: bytes) } ?? false
    columns = isKept ? width : isDense ? nil : ParagraphFill(bytes: bytes, lines: lines).width()
  }

  /// Takes the width of a kind of text.
  init(columns: Int) {
    self.columns = columns
    isDense = false
  }

  /// Whether a line begins with a lowercase word that can continue a sentence, unlike `read_page`, which names something.
  static func startsSmall(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = line.first else { return false }
    if first >= 0x80 {
      let text = UnsafeBufferPointer(rebasing: line)
      return first >= 0xC3 && scalar(text, at: 0).properties.isLowercase
    }
    guard isLower(first) else { return false }
    return !line.prefix { !isSpace($0) }.contains(UInt8(ascii: "_"))
  }

  /// One in this many lines that another follows must have been cut for the text to be wrapped.
  private static let fewestCut = 16

  /// A line with this many spaces is prose, not an address or a heading.
  private static let fewestSpaces = 12

  /// Whether a width makes lines end, and none goes beyond it: rows and items end where they end.
  ///
  /// Of the lines that come close to the width and that others follow, at least four in ten must have had no room for
  /// the next word; lines beyond the width must be few beside them, and half as few where blank lines follow: those are paragraphs.
  private static func forcesEnds(at width: Int, _ lines: [Line], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var near = 0
    var forced = 0
    var beyond = 0
    var apart = 0
    for (index, line) in lines.enumerated() {
      let end = Int(line.endColumn)
      guard index + 1 < lines.count, case let next = lines[index + 1], next.blankLinesBefore == 0 else {
        if end > width + Lengths.reach, bytes[line.text].count(where: isSpace) >= fewestSpaces { apart += 1 }
        continue
      }
      if end > width { beyond += 1 }
      guard end <= width, end + Lengths.reach >= width else { continue }
      near += 1
      let word = bytes[next.text].prefix { !isSpace($0) }
      if end + 1 + word.reduce(0, { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }) > width { forced += 1 }
    }
    return forced * 5 >= near * 2 && beyond * 4 <= forced && apart * 2 <= forced
  }

  /// How many lines end at each column.
  private struct Lengths {
    static let widest = 140
    static let narrowest = 45
    /// How far before a width lines still come close to it.
    static let reach = 14
    var count = 0
    var atColumn = [Int](repeating: 0, count: widest + 2)

    mutating func add(_ line: Line) {
      count += 1
      atColumn[min(Int(line.endColumn), Lengths.widest + 1)] += 1
    }

    /// Whether one in ten of the lines, at least, ends close to a width.
    func isNear(_ width: Int) -> Bool { near(width) * 10 >= count && near(width) > 0 }

    private func near(_ width: Int) -> Int {
      atColumn[max(0, width - Lengths.reach)...width].reduce(0, +)
    }

    /// The width that all but one line in `beyond` keep, if at least the share `near` of them comes close to it.
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
      let close = near(width)
      return close >= 3 && Double(close) >= share * Double(count) ? width : nil
    }
  }

  /// Whether `next` continues the sentence of `line`, given the width of the first word of `next`.
  ///
  /// The break was forced where that word would not have fit. In a dense text a lowercase letter or a closing sign at the
  /// beginning says the same, if `line` does not end a sentence.
  func continues(
    _ line: Line, _ next: Line, isFirst: Bool, firstWord: Int, startsSmall: Bool, startsClosing: Bool, lineEnds: Bool,
    lineHangs: Bool
  ) -> Bool {
    if let columns {
      let end = Int(line.endColumn)
      if end + 1 + firstWord > columns { return true }
      // Behind lines that are full, one may be short where words were put in or taken out by hand.
      if startsSmall, !lineEnds, !isFirst || end * 4 >= columns * 3 { return true }
      if !lineEnds, !lineHangs, end + 1 + firstWord > columns - ParagraphFill.slack(at: columns) { return true }
    }
    guard isDense else { return false }
    if startsSmall || startsClosing { return !lineEnds }
    return lineHangs
  }
}
