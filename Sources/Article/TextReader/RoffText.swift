import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads the source of a manual page, as troff sets it: sections, paragraphs, options with what they mean; requests show nothing.
///
///     .TH SLUICE 1 "2020-05-01"      ►   title: SLUICE
///     .SH OPTIONS                        heading: OPTIONS
///     .TP
///     .B \-c                             term: -c
///     Close the gate again.              its meaning
struct RoffText {
  private static let reach = 60

  private var text: TextLines
  private var escapes = RoffEscapes()
  /// What the next line of text begins.
  private var next = Opening.paragraph
  private var isCode = false
  private var blocks: UInt8 = 0
  private var hasTitle = false

  /// The name that ".Nm" alone stands for.
  private var name: Range<Int>?
  /// Whether it is a paper set with the macros of ms, and not a manual page.
  private let isPaper: Bool

  private enum Opening { case paragraph, goesOn, term, meaning, item, heading, title, author }

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let reached = 0..<min(reach, text.lines.count)
    let requests = reached.count { request($0, in: text) != nil }
    let sections = reached.count { index in
      request(index, in: text).map { ["TH", "SH", "Dd", "Sh", "TL", "AU", "NH"].contains($0.name) } ?? false
    }
    guard sections >= 2, requests * 4 >= reached.count else { return }
    var pass = RoffText(text: text)
    for index in pass.text.lines.indices { pass.read(index) }
    text = pass.text
    text.isWhole = true
  }

  private init(text: TextLines) {
    self.text = text
    isPaper = text.lines.indices.prefix(Self.reach).contains { index in
      Self.request(index, in: text).map { ["TL", "AU", "NH"].contains($0.name) } ?? false
    }
  }

  /// The name of a request and what stands behind it: ".SH SEE ALSO".
  private static func request(_ index: Int, in text: TextLines) -> (name: String, rest: Range<Int>)? {
    let range = text.lines[index].text
    guard text.lines[index].indent == 0, let first = text.text(index).first,
      first == UInt8(ascii: ".") || first == UInt8(ascii: "'"), range.count > 1
    else { return nil }
    var end = range.lowerBound + 1
    while end < range.upperBound, isLetter(text.bytes[end]), end - range.lowerBound < 4 { end += 1 }
    let isComment = text.bytes[range.lowerBound + 1] == UInt8(ascii: "\\")
    guard isComment || end > range.lowerBound + 1, end == range.upperBound || isSpace(text.bytes[end]) || isComment
    else { return nil }
    let name = String(decoding: text.bytes[range.lowerBound + 1..<end], as: UTF8.self)
    return (name, (end..<range.upperBound).trimmed(in: text.bytes))
  }

  private mutating func read(_ index: Int) {
    guard let (name, rest) = Self.request(index, in: text) else { return readText(index) }
    switch name {
    case "TH", "Dt": readTitle(rest, at: index)
    case "Dd": readDate(rest, at: index)
    case "SH", "Sh", "SS", "Ss": readHeading(rest, level: name.lowercased() == "sh" ? 2 : 3, at: index)
    case "TL": leave(index, next: .title)
    case "AU": leave(index, next: .author)
    case "NH": leave(index, next: .heading)
    case "AI", "AB", "AE", "QP", "QS", "QE", "IQ", "XP", "DS", "DE", "KS", "KE": leave(index, next: .paragraph)
    case "Nm" where rest.isEmpty && self.name != nil: readName(index)
    case "PP", "P", "LP", "Pp", "sp", "HP", "br", "RS", "RE", "El", "Bl": leave(index, next: .paragraph)
    case "TP", "TQ": leave(index, next: .term)
    case "IP": readTag(rest, at: index)
    case "It": readTag(rest, at: index, isMark: true)
    case "nf", "EX", "Bd":
      isCode = true
      blocks &+= 1
      leave(index, next: .paragraph)
    case "fi", "EE", "Ed":
      isCode = false
      leave(index, next: .paragraph)
    case _ where Self.fonts.contains(name) && !rest.isEmpty: readFonts(name, rest, at: index)
    case _ where Self.marks.contains(name) && !rest.isEmpty: readMarked(name, rest, at: index)
    default: text.setAside(index..<index + 1, .metadata)
    }
  }

  /// Requests that set their words in one font, or in two by turns.
  private static let fonts: Set<String> = ["B", "I", "SM", "SB", "BR", "RB", "IR", "RI", "BI", "IB"]
  /// Requests of the other set of them that mark words.
  private static let marks: Set<String> = [
    "Nm", "Nd", "Fl", "Ar", "Op", "Cm", "Pa", "Xr", "Em", "Sy", "Li", "Dq", "Ql", "Ev", "Va", "Fn", "Ic", "No",
  ]

  private mutating func leave(_ index: Int, next: Opening) {
    let words = text.lines[index].text.count
    if words > 3 { text.setAside(index..<index + 1, .metadata) } else { text.drop(index..<index + 1) }
    self.next = next
  }

  // MARK: Titles

  private mutating func readTitle(_ rest: Range<Int>, at index: Int) {
    let arguments = RoffEscapes.arguments(of: rest, in: text.bytes)
    for argument in arguments.dropFirst(2) { noteDate(argument) }
    guard !hasTitle, let name = arguments.first, !name.isEmpty else {
      return text.setAside(index..<index + 1, .metadata)
    }
    hasTitle = true
    let line = text.lines[index].text
    text.setAside(line.lowerBound..<name.lowerBound, as: .metadata)
    text.setAside(name.upperBound..<line.upperBound, as: .metadata)
    text.say(.title, index)
    text.lines[index].text = name
    next = .paragraph
  }

  private mutating func readDate(_ rest: Range<Int>, at index: Int) {
    noteDate(rest)
    text.setAside(index..<index + 1, .metadata)
  }

  private mutating func noteDate(_ range: Range<Int>) {
    var masthead = text.declared ?? Masthead()
    guard masthead.published == nil, let date = DateFinder.first(in: text.bytes, range)?.date else { return }
    masthead.published = date
    text.declared = masthead
  }

  private mutating func readHeading(_ rest: Range<Int>, level: Int, at index: Int) {
    isCode = false
    let arguments = RoffEscapes.arguments(of: rest, in: text.bytes)
    guard let first = arguments.first, let last = arguments.last else { return leave(index, next: .heading) }
    text.say(.heading, index, level: level)
    text.lines[index].text = first.lowerBound..<last.upperBound
    escapes.read(text.lines[index].text, of: &text)
    next = .paragraph
  }

  // MARK: Text

  /// ".IP \(bu 2" begins an item, ".IP \-c" what an option means.
  private mutating func readTag(_ rest: Range<Int>, at index: Int, isMark: Bool = false) {
    let arguments = RoffEscapes.arguments(of: rest, in: text.bytes)
    guard let first = arguments.first, !first.isEmpty else { return leave(index, next: isMark ? .item : .paragraph) }
    let words = String(decoding: text.bytes[first], as: UTF8.self)
    if ["\\(bu", "\\[bu]", "*", "-", "\\-", "\\(em", "o"].contains(words)
      || words.dropLast().allSatisfy(\.isNumber) && words.count > 1
    {
      return leave(index, next: .item)
    }
    let end = isMark ? rest.upperBound : first.upperBound
    text.say(.term, index)
    text.lines[index].text = first.lowerBound..<end
    if isMark { readMarks(first.lowerBound..<end) }
    escapes.read(text.lines[index].text, of: &text)
    next = .meaning
  }

  private mutating func readText(_ index: Int) {
    if isCode {
      text.say(.code, index, level: Int(blocks))
      return
    }
    if text.lines[index].blankLinesBefore > 0, next == .goesOn { next = .paragraph }
    if next == .title || next == .author { return readMasthead(index) }
    open(index)
    escapes.read(text.lines[index].text, of: &text)
  }

  /// The line below ".TL" is the title, the one below ".AU" who wrote the paper.
  private mutating func readMasthead(_ index: Int) {
    if next == .title {
      text.say(hasTitle ? .goesOn : .title, index)
      hasTitle = true
      return escapes.read(text.lines[index].text, of: &text)
    }
    var masthead = text.declared ?? Masthead()
    masthead.authors.append(Author(name: text.string(index)))
    text.declared = masthead
    text.setAside(index..<index + 1, .byline)
  }

  /// ".Nm" alone: the name of the program again.
  private mutating func readName(_ index: Int) {
    guard let name else { return }
    open(index)
    let range = text.lines[index].text
    text.drop(signs: range, putting: String(decoding: text.bytes[name], as: UTF8.self))
  }

  /// Says what a line of text is, by what stands above it.
  private mutating func open(_ index: Int) {
    if isCode { return text.say(.code, index, level: Int(blocks)) }
    switch next {
    case .paragraph: text.say(.paragraph, index)
    case .goesOn: text.say(.goesOn, index)
    case .term: text.say(.term, index)
    case .meaning: text.say(.meaning, index)
    case .item: text.say(.item, index)
    case .heading, .title, .author: text.say(.heading, index, level: 2)
    }
    next = next == .term ? .meaning : next == .heading ? .paragraph : .goesOn
  }

  /// ".BR wheel (1)": the words in bold and Roman type by turns, with no space between them.
  private mutating func readFonts(_ name: String, _ rest: Range<Int>, at index: Int) {
    let arguments = RoffEscapes.arguments(of: rest, in: text.bytes)
    guard let first = arguments.first, let last = arguments.last else { return leave(index, next: next) }
    let letters = Array(name == "SB" ? "B" : name == "SM" ? "R" : name)
    open(index)
    text.lines[index].text = first.lowerBound..<last.upperBound
    for (place, argument) in arguments.enumerated() {
      let letter = letters[place % letters.count]
      if letter != "R" { text.style(argument, letter == "B" ? .strong : .emphasis) }
      guard place > 0 else { continue }
      let gap = arguments[place - 1].upperBound..<argument.lowerBound
      // In a paper what follows the word set apart is punctuation.
      text.drop(signs: gap, putting: letters.count == 1 && !isPaper ? " " : "")
    }
    for argument in arguments { escapes.read(argument, of: &text) }
  }

  /// ".Fl c" shows "-c", ".Nd opens the gate" a dash before its words.
  private mutating func readMarked(_ name: String, _ rest: Range<Int>, at index: Int) {
    if name == "Nm", self.name == nil { self.name = rest }
    open(index)
    let line = text.lines[index].text
    let sign = name == "Fl" ? "-" : name == "Nd" ? "– " : ""
    text.drop(signs: line.lowerBound..<rest.lowerBound, putting: sign)
    if ["Nm", "Fl", "Cm", "Sy", "Ic"].contains(name) { text.style(rest, .strong) }
    if ["Ar", "Em", "Pa", "Va"].contains(name) { text.style(rest, .emphasis) }
    readMarks(rest)
    escapes.read(rest, of: &text)
  }

  /// Leaves out the names of marks within a line: "Fl c Ar gate".
  private mutating func readMarks(_ range: Range<Int>) {
    for word in RoffEscapes.arguments(of: range, in: text.bytes) {
      let name = String(decoding: text.bytes[word], as: UTF8.self)
      guard Self.marks.contains(name), word.upperBound < range.upperBound else { continue }
      text.drop(signs: word.lowerBound..<word.upperBound + 1, putting: name == "Fl" ? "-" : "")
    }
  }
}
