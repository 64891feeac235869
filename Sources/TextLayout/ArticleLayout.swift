public import ArticleModel

/// How the page is set.
public struct LayoutOptions: Sendable, Hashable {
  /// The cells a line of text may take, 20 to 120.
  public var measure: Int
  /// Whether box-drawing, bullets and arrows may be used; otherwise ASCII stands in.
  public var unicode: Bool

  /// Makes options.
  public init(measure: Int = 72, unicode: Bool = true) {
    self.measure = measure
    self.unicode = unicode
  }
}

/// What is folded away in one block.
public struct BlockFolds: Sendable, Hashable {
  /// The FAQ entries whose answers are shown.
  public var openQuestions: Set<Int> = []
  /// Whether every FAQ entry is shown open, whatever `openQuestions` says: for pipes and exports.
  public var allOpen = false
  /// For a heading: whether its section is folded. The page leaves the section's other blocks out; the heading says so.
  public var sectionFolded = false

  /// Makes the state a block starts in: questions closed, sections open.
  public init() {}
}

/// Sets one block of an article in lines.
///
/// Pure and local: a block's lines depend on nothing but the block, the options and its folds, so a page lays out only
/// what it shows. Blank lines between blocks are not part of it; see ``BlockLayout/blankLinesBefore(_:after:)``.
public struct BlockLayout: Sendable {
  /// How the page is set.
  public var options: LayoutOptions

  /// Makes a layout for a measure.
  public init(options: LayoutOptions) {
    self.options = options
  }

  /// The lines of a block. Never empty, but for an empty paragraph.
  public func lines(of block: Block, folds: BlockFolds = BlockFolds()) -> [LaidLine] {
    []
  }

  /// The lines that open an article: title, subtitle, byline, date and place, site, minutes.
  public func mastheadLines(of article: Article) -> [LaidLine] {
    []
  }

  /// How many blank lines set a block apart from the one before it (nil: the masthead or the beginning).
  public func blankLinesBefore(_ block: Block, after previous: Block?) -> Int {
    1
  }
}
