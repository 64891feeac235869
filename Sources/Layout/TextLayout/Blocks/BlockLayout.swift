public import ArticleModel

/// What is folded away in one block.
public struct BlockFolds: Sendable, Hashable {
  /// The FAQ entries whose answers are shown.
  public var openQuestions: Set<Int> = []
  /// Whether every FAQ entry is shown open, whatever `openQuestions` says: for pipes and exports.
  public var allOpen = false
  /// Of a table that is too wide: the column that stands beside the first one.
  public var firstTableColumn = 1
  /// The first column of program text that is shown, where its lines may be wider than the page.
  public var firstCodeColumn = 0
  /// For a heading: whether its section is folded. The page leaves the section's other blocks out; the heading says so.
  public var sectionFolded = false
  /// For a post: how many answers are folded away with it; nil where it is shown.
  public var foldedAnswers: Int?
  /// Where the reader has taken the block out of the article: what stands in its place, or above it while it is looked at.
  public var leftOut: LeftOut?

  /// The same of questions of an FAQ, by their numbers.
  public var questionsOut: [Int: LeftOut] = [:]

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

  /// The lines of a block. Never empty, except for an empty paragraph.
  ///
  /// For a block that may be long, ``BlockLines`` makes only the lines that are looked at.
  public func lines(of block: Block, folds: BlockFolds = BlockFolds()) -> [LaidLine] {
    var lines: [LaidLine] = []
    forEachLine(of: block, folds: folds) { lines.append($0) }
    return lines
  }

  /// Calls `body` with the lines of a block one after another; none but the line at hand is kept.
  public func forEachLine(
    of block: Block, folds: BlockFolds = BlockFolds(), _ body: (LaidLine) throws -> Void
  ) rethrows {
    for var source in BlockPlanner.sources(of: block, options: options, folds: folds) {
      while let line = source.next() { try body(line) }
    }
  }

  /// The lines that open an article: title, subtitle, byline, date and place, site, minutes.
  ///
  /// The minutes follow from the number of words; callers that lay out an article repeatedly count them once and pass them
  /// in `words`.
  public func mastheadLines(of article: Article, words: Int? = nil) -> [LaidLine] {
    MastheadLines(of: article, words: words ?? article.wordCount, options: options).lines
  }

  /// How many blank lines set a block apart from the one before it (nil: the masthead or the beginning).
  public func blankLinesBefore(_ block: Block, after previous: Block?) -> Int {
    BlockSpacing.blankLines(before: block, after: previous, measure: options.measure)
  }
}
