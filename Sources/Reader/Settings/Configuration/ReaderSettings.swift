import ArticleModel

/// The reader's settings: the settings file gives them, and the list of commands changes them on the fly.
public struct ReaderSettings: Sendable {
  /// Whom the mouse belongs to.
  public enum Mouse: String, Sendable, CaseIterable {
    /// The wheel scrolls, and the terminal selects text as ever.
    case wheel
    /// Clicks open folds, links, cells and sections.
    case full
  }

  /// Who puts right-to-left text in order.
  public enum Order: String, Sendable, CaseIterable {
    /// Lectern, unless the terminal is known to do it by itself.
    case auto
    case lectern, terminal
  }

  /// Whether links are told to the terminal, which may open them itself.
  public enum Hyperlinks: String, Sendable, CaseIterable {
    /// Where the terminal is known to take them.
    case auto
    case on, off
  }

  /// What signs are drawn with: rules, bullets, arrows.
  public enum Signs: String, Sendable, CaseIterable {
    /// Unicode, unless the locale names a set of characters without them.
    case auto
    case unicode, ascii
  }

  /// How pictures are shown in the page.
  public enum Pictures: String, Sendable, CaseIterable {
    /// A line says what they show.
    case line
    /// They are drawn: files of this machine at once, others when they are asked for.
    case inline
  }

  /// The widest and narrowest column that can be asked for, in cells.
  public static let measures = 40...120

  /// How wide the column is, in cells.
  public var measure = 72
  /// Whether words are divided where a line would be ragged.
  public var hyphenation = true
  /// Whether lines end at the right edge.
  public var justification = false
  /// Whether the outline stands beside the page, where there is room.
  public var outline = true
  /// The name of the theme.
  public var theme = ThemeTable.automatic
  /// Whom the mouse belongs to.
  public var mouse = Mouse.wheel
  /// Whether what is searched for is a regular expression.
  public var expressions = false
  /// Whether the paragraph that is being read is lit and the rest dimmed.
  public var focus = false
  /// The slowest and the fastest pace that can be asked for, in words a minute.
  public static let paces = 40...1_200
  /// How fast auto-scroll goes, in words a minute.
  public var pace = WordCount.wordsPerMinute
  /// Who puts right-to-left text in order.
  public var order = Order.auto
  /// Whether links are told to the terminal.
  public var hyperlinks = Hyperlinks.auto
  /// What signs are drawn with.
  public var signs = Signs.auto
  /// How pictures are shown in the page.
  public var pictures = Pictures.line
  /// The folder of the shelf; empty for the usual one.
  public var shelf = ""
  /// Which keys ask for what.
  public var keys = KeyMaps.standard
  /// The reader's own themes.
  public var ownThemes: [Theme] = []

  /// Whether the terminal is known to put right-to-left text in order: what ``Order/auto`` goes by.
  public var terminalOrdersText = false

  /// Whether the terminal is known to take links: what ``Hyperlinks/auto`` goes by.
  public var terminalTakesHyperlinks = false

  /// Whether the locale names a set of characters without Unicode's: what ``Signs/auto`` goes by.
  public var terminalLacksUnicode = false

  /// Whether signs are drawn in ASCII now.
  public var showsPlainSigns: Bool { signs == .ascii || signs == .auto && terminalLacksUnicode }

  /// Whether links are told to the terminal now.
  package var showsHyperlinks: Bool { hyperlinks == .on || hyperlinks == .auto && terminalTakesHyperlinks }

  /// The defaults.
  public init() {}
}
