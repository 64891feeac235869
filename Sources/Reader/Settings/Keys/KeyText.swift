import UTF8Text

/// Keys as people write them: `j`, `za`, `Space`, `^D`, `] a`.
///
/// Blanks part keys. A name or `^` and a letter is one key; two other characters are two keys.
public enum KeyText {
  /// Why a text names no keys.
  public enum Problem: Error, Equatable, Sendable {
    /// There is nothing.
    case empty
    /// The terminal keeps this key for itself, or sends it as another one.
    case taken(String)
    /// Something that no terminal sends: a control character, or a name that no key has.
    case unknown(String)
  }

  /// The names of keys that type nothing, as help shows them and as keyboards call them.
  private static let names: [String: Key] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "tab": .tab, "⇧tab": .backTab, "shift-tab": .backTab,
    "backtab": .backTab, "esc": .escape, "escape": .escape, "backspace": .backspace, "⌫": .backspace, "del": .delete,
    "delete": .delete, "up": .up, "↑": .up, "down": .down, "↓": .down, "left": .left, "←": .left, "right": .right,
    "→": .right, "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown,
    "pagedown": .pageDown,
  ]

  /// Reads the keys of one sequence.
  public static func keys(_ text: String) throws(Problem) -> [Key] {
    // Most keys are one letter, and are read with every start.
    if text.utf8.count == 1, let letter = text.first, letter > " ", letter < "\u{7F}" { return [.character(letter)] }
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      if word.unicodeScalars.contains(where: { PrintableText.isControl($0.value) }) {
        throw .unknown(String(word))
      }
      if let key = names[word.lowercased()] {
        keys.append(key)
      } else if word.count == 2, word.first == "^", let letter = word.last, letter.isLetter, letter.isASCII {
        keys.append(try control(letter))
      } else if isName(word) {
        throw .unknown(String(word))
      } else {
        keys += word.map { .character($0) }
      }
    }
    guard !keys.isEmpty else { throw .empty }
    return keys
  }

  /// Whether a word is meant as the name of a key: `F1`, `Ctrl-B`, `PgDown`. Letters are typed one by one in twos, as in `za`;
  /// longer sequences have blanks between their keys.
  private static func isName(_ word: Substring) -> Bool {
    if word.count > 2 { return word.contains { $0.isLetter } }
    return word.first == "F" && word.last?.isNumber == true
  }

  /// A key held with Control: some are other keys for a terminal, ^C and ^Q never come through.
  private static func control(_ letter: Character) throws(Problem) -> Key {
    let lower = Character(letter.lowercased())
    switch lower {
    case "i": return .tab
    case "j", "m": return .enter
    case "h": return .backspace
    case "c", "s", "q": throw .taken("^\(letter.uppercased())")
    default: return .control(lower)
    }
  }
}
