import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads LaTeX: title, sections, lists, tables and emphasis are shown as such; typesetting commands are removed.
///
///     \section{Introduction}             ►   heading: Introduction
///     Held by \emph{bolts}. % a remark       paragraph: Held by bolts. (set aside: % a remark)
///     \begin{itemize} \item They rust.       list: They rust.
struct LatexText {
  private static let reach = 60

  private var text: TextLines
  private var commands: LatexCommands
  /// The lists around a line: the number of the last item, 0 for bullets.
  private var lists: [Int] = []
  private var blocks: UInt8 = 0

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, (0..<min(reach, text.lines.count)).contains(where: { isSign($0, in: text) }) else { return }
    var pass = LatexText(text: text, commands: LatexCommands())
    pass.run()
    text = pass.text
    text.isWhole = true
  }

  private static func isSign(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, "\\documentclass") || text.begins(index, "\\begin{document}")
  }

  private mutating func run() {
    let start = text.lines.indices.first { text.begins($0, "\\begin{document}") }
    if let start { readPreamble(0..<start) }
    var index = start ?? 0
    while index < text.lines.count { index = read(index) }
  }

  // MARK: Preamble

  private mutating func readPreamble(_ range: Range<Int>) {
    var masthead = text.declared ?? Masthead()
    var from = range.lowerBound
    for index in range {
      guard let (name, argument) = command(index) else { continue }
      let words = String(decoding: text.bytes[argument], as: UTF8.self)
      switch name {
      case "title" where !argument.isEmpty:
        text.setAside(from..<index, .metadata)
        from = index + 1
        let line = text.lines[index].text
        text.setAside(line.lowerBound..<argument.lowerBound, as: .metadata)
        text.say(.title, index)
        text.lines[index].text = argument
        commands.read(argument, of: &text)
      case "author" where masthead.authors.isEmpty:
        masthead.authors = words.split(separator: "\\").map { part in
          let name = part.hasPrefix("and ") ? part.dropFirst(4) : part
          return Author(name: name.split(separator: " ").joined(separator: " "))
        }.filter { !$0.name.isEmpty && !$0.name.contains("{") }
      case "date": masthead.published = DateFinder.first(in: text.bytes, argument)?.date
      default: break
      }
    }
    text.declared = masthead
    text.setAside(from..<range.upperBound, .metadata)
  }

  /// The command that begins a line, and its first argument.
  private func command(_ index: Int) -> (name: String, argument: Range<Int>)? {
    let range = text.lines[index].text
    guard text.bytes[range.lowerBound] == UInt8(ascii: "\\") else { return nil }
    var at = range.lowerBound + 1
    while at < range.upperBound, isLetter(text.bytes[at]) { at += 1 }
    let name = String(decoding: text.bytes[range.lowerBound + 1..<at], as: UTF8.self)
    if at < range.upperBound, text.bytes[at] == UInt8(ascii: "*") { at += 1 }
    guard at < range.upperBound, text.bytes[at] == UInt8(ascii: "{"),
      let end = LatexCommands.endOfBraces(at, range.upperBound, in: text.bytes)
    else { return (name, at..<at) }
    return (name, at + 1..<end)
  }

  // MARK: Body

  private mutating func read(_ index: Int) -> Int {
    guard let (name, argument) = command(index) else {
      readLine(index)
      return index + 1
    }
    let argumentWords = String(decoding: text.bytes[argument], as: UTF8.self)
    switch name {
    case "part", "chapter", "section", "subsection", "subsubsection", "paragraph":
      readHeading(index, argument, name)
    case "begin": return readBegin(argumentWords, at: index)
    case "end":
      if Self.listNames.contains(argumentWords), !lists.isEmpty { lists.removeLast() }
      if argumentWords == "document" {
        text.setAside(index..<text.lines.count, .metadata)
        return text.lines.count
      }
      text.setAside(index..<index + 1, .metadata)
    case "item": readItem(index)
    case "maketitle", "tableofcontents", "label", "bibliography", "bibliographystyle", "centering", "newpage",
      "clearpage",
      "noindent", "hline", "toprule", "midrule", "bottomrule", "vspace", "hspace", "includegraphics", "title", "author",
      "date":
      text.setAside(index..<index + 1, .metadata)
    default: readLine(index)
    }
    return index + 1
  }

  private mutating func readHeading(_ index: Int, _ argument: Range<Int>, _ name: String) {
    guard !argument.isEmpty else { return readLine(index) }
    let line = text.lines[index].text
    let level = ["section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5][name] ?? 2
    text.setAside(line.lowerBound..<argument.lowerBound, as: .metadata)
    if argument.upperBound + 1 < line.upperBound {
      text.setAside(argument.upperBound + 1..<line.upperBound, as: .metadata)
    }
    text.say(.heading, index, level: level)
    text.lines[index].text = argument
    commands.read(argument, of: &text)
  }

  private static let listNames: Set<String> = ["itemize", "enumerate", "description"]

  private mutating func readBegin(_ name: String, at index: Int) -> Int {
    let end = (index + 1..<text.lines.count).first { text.begins($0, "\\end") && text.string($0).contains("{\(name)}") }
    text.setAside(index..<index + 1, .metadata)
    if Self.listNames.contains(name) {
      lists.append(name == "enumerate" ? 1 : 0)
      return index + 1
    }
    guard let end else { return index + 1 }
    switch name {
    case "verbatim", "lstlisting", "minted", "equation", "equation*", "align", "align*", "displaymath", "tikzpicture":
      blocks &+= 1
      for line in index + 1..<end { text.say(.code, line, level: Int(blocks)) }
      return end
    case "tabular", "tabular*", "tabularx", "longtable":
      readTable(index + 1..<end)
      return end
    default: return index + 1
    }
  }

  private mutating func readItem(_ index: Int) {
    let line = text.lines[index].text
    var start = line.lowerBound + 5
    while start < line.upperBound, isSpace(text.bytes[start]) { start += 1 }
    guard start < line.upperBound else { return text.setAside(index..<index + 1, .metadata) }
    let number = lists.last ?? 0
    text.setAside(line.lowerBound..<start, as: .metadata)
    text.say(.item, index, level: number)
    if number > 0 { lists[lists.count - 1] += 1 }
    text.lines[index].text = start..<line.upperBound
    text.lines[index].indent = Int32(2 * lists.count)
    commands.read(start..<line.upperBound, of: &text)
  }

  private mutating func readLine(_ index: Int) {
    let line = text.lines[index]
    if text.bytes[line.text.lowerBound] == UInt8(ascii: "%") { return text.setAside(index..<index + 1, .metadata) }
    let before = index > 0 ? text.lines[index - 1].said : .nothing
    let goesOn = line.blankLinesBefore == 0 && (before == .paragraph || before == .goesOn || before == .item)
    text.say(goesOn ? .goesOn : .paragraph, index)
    commands.read(line.text, of: &text)
  }

  /// Rows whose cells are separated by "&", up to "\\".
  private mutating func readTable(_ range: Range<Int>) {
    blocks &+= 1
    var isFirst = true
    for index in range {
      let line = text.lines[index].text
      guard line.contains(where: { text.bytes[$0] == UInt8(ascii: "&") }) else {
        text.setAside(index..<index + 1, .metadata)
        continue
      }
      text.say(isFirst ? .headerRow : .row, index, level: Int(blocks))
      isFirst = false
      let end = line.first { text.holds("\\\\", at: $0) } ?? line.upperBound
      text.cut(end..<line.upperBound, .metadata)
      for at in line.lowerBound..<end where text.bytes[at] == UInt8(ascii: "&") && !text.holds("\\&", at: at - 1) {
        text.drop(signs: at..<at + 1, putting: "\t")
      }
      commands.read(line.lowerBound..<end, of: &text)
    }
  }
}

