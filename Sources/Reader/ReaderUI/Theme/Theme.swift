import TextLayout

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

  /// The style of a role.
  public func style(of role: ScreenRole) -> Style {
    let look = Look.of(role)
    var style = Style(look.attributes)
    guard isColoured else {
      if look.isFaint { style.attributes.insert(.dim) }
      if role == .hint { style.attributes.insert(.reverse) }
      if role == .match { style.attributes.insert(.underline) }
      return style
    }
    style.foreground = colours[look.part] ?? colours[.text]
    style.background = look.ground.flatMap { colours[$0] } ?? colours[.ground]
    return style
  }

  /// This theme on the terminal's own ground, with its own letters.
  func onOwnGround(named name: String) -> Theme {
    var theme = self
    theme.name = name
    theme.colours[.ground] = nil
    theme.colours[.text] = nil
    return theme
  }
}

/// A role in parts of a theme and attributes.
struct Look {
  var part: Theme.Part
  var attributes: Style.Attributes
  var ground: Theme.Part?
  /// Whether it is fainter than text where there are no colours to say so.
  var isFaint = false

  private init(_ part: Theme.Part = .text, _ attributes: Style.Attributes = [], on ground: Theme.Part? = nil) {
    self.part = part
    self.attributes = attributes
    self.ground = ground
  }

  private static var faint: Look {
    var look = Look(.muted)
    look.isFaint = true
    return look
  }

  static func of(_ role: ScreenRole) -> Look {
    switch role {
    case .blank, .outline, .panelText, .prompt, .listEntry, .footer: Look()
    case .text(let role): of(role)
    case .match: Look(.markText, [.underline], on: .mark)
    case .hint: Look(.markText, [.bold], on: .mark)
    case .hintTyped: Look(.muted, [.underline])
    case .currentMatch: Look(.text, [.bold, .reverse])
    case .focused, .outlineSelected, .listSelected: Look(.text, [.reverse])
    case .headerDetail, .footerDetail, .outlineDetail, .panelDetail, .listDetail: Look(.muted)
    case .frameLine, .dimmed: faint
    case .footerKey, .key, .promptLabel, .outlineCurrent: Look(.accent, [.bold])
    case .header, .message, .outlineArticle, .panelTitle: Look(.text, [.bold])
    case .reason: Look(.warm, [.bold])
    case .was: Look(.bad)
    case .now: Look(.good, [.bold])
    }
  }

  private static func of(_ role: TextRole) -> Look {
    switch role {
    case .body, .question, .tableNumber: Look()
    case .title, .heading: Look(.accent, [.bold])
    case .subtitle, .emphasis: Look(.text, [.italic])
    case .byline, .note, .rule, .tableRule: Look(.muted)
    case .subheading, .strong, .term, .tableHeader: Look(.text, [.bold])
    case .strongEmphasis: Look(.text, [.bold, .italic])
    case .code: Look(.code)
    case .link: Look(.accent, [.underline])
    case .listMarker, .foldMarker: Look(.accent)
    case .calloutBar: Look(.warm)
    case .calloutLabel: Look(.warm, [.bold])
    case .quoteBar: Look(.quote)
    case .attribution: Look(.muted, [.italic])
    }
  }
}
