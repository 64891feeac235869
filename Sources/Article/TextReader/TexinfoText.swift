import ArticleModel
import Fragments
import UTF8Text

/// Reads Texinfo, the mark-up of GNU's manuals: commands behind an at sign, alone on their lines or with braces.
///
///     @chapter Warping                   ►   heading: Warping
///     Wind the warp on the @code{beam}.      paragraph: Wind the warp on the beam.
///     @itemize @bullet                       item: Tie the threads.
///     @item
///     Tie the threads.
struct TexinfoText: CommandedText {
  static let sign = UInt8(ascii: "@")
  static let fewest = 3

  private(set) var text: TextLines
  private var blocks: UInt8 = 0
  private var hasTitle = false
  /// What is open, from the outermost: the names of lists, tables and quotations.
  private var open: [String] = []
  /// The number of the next item of what is open.
  private var numbers: [Int] = []
  /// What the next line of words is.
  private var next: Line.Said?

  init(text: TextLines) { self.text = text }

  static func knows(_: String) -> Bool { true }

  static func areOwn(_ names: [String]) -> Bool {
    names.contains { headings[$0] != nil || $0 == "settitle" || $0 == "node" }
  }

  private static let headings = [
    "chapter": 2, "unnumbered": 2, "appendix": 2, "majorheading": 2, "chapheading": 2, "section": 3,
    "unnumberedsec": 3, "appendixsec": 3, "heading": 3, "subsection": 4, "unnumberedsubsec": 4, "subheading": 4,
    "subsubsection": 5, "subsubheading": 5,
  ]
  private static let code: Set<String> = [
    "example", "smallexample", "lisp", "smalllisp", "display", "verbatim", "format",
  ]
  private static let lists: Set<String> = ["itemize", "enumerate", "table", "ftable", "vtable", "quotation"]
  private static let unread: Set<String> = [
    "menu", "detailmenu", "ignore", "titlepage", "copying", "direntry", "tex", "html", "iftex", "ifhtml",
  ]

  mutating func run() {
    var index = 0
    while index < text.lines.count {
      if let (name, words) = Self.command(index, in: text) {
        index = read(name, words, at: index)
      } else if text.begins(index, "\\input ") {
        text.setAside(index..<index + 1, .metadata)
        index += 1
      } else {
        readWords(index)
        index += 1
      }
    }
  }

  private mutating func read(_ name: String, _ words: Range<Int>, at index: Int) -> Int {
    if let level = Self.headings[name], !words.isEmpty {
      next = nil
      show(index, words, as: .heading, level: level)
      return index + 1
    }
    if Self.code.contains(name) { return readBlock(name, at: index, isCode: true) }
    if Self.unread.contains(name) { return readBlock(name, at: index, isCode: false) }
    switch name {
    case "settitle" where !hasTitle && !words.isEmpty, "title" where !hasTitle && !words.isEmpty:
      hasTitle = true
      show(index, words, as: .title)
      return index + 1
    case "item" where !open.isEmpty, "itemx" where !open.isEmpty:
      readItem(words, at: index)
      return index + 1
    case "end":
      let ended = String(decoding: text.bytes[words], as: UTF8.self)
      if let place = open.lastIndex(of: ended) {
        open.removeSubrange(place...)
        numbers.removeSubrange(place...)
      }
      next = nil
    case _ where Self.lists.contains(name):
      open.append(name)
      numbers.append(1)
      next = nil
    case "bye":
      text.setAside(index..<text.lines.count, .metadata)
      return text.lines.count
    default: break
    }
    text.setAside(index..<index + 1, .metadata)
    return index + 1
  }

  private mutating func readItem(_ words: Range<Int>, at index: Int) {
    let isTable = open.last.map { $0.hasSuffix("table") } ?? false
    let number = open.last == "enumerate" ? numbers[numbers.count - 1] : 0
    if number > 0 { numbers[numbers.count - 1] += 1 }
    guard !words.isEmpty else {
      text.setAside(index..<index + 1, .metadata)
      next = .item
      level = number
      return
    }
    show(index, words, as: isTable ? .term : .item, level: isTable ? 0 : number)
    text.lines[index].indent = Int32(2 * open.count)
    next = isTable ? .meaning : nil
  }

  /// The number of the item whose words stand below its command.
  private var level = 0

