/// A key the reader pressed.
public enum Key: Sendable, Hashable {
  /// A key that types something: a letter, a digit, a sign, a space.
  case character(Character)
  /// A letter held with Control, lower case: `control("d")`.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
}

extension Key {
  /// The key as help shows it.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "⇧Tab"
    case .escape: "Esc"
    case .backspace: "⌫"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}

extension Key: ExpressibleByStringLiteral {
  /// A key that types one character, as key maps write it.
  public init(stringLiteral value: String) {
    self = .character(value.first ?? " ")
  }
}
