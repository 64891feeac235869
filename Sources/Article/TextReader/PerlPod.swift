import ArticleModel
import Fragments
import UTF8Text

/// Reads the documentation of Perl: commands at the beginning of lines, lines that are set in as they are, and letters with what they set
/// between angle brackets.
///
///     =head1 SYNOPSIS               ►   heading: SYNOPSIS
///       print $tide->next;              code: print $tide->next;
///     =item next                        term: next
///     Returns the B<next> water.        meaning: Returns the next water.
struct PerlPod: CommandedText {
  static let sign = UInt8(ascii: "=")
  static let fewest = 2
  private static let commands: Set<String> = [
    "head1", "head2", "head3", "head4", "over", "item", "back", "cut", "pod", "encoding", "begin", "end", "for",
  ]

  private(set) var text: TextLines
  private var blocks: UInt8 = 0
  /// Whether lines are documentation; a program stands before and behind it.
  private var isOpen = false
  /// What the next paragraph is: the words of a bullet, or what a term means.
  private var next: Line.Said?
  /// The number of the next item of each list.
  private var lists: [Int] = []

  init(text: TextLines) { self.text = text }

  static func knows(_ name: String) -> Bool { commands.contains(name) }

  static func areOwn(_ names: [String]) -> Bool {
    names.contains { $0.hasPrefix("head") || $0 == "over" || $0 == "pod" }
  }

  mutating func run() {
    var index = 0
    while index < text.lines.count {
      if let (name, words) = Self.command(index, in: text) {
        isOpen = name != "cut"
        index = read(name, words, at: index)
      } else if !isOpen || text.lines[index].indent > 0 {
        index = readCode(index)
      } else {
        readWords(index)
        index += 1
      }
    }
  }

  private mutating func read(_ name: String, _ words: Range<Int>, at index: Int) -> Int {
    switch name {
    case _ where name.hasPrefix("head") && !words.isEmpty:
      next = nil
      let level = Int(name.utf8.last.map { $0 - 0x30 } ?? 1)
      show(index, words, as: .heading, level: level + 1)
    case "over": lists.append(1)
    case "back":
      _ = lists.popLast()
      next = nil
    case "item": return readItem(words, at: index)
    case "begin":
      let end = text.line(beginning: "=end", from: index + 1).map { $0 + 1 } ?? index + 1
      text.setAside(index..<end, .metadata)
      return end
    case "for":
      let end = text.endOfBlock(index)
      text.setAside(index..<end, .metadata)
      return end
    default: break
    }
    if text.lines[index].said == .nothing { text.setAside(index..<index + 1, .metadata) }
    return index + 1
  }

  /// "=item *", "=item 2." and "=item next".
  private mutating func readItem(_ words: Range<Int>, at index: Int) -> Int {
    let sign = text.bytes[words].prefix { !isSpace($0) }
    let isNumber = sign.last == UInt8(ascii: ".") && sign.dropLast().allSatisfy(isDigit) && sign.count > 1
    guard isNumber || sign.elementsEqual("*".utf8) || words.isEmpty else {
      show(index, words, as: .term)
      next = .meaning
      return index + 1
    }
    let rest = (words.lowerBound + sign.count..<words.upperBound).trimmed(in: text.bytes)
    let number = isNumber ? lists.last ?? 1 : 0
    if isNumber, let last = lists.indices.last { lists[last] += 1 }
    if rest.isEmpty {
      text.setAside(index..<index + 1, .metadata)
      guard index + 1 < text.lines.count, Self.command(index + 1, in: text) == nil else { return index + 1 }
      show(index + 1, text.lines[index + 1].text, as: .item, level: number)
      text.lines[index + 1].indent = Int32(2 * lists.count)
      return index + 2
    }
    show(index, rest, as: .item, level: number)
    text.lines[index].indent = Int32(2 * lists.count)
    return index + 1
  }

  private mutating func readCode(_ index: Int) -> Int {
    blocks &+= 1
    var end = index
    while end < text.lines.count, Self.command(end, in: text) == nil, !isOpen || text.lines[end].indent > 0 {
      text.say(.code, end, level: Int(blocks))
      end += 1
    }
    return end
  }

