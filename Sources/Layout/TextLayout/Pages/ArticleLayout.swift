public import ArticleModel

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
  /// Whether the spaces of a line are widened until it ends at the right edge. Last lines, and lines less than two thirds
  /// full, stay as they are.
  public var justified: Bool
  /// The language of the text as a BCP 47 tag, nil where it is not known: what may stand at a line's end depends on it.
  public var language: String?
  /// Divides words where a line would be ragged; nil leaves all of them whole. Without a language none is divided.
  public var hyphenator: (any Hyphenator)?
  /// Puts right-to-left text into the order in which it is shown; nil leaves that to the terminal. Lines are made in the
  /// order their words are written in any case: who shows a line asks for the other.
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
      && left.plainHeadings == right.plainHeadings && left.unicode == right.unicode && left.justified == right.justified
      && left.language == right.language && left.hyphenator === right.hyphenator
      && left.readingOrder === right.readingOrder
  }

  /// Adds what makes options differ.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(measure)
    hasher.combine(wideMeasure)
    hasher.combine(unicode)
    hasher.combine(justified)
    hasher.combine(language)
    hasher.combine(hyphenator.map { ObjectIdentifier($0) })
    hasher.combine(readingOrder.map { ObjectIdentifier($0) })
  }
}

/// What is folded away in one block.
public struct BlockFolds: Sendable, Hashable {
  /// The FAQ entries whose answers are shown.
  public var openQuestions: Set<Int> = []
  /// Whether every FAQ entry is shown open, whatever `openQuestions` says: for pipes and exports.
  public var allOpen = false
  /// Of a table that is too wide: the column that stands beside the first one.
  public var firstTableColumn = 1
  /// For a heading: whether its section is folded. The page leaves the section's other blocks out; the heading says so.
  public var sectionFolded = false
  /// For a post: how many answers are folded away with it; nil where it is shown.
  public var foldedAnswers: Int?
  /// Where the reader has taken the block out of the article: what stands in its place, or above it while it is looked at.
  public var leftOut: LeftOut?

  /// A block that was taken out.
  public struct LeftOut: Sendable, Hashable {
    /// The line that says so.
    public var line: String
    /// Whether the block is looked at nevertheless.
    public var isOpen: Bool

    /// Says what is said of it.
    public init(line: String, isOpen: Bool) {
      self.line = line
      self.isOpen = isOpen
    }
  }

  /// Makes the state a block starts in: questions closed, sections open.
  public init() {}
}

/// Sets one block of an article in lines.
///
/// Pure and local: a block's lines depend on nothing but the block, the options and its folds, so a page lays out only
/// what it shows. Blank lines between blocks are not part of it; see ``BlockLayout/blankLinesBefore(_:after:)``.
///
/// No line takes more cells than the measure, and no run holds a tab, a line break, a control, a bidirectional control
/// or another invisible character, whatever the text.
public struct BlockLayout: Sendable {
  /// How the page is set.
  public var options: LayoutOptions

  /// Makes a layout for a measure.
  public init(options: LayoutOptions) {
    self.options = options
  }

  /// The lines of a block. Never empty, but for an empty paragraph.
  ///
  /// For a block that may be long, ``BlockLines`` makes only the lines that are looked at.
  public func lines(of block: Block, folds: BlockFolds = BlockFolds()) -> [LaidLine] {
    var lines: [LaidLine] = []
    forEachLine(of: block, folds: folds) { lines.append($0) }
    return lines
  }

  /// Calls `body` with the lines of a block one after the other; none but the line at hand is kept.
  public func forEachLine(
    of block: Block, folds: BlockFolds = BlockFolds(), _ body: (LaidLine) throws -> Void
  ) rethrows {
    for var source in BlockPlanner.sources(of: block, options: options, folds: folds) {
      while let line = source.next() { try body(line) }
    }
  }

  /// The lines that open an article: title, subtitle, byline, date and place, site, minutes.
  ///
  /// The minutes follow from the number of words; who lays out an article again and again counts them once and says so
  /// in `words`.
  public func mastheadLines(of article: Article, words: Int? = nil) -> [LaidLine] {
    MastheadLines(of: article, words: words ?? article.wordCount, options: options).lines
  }

  /// How many blank lines set a block apart from the one before it (nil: the masthead or the beginning).
  public func blankLinesBefore(_ block: Block, after previous: Block?) -> Int {
    BlockSpacing.blankLines(before: block, after: previous, measure: options.measure)
  }
}
