/// How each role of the screen looks.
///
/// Colours only add: whatever they tell, an attribute, a sign or the place on the screen tells as well.
public struct Theme: Sendable, Hashable {
  /// What a theme has colours for. What it leaves out is the terminal's own.
  public enum Part: String, Sendable, CaseIterable {
    case ground, text, muted, accent, warm, good, bad, quote, code, mark
    case markText = "mark-text"

    /// What it is for, as the manual says it.
    public var help: String {
      switch self {
      case .ground: "what everything stands on"
      case .text: "words"
      case .muted: "bylines, notes, lines of tables"
      case .accent: "titles, headings, links, keys"
      case .warm: "callouts, reasons"
      case .good: "repaired words"
      case .bad: "words as they were before a repair"
      case .quote: "the bar beside a quotation"
      case .code: "program text"
      case .mark: "the ground of a match"
      case .markText: "the words of a match"
      }
    }
  }

  /// What settings call it.
  public var name: String
  /// Its colours; none where it is `mono`.
  public var colours: [Part: Style.Colour]

  /// Makes a theme.
  public init(name: String, colours: [Part: Style.Colour]) {
    self.name = name
    self.colours = colours
  }

  /// Whether colours are used at all.
  public var isColoured: Bool { !colours.isEmpty }

  /// This theme on the terminal's own ground, with its own letters.
  package func onOwnGround(named name: String) -> Theme {
    var theme = self
    theme.name = name
    theme.colours[.ground] = nil
    theme.colours[.text] = nil
    return theme
  }
}
