import TextLayout

/// How each role of the screen looks.
///
/// Colours only add: whatever they tell, an attribute, a sign or the place on the screen tells as well.
public struct Theme: Sendable {
  /// Whether colours are used at all.
  public let isColoured: Bool

  /// The terminal's own ground and letters, with a few of its own colours: right on dark and on light terminals.
  public static let standard = Theme(isColoured: true)
  /// No colours.
  public static let mono = Theme(isColoured: false)

  /// The style of a role.
  public func style(of role: ScreenRole) -> Style {
    var style = Self.styles(role)
    if !isColoured {
      style.foreground = nil
      style.background = nil
    }
    return style
  }

  // Colours of the terminal's own theme, which its owner has chosen to be readable. The greys of the larger palette are
  // in the middle between black and white.
  private static let accent = Style.Colour(4, extended: 68)
  private static let warm = Style.Colour(3, extended: 136)
  private static let good = Style.Colour(2, extended: 71)
  private static let bad = Style.Colour(1, extended: 167)
  private static let grey = Style.Colour(8, extended: 245)
  private static let violet = Style.Colour(5, extended: 133)
  private static let teal = Style.Colour(6, extended: 73)
  private static let black = Style.Colour(0, extended: 16)

  private static func styles(_ role: ScreenRole) -> Style {
    switch role {
    case .blank, .outline, .panelText, .prompt, .listEntry: Style()
    case .text(let role): styles(role)
    case .match: Style([.underline], black, on: Style.Colour(3, extended: 222))
    case .currentMatch: Style([.bold, .reverse])
    case .focused, .outlineSelected, .listSelected: Style([.reverse])
    case .header: Style([.bold])
    case .headerDetail, .footerDetail, .outlineDetail, .panelDetail, .listDetail: Style([], grey)
    case .frameLine: Style([.dim], grey)
    case .footer: Style()
    case .footerKey, .key: Style([.bold], accent)
    case .message: Style([.bold])
    case .promptLabel: Style([.bold], accent)
    case .outlineCurrent: Style([.bold], accent)
    case .outlineArticle: Style([.bold])
    case .panelTitle: Style([.bold])
    case .reason: Style([.bold], warm)
    case .was: Style([.dim], bad)
    case .now: Style([.bold], good)
    }
  }

  private static func styles(_ role: TextRole) -> Style {
    switch role {
    case .body, .question, .tableNumber: Style()
    case .title: Style([.bold], accent)
    case .subtitle: Style([.italic])
    case .byline, .note, .rule, .tableRule: Style([], grey)
    case .heading: Style([.bold], accent)
    case .subheading: Style([.bold])
    case .strong, .term, .tableHeader: Style([.bold])
    case .emphasis: Style([.italic])
    case .strongEmphasis: Style([.bold, .italic])
    case .code: Style([], teal)
    case .link: Style([.underline], accent)
    case .listMarker, .foldMarker: Style([], accent)
    case .calloutBar: Style([], warm)
    case .calloutLabel: Style([.bold], warm)
    case .quoteBar: Style([], violet)
    case .attribution: Style([.italic], grey)
    }
  }
}
