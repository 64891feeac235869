/// What a fragment looks like, counted in one pass over its bytes: the evidence every later step weighs.
///
/// The list marker is left out: "1. Bring water" and "Bring water" have the same shape.
@usableFromInline package struct Shape {
  /// How a text begins: its first character that is no opening quote or bracket.
  @usableFromInline package enum Opening: UInt8, Sendable { case none, upper, lower, digit, caseless, other }

  /// How a text ends: its last character that is no closing quote or bracket.
  @usableFromInline package enum Ending: UInt8, Sendable {
    case none, period, question, exclamation, ellipsis, colon, comma, semicolon, word, other
  }

  /// Words: runs without white space that hold a letter or digit; every two ideographs count as one.
  @usableFromInline package var words: Int32 = 0
  /// Words that begin with a capital.
  @usableFromInline package var capitalWords: Int32 = 0
  /// Words that begin with a small letter.
  @usableFromInline package var smallWords: Int32 = 0
  /// Words that begin with a digit.
  @usableFromInline package var numberWords: Int32 = 0
  /// Words of four letters or more that begin with a small letter.
  @usableFromInline package var longSmallWords: Int32 = 0
  /// Sentence ends with more text behind them.
  @usableFromInline package var innerSentenceEnds: Int32 = 0
  /// Commas.
  @usableFromInline package var commas: Int32 = 0
  /// Signs that menus and breadcrumbs put between words: | » › → · and > between spaces.
  @usableFromInline package var separators: Int32 = 0
  /// Where the text behind the marker begins, from the fragment's beginning.
  @usableFromInline package var start: Int32 = 0
  /// The offset just behind the first question mark that ends a sentence, from the fragment's beginning; -1 without.
  @usableFromInline package var questionEnd: Int32 = -1
  /// The offset of the first colon that has a space or the end behind it; -1 without.
  @usableFromInline package var colon: Int32 = -1
  /// Words before that colon.
  @usableFromInline package var wordsBeforeColon: Int32 = 0
  /// The offset of the first dash between spaces; -1 without.
  @usableFromInline package var dash: Int32 = -1
  /// Words before that dash.
  @usableFromInline package var wordsBeforeDash: Int32 = 0
  /// Whether an URL or an e-mail address is in it.
  @usableFromInline package var hasAddress = false
  /// Whether letters are capitals only.
  @usableFromInline package var isAllCapitals = false
  /// How it begins.
  @usableFromInline package var opening = Opening.none
  /// How it ends.
  @usableFromInline package var ending = Ending.none

  /// Whether it ends as a sentence does.
  @inlinable package var endsSentence: Bool {
    switch ending {
    case .period, .question, .exclamation, .ellipsis: true
    default: false
    }
  }

  /// Whether it is a question of moderate length, as those of FAQs are.
  @inlinable package var asks: Bool { ending == .question && words >= 2 && words <= 40 }

  /// How many sentences it holds.
  @inlinable package var sentences: Int { Int(innerSentenceEnds) + (endsSentence ? 1 : 0) }

  /// Whether it is running text: a dozen words or more with small ones among them, closed as a sentence.
  @inlinable package var isProse: Bool {
    words >= 12 && (longSmallWords * 5 >= words || isCaseless)
      && (endsSentence || ending == .colon || innerSentenceEnds > 0)
  }

  /// Whether it is written in a script without capitals.
  @inlinable package var isCaseless: Bool { (capitalWords + smallWords) * 4 < words && numberWords * 3 < words }

  /// The share of words that begin with a capital, among those that begin with a letter.
  @inlinable package var capitalShare: Double {
    let letters = capitalWords + smallWords
    return letters == 0 ? 0 : Double(capitalWords) / Double(letters)
  }
}

extension Shape {
  /// Counts the shape of a fragment's text.
  package init(of fragment: Fragment, in bytes: UnsafeBufferPointer<UInt8>) {
    self.init(range: fragment.text, markerLength: Int(fragment.marker?.length ?? 0), in: bytes)
  }

  /// Counts the shape of the text in `range`, leaving out a marker at its beginning.
  package init(range: Range<Int>, markerLength: Int = 0, in bytes: UnsafeBufferPointer<UInt8>) {
    var scan = ShapeScan(bytes: bytes, base: range.lowerBound, end: range.upperBound)
    scan.shape.start = Int32(markerLength)
    scan.run(from: range.lowerBound + markerLength)
    self = scan.shape
  }
}
