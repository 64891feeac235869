import UTF8Text

/// Markdown among the data of a page's scripts, which a script would show as HTML.
///
///     {"body": "It rained.\\n\\n## The lamp\\n\\nIt went out."}   ►   <p>It rained.</p><h2>The lamp</h2><p>It went out.</p>
extension ScriptText {
  /// A text of Markdown as HTML; nil where no line of it begins as lines of Markdown alone do.
  static func html(ofMarkdown text: String, _ markdown: PageReader.Markdown?) -> String? {
    guard let markdown, isMarkdown(text) else { return nil }
    return markdown(text)
  }

  /// Fewer items or lines that are quoted may be lines with a dash.
  private static let fewestMarks = 2

  /// Whether a text has headings, code or links as Markdown marks them, or several items or quoted lines.
  private static func isMarkdown(_ text: String) -> Bool {
    var marks = 0
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if isHeading(line) || line.starts(with: "```".utf8) || holdsLink(line) { return true }
      if isMarked(line) { marks += 1 }
      if marks == fewestMarks { return true }
    }
    return false
  }

  /// Whether a line is a heading: "## The lamp".
  private static func isHeading(_ line: Substring.UTF8View) -> Bool {
    let signs = line.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = line.dropFirst(signs)
    return (1...6).contains(signs) && rest.first == 0x20 && rest.contains { !isSpace($0) }
  }

  /// Whether a line is an item or quoted: "- the lamp", "1. the lamp", "> the lamp".
  private static func isMarked(_ line: Substring.UTF8View) -> Bool {
    let line = line.drop { $0 == 0x20 }
    guard let first = line.first else { return false }
    if "-*+>".utf8.contains(first) { return line.dropFirst().first == 0x20 }
    let digits = line.prefix(while: isDigit).count
    let rest = line.dropFirst(digits)
    return (1...2).contains(digits) && rest.first == UInt8(ascii: ".") && rest.dropFirst().first == 0x20
  }

  /// Whether words in a line lead to an address: "[the lamp](https://…)".
  private static func holdsLink(_ line: Substring.UTF8View) -> Bool {
    var at = line.startIndex
    while let end = line[at...].firstIndex(of: UInt8(ascii: "]")) {
      at = line.index(after: end)
      let rest = line[at...]
      if rest.starts(with: "(http".utf8) || rest.starts(with: "(/".utf8) {
        return line[..<end].contains(UInt8(ascii: "["))
      }
    }
    return false
  }
}
