/// A line as a breaker makes it: which bytes stand on it, and where the next one begins.
struct BrokenLine {
  /// The bytes on the line, without the spaces at its end.
  var range: Range<Int>
  /// The cells it takes, the hyphen included.
  var width: Int
  /// Where the next line begins.
  var next: Int
  /// Whether a hyphen is shown at its end.
  var isHyphenated = false
  /// Whether it ends within a word too long for any line.
  var isCut = false
  /// Whether every byte may be shown as it is.
  var isVerbatim = false
  /// Whether the text or the author's line ends with it.
  var endsParagraph = false
}

/// Breaks a text into lines one at a time, each as long as it can be.
///
/// The state is one offset, so a copy of the breaker is a place to come back to, and the first lines of a text of any
/// length cost the same. Only one item is looked at twice for each line: the whole is linear. A breaker that weighs
/// whole paragraphs can take its place, since it works on the same ``TextItem``s.
struct GreedyBreaker {
  /// Where the next line begins.
  private(set) var position = 0
  private let rules: ItemRules

  init(rules: ItemRules = ItemRules()) { self.rules = rules }

  /// The next line of the text `bytes`, at most `measure` cells wide (2 at least, for one wide character).
  mutating func nextLine(in bytes: Bytes, measure: Int) -> BrokenLine? {
    let end = bytes.count
    let start = TextItems.skipSpaces(in: bytes, from: position, end: end)
    guard start < end else {
      position = end
      return nil
    }
    let line = fill(bytes, from: start, measure: measure)
    position = line.next
    return line
  }

  /// The beginning of the text.
  func startingOver() -> GreedyBreaker { GreedyBreaker(rules: rules) }

  private func fill(_ bytes: Bytes, from start: Int, measure: Int) -> BrokenLine {
    var items = TextItems(position: start, limit: max(2, measure), rules: rules)
    /// Ends at a place where a line may end by rights.
    var good: BrokenLine?
    /// Ends anywhere within the measure.
    var fitting: BrokenLine?
    var width = 0
    var isVerbatim = true
    while let item = items.next(in: bytes, end: bytes.count) {
      let filled = width + item.width
      if fitting != nil, filled > measure || item.breakAfter == .cut { break }
      var line = BrokenLine(range: start..<item.range.upperBound, width: filled, next: item.next)
      line.isCut = item.breakAfter == .cut
      isVerbatim = isVerbatim && item.isVerbatim
      line.isVerbatim = isVerbatim
      line.endsParagraph = item.breakAfter == .mandatory || item.breakAfter == .end
      fitting = line
      if item.breakAfter == .cut { break }
      if item.breakAfter == .hyphen {
        line.isHyphenated = true
        line.width += 1
      }
      if line.width <= measure { good = line }
      if item.breakAfter == .mandatory || item.breakAfter == .end { break }
      width = filled + item.glue
    }
    return good ?? fitting ?? BrokenLine(range: start..<start, width: 0, next: bytes.count)
  }
}
