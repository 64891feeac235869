import TextLayout

/// Signs that not every terminal has, as ASCII: one for one, so that nothing moves.
///
///     ┌─ 3 of 17 · ▸ Notes…     ►   +- 3 of 17 - > Notes.
public enum PlainSigns {
  /// What stands in for a sign; nil for one that is ASCII, or has nothing like it there.
  public static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x80 else { return nil }
    return table[scalar] ?? letter(scalar)
  }

  /// A text whose blanks are all the same.
  static func blanks(_ text: String) -> String {
    guard text.utf8.contains(0xC2) || text.utf8.contains(0xE2) else { return text }
    let blanks: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}", "\u{2009}"]
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(blanks.contains(scalar) ? " " : scalar) }
    return String(result)
  }

  /// A text with its signs in ASCII; letters stay as they are.
  static func text(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(table[scalar] ?? scalar) }
    return String(result)
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
      ("|", "│┃║"), ("-", "─━┈╌╶╴▁═–—‐‑−·⁃"), ("+", "┌┐└┘├┤┬┴┼╂⇧✓±"), (":", "┊"), ("#", "▌▐▆█"), ("*", "•●★✎▪☑✶†‡"),
      ("o", "◦○☐"), (".", "…⋯"), ("<", "‹«←⌫⏎≤◂◀"), (">", "›»→⇥►▸▶≥"), ("^", "↑▲↟"), ("v", "↓▼▾"), ("'", "‘’‚′"),
      ("\"", "“”„″"), ("x", "×✗"), ("~", "≈"), ("\\", "↳"), (" ", "\u{A0}\u{202F}\u{2009}"), ("L", "␌"), ("S", "§"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, signs) in rows { for sign in signs.unicodeScalars { table[sign] = plain } }
    return table
  }()

  /// The letter below a diacritic, of the European alphabets.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard 0xC0..<0x180 ~= scalar.value else { return nil }
    return letters[Int(scalar.value - 0xC0)]
  }

  /// For U+00C0 to U+017F, in their order.
  private static let letters = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLl"
      + "LlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").unicodeScalars)
}

extension Frame {
  /// The screen with the program's own signs in ASCII. The words of the article stay as they are, and so does what is typed.
  package func withPlainSigns() -> Frame {
    var result = self
    for (row, line) in lines.enumerated() {
      let runs = line.runs.map { run -> ScreenRun in
        var plain = run
        plain.text = run.role.isOurs ? PlainSigns.text(run.text) : PlainSigns.blanks(run.text)
        return plain
      }
      result.draw(ScreenLine(runs), row: row, width: size.columns)
    }
    return result
  }
}

extension ScreenRole {
  /// Whether what stands there is the program's own: words of lines that frame a page, and signs within it.
  fileprivate var isOurs: Bool {
    switch self {
    case .text(.note), .text(.gap), .text(.rule), .text(.tableRule), .text(.listMarker), .text(.foldMarker),
      .text(.calloutBar), .text(.quoteBar):
      true
    case .text, .dimmed, .prompt, .match, .currentMatch, .selected: false
    default: true
    }
  }
}
