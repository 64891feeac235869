/// How a stretch of the screen looks.
public struct Style: Sendable, Hashable {
  /// What a terminal without colours shows, too.
  public struct Attributes: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier letters.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter letters.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted letters.
    public static let italic = Attributes(rawValue: 4)
    /// A line below.
    public static let underline = Attributes(rawValue: 8)
    /// Letters and ground exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The letters; nil for the terminal's own colour.
  public var foreground: Colour?
  /// The ground; nil for the terminal's own colour.
  public var background: Colour?
  /// The rest.
  public var attributes: Attributes

  /// Makes a style; the plain one without arguments.
  public init(_ attributes: Attributes = [], _ foreground: Colour? = nil, on background: Colour? = nil) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }
}
