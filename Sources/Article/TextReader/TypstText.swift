import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads Typst: signs at the beginning of lines, and functions behind a number sign, of which those that set the page are left out.
///
///     #set page(paper: "a4")          (set aside)
///     = Introduction <intro>      ►   heading: Introduction
///     The basin loses _much_.         paragraph: The basin loses much.
///     + Measure it.                   item: 1. Measure it.
///     #table(columns: 2, [A], [B])    row: A | B
struct TypstText {
  private static let reach = 160
  /// The most wrappers within one another that are taken off a line.
  private static let deepest = 4

  var text: TextLines
  var tables: UInt8 = 0
  var masthead: Masthead
  var hasTitle = false
  /// Whether no heading was read yet.
  private var isFront = true
  /// The number of the next item of the list at hand.
  private var number = 1

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let reached = 0..<min(reach, text.lines.count)
    let statements = reached.count { isSetting($0, in: text) }
    guard statements > 0, statements > 1 || reached.contains(where: { level($0, in: text) > 0 }) else { return }
    var pass = TypstText(text)
    pass.run()
    text = pass.text
    text.declared = pass.masthead
    text.isUntitled = pass.masthead.title != nil
    text.isWhole = true
  }

  private init(_ text: TextLines) {
    self.text = text
    masthead = text.declared ?? Masthead()
  }

  /// A line that no other kind of text has: "#set page(", "#let key = ", "#import "@preview/…"", "#show heading: ".
  private static func isSetting(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard text.begins(index, "#"), text.lines[index].indent == 0 else { return false }
    let words = String(decoding: text.bytes[range].prefix(120), as: UTF8.self)
    if words.hasPrefix("#import \"") { return words.contains("\"@") || words.contains(".typ\"") }
    if words.hasPrefix("#set ") {
      return words.dropFirst(5).prefix { $0.isLetter || $0 == "." }.endIndex < words.endIndex && words.contains("(")
    }
    if words.hasPrefix("#show") {
      return words.contains(":") && (words.hasPrefix("#show:") || words.hasPrefix("#show "))
    }
    return words.hasPrefix("#let ") && words.contains("=")
  }

  /// The level of a heading: its signs of equality, behind which a space stands.
  private static func level(_ index: Int, in text: TextLines) -> Int {
    let range = text.lines[index].text
    let signs = text.bytes[range].prefix { $0 == UInt8(ascii: "=") }.count
    guard (1...6).contains(signs), signs + 1 < range.count, text.bytes[range.lowerBound + signs] == 0x20 else {
      return 0
    }
    return signs
  }

  private mutating func run() {
    let tops = text.lines.indices.filter { Self.level($0, in: text) == 1 }
    var index = 0
    while index < text.lines.count {
      if text.lines[index].said != .nothing {
        index += 1
      } else if text.begins(index, "//") {
        text.setAside(index..<index + 1, .metadata)
        index += 1
      } else if text.begins(index, "```") {
        index = (text.line(beginning: "```", from: index + 1) ?? index) + 1
      } else if text.begins(index, "#") {
        index = readCall(index, depth: 0)
      } else {
        readLine(index, titles: tops)
        index += text.lines[index].said == .term ? 2 : 1
      }
    }
  }

  // MARK: Lines

  private mutating func readLine(_ index: Int, titles: [Int]) {
    let range = text.lines[index].text
    let level = Self.level(index, in: text)
    if level > 0 {
      isFront = false
      // The only heading of its level above others is the title of the whole.
      let isTitle = !hasTitle && titles == [index] && text.lines.indices.contains { Self.level($0, in: text) == 2 }
      if isTitle { hasTitle = true }
      isTitle ? text.say(.title, index) : text.say(.heading, index, level: min(6, level + 1))
      text.lines[index].text = (range.lowerBound + level..<range.upperBound).trimmed(in: text.bytes)
      readInline(text.lines[index].text)
      return
    }
    if range.allSatisfy({ [0x29, 0x5D, 0x7D, 0x2C].contains(text.bytes[$0]) }) {
      text.setAside(index..<index + 1, .metadata)
    } else if text.begins(index, "+ ") {
      if index == 0 || text.lines[index - 1].said != .item || text.lines[index].blankLinesBefore > 1 { number = 1 }
      text.say(.item, index, level: number)
      number += 1
      text.lines[index].text = (range.lowerBound + 2..<range.upperBound).trimmed(in: text.bytes)
      readInline(text.lines[index].text)
    } else if text.begins(index, "/ "), let colon = range.first(where: { text.holds(": ", at: $0) }),
      text.split(index, range.lowerBound + 2..<colon, (colon + 2..<range.upperBound).trimmed(in: text.bytes))
    {
      text.say(.term, index)
      text.say(.meaning, index + 1)
      readInline(text.lines[index].text)
      readInline(text.lines[index + 1].text)
    } else {
      readInline(range)
    }
  }

  // MARK: Functions

  /// What sets the page, or makes what no reader reads.
  private static let unread: Set<String> = [
    "import", "include", "set", "show", "let", "pagebreak", "outline", "bibliography", "v", "h", "counter", "context",
    "metadata", "state", "line", "colbreak", "linebreak", "parbreak", "if", "for", "while", "return",
  ]
  /// What only says how its content looks.
  private static let wrappers: Set<String> = [
    "align", "text", "block", "box", "rect", "columns", "pad", "par", "page", "stack", "place", "heading", "title",
    "emph", "strong", "center", "smallcaps", "grid",
  ]

  /// Reads a function that begins a line; the line behind it.
  private mutating func readCall(_ index: Int, depth: Int) -> Int {
    let range = text.lines[index].text
    let end =
      range.dropFirst().first { !isLetter(text.bytes[$0]) && text.bytes[$0] != UInt8(ascii: "-") } ?? range.upperBound
    let name = String(decoding: text.bytes[range.lowerBound + 1..<end], as: UTF8.self)
    if Self.unread.contains(name) {
      let close = endOfStatement(from: range.lowerBound)
      if name == "set" || name == "show" { readMasthead(range.lowerBound..<close) }
      return setAside(index, to: close)
    }
    if name == "figure" || name == "table" || name == "image",
      let close = balanced(from: end), let last = readDrawing(name, end..<close, at: index)
    {
      return last
    }
    if name == "quote", readQuote(index, from: end) { return index + 1 }
    guard Self.wrappers.contains(name), depth < Self.deepest else {
      readInline(range)
      return index + 1
    }
    return unwrap(index, name, from: end, depth: depth)
  }

  /// Takes a function off its content: "#align(center)[" opens some lines, "#text(17pt)[*Silting*]" is a line.
  private mutating func unwrap(_ index: Int, _ name: String, from end: Int, depth: Int) -> Int {
    let range = text.lines[index].text
    var open = end
    if open < range.upperBound, text.bytes[open] == UInt8(ascii: "(") {
      guard let close = balanced(from: open) else { return setAside(index, to: range.upperBound) }
      open = close
    }
    guard open < range.upperBound, text.bytes[open] == UInt8(ascii: "[") else {
      return setAside(index, to: max(open, range.upperBound))
    }
    guard let close = balanced(from: open), close == range.upperBound else {
      return setAside(index, to: range.upperBound)
    }
    let inner = (open + 1..<close - 1).trimmed(in: text.bytes)
    guard !inner.isEmpty else { return setAside(index, to: close) }
    text.setAside(range.lowerBound..<inner.lowerBound, as: .metadata)
    text.lines[index].text = inner
    if isFront, !hasTitle, name == "text" && end < open || name == "title" {
      hasTitle = true
      text.say(.title, index)
      readInline(inner)
      return index + 1
    }
    if text.begins(index, "#") { return readCall(index, depth: depth + 1) }
    readInline(inner)
    return index + 1
  }

  /// Sets lines aside up to the one an offset stands in; the line behind.
  private mutating func setAside(_ index: Int, to offset: Int) -> Int {
    var end = index + 1
    while end < text.lines.count, text.lines[end].text.lowerBound < offset { end += 1 }
    text.setAside(index..<end, .metadata)
    return end
  }

  // MARK: Inline

  private static let signs = InlineSigns(signs: [
    .init("*", nil, .strong), .init("_", nil, .emphasis), .init("`", nil, .code),
  ])

  /// Reads what stands within a line: styles, links, notes, and the names that are referred to.
  mutating func readInline(_ range: Range<Int>) {
    Self.signs.apply(to: range, of: &text)
    var at = range.lowerBound
    while at < range.upperBound {
      switch text.bytes[at] {
      case UInt8(ascii: "<"):
        // A name for references, at the end.
        if text.bytes[range.upperBound - 1] == UInt8(ascii: ">"), at > range.lowerBound, isSpace(text.bytes[at - 1]),
          !text.bytes[at..<range.upperBound].contains(0x20)
        {
          text.cut(at - 1..<range.upperBound, .metadata)
          at = range.upperBound
        }
      case UInt8(ascii: "~"): text.drop(signs: at..<at + 1, putting: " ")
      case UInt8(ascii: "\\"):
        if at + 1 == range.upperBound || text.bytes[at + 1] != 0x20 { text.drop(signs: at..<at + 1) }
      case UInt8(ascii: "#"): at = readInlineCall(at, in: range) - 1
      default: break
      }
      at += 1
    }
  }

  /// "#link("https://…")[words]", "#footnote[words]", "#emph[words]"; where to go on.
  private mutating func readInlineCall(_ start: Int, in range: Range<Int>) -> Int {
    let end = (start + 1..<range.upperBound).first { !isLetter(text.bytes[$0]) } ?? range.upperBound
    let name = String(decoding: text.bytes[start + 1..<end], as: UTF8.self)
    var open = end
    var address: String?
    if open < range.upperBound, text.bytes[open] == UInt8(ascii: "("), let close = balanced(from: open),
      close <= range.upperBound
    {
      address = arguments(open + 1..<close - 1).first.map { plain($0.value) }
      open = close
    }
    guard !name.isEmpty, open < range.upperBound, text.bytes[open] == UInt8(ascii: "["),
      let close = balanced(from: open),
      close <= range.upperBound
    else { return start + 1 }
    let isNote = name == "footnote"
    text.drop(signs: start..<open + 1, putting: isNote ? " (" : "")
    text.drop(signs: close - 1..<close, putting: isNote ? ")" : "")
    let inner = open + 1..<close - 1
    switch name {
    case "link": text.style(inner, .link, link: address)
    case "emph": text.style(inner, .emphasis)
    case "strong": text.style(inner, .strong)
    case "super": text.style(inner, .superscript)
    case "sub": text.style(inner, .subscript)
    case "strike": text.style(inner, .strike)
    default: break
    }
    return open + 1
  }
}
