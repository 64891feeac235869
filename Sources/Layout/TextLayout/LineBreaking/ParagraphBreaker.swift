/// Breaks a text into lines, weighing all lines of a paragraph against one another (``ParagraphFit``).
///
/// What is weighed at once is a stretch: the text up to the author's own line end, or ``itemsWeighed`` items of it. Of a
/// longer paragraph the first three quarters of the lines are taken, since what comes later hardly changes those, and the
/// rest is weighed again with what follows; so the first lines of a paragraph of any length cost the same.
///
/// A value: a copy is a place to come back to. ``rested()`` makes it a small one.
struct ParagraphBreaker: Sendable {
  /// The most items that are weighed at once: longer than nearly every paragraph.
  static let itemsWeighed = 2048

  /// Where the next line begins.
  private(set) var position = 0
  private let rules: ItemRules
  /// Where the stretch begins whose lines are being handed out.
  private var stretch = 0
  /// How many of its lines have been handed out.
  private var given = 0
  /// Its lines; empty if they have still to be found, or found again.
  private var lines: [BrokenLine] = []

  /// The cells the first line may take, and all others.
  let firstMeasure: Int
  let measure: Int
  private let divider: WordDivider?

  /// - Parameters:
  ///   - measure: the cells a line may take; at least 2.
  ///   - firstMeasure: the cells the very first line may take, where something stands before it.
  ///   - divider: divides words; nil leaves all of them whole.
  init(measure: Int, firstMeasure: Int, rules: ItemRules = ItemRules(), divider: WordDivider? = nil) {
    self.measure = max(2, measure)
    self.firstMeasure = min(firstMeasure, self.measure)
    self.rules = rules
    self.divider = divider
  }

  /// The next line of the text; nil at the end. A first line without room for the first word says that it is cut.
  mutating func nextLine(in bytes: Bytes) -> BrokenLine? {
    if lines.isEmpty { lines = linesOfStretch(bytes) }
    if given == lines.count {
      stretch = position
      given = 0
      lines = linesOfStretch(bytes)
    }
    guard given < lines.count else {
      position = bytes.count
      return nil
    }
    given += 1
    position = lines[given - 1].next
    return lines[given - 1]
  }

  /// The beginning of the text, with the first line in `measure` cells too.
  func startingOver(measure: Int) -> ParagraphBreaker {
    ParagraphBreaker(measure: measure, firstMeasure: measure, rules: rules, divider: divider)
  }

  /// The same place without the lines to come, which are found again when they are asked for.
  func rested() -> ParagraphBreaker {
    var rested = self
    rested.lines = []
    return rested
  }

  /// Finds the lines of the stretch that begins at `stretch`.
  private func linesOfStretch(_ bytes: Bytes) -> [BrokenLine] {
    let start = TextItems.skipSpaces(in: bytes, from: stretch, end: bytes.count)
    guard start < bytes.count else { return [] }
    var fit = ParagraphFit(measure: measure, firstMeasure: stretch == 0 ? firstMeasure : measure)
    let endsParagraph = fill(&fit, from: start, bytes)
    let first = fit.items[0]
    if first.breakAfter == .cut || first.width > fit.firstMeasure { return [overlong(first)] }
    var ranges = fit.lines(endsParagraph: endsParagraph)
    let judged = endsParagraph ? ranges.dropLast() : ranges[...]
    if let divider, judged.contains(where: { fit.slack($0) > fit.raggedness }),
      var divided = fit.dividing(with: divider, in: bytes)
    {
      ranges = divided.lines(endsParagraph: endsParagraph)
      fit = divided
    }
    if !endsParagraph { ranges.removeLast(ranges.count / 4) }
    return ranges.map { fit.line($0) }
  }

  /// Takes the items of the stretch. Answers whether its last line ends a paragraph, or stands before a word that is too
  /// long for any line: that one is a stretch of its own.
  private func fill(_ fit: inout ParagraphFit, from start: Int, _ bytes: Bytes) -> Bool {
    var items = TextItems(position: start, limit: measure, rules: rules)
    while fit.items.count < ParagraphBreaker.itemsWeighed, let item = items.next(in: bytes, end: bytes.count) {
      if item.breakAfter == .cut {
        if let (parts, next) = divideOverlong(item, bytes) {
          for part in parts { fit.append(part) }
          items.position = next
          if parts.last?.breakAfter == .mandatory { return true }
          continue
        }
        if fit.items.isEmpty { fit.append(item) }
        return true
      }
      fit.append(item)
      if item.breakAfter == .mandatory { return true }
    }
    guard items.position >= bytes.count else { return false }
    fit.endParagraph()
    return true
  }

  /// Divides a word that is too long for a line, if that makes every part short enough, and says where the next item
  /// begins.
  private func divideOverlong(_ item: TextItem, _ bytes: Bytes) -> (parts: [TextItem], next: Int)? {
    let start = item.range.lowerBound
    guard let divider, start == 0 || bytes[start - 1] == 0x20 else { return nil }
    var whole = TextItems(position: start, limit: max(measure, 2 * WordDivider.longestWord), rules: rules)
    guard let word = whole.next(in: bytes, end: bytes.count), word.breakAfter != .cut,
      let parts = divider.divide(word, in: bytes), parts.allSatisfy({ $0.width < measure })
    else { return nil }
    return (parts, whole.position)
  }

  /// A part of a word that no line has room for.
  private func overlong(_ item: TextItem) -> BrokenLine {
    var line = BrokenLine(range: item.range, width: item.width, next: item.next)
    line.isCut = true
    line.isVerbatim = item.isVerbatim
    return line
  }
}

extension ParagraphFit {
  /// A line of the text.
  fileprivate func line(_ line: Range<Int>) -> BrokenLine {
    let last = items[line.upperBound - 1]
    let bytes = items[line.lowerBound].range.lowerBound..<last.range.upperBound
    var broken = BrokenLine(range: bytes, width: width(line), next: last.next)
    broken.isHyphenated = isHyphenated(line)
    if broken.isHyphenated { broken.width += 1 }
    broken.isVerbatim = items[line].allSatisfy(\.isVerbatim)
    broken.endsParagraph = last.breakAfter == .end || last.breakAfter == .mandatory
    return broken
  }
}
