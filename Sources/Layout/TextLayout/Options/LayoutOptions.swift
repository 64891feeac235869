/// How the page is set.
public struct LayoutOptions: Sendable, Hashable {
  /// The narrowest measure a page is set in.
  public static let narrowestMeasure = 10

  /// The cells a line of text may take, 10 to 120 on a screen.
  public var measure: Int
  /// The cells that lines may take which are not to be broken, those of programs; nil for the measure.
  public var wideMeasure: Int?
  /// Whether headings are marked as plain text marks them: the title underlined by "=", the second level by "-", those below it
  /// behind "###".
  public var plainHeadings = false
  /// Whether box-drawing, bullets and arrows may be used; otherwise ASCII stands in.
  public var unicode: Bool
  /// Whether struck words are drawn with a line through them; else they stand between "~~".
  public var strikes = false
  /// How emoji are counted: ``EmojiCounting/current`` does it, and this says that what was set before it changed is to be set anew.
  public var emoji = EmojiCounting.current
  /// What notes in the page call the keys they offer.
  public var keys = PageKeys()
  /// Whether the spaces of a line are widened until it ends at the right edge. Last lines, and lines less than two thirds
  /// full, stay as they are.
  public var justified: Bool
  /// The language of the text as a BCP 47 tag, nil if it is not known: what may stand at a line's end depends on it.
  public var language: String?
  /// Divides words where a line would be ragged; nil leaves all of them whole. Without a language none is divided.
  public var hyphenator: (any Hyphenator)?
  /// Puts right-to-left text into the order in which it is shown; nil leaves that to the terminal. Lines are made in the
  /// order their words are written; whoever shows a line asks for the visual order.
  public var readingOrder: (any ReadingOrder)?

  /// Makes options; a measure below ``narrowestMeasure`` is taken as that.
  public init(
    measure: Int = 72, unicode: Bool = true, justified: Bool = false, language: String? = nil,
    hyphenator: (any Hyphenator)? = nil, readingOrder: (any ReadingOrder)? = nil
  ) {
    self.measure = max(LayoutOptions.narrowestMeasure, measure)
    self.unicode = unicode
    self.justified = justified
    self.language = language
    self.hyphenator = hyphenator
    self.readingOrder = readingOrder
  }

  /// These options for a text in another language.
  public func language(_ language: String?) -> LayoutOptions {
    var options = self
    options.language = language
    return options
  }

  /// Options are the same only with the same hyphenator and the same order.
  public static func == (left: LayoutOptions, right: LayoutOptions) -> Bool {
    left.measure == right.measure && left.wideMeasure == right.wideMeasure
      && left.plainHeadings == right.plainHeadings && left.unicode == right.unicode
      && left.strikes == right.strikes && left.keys == right.keys && left.emoji == right.emoji
      && left.justified == right.justified
      && left.language == right.language && left.hyphenator === right.hyphenator
      && left.readingOrder === right.readingOrder
  }

  /// Adds what makes options differ.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(measure)
    hasher.combine(wideMeasure)
    hasher.combine(unicode)
    hasher.combine(justified)
    hasher.combine(emoji)
    hasher.combine(keys)
    hasher.combine(language)
    hasher.combine(hyphenator.map { ObjectIdentifier($0) })
    hasher.combine(readingOrder.map { ObjectIdentifier($0) })
  }
}
