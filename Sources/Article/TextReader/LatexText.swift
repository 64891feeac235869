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

  var text: TextLines
  var commands: LatexCommands
  /// The lists around a line: the number of the last item, 0 for bullets.
  private var lists: [Int] = []
  var blocks: UInt8 = 0
  private var hasTitle = false
  /// How many environments of quotations are open.
  private var quotes = 0
  private let endings: LatexEndings

  static func apply(to text: inout TextLines) {
    let reached = 0..<min(reach, text.lines.count)
    guard !text.isWhole, reached.contains(where: { isSign($0, in: text) }) || isPart(reached, in: text) else { return }
    var pass = LatexText(text: text, commands: LatexCommands(), endings: LatexEndings(text))
    pass.run()
    text = pass.text
    text.isWhole = true
  }

  private static func isSign(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, "\\documentclass") || text.begins(index, "\\begin{document}")
  }

  /// Whether a text without a preamble is a part of a document: it begins with a command, and its lines are full of them.
  private static func isPart(_ reached: Range<Int>, in text: TextLines) -> Bool {
    guard let first = reached.first, text.begins(first, "\\") || text.begins(first, "%") else { return false }
    let known: [StaticString] = [
      "\\section", "\\subsection", "\\chapter{", "\\begin{", "\\end{", "\\item", "\\title{", "\\paragraph{", "\\label{",
    ]
    let commands = reached.count { index in known.contains { text.begins(index, $0) } }
    return commands >= 2 && commands * 8 >= reached.count
  }

  private mutating func run() {
    let start = text.lines.indices.first { text.begins($0, "\\begin{document}") }
    if let start { readPreamble(0..<start) }
    var index = start ?? 0
    while index < text.lines.count { index = read(index) }
  }

  // MARK: Preamble

  private mutating func readPreamble(_ range: Range<Int>) {
    var from = range.lowerBound
    for index in range {
      guard let (name, argument) = command(index) else { continue }
      if name == "title", readTitle(index, argument) {
        text.setAside(from..<index, .metadata)
        from = index + 1
      } else {
        note(name, argument)
      }
    }
    text.setAside(from..<range.upperBound, .metadata)
  }

  /// Makes a line the title; false where there is one, or nothing in the braces.
  private mutating func readTitle(_ index: Int, _ argument: Range<Int>) -> Bool {
    guard !argument.isEmpty, !hasTitle else { return false }
    hasTitle = true
    let line = text.lines[index].text
    text.setAside(line.lowerBound..<argument.lowerBound, as: .metadata)
    if argument.upperBound + 1 < line.upperBound {
      text.setAside(argument.upperBound + 1..<line.upperBound, as: .metadata)
    }
    text.say(.title, index)
    text.lines[index].text = argument
    commands.read(argument, of: &text)
    return true
  }

  /// Notes the authors or the date.
  private mutating func note(_ name: String, _ argument: Range<Int>) {
    var masthead = text.declared ?? Masthead()
    switch name {
    case "author" where masthead.authors.isEmpty:
      let names = parts(of: argument).map { plain($0).split(separator: " ").joined(separator: " ") }
      masthead.authors = names.filter { !$0.isEmpty && !$0.contains("{") }.map { Author(name: $0) }
    case "date": masthead.published = DateFinder.first(in: text.bytes, argument)?.date
    default: return
    }
    text.declared = masthead
  }

  /// The names that "\and" or a line's end separate.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where at >= start {
      let isAnd = text.holds("\\and", at: at) && !(at + 4 < range.upperBound && isLetter(text.bytes[at + 4]))
      guard isAnd || text.holds("\\\\", at: at) else { continue }
      parts.append(start..<at)
      start = min(at + (isAnd ? 4 : 2), range.upperBound)
    }
    return parts + [start..<range.upperBound]
  }

  /// What a stretch of the source shows.
  private func plain(_ range: Range<Int>) -> String {
    var copy = text
    let known = copy.cuts.count
    commands.read(range, of: &copy)
    var shown: [UInt8] = []
    var at = range.lowerBound
    for cut in copy.cuts[known...].sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if at < cut.range.lowerBound { shown += text.bytes[at..<cut.range.lowerBound] }
      shown += cut.put.utf8
      at = max(at, cut.range.upperBound)
    }
    if at < range.upperBound { shown += text.bytes[at..<range.upperBound] }
    return String(decoding: shown, as: UTF8.self)
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
      if Self.quoteNames.contains(argumentWords), quotes > 0 { quotes -= 1 }
      if argumentWords == "document" {
        text.setAside(index..<text.lines.count, .metadata)
        return text.lines.count
      }
      return leave(index)
    case "item": return readItem(index)
    case "title" where readTitle(index, argument): break
    case "title", "author", "date":
      note(name, argument)
      return leave(index)
    case _ where LatexCommands.isSilent(name): return leave(index)
    default: readLine(index)
    }
    return index + 1
  }

  /// Takes a command out that shows nothing; what stands behind it in its line is read next.
  private mutating func leave(_ index: Int) -> Int {
    let line = text.lines[index].text
    var rest = LatexCommands.endOfCommand(line, in: text.bytes)
    while rest < line.upperBound, isSpace(text.bytes[rest]) { rest += 1 }
    guard rest < line.upperBound, text.bytes[rest] != UInt8(ascii: "%") else {
      text.setAside(index..<index + 1, .metadata)
      return index + 1
    }
    text.setAside(line.lowerBound..<rest, as: .metadata)
    text.lines[index].text = rest..<line.upperBound
    return index
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

  private static let quoteNames: Set<String> = ["quote", "quotation", "displayquote"]
  private static let listNames: Set<String> = ["itemize", "enumerate", "description"]

  private mutating func readBegin(_ name: String, at index: Int) -> Int {
    let end = Self.blockNames.contains(name) ? endings.end(of: name, after: index, in: text) : nil
    if Self.listNames.contains(name) { lists.append(name == "enumerate" ? 1 : name == "description" ? -1 : 0) }
    if Self.quoteNames.contains(name) { quotes += 1 }
    guard let end else { return leave(index) }
    text.setAside(index..<index + 1, .metadata)
    switch name {
    case _ where !name.hasPrefix("tabular") && name != "longtable":
      blocks &+= 1
      for line in index + 1..<end { text.say(.code, line, level: Int(blocks)) }
      return end
    default:
      readTable(index + 1..<end)
      return end
    }
  }

  /// What stands as it is, or in rows.
  private static let blockNames: Set<String> = [
    "verbatim", "lstlisting", "minted", "equation", "equation*", "align", "align*", "displaymath", "tikzpicture",
    "gather", "gather*", "eqnarray", "eqnarray*", "multline", "multline*", "tabular", "tabular*", "tabularx",
    "longtable",
  ]

  private mutating func readItem(_ index: Int) -> Int {
    let line = text.lines[index].text
    var start = line.lowerBound + 5
    while start < line.upperBound, isSpace(text.bytes[start]) { start += 1 }
    var number = max(0, lists.last ?? 0)
    var label: Range<Int>?
    if start < line.upperBound, text.bytes[start] == UInt8(ascii: "["),
      let close = LatexCommands.endOfBrackets(start, line.upperBound, in: text.bytes)
    {
      label = start + 1..<close
      start = close + 1
      while start < line.upperBound, isSpace(text.bytes[start]) { start += 1 }
    }
    if let label, let own = Self.number(text.bytes[label]) {
      number = own
    } else if let label, lists.last == -1 || text.bytes[label].contains(where: { isLetter($0) || $0 >= 0x80 }) {
      return readTerm(label, index, start)
    } else if number > 0 {
      lists[lists.count - 1] += 1
    }
    guard start < line.upperBound else {
      text.setAside(index..<index + 1, .metadata)
      return index + 1
    }
    text.setAside(line.lowerBound..<start, as: .metadata)
    text.say(.item, index, level: number)
    text.lines[index].text = start..<line.upperBound
    text.lines[index].indent = Int32(2 * lists.count)
    commands.read(start..<line.upperBound, of: &text)
    return index + 1
  }

  /// The number of a label such as "7." or "(7)".
  private static func number(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let digits = label.filter { isDigit($0) }
    guard !digits.isEmpty, digits.count <= 2, label.allSatisfy({ isDigit($0) || [0x28, 0x29, 0x2E].contains($0) })
    else {
      return nil
    }
    return digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
  }

  /// Reads "\item[Sluice] A gate." as a term and what it means, two lines.
  private mutating func readTerm(_ label: Range<Int>, _ index: Int, _ start: Int) -> Int {
    let line = text.lines[index].text
    let hasMeaning = start < line.upperBound && text.split(index, label, start..<line.upperBound)
    guard hasMeaning || start >= line.upperBound else {
      readLine(index)
      return index + 1
    }
    text.setAside(line.lowerBound..<label.lowerBound, as: .metadata)
    text.say(.term, index)
    text.lines[index].text = label
    commands.read(label, of: &text)
    guard hasMeaning else { return index + 1 }
    text.say(.meaning, index + 1)
    commands.read(text.lines[index + 1].text, of: &text)
    return index + 2
  }

  private mutating func readLine(_ index: Int) {
    let line = text.lines[index]
    if text.bytes[line.text.lowerBound] == UInt8(ascii: "%") { return text.setAside(index..<index + 1, .metadata) }
    let before = index > 0 ? text.lines[index - 1].said : .nothing
    let goesOn = line.blankLinesBefore == 0 && [.paragraph, .goesOn, .item, .meaning].contains(before)
    let isQuote = quotes > 0 && before != .term
    let isOpen = isQuote ? line.blankLinesBefore == 0 && (before == .quote || before == .goesOn) : goesOn
    text.say(
      isOpen ? .goesOn : isQuote ? .quote : before == .term ? .meaning : .paragraph, index, level: isQuote ? 1 : 0)
    commands.read(line.text, of: &text)
  }
}
