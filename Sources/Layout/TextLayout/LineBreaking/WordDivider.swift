/// Says which words of a text may be divided at a line's end, and where.
///
///     before  "(Typographical"
///     after   "(Ty-", "pograph-", "ical" where the hyphenator knows the word
///
/// Left whole are words of fewer than ``shortestWord`` letters, words with a digit, a sign or a capital inside (addresses,
/// names of products, abbreviations), words in code, and words that hold a hyphen of the author's own. At least
/// ``lettersBefore`` letters stay on the line and ``lettersAfter`` go to the next one.
struct WordDivider: Sendable {
  /// The fewest letters of a word that is divided.
  static let shortestWord = 6
  /// The fewest letters before a division.
  static let lettersBefore = 2
  /// The fewest letters after a division.
  static let lettersAfter = 3
  /// The most letters of a word that is looked up, so that a text without spaces costs no more than any other.
  static let longestWord = 64

  private let hyphenator: any Hyphenator
  private let language: String
  private let styles: StyleMap

  init(_ hyphenator: any Hyphenator, language: String, styles: StyleMap) {
    self.hyphenator = hyphenator
    self.language = language
    self.styles = styles
  }

  /// The parts of a stretch of text in which no line ends: all but the last end in a hyphen that shows only where a line
  /// ends there. Nil if the stretch must stay whole.
  func divide(_ item: TextItem, in bytes: Bytes) -> [TextItem]? {
    guard let word = WordScan.word(of: item, in: bytes), !isCode(item.range) else { return nil }
    let offsets = hyphenator.divisions(of: Bytes(rebasing: bytes[word.range]), language: language)
    let divisions = offsets.map { $0 + word.range.lowerBound }.filter { word.mayDivide(at: $0) }
    guard !divisions.isEmpty else { return nil }
    var parts: [TextItem] = []
    var start = item.range.lowerBound
    for division in divisions where division > start {
      let width = CellWidth.width(of: bytes, start..<division)
      parts.append(
        TextItem(
          range: start..<division, width: width, next: division, breakAfter: .hyphen, isVerbatim: item.isVerbatim))
      start = division
    }
    var last = item
    last.range = start..<item.range.upperBound
    last.width -= parts.reduce(0) { $0 + $1.width }
    return parts + [last]
  }

  private func isCode(_ range: Range<Int>) -> Bool {
    var index = styles.index(at: range.lowerBound)
    repeat {
      if styles.stretches[index].role == .code { return true }
      index += 1
    } while !styles.ends(index - 1, atOrAfter: range.upperBound)
    return false
  }
}

/// The word within a stretch of text: its letters, without the quotes and marks around them.
private struct WordScan {
  /// The bytes of the word.
  private(set) var range: Range<Int>
  /// Where its letters begin.
  private var letters: [Int] = []

  /// Whether a division leaves enough letters on either side.
  func mayDivide(at offset: Int) -> Bool {
    guard let index = letters.firstIndex(of: offset) else { return false }
    return index >= WordDivider.lettersBefore && letters.count - index >= WordDivider.lettersAfter
  }

  private init(at index: Int) { range = index..<index }

  /// The longest run of letters of an item, where the item is a plain word: letters, apostrophes and no-break spaces
  /// between them, and signs before and after.
  static func word(of item: TextItem, in bytes: Bytes) -> WordScan? {
    guard item.isVerbatim, item.range.count >= WordDivider.shortestWord else { return nil }
    var longest = WordScan(at: item.range.lowerBound)
    var run = longest
    /// Whether letters may follow: none have come yet, or they are tied to those that come.
    var isOpen = true
    var index = item.range.lowerBound
    while index < item.range.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      switch kind(of: scalar, isFirst: run.letters.isEmpty) {
      case .letter:
        guard isOpen || !run.letters.isEmpty, run.letters.count < WordDivider.longestWord else { return nil }
        run.take(index, length)
      case .sign(let ties):
        if run.letters.count > longest.letters.count { longest = run }
        if !longest.letters.isEmpty { isOpen = ties && !run.letters.isEmpty }
        run = WordScan(at: index)
      case .other: return nil
      }
      index += length
    }
    if run.letters.count > longest.letters.count { longest = run }
    return longest.letters.count >= WordDivider.shortestWord ? longest : nil
  }

  private mutating func take(_ index: Int, _ length: Int) {
    if letters.isEmpty { range = index..<index }
    letters.append(index)
    range = range.lowerBound..<index + length
  }

  private enum Kind {
    case letter
    /// Apostrophes and no-break spaces tie what stands on either side.
    case sign(ties: Bool)
    /// A digit, a capital within the word, a mark, an invisible character: such a word stays whole.
    case other
  }

  private static func kind(of scalar: UInt32, isFirst: Bool) -> Kind {
    if scalar < 0x80, (scalar | 0x20) &- 0x61 < 26 { return isFirst || scalar >= 0x61 ? .letter : .other }
    if scalar == 0x27 || scalar == 0x2019 { return .sign(ties: true) }
    switch ScalarProperties.of(scalar).breakClass {
    case .space, .glue: return .sign(ties: true)
    case .open, .openQuote, .close, .closeQuote, .closeParenthesis, .quote, .exclamation, .infix, .emDash, .inseparable:
      return .sign(ties: false)
    case .alphabetic, .spacingMark: break
    default: return .other
    }
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic else { return .other }
    return isFirst || !properties.isUppercase ? .letter : .other
  }
}
