/// Writes a manual page: roff with the macros of man(7).
struct Roff {
  private(set) var text = ""

  /// Makes the page of a command in section 1.
  init(title: String, version: String) {
    line(".TH \(title.uppercased()) 1 \"\" \"\(Self.quotable("\(title) \(version)"))\" \"User Commands\"")
  }

  mutating func section(_ name: String) { line(".SH \"\(Self.quotable(name.uppercased()))\"") }

  mutating func part(_ name: String) { line(".SS \"\(Self.quotable(name))\"") }

  mutating func paragraph(_ words: String) {
    line(".PP")
    body(words)
  }

  /// A term, and its meaning indented below it.
  mutating func term(_ name: String, _ meaning: String) {
    line(".TP")
    line(".B \"\(Self.quotable(name))\"")
    body(meaning)
  }

  /// Lines as they are.
  mutating func verbatim(_ words: String) {
    line(".PP\n.nf")
    body(words)
    line(".fi")
  }

  private mutating func body(_ words: String) {
    for words in words.split(separator: "\n", omittingEmptySubsequences: false) { line(Self.escaped(String(words))) }
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  /// Text that roff takes for no request, and whose hyphens can be copied into a shell.
  static func escaped(_ words: String) -> String {
    var result = words.first == "." || words.first == "'" ? "\\&" : ""
    for character in words {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.append(character)
      }
    }
    return result
  }

  private static func quotable(_ words: String) -> String {
    escaped(words).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq")
  }
}