  /// Reads up to the line that ends what a command begins: as it is, or not at all.
  private mutating func readBlock(_ name: String, at index: Int, isCode: Bool) -> Int {
    var end = index + 1
    while end < text.lines.count, !isEnd(end, of: name) { end += 1 }
    guard end < text.lines.count || isCode else {
      text.setAside(index..<index + 1, .metadata)
      return index + 1
    }
    text.setAside(index..<index + 1, .metadata)
    if isCode {
      blocks &+= 1
      for line in index + 1..<end {
        text.say(.code, line, level: Int(blocks))
        readInline(text.lines[line].text, isCode: true)
      }
    } else {
      text.setAside(index + 1..<end, .metadata)
    }
    if end < text.lines.count { text.setAside(end..<end + 1, .metadata) }
    return min(end + 1, text.lines.count)
  }

  private func isEnd(_ index: Int, of name: String) -> Bool {
    guard text.begins(index, "@end") else { return false }
    return text.string(index).dropFirst(4).split(separator: " ").first.map { $0 == name } ?? false
  }

  private mutating func readWords(_ index: Int) {
    let before = index > 0 ? text.lines[index - 1].said : .nothing
    let goesOn =
      next == nil && text.lines[index].blankLinesBefore == 0
      && [.paragraph, .goesOn, .item, .meaning, .quote].contains(before)
    let said: Line.Said = goesOn ? .goesOn : next ?? (open.last == "quotation" ? .quote : .paragraph)
    show(index, text.lines[index].text, as: said, level: said == .item ? level : said == .quote ? 1 : 0)
    if said == .item { text.lines[index].indent = Int32(2 * open.count) }
    next = nil
  }

  private mutating func show(_ index: Int, _ words: Range<Int>, as said: Line.Said, level: Int = 0) {
    text.say(said, index, level: level)
    text.lines[index].text = words
    readInline(words, isCode: false)
  }

  // MARK: Within lines

  private static let styles: [String: InlineSpan.Style] = [
    "emph": .emphasis, "i": .emphasis, "var": .emphasis, "dfn": .emphasis, "cite": .emphasis, "strong": .strong,
    "b": .strong, "code": .code, "samp": .code, "file": .code, "kbd": .code, "command": .code, "option": .code,
    "key": .code, "env": .code, "t": .code,
  ]
  private static let signs = [
    "dots": "…", "copyright": "©", "minus": "−", "bullet": "•", "result": "⇒", "equiv": "≡", "TeX": "TeX", "tie": " ",
  ]

  /// "@emph{time}", "@uref{address, words}", "@dots{}", "@@".
  private mutating func readInline(_ range: Range<Int>, isCode: Bool, depth: Int = 0) {
    var at = range.lowerBound
    while at + 1 < range.upperBound {
      guard text.bytes[at] == UInt8(ascii: "@") else {
        at += 1
        continue
      }
      if [UInt8(ascii: "@"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(text.bytes[at + 1]) {
        text.drop(signs: at..<at + 1)
        at += 2
        continue
      }
      let name = text.bytes[at + 1..<range.upperBound].prefix { isLetter($0) }
      let brace = at + 1 + name.count
      guard !name.isEmpty, brace < range.upperBound, text.bytes[brace] == UInt8(ascii: "{"),
        let close = close(brace, range.upperBound)
      else {
        at += 1
        continue
      }
      let shown = read(String(decoding: name, as: UTF8.self), at, brace + 1..<close, isCode: isCode)
      if depth < Self.deepest { readInline(shown, isCode: isCode, depth: depth + 1) }
      at = close + 1
    }
  }

  private static let deepest = 8

  /// Where the brace at an offset closes.
  private func close(_ brace: Int, _ limit: Int) -> Int? {
    var depth = 0
    for at in brace..<min(limit, brace + TextLines.longestSearch) {
      if text.bytes[at] == UInt8(ascii: "{") { depth += 1 }
      if text.bytes[at] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return at }
    }
    return nil
  }

  /// Reads a command with what stands in its braces; what of it is shown.
  private mutating func read(_ name: String, _ start: Int, _ inner: Range<Int>, isCode: Bool) -> Range<Int> {
    if let sign = Self.signs[name], inner.isEmpty {
      text.drop(signs: start..<inner.upperBound + 1, putting: sign)
      return inner
    }
    var shown = inner
    if name == "uref" || name == "url" || name == "email" {
      let comma = inner.first { text.bytes[$0] == UInt8(ascii: ",") }
      let address = String(decoding: text.bytes[inner.lowerBound..<(comma ?? inner.upperBound)], as: UTF8.self)
      if let comma { shown = (comma + 1..<inner.upperBound).trimmed(in: text.bytes) }
      text.style(shown, .link, link: address)
    } else if let style = Self.styles[name], !isCode {
      text.style(inner, style)
    }
    if shown.lowerBound > inner.lowerBound {
      text.cut(start..<shown.lowerBound, .metadata)
    } else {
      text.drop(signs: start..<shown.lowerBound)
    }
    text.drop(signs: shown.upperBound..<inner.upperBound + 1)
    return shown
  }
}