/// The commands of LaTeX within a line: emphasis is kept as a style, characters are unescaped, the rest is removed.
struct LatexCommands {
  private static let styles: [String: InlineSpan.Style] = [
    "emph": .emphasis, "textit": .emphasis, "textsl": .emphasis, "textbf": .strong, "texttt": .code, "verb": .code,
    "textsuperscript": .superscript, "textsubscript": .subscript,
  ]
  /// Commands whose argument is not text.
  private static let unread: Set<String> = ["label", "index", "vspace", "hspace", "includegraphics"]

  /// Where the brace at `start` closes.
  static func endOfBraces(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    for at in start..<end {
      if bytes[at] == UInt8(ascii: "\\") { continue }
      if at > start, bytes[at - 1] == UInt8(ascii: "\\") { continue }
      if bytes[at] == UInt8(ascii: "{") { depth += 1 }
      if bytes[at] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// Reads the commands of a stretch of one line.
  func read(_ range: Range<Int>, of text: inout TextLines) {
    var at = range.lowerBound
    while at < range.upperBound {
      switch text.bytes[at] {
      case UInt8(ascii: "\\"): at = readCommand(at, range.upperBound, of: &text)
      case UInt8(ascii: "%"):
        text.cut(at..<range.upperBound, .metadata)
        at = range.upperBound
      case UInt8(ascii: "~"):
        text.drop(signs: at..<at + 1, putting: " ")
        at += 1
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        text.drop(signs: at..<at + 1)
        at += 1
      case UInt8(ascii: "$"): at = readFormula(at, range.upperBound, of: &text)
      case UInt8(ascii: "`") where text.holds("``", at: at):
        text.drop(signs: at..<at + 2, putting: "“")
        at += 2
      case UInt8(ascii: "'") where text.holds("''", at: at):
        text.drop(signs: at..<at + 2, putting: "”")
        at += 2
      default: at += 1
      }
    }
  }

  /// A formula between dollars stays as it is written.
  private func readFormula(_ at: Int, _ end: Int, of text: inout TextLines) -> Int {
    let length = text.holds("$$", at: at) ? 2 : 1
    guard let close = (at + length..<end).first(where: { text.bytes[$0] == UInt8(ascii: "$") }), close > at + length
    else {
      return at + length
    }
    text.drop(signs: at..<at + length)
    text.drop(signs: close..<min(end, close + length))
    text.style(at + length..<close, .formula)
    return close + length
  }

  private func readCommand(_ at: Int, _ end: Int, of text: inout TextLines) -> Int {
    var next = at + 1
    guard next < end else { return end }
    guard isLetter(text.bytes[next]) else {
      // "\&" is the sign; "\-" only says where a word may be divided, "\\" and "\," only set space.
      let isSign = [UInt8](("&%$#_{}").utf8).contains(text.bytes[next])
      text.drop(
        signs: at..<(isSign ? next : next + 1), putting: isSign || text.bytes[next] == UInt8(ascii: "-") ? "" : " ")
      return next + 1
    }
    while next < end, isLetter(text.bytes[next]) { next += 1 }
    let name = String(decoding: text.bytes[at + 1..<next], as: UTF8.self)
    if next < end, text.bytes[next] == UInt8(ascii: "[") {
      next = (next..<end).first { text.bytes[$0] == UInt8(ascii: "]") }.map { $0 + 1 } ?? next
    }
    guard next < end, text.bytes[next] == UInt8(ascii: "{"), let close = Self.endOfBraces(next, end, in: text.bytes)
    else {
      while next < end, text.bytes[next] == 0x20 { next += 1 }
      text.cut(at..<next, .metadata)
      return next
    }
    return readArgument(name, at, next + 1..<close, of: &text)
  }

  private func readArgument(_ name: String, _ at: Int, _ argument: Range<Int>, of text: inout TextLines) -> Int {
    let after = argument.upperBound + 1
    if Self.unread.contains(name) {
      text.cut(at..<after, .metadata)
      return after
    }
    let isNote = name.hasPrefix("cite") || name == "ref" || name == "eqref"
    text.cut(at..<argument.lowerBound, .metadata, putting: isNote ? "[" : name == "footnote" ? " (" : "")
    text.drop(signs: argument.upperBound..<after, putting: isNote ? "]" : name == "footnote" ? ")" : "")
    if let style = Self.styles[name] { text.style(argument, style) }
    read(argument, of: &text)
    return after
  }
}
