import CNcurses
import ReaderCore
import Settings

/// Turns what ncurses reads into keys.
enum KeyDecoder {
  /// What was read.
  enum Input {
    case key(Key)
    case pasteBegins, pasteEnds
    /// A report of the mouse begins.
    case mouse
    /// Something without a meaning here.
    case other
  }

  // Codes for sequences that terminfo does not name.
  private static let pasteBegin = lectern_key_first_own
  private static let pasteEnd = lectern_key_first_own + 1

  private static let mouse = lectern_key_first_own + 2

  private static let named: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace, KEY_DC: .delete,
    KEY_ENTER: .enter,
  ]

  /// Tells ncurses about the sequences terminals send in the other of their two modes, and for pasted text.
  static func define() {
    let sequences: [(String, Int32)] = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
    ]
    for (letter, code) in sequences {
      define_key("\u{1B}[\(letter)", code)
      define_key("\u{1B}O\(letter)", code)
    }
    for (number, code) in [(1, KEY_HOME), (7, KEY_HOME), (4, KEY_END), (8, KEY_END), (5, KEY_PPAGE), (6, KEY_NPAGE)] {
      define_key("\u{1B}[\(number)~", code)
    }
    define_key("\u{1B}[Z", KEY_BTAB)
    // Terminfo may define this sequence, too, and then ncurses would handle the report itself.
    define_key("\u{1B}[<", mouse)
    define_key("\u{1B}[200~", pasteBegin)
    define_key("\u{1B}[201~", pasteEnd)
  }

  /// The key for a keypad code.
  static func keypad(_ code: Int32) -> Input {
    if code == pasteBegin { return .pasteBegins }
    if code == pasteEnd { return .pasteEnds }
    if code == mouse { return .mouse }
    return named[code].map { .key($0) } ?? .other
  }

  /// The key for a character.
  static func character(_ value: UInt32) -> Input {
    switch value {
    case 0x1B: return .key(.escape)
    case 0x0A, 0x0D: return .key(.enter)
    case 0x09: return .key(.tab)
    case 0x08, 0x7F: return .key(.backspace)
    case 0x01...0x1A: return .key(.control(Character(Unicode.Scalar(UInt8(value) + 0x60))))
    case 0x00...0x1F, 0x80...0x9F: return .other
    default: return Unicode.Scalar(value).map { .key(.character(Character($0))) } ?? .other
    }
  }
}
