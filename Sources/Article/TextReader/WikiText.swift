import ArticleModel
import Fragments
import UTF8Text

/// Reads the text of a wiki as MediaWiki has it: headings between equals signs, lists, links, emphasis; templates and categories are
/// removed.
///
///     == History ==                         ►   heading: History
///     It stands in [[Hallow|the town]].         paragraph: It stands in the town.
///     * '''first''' in 1901                     list: first in 1901
struct WikiText {
  private static let reach = 400

  var text: TextLines
  let dialect: Dialect
  let lastTableEnd: Int
  var tables: UInt8 = 0
  private var hasTitle = false

  private init(text: TextLines, dialect: Dialect, lastTableEnd: Int) {
    self.text = text
    self.dialect = dialect
    self.lastTableEnd = lastTableEnd
  }

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let reached = 0..<min(reach, text.lines.count)
    let dialect = Dialect(of: text, reached)
    let headings = reached.count { heading($0, dialect, in: text) != nil }
    guard headings > 0 && reached.contains(where: { holdsMark($0, dialect, in: text) }) || holdsTable(reached, in: text)
    else { return }
    let end = text.lines.lastIndex { text.holds("|}", at: $0.text.lowerBound) } ?? 0
    var pass = WikiText(text: text, dialect: dialect, lastTableEnd: end)
    pass.run()
    text = pass.text
    text.isWhole = true
  }

  /// The level and the words of "=== The fire ===".
  private static func heading(
    _ index: Int, _ dialect: Dialect, in text: TextLines
  ) -> (level: Int, words: Range<Int>)? {
    let line = text.lines[index]
    guard line.indent == 0, text.begins(index, "==") || text.begins(index, "= ") else { return nil }
    let signs = text.bytes[line.text].prefix { $0 == UInt8(ascii: "=") }.count
    let closing = text.bytes[line.text].reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard signs == closing || dialect == .creole && closing == 0, signs <= 6, line.text.count > signs + closing else {
      return nil
    }
    let words = (line.text.lowerBound + signs..<line.text.upperBound - closing).trimmed(in: text.bytes)
    // Of DokuWiki's signs the most are the highest heading.
    return words.isEmpty ? nil : (dialect == .doku ? max(1, 7 - signs) : signs, words)
  }

  /// Whether some lines hold a table from its beginning to its end, which no other text has: "{|", "|-", "|}".
  private static func holdsTable(_ lines: Range<Int>, in text: TextLines) -> Bool {
    guard let start = lines.first(where: { text.begins($0, "{|") }) else { return false }
    let below = start + 1..<lines.upperBound
    guard let end = below.first(where: { text.begins($0, "|}") }) else { return false }
    return (start + 1..<end).contains { text.begins($0, "|-") }
  }

  /// A sign that no other mark-up has: a link, a template, a table or bold words. Lines that are set in show what programs read.
  private static func holdsMark(_ index: Int, _ dialect: Dialect, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard text.lines[index].hasCodeSign || text.bytes[range].contains(UInt8(ascii: dialect == .media ? "'" : "*")),
      text.lines[index].indent == 0 || dialect == .doku
    else { return false }
    if text.begins(index, "{|") || text.begins(index, "{{") { return true }
    return range.contains { at in
      switch text.bytes[at] {
      case UInt8(ascii: "["): isLink(at, range.upperBound, in: text)
      case UInt8(ascii: "'") where dialect == .media: isPair("'''", at, range.upperBound, in: text)
      case UInt8(ascii: "*") where dialect != .media: isPair("**", at, range.upperBound, in: text)
      case UInt8(ascii: "<"): text.holds("<ref", at: at)
      default: false
      }
    }
  }

  private mutating func run() {
    var index = 0
    while index < text.lines.count { index = read(index) }
  }

  private mutating func read(_ index: Int) -> Int {
    let line = text.lines[index]
    if let (level, words) = Self.heading(index, dialect, in: text) {
      if level == 1, !hasTitle {
        hasTitle = true
        text.say(.title, index)
      } else {
        text.say(.heading, index, level: max(2, level))
      }
      text.lines[index].text = words
      readInline(words)
      return index + 1
    }
    if text.begins(index, "{|") { return readTable(index) }
    if dialect != .media, let end = readOther(index) { return end }
    if dialect == .media, text.begins(index, "{{"), let end = endOfTemplate(index) {
      text.setAside(index..<end, .metadata)
      return end
    }
    if let end = readGallery(index) ?? readQuote(index) { return end }
    if let first = startOfNotes(index) {
      text.setAside(first..<index + 1, .metadata)
      return index + 1
    }
    if isHidden(index) {
      text.setAside(index..<index + 1, .metadata)
      return index + 1
    }
    if isShownAsItIs(index) { return readLines(index) }
    switch text.bytes[line.text.lowerBound] {
    case UInt8(ascii: "*") where isItem(index), UInt8(ascii: "#") where isItem(index): readItem(index)
    case UInt8(ascii: ";") where dialect == .media: return readTerm(index)
    case UInt8(ascii: ":") where dialect == .media:
      let words = line.text.lowerBound + text.bytes[line.text].prefix { $0 == UInt8(ascii: ":") }.count
      text.say(index > 0 && text.lines[index - 1].said == .term ? .meaning : .paragraph, index)
      setText(index, from: words)
    default:
      let goesOn = line.blankLinesBefore == 0 && index > 0 && mayGoOn(text.lines[index - 1])
      text.say(goesOn ? .goesOn : .paragraph, index)
      readInline(line.text)
    }
    return index + 1
  }

  /// Whether a line of running text goes on in the next: short lines stand for themselves where nobody parted them.
  private func mayGoOn(_ line: Line) -> Bool {
    (line.said == .paragraph || line.said == .goesOn) && line.endColumn >= Self.full
  }

  private static let full: Int32 = 40

  /// A space before a line shows it as it is, with its spaces: in DokuWiki two.
  private func isShownAsItIs(_ index: Int) -> Bool {
    let indent = text.lines[index].indent
    guard dialect == .media ? indent > 0 : dialect == .doku && indent > 1 else { return false }
    return !"*#|<{[".utf8.contains(text.bytes[text.lines[index].text.lowerBound])
  }

  private mutating func readLines(_ index: Int) -> Int {
    var end = index
    while end < text.lines.count, isShownAsItIs(end), end == index || text.lines[end].blankLinesBefore == 0 { end += 1 }
    tables &+= 1
    for line in index..<end { text.say(.code, line, level: Int(tables)) }
    return end
  }

  /// "<references />" is where a program puts the notes; a heading right above it has nothing below then.
  private func startOfNotes(_ index: Int) -> Int? {
    guard dialect == .media, text.begins(index, "<references"), text.text(index).last == UInt8(ascii: ">"),
      text.text(index).count(where: { $0 == UInt8(ascii: ">") }) == 1
    else { return nil }
    let isAlone = text.text(index).suffix(2).elementsEqual("/>".utf8)
    return isAlone && index > 0 && text.lines[index - 1].said == .heading ? index - 1 : index
  }

  /// Categories, other languages and switches show nothing where they stand.
  private func isHidden(_ index: Int) -> Bool {
    let range = text.lines[index].text
    if text.begins(index, "__"), text.bytes[range.upperBound - 1] == UInt8(ascii: "_") { return true }
    guard text.begins(index, "[["), text.holds("]]", at: range.upperBound - 2),
      !text.text(index).dropLast(2).contains(UInt8(ascii: "]"))
    else { return false }
    return range.dropFirst(2).prefix(24).contains { text.bytes[$0] == UInt8(ascii: ":") }
      && !text.text(index).contains(UInt8(ascii: "|"))
  }

  /// Makes a line begin behind its signs, which are not shown.
  mutating func setText(_ index: Int, from start: Int) {
    let range = (start..<text.lines[index].text.upperBound).trimmed(in: text.bytes)
    guard !range.isEmpty else { return text.drop(index..<index + 1) }
    text.lines[index].text = range
    readInline(range)
  }

  /// In Creole two stars may as well begin bold words.
  private func isItem(_ index: Int) -> Bool {
    let range = text.lines[index].text
    guard dialect != .media else { return true }
    let signs = text.bytes[range].prefix { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") }.count
    return signs < range.count && text.bytes[range.lowerBound + signs] == 0x20
  }

  /// "** in winter": the last sign says what the list is, their number how deep it is.
  private mutating func readItem(_ index: Int) {
    let line = text.lines[index]
    let signs = text.bytes[line.text].prefix { [0x2A, 0x23, 0x3A].contains($0) }.count
    let isOrdered = text.bytes[line.text.lowerBound + signs - 1] == UInt8(ascii: "#")
    text.say(.item, index, level: isOrdered ? number(of: index, depth: signs) : 0)
    text.lines[index].indent = Int32(2 * signs)
    setText(index, from: line.text.lowerBound + signs)
  }

  /// The number of an item: one more than that of the item above with as many signs.
  func number(of index: Int, depth: Int) -> Int {
    var above = index - 1
    while above >= 0, text.lines[above].said == .item || text.lines[above].said == .goesOn {
      if text.lines[above].indent == Int32(2 * depth), text.lines[above].said == .item {
        return Int(text.lines[above].level) + 1
      }
      if text.lines[above].indent < Int32(2 * depth) { break }
      above -= 1
    }
    return 1
  }

  /// "; Sluice : A gate." or a term with its meaning on the line below.
  private mutating func readTerm(_ index: Int) -> Int {
    let range = text.lines[index].text
    let colon = range.dropFirst().first { text.holds(" : ", at: $0) }
    let term = (range.lowerBound + 1..<(colon ?? range.upperBound)).trimmed(in: text.bytes)
    guard !term.isEmpty else {
      text.say(.paragraph, index)
      return index + 1
    }
    text.say(.term, index)
    let meaning =
      colon.map { ($0 + 3..<range.upperBound).trimmed(in: text.bytes) } ?? range.upperBound..<range.upperBound
    guard !meaning.isEmpty, text.split(index, term, meaning) else {
      text.lines[index].text = (range.lowerBound + 1..<range.upperBound).trimmed(in: text.bytes)
      readInline(text.lines[index].text)
      return index + 1
    }
    readInline(term)
    text.say(.meaning, index + 1)
    readInline(meaning)
    return index + 2
  }

  /// The end of a template that begins a line, over as many lines as its braces take.
  private func endOfTemplate(_ index: Int) -> Int? {
    var depth = 0
    for line in index..<min(text.lines.count, index + 200) {
      let range = text.lines[line].text
      var at = range.lowerBound
      while at + 1 < range.upperBound {
        if text.holds("{{", at: at) {
          depth += 1
          at += 2
        } else if text.holds("}}", at: at) {
          depth -= 1
          at += 2
          if depth == 0 { return at >= range.upperBound ? line + 1 : nil }
        } else {
          at += 1
        }
      }
    }
    return nil
  }
}
