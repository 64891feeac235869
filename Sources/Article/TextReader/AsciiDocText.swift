import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads AsciiDoc: equals signs before words are headings, rules in pairs hold code or what stands apart, attributes are removed.
///
///     = The Upper Wheel        ►   title
///     :toc:                        (set aside)
///     == Larch                     heading
///     ----                         code up to the next such line
struct AsciiDocText {
  private static let reach = 200

  var text: TextLines
  /// The number of the last block of code or table.
  var blocks: UInt8 = 0
  private var hasTitle = false
  /// The headings that references mean, by the names above them.
  var headings: [String: String] = [:]

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let reached = 0..<min(reach, text.lines.count)
    let headings = reached.count { heading($0, in: text) != nil }
    guard headings >= 1, headings >= 2 || reached.contains(where: { isSign($0, in: text) }) else { return }
    var pass = AsciiDocText(text: text)
    pass.run()
    text = pass.text
    text.isWhole = true
  }

  /// "== Larch": signs before words and none behind them.
  static func heading(_ index: Int, in text: TextLines) -> (level: Int, words: Range<Int>)? {
    let line = text.lines[index]
    let signs = text.bytes[line.text].prefix { $0 == UInt8(ascii: "=") }.count
    guard line.said == .nothing, line.indent == 0, signs >= 1, signs <= 6, signs + 1 < line.text.count,
      text.bytes[line.text.lowerBound + signs] == 0x20,
      line.blankLinesBefore > 0 || index == 0 || leads(index - 1, in: text),
      text.bytes[line.text.upperBound - 1] != UInt8(ascii: "="), text.words(index) <= 20
    else { return nil }
    return (signs, (line.text.lowerBound + signs..<line.text.upperBound).trimmed(in: text.bytes))
  }

  /// "[[motor]]", "[.lead]", "// remark": what may stand right above a heading.
  private static func leads(_ index: Int, in text: TextLines) -> Bool {
    isBlockAttribute(index, in: text) || text.begins(index, "//")
  }

  private static func isSign(_ index: Int, in text: TextLines) -> Bool {
    isAnchor(index, in: text) || isAttribute(index, in: text) || text.begins(index, "[source")
      || text.begins(index, "|===")
      || text.begins(index, "image::")
  }

  /// ":toc:", ":author: Nell Ashby"
  private static func isAttribute(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard text.bytes[range.lowerBound] == UInt8(ascii: ":"), range.count >= 3,
      let close = range.dropFirst().first(where: { text.bytes[$0] == UInt8(ascii: ":") }), close > range.lowerBound + 1
    else { return false }
    return (range.lowerBound + 1..<close).allSatisfy {
      isLetter(text.bytes[$0]) || isDigit(text.bytes[$0]) || [0x2D, 0x5F, 0x21].contains(text.bytes[$0])
    }
      && (close + 1 == range.upperBound || text.bytes[close + 1] == 0x20)
  }

  private mutating func run() {
    noteAnchors()
    var index = 0
    while index < text.lines.count { index = read(index) }
  }

  private mutating func read(_ index: Int) -> Int {
    let line = text.lines[index]
    // What stands below a plus sign is of the item above it.
    if line.text.count == 1, text.begins(index, "+"), index > 0,
      [.item, .goesOn, .meaning].contains(text.lines[index - 1].said),
      index + 1 < text.lines.count, isLetter(text.bytes[text.lines[index + 1].text.lowerBound])
    {
      text.drop(index..<index + 1)
      text.say(.goesOn, index + 1)
      readInline(text.lines[index + 1].text)
      return index + 2
    }
    if let (level, words) = Self.heading(index, in: text) {
      let isTitle = level == 1 && !hasTitle
      isTitle ? text.say(.title, index) : text.say(.heading, index, level: max(2, level))
      text.lines[index].text = words
      readInline(words)
      guard isTitle else { return index + 1 }
      hasTitle = true
      return readHead(index + 1)
    }
    if Self.isAttribute(index, in: text) || text.begins(index, "//")
      || Self.isBlockAttribute(index, in: text) && Self.label(of: index, in: text) == nil
    {
      if let end = readSpeaker(index) { return end }
      text.setAside(index..<index + 1, .metadata)
      return index + 1
    }
    if let end = readAdmonition(index) ?? endOfBlock(index) { return end }
    if line.text.count == 3, text.begins(index, "<<<") || text.begins(index, "'''") {
      text.drop(index..<index + 1)
      return index + 1
    }
    if text.begins(index, "|===") { return readTable(index) }
    if text.begins(index, "image::"), readPicture(index) { return index + 1 }
    if let end = readTerm(index) { return end }
    if text.begins(index, "."), line.text.count > 2, isLetter(text.bytes[line.text.lowerBound + 1]) {
      text.say(.paragraph, index)
      text.lines[index].text = line.text.lowerBound + 1..<line.text.upperBound
      return index + 1
    }
    readLine(index)
    return index + 1
  }

  /// "image::walk.jpg[The long shed]"
  private mutating func readPicture(_ index: Int) -> Bool {
    let words = text.string(index)
    guard let open = words.firstIndex(of: "["), words.hasSuffix("]") else { return false }
    let shown = words[words.index(after: open)...].dropLast().prefix { $0 != "," }.filter { $0 != "\"" }
    let figure = Figure(alt: shown.isEmpty ? nil : shown, url: String(words[..<open].dropFirst(7)))
    text.show(figure, for: index..<index + 1)
    return true
  }

  /// The lines right below the title: who wrote it, and when.
  private mutating func readHead(_ start: Int) -> Int {
    var index = start
    while index < text.lines.count, text.lines[index].blankLinesBefore == 0, index < start + 2,
      !Self.isAttribute(index, in: text)
    {
      var masthead = text.declared ?? Masthead()
      let words = text.string(index)
      if let date = DateFinder.first(in: text.bytes, text.lines[index].text)?.date {
        masthead.published = date
      } else if masthead.authors.isEmpty {
        masthead.authors = words.split(separator: ";").compactMap { SenderName.read(String($0)) }.map {
          Author(name: $0)
        }
      }
      text.declared = masthead
      text.setAside(index..<index + 1, .metadata)
      index += 1
    }
    return index
  }

  /// "[source,python]", "[[motor]]", "[.lead]", "[quote, Nell Ashby]"
  private static func isBlockAttribute(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard text.bytes[range.lowerBound] == UInt8(ascii: "["), text.bytes[range.upperBound - 1] == UInt8(ascii: "]"),
      range.count > 2
    else { return false }
    let first = text.bytes[range.lowerBound + 1]
    let isQuote = text.begins(index, "[quote,") || text.begins(index, "[verse,")
    return (isLetter(first) || "[#.%".utf8.contains(first)) && text.words(index) <= (isQuote ? 30 : 8)
  }

  /// "[[motor]]", alone on its line
  static func isAnchor(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, "[[") && text.text(index).suffix(2).elementsEqual("]]".utf8)
      && text.text(index).count { $0 == UInt8(ascii: "[") } == 2 && !text.text(index).contains(0x20)
  }

  /// Reads what stands between two like rules: code, or text with the rules left out.
  private mutating func endOfBlock(_ index: Int) -> Int? {
    let range = text.lines[index].text
    let sign = text.bytes[range.lowerBound]
    guard range.count >= 4, [0x2D, 0x2E, 0x2B, 0x3D, 0x5F, 0x2A, 0x2F].contains(sign),
      range.allSatisfy({ text.bytes[$0] == sign }),
      let end = (index + 1..<text.lines.count).first(where: { text.text($0).elementsEqual(text.text(index)) })
    else { return nil }
    text.drop(index..<index + 1)
    text.drop(end..<end + 1)
    let isCode = sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: "+")
    if isCode { blocks &+= 1 }
    for line in index + 1..<end {
      if isCode {
        text.say(.code, line, level: Int(blocks))
      } else if sign == UInt8(ascii: "/") {
        text.setAside(line..<line + 1, .metadata)
      } else {
        readLine(line, isQuote: sign == UInt8(ascii: "_"))
      }
    }
    return end + 1
  }

  mutating func readLine(_ index: Int, isQuote: Bool = false) {
    let line = text.lines[index]
    let sign = text.bytes[line.text.lowerBound]
    let depth = text.bytes[line.text].prefix { $0 == sign }.count
    if readSpeakerBelow(index) { return }
    let isItem =
      (sign == UInt8(ascii: "*") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: "-")) && depth < line.text.count
      && depth <= (sign == UInt8(ascii: "-") ? 1 : 5) && text.bytes[line.text.lowerBound + depth] == 0x20
    if isItem {
      text.say(.item, index, level: sign == UInt8(ascii: ".") ? number(of: index, depth: depth) : 0)
      text.lines[index].indent = Int32(2 * depth)
      text.lines[index].text = (line.text.lowerBound + depth..<line.text.upperBound).trimmed(in: text.bytes)
    } else {
      let before = index > 0 ? text.lines[index - 1].said : .nothing
      let goesOn =
        index > 0 && line.blankLinesBefore == 0
        && [.nothing, .paragraph, .goesOn, .item, .quote, .meaning].contains(before)
      // A paragraph that a label begins is left to be found as the callout it is.
      if goesOn || isQuote || !Self.isLabelled(index, in: text) {
        text.say(goesOn ? .goesOn : isQuote ? .quote : .paragraph, index, level: isQuote ? 1 : 0)
      }
    }
    readInline(text.lines[index].text)
  }

  private func number(of index: Int, depth: Int) -> Int {
    var above = index - 1
    while above >= 0, [.item, .goesOn, .gone].contains(text.lines[above].said) {
      defer { above -= 1 }
      guard text.lines[above].said == .item else { continue }
      if text.lines[above].indent == Int32(2 * depth) { return Int(text.lines[above].level) + 1 }
      if text.lines[above].indent < Int32(2 * depth) { break }
    }
    return 1
  }

  static let signs = InlineSigns(signs: [
    .init("**", nil, .strong), .init("*", nil, .strong), .init("__", nil, .emphasis), .init("_", nil, .emphasis),
    .init("`+", "+`", .code), .init("`", nil, .code), .init("##", nil, nil), .init("#", nil, nil),
  ])
}
