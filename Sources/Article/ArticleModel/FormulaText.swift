/// The pieces of formulas, on one line.
package enum FormulaText {
  /// What parts the scripts behind a base from those before it.
  package static let beforeBase = "\u{1}"

  /// A base with its scripts, lowered and raised in turn; those behind the mark stand before it.
  ///
  ///     Br, mprescripts, none, 82   ►   ⁸²Br
  package static func withScripts(_ parts: [String]) -> String {
    guard let base = parts.first else { return "" }
    let scripts = parts.dropFirst().split(separator: beforeBase, maxSplits: 1, omittingEmptySubsequences: false)
    let written = scripts.map { side in
      side.enumerated().map { $0.isMultiple(of: 2) ? lowered($1) : raised($1) }.joined()
    }
    return (written.count > 1 ? written[1] : "") + base + (written.first ?? "")
  }

  /// "½" or "a/b", with brackets around what is more than a number or a letter.
  package static func fraction(_ above: String, _ below: String) -> String {
    let written = bracketed(above) + "/" + bracketed(below)
    return fractions[written] ?? written
  }

  /// Fractions that have a character of their own.
  private static let fractions: [String: String] = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗", "4/5": "⅘",
    "1/6": "⅙",
    "5/6": "⅚", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
  ]

  package static func root(_ inside: String, degree: String = "") -> String {
    (degree.isEmpty || degree == "2" ? "" : raised(degree)) + "√" + bracketed(inside)
  }

  /// What stands above: as raised characters, where there are such.
  package static func raised(_ text: String) -> String {
    if text.isEmpty || ["′", "″", "'", "''", "*", "∗", "†"].contains(text) { return text }
    if let accent = accents[text] { return accent }
    return RaisedText.raised(tight(text)) ?? "^" + bracketed(text)
  }

  package static func lowered(_ text: String) -> String {
    text.isEmpty ? "" : RaisedText.lowered(tight(text)) ?? "_" + bracketed(text)
  }

  /// Signs that relate two sides stand between spaces.
  package static func spaced(_ sign: String) -> String { relations.contains(sign) ? " \(sign) " : sign }

  private static let relations: Set<String> = [
    "=", "<", ">", "≤", "≥", "≠", "≈", "≡", "∼", "≃", "∝", "→", "⇒", "⇔", "↔", "∈", "⊂", "⊆", ":=", "≪", "≫",
  ]

  /// Lines and arrows over a letter.
  private static let accents: [String: String] = [
    "¯": "\u{304}", "‾": "\u{304}", "^": "\u{302}", "ˆ": "\u{302}", "~": "\u{303}", "˜": "\u{303}", "→": "\u{20D7}",
    "˙": "\u{307}", "¨": "\u{308}",
  ]

  private static func tight(_ text: String) -> String { text.filter { $0 != " " } }

  private static func bracketed(_ text: String) -> String {
    let isOne = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } || isEnclosed(text)
    return isOne ? text : "(" + text + ")"
  }

  /// Whether a text is one pair of brackets with what is in it.
  private static func isEnclosed(_ text: String) -> Bool {
    guard text.first == "(", text.last == ")" else { return false }
    var depth = 0
    for (index, character) in text.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0, index < text.count - 1 { return false }
    }
    return true
  }
}
