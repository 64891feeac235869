import ArticleModel
import UTF8Text

/// Takes out what a page holds for machines, where a scrape has it among the lines of a text: templates that nothing was put into,
/// statements of scripts, rules of style, data for search engines.
///
///     {{ad-slot-2}}                                       ►  taken out
///     window.tags = window.tags || []; tags.push("a");        taken out
///     {"@context":"https://schema.org","@type":"Article"}     taken out
///     Write {{name}} where the name shall stand.              stays, and with it every line in double braces
///
/// A line of code that more code stands beside, or that a line announces, is the author's.
enum PageRemains {
  private static let longestAround = 3

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let signed = text.lines.indices.filter { text.lines[$0].hasCodeSign && text.lines[$0].said == .nothing }
    guard !signed.isEmpty else { return }
    let templates = signed.filter { holdsTemplate($0, in: text) }
    let isAboutTemplates = templates.contains { wordsAround($0, in: text) > longestAround }
    let found = signed.filter { index in
      guard !isAnnounced(index, in: text) else { return false }
      if templates.contains(index) { return !isAboutTemplates && text.lines[index].indent < 4 }
      return (isStatement(index, in: text) || isStyle(index, in: text) || isData(index, in: text))
    }
    let code = Set(
      signed.filter { index in
        CodeEvidence.score(text.bytes, text.lines[index]) >= 2 && !templates.contains(index)
          && !isStyle(index, in: text) && !isData(index, in: text)
      })
    // Several lines of code together are a program that somebody shows, with the templates in it.
    let program = code.filter { code.contains($0 - 1) || code.contains($0 + 1) }
    let kept = program.union(code.subtracting(found))
    for index in found where !program.contains(index) {
      if templates.contains(index), kept.contains(index - 1) || kept.contains(index + 1) { continue }
      text.setAside(index..<index + 1, .siteBoilerplate)
    }
  }

  // MARK: Templates

  private static func holdsTemplate(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index].text
    return text.place(of: "{{", from: line.lowerBound, to: line.upperBound) != nil
      && text.place(of: "}}", from: line.lowerBound, to: line.upperBound) != nil
      || text.begins(index, "{%") && text.text(index).suffix(2).elementsEqual("%}".utf8)
      || text.begins(index, "<%") && text.text(index).suffix(2).elementsEqual("%>".utf8)
  }

  /// How many words of a line stand outside of its braces.
  private static func wordsAround(_ index: Int, in text: TextLines) -> Int {
    var depth = 0
    var words = 0
    var isWord = false
    for byte in text.text(index) {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      let isLetterOutside = depth == 0 && (isLetter(byte) || byte >= 0x80)
      if isLetterOutside, !isWord { words += 1 }
      isWord = isLetterOutside
    }
    return words
  }

  // MARK: Scripts, styles, data

  /// "window.tags = window.tags || []; tags.push(…);": one line with several statements, or with a function, that begins as those do
  /// which pages put between their elements.
  private static func isStatement(_ index: Int, in text: TextLines) -> Bool {
    guard openings.contains(where: { text.begins(index, $0) }), let last = text.text(index).last,
      [UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: ")")].contains(last)
    else { return false }
    let statements = text.text(index).count { $0 == UInt8(ascii: ";") }
    return statements >= 2 || text.text(index).contains(UInt8(ascii: "{")) || text.text(index).contains(0x5B)
  }

  private static let openings: [StaticString] = [
    "window.", "document.", "(function", "!function", "var ", "let ", "const ", "function ", "if (typeof ",
    "if(typeof ",
    "dataLayer", "jQuery(", "$(", "try{", "try {", "gtag(", "googletag.",
  ]

  /// ".box{display:none}.box a{color:red}"
  private static func isStyle(_ index: Int, in text: TextLines) -> Bool {
    let line = text.text(index)
    guard let first = line.first, line.last == UInt8(ascii: "}"),
      first == UInt8(ascii: ".") || first == UInt8(ascii: "#") || first == UInt8(ascii: "@")
        || first == UInt8(ascii: "*"),
      let brace = line.firstIndex(of: UInt8(ascii: "{"))
    else { return false }
    return line[brace...].contains(UInt8(ascii: ":")) && line.count { $0 == 0x20 } * 8 <= line.count
  }

  /// A whole object on one line that says what a page is, or holds what its script needs.
  private static func isData(_ index: Int, in text: TextLines) -> Bool {
    let line = text.text(index)
    guard let first = line.first, let last = line.last else { return false }
    let isWhole =
      first == UInt8(ascii: "{") && last == UInt8(ascii: "}") || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    guard isWhole else { return false }
    let range = text.lines[index].text
    return marks.contains { text.place(of: $0, from: range.lowerBound, to: range.upperBound) != nil }
  }

  private static let marks: [StaticString] = [
    "\"@context\"", "\"@type\"", "\"@graph\"", "\"pageProps\"", "\"__typename\"", "\"props\":{", "\"dataLayer\"",
  ]

  // MARK: What stands around

  /// Whether the line above ends in a colon or opens a fence.
  private static func isAnnounced(_ index: Int, in text: TextLines) -> Bool {
    guard index > 0 else { return false }
    let above = text.text(index - 1)
    return above.last == UInt8(ascii: ":") || above.starts(with: "```".utf8) || above.starts(with: "~~~".utf8)
  }
}