  private mutating func readWords(_ index: Int) {
    let before = index > 0 ? text.lines[index - 1].said : .nothing
    let isBelow = text.lines[index].blankLinesBefore == 0 && ![.nothing, .code, .heading, .term].contains(before)
    show(index, text.lines[index].text, as: isBelow ? .goesOn : next ?? .paragraph)
    if !isBelow { next = nil }
  }

  private mutating func show(_ index: Int, _ words: Range<Int>, as said: Line.Said, level: Int = 0) {
    text.say(said, index, level: level)
    text.lines[index].text = words
    readInline(words, depth: 0)
  }

  // MARK: Within lines

  private static let deepest = 8

  /// "B<next>", "C<< $a->b >>", "L<the list|Tide::List>".
  private mutating func readInline(_ range: Range<Int>, depth: Int) {
    var at = range.lowerBound
    while at + 2 < range.upperBound {
      guard text.bytes[at + 1] == UInt8(ascii: "<"), isUpper(text.bytes[at]), depth < Self.deepest,
        at == range.lowerBound || !isLetter(text.bytes[at - 1]),
        let (inner, end) = inner(at + 1, range.upperBound)
      else {
        at += 1
        continue
      }
      read(text.bytes[at], inner, at..<end, depth)
      at = end
    }
  }

  private mutating func read(_ letter: UInt8, _ inner: Range<Int>, _ whole: Range<Int>, _ depth: Int) {
    var shown = inner
    switch letter {
    case UInt8(ascii: "B"): text.style(inner, .strong)
    case UInt8(ascii: "I"), UInt8(ascii: "F"): text.style(inner, .emphasis)
    case UInt8(ascii: "C"): text.style(inner, .code)
    case UInt8(ascii: "E"):
      let name = String(decoding: text.bytes[inner], as: UTF8.self)
      guard let sign = Self.signs[name] ?? CharacterReferences.sign(name) else { return }
      return text.drop(signs: whole, putting: sign)
    case UInt8(ascii: "X"), UInt8(ascii: "Z"): return text.cut(whole, .metadata)
    case UInt8(ascii: "L"):
      let bar = inner.first { text.bytes[$0] == UInt8(ascii: "|") }
      let target = (bar.map { $0 + 1 } ?? inner.lowerBound)..<inner.upperBound
      if let bar { shown = inner.lowerBound..<bar }
      text.style(shown, .link, link: String(decoding: text.bytes[target], as: UTF8.self))
    case UInt8(ascii: "S"): break
    default: return
    }
    text.drop(signs: whole.lowerBound..<shown.lowerBound)
    if shown.upperBound < inner.upperBound {
      text.cut(shown.upperBound..<whole.upperBound, .metadata)
    } else {
      text.drop(signs: shown.upperBound..<whole.upperBound)
    }
    readInline(shown, depth: depth + 1)
  }

  private static let signs = ["lt": "<", "gt": ">", "verbar": "|", "sol": "/"]

  /// What stands between the brackets that open at an offset, as many on both sides, and where they end.
  private func inner(_ open: Int, _ limit: Int) -> (inner: Range<Int>, end: Int)? {
    let count = text.bytes[open..<limit].prefix { $0 == UInt8(ascii: "<") }.count
    let end = min(limit, open + TextLines.longestSearch)
    var depth = 0
    var at = open + count
    while at < end {
      if count > 1 {
        let closing = text.bytes[at..<end].prefix { $0 == UInt8(ascii: ">") }.count
        if closing >= count { return ((open + count..<at).trimmed(in: text.bytes), at + count) }
        at += max(1, closing)
        continue
      }
      if text.bytes[at] == UInt8(ascii: "<") { depth += 1 }
      if text.bytes[at] == UInt8(ascii: ">") {
        if depth == 0 { return (open + 1..<at, at + 1) }
        depth -= 1
      }
      at += 1
    }
    return nil
  }
}
