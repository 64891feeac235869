public import Settings
import TextLayout

extension Theme {
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

  /// The style of a run of the screen. What is highlighted keeps weight, slant and lines: letters and ground change places, in the
  /// colour of the highlight where there are colours. What was found or selected shows all the same.
  public func style(of role: ScreenRole, highlighted: HighlightColour?) -> Style {
    var style = style(of: role)
    guard let highlighted else { return style }
    guard isColoured else {
      style.attributes.formSymmetricDifference(.reverse)
      style.attributes.remove(.dim)
      return style
    }
    guard role.isOfArticle else { return style }
    style.foreground = colours[highlighted.part]
    style.background = colours[.ground]
    style.attributes.insert(.reverse)
    return style
  }
}

extension HighlightColour {
  /// The part of a theme that has the colour.
  fileprivate var part: Theme.Part {
    switch self {
    case .yellow: .warm
    case .green: .good
    case .blue: .accent
    case .pink: .bad
    }
  }
}

extension ScreenRole {
  /// Whether words stand there as the author wrote them, and nothing calls attention to them.
  fileprivate var isOfArticle: Bool {
    switch self {
    case .text, .dimmed, .blank: true
    default: false
    }
  }
}

/// A role in parts of a theme and attributes.
package struct Look {
  package var part: Theme.Part
  package var attributes: Style.Attributes
  package var ground: Theme.Part?
  /// Whether it is fainter than text where there are no colours to say so.
  package var isFaint = false

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

  package static func of(_ role: ScreenRole) -> Look {
    switch role {
    case .blank, .outline, .panelText, .prompt, .listEntry, .footer: Look()
    case .text(let role): of(role)
    case .match: Look(.markText, [.underline], on: .mark)
    case .highlight(let colour): Look(colour.part, [.reverse])
    case .hint: Look(.markText, [.bold], on: .mark)
    case .hintTyped: Look(.muted, [.underline])
    case .currentMatch: Look(.text, [.bold, .reverse])
    case .focused, .selected, .outlineSelected, .listSelected: Look(.text, [.reverse])
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
    case .headingFour: Look(.text, [.bold, .italic])
    case .headingFive: Look(.text, [.underline])
    case .headingSix: Look(.text, [.italic])
    case .subtitle, .emphasis: Look(.text, [.italic])
    case .postByline: Look(.muted, [.bold])
    case .byline, .note, .rule, .tableRule: Look(.muted)
    case .subheading, .strong, .term, .tableHeader: Look(.text, [.bold])
    case .strongEmphasis: Look(.text, [.bold, .italic])
    case .code: Look(.code)
    case .link: Look(.accent, [.underline])
    case .listMarker, .foldMarker: Look(.accent)
    case .gap, .leftOut: faint
    case .calloutBar: Look(.warm)
    case .calloutLabel: Look(.warm, [.bold])
    case .noteCallout: Look(.accent, [.bold])
    case .tipCallout: Look(.good, [.bold])
    case .importantCallout: Look(.quote, [.bold])
    case .cautionCallout: Look(.bad, [.bold])
    case .codeComment: Look(.muted, [.italic])
    case .codeString: Look(.good)
    case .codeNumber: Look(.warm)
    case .codeKeyword: Look(.accent, [.bold])
    case .quoteBar: Look(.quote)
    case .attribution: Look(.muted, [.italic])
    }
  }
}
