/// What the reader wants to have differently: the settings file says it, and the list of commands changes it on the fly.
public struct ReaderSettings: Sendable {
  /// Whom the mouse belongs to.
  public enum Mouse: String, Sendable, CaseIterable {
    /// The wheel scrolls, and the terminal selects text as ever.
    case wheel
    /// Clicks open folds, links, cells and sections.
    case full
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
  /// Which keys ask for what.
  public var keys = KeyMaps.standard
  /// The reader's own themes.
  public var ownThemes: [Theme] = []

  /// Makes the settings of a reader who has not asked for anything.
  public init() {}
}
