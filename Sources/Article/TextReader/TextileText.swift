import ArticleModel
import Fragments
import UTF8Text

/// Reads Textile, and what wikis for software make of it, as far as blocks go: headings, items, quotes, code, tables.
///
///     h2. Costs            == Larch         ►   heading
///     # first              * first              item
///     bq. Nobody has oak.  NOTE: Mind it.       quote, paragraph
struct TextileText {
  private static let reach = 200

  private var text: TextLines
  private var blocks: UInt8 = 0

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, (0..<min(reach, text.lines.count)).contains(where: { heading($0, in: text) != nil }) else {
      return
    }
    var pass = TextileText(text: text)
    var index = 0
    while index < pass.text.lines.count {
      if let end = pass.readBlock(index) ?? pass.readTable(index) ?? pass.readLongQuote(index) ?? pass.readTerm(index) {
        index = end
      } else {
        pass.read(index)
        index += 1
      }
    }
    text = pass.text
  }

  /// "h2. Costs", between blank lines.
  private static func heading(_ index: Int, in text: TextLines) -> (level: Int, words: Range<Int>)? {
    let line = text.lines[index]
    guard line.said == .nothing, line.indent == 0, line.text.count > 4,
      text.bytes[line.text.lowerBound] == UInt8(ascii: "h"),
      case let digit = text.bytes[line.text.lowerBound + 1], digit >= 0x31, digit <= 0x36,
      let words = endOfSign(line.text, 2, in: text), line.blankLinesBefore > 0 || index == 0,
      index + 1 == text.lines.count || text.lines[index + 1].blankLinesBefore > 0
    else { return nil }
    return (Int(digit - 0x30), (words..<line.text.upperBound).trimmed(in: text.bytes))
  }

  /// Where the words begin behind a sign of so many letters, what it says of how to set them, and a period: "h2(#gate). ", "p>. ".
  private static func endOfSign(_ line: Range<Int>, _ letters: Int, in text: TextLines) -> Int? {
    var at = line.lowerBound + letters
    while at < line.upperBound, text.bytes[at] != UInt8(ascii: ".") {
      let closes: [UInt8: UInt8] = [0x28: 0x29, 0x7B: 0x7D, 0x5B: 0x5D]
      if let close = closes[text.bytes[at]], let end = text.bytes[at..<line.upperBound].firstIndex(of: close) {
        at = end + 1
      } else if [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(text.bytes[at]) {
        at += 1
      } else {
        return nil
      }
    }
    return at + 1 < line.upperBound && text.bytes[at + 1] == 0x20 ? at + 2 : nil
  }

  private mutating func read(_ index: Int) {
    let line = text.lines[index]
    guard line.said == .nothing else { return }
    if let (level, words) = Self.heading(index, in: text) {
      let isTitle = level == 1 && !text.lines.contains { $0.said == .title }
      isTitle ? text.say(.title, index) : text.say(.heading, index, level: max(2, level))
      set(words, of: index)
    } else if text.begins(index, "bq"), let words = Self.endOfSign(line.text, 2, in: text) {
      text.say(.quote, index, level: 1)
      set(words..<line.text.upperBound, of: index)
    } else if text.begins(index, "bc. ") || text.begins(index, "pre. ") {
      blocks &+= 1
      let end = text.endOfBlock(index)
      let sign = text.begins(index, "bc. ") ? 4 : 5
      for line in index..<end { text.say(.code, line, level: Int(blocks)) }
      text.lines[index].text = line.text.lowerBound + sign..<line.text.upperBound
    } else if text.begins(index, "p"), let words = Self.endOfSign(line.text, 1, in: text) {
      text.say(.paragraph, index)
      set(words..<line.text.upperBound, of: index)
    } else if let number = note(index) {
      text.say(.paragraph, index)
      text.drop(signs: line.text.lowerBound..<number.lowerBound, putting: "[")
      text.drop(signs: number.upperBound..<number.upperBound + 1, putting: "]")
      readInline(number.upperBound + 1..<line.text.upperBound)
    } else if let first = item(index) {
      text.say(.item, index, level: first.number)
      text.lines[index].indent = Int32(2 * first.depth)
      set(line.text.lowerBound + first.depth..<line.text.upperBound, of: index)
    } else if !readPicture(index), text.bytes[line.text.lowerBound] != UInt8(ascii: "|") {
      readInline(line.text)
    }
  }

  /// "bq.. " begins a quote of several paragraphs, up to one that begins with a sign of its own.
  private mutating func readLongQuote(_ index: Int) -> Int? {
    guard text.begins(index, "bq.. ") else { return nil }
    var end = index
    while end < text.lines.count {
      let line = text.lines[end]
      if end > index, line.blankLinesBefore > 0, Self.opens(end, in: text) { break }
      let opens = end == index || line.blankLinesBefore > 0
      text.say(opens ? .quote : .goesOn, end, level: 1)
      set(line.text.lowerBound + (end == index ? 5 : 0)..<line.text.upperBound, of: end)
      end += 1
    }
    return end
  }

  /// Whether a line begins with a sign that says what its paragraph is.
  private static func opens(_ index: Int, in text: TextLines) -> Bool {
    let names: [(StaticString, Int)] = [("p", 1), ("bq", 2), ("bc", 2), ("pre", 3), ("h", 2)]
    return names.contains { text.begins(index, $0.0) && endOfSign(text.lines[index].text, $0.1, in: text) != nil }
  }

  /// "- Sluice := a gate"
  private mutating func readTerm(_ index: Int) -> Int? {
    let range = text.lines[index].text
    guard text.begins(index, "- "), let sign = text.place(of: " := ", from: range.lowerBound + 2, to: range.upperBound),
      case let term = (range.lowerBound + 2..<sign).trimmed(in: text.bytes),
      case let meaning = (sign + 4..<range.upperBound).trimmed(in: text.bytes), !term.isEmpty, !meaning.isEmpty,
      text.split(index, term, meaning)
    else { return nil }
    text.say(.term, index)
    readInline(term)
    text.say(.meaning, index + 1)
    readInline(meaning)
    return index + 2
  }

  // MARK: Blocks of wikis for software

  /// "{code:bash}" … "{code}", "{noformat}", "{quote}": what stands between two such lines.
  private mutating func readBlock(_ index: Int) -> Int? {
    guard let name = ["code", "noformat", "quote"].first(where: { opens($0, index) }) else { return nil }
    let range = text.lines[index].text
    let close = "{\(name)}"
    if name == "quote", range.count > 2 * close.utf8.count, text.string(index).hasSuffix(close),
      text.string(index).hasPrefix(close)
    {
      text.say(.quote, index, level: 1)
      text.drop(signs: range.lowerBound..<range.lowerBound + close.utf8.count)
      text.drop(signs: range.upperBound - close.utf8.count..<range.upperBound)
      return index + 1
    }
    guard text.bytes[range.upperBound - 1] == UInt8(ascii: "}"),
      let end = (index + 1..<text.lines.count).first(where: { text.string($0) == close })
    else { return nil }
    range.count > close.utf8.count ? text.setAside(index..<index + 1, .metadata) : text.drop(index..<index + 1)
    text.drop(end..<end + 1)
    blocks &+= 1
    for line in index + 1..<end {
      if name == "quote" {
        text.say(line == index + 1 || text.lines[line].blankLinesBefore > 0 ? .quote : .goesOn, line, level: 1)
        Self.signs.apply(to: text.lines[line].text, of: &text)
      } else {
        text.say(.code, line, level: Int(blocks))
      }
    }
    return end + 1
  }

  private func opens(_ name: String, _ index: Int) -> Bool {
    let words = text.string(index)
    return words.hasPrefix("{\(name)}") || words.hasPrefix("{\(name):")
  }

  /// A head between two bars each, "||Gate||State||", and the rows below it.
  private mutating func readTable(_ index: Int) -> Int? {
    guard text.begins(index, "|"), text.lines[index].text.count > 4,
      text.begins(index, "||") || text.bytes[text.lines[index].text.upperBound - 1] == UInt8(ascii: "|")
    else { return nil }
    blocks &+= 1
    var end = index
    while end < text.lines.count, end == index || text.lines[end].blankLinesBefore == 0, text.begins(end, "|") {
      readRow(end, isHeader: text.begins(end, "||") || text.begins(end, "|_."))
      end += 1
    }
    return end
  }

  private mutating func readRow(_ index: Int, isHeader: Bool) {
    let range = text.lines[index].text
    text.say(isHeader ? .headerRow : .row, index, level: Int(blocks))
    var at = range.lowerBound
    while at < range.upperBound {
      guard text.bytes[at] == UInt8(ascii: "|") else {
        at += 1
        continue
      }
      var end = at + 1
      if isHeader, end < range.upperBound, text.bytes[end] == UInt8(ascii: "|") { end += 1 }
      end = endOfCellSigns(end, range.upperBound)
      text.drop(signs: at..<end, putting: at == range.lowerBound || end == range.upperBound ? "" : "\t")
      at = end
    }
    readInline(range)
  }

  /// Behind "_. " of a head, ">. " of figures set to the right, "\2. " of a cell over two columns.
  private func endOfCellSigns(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit,
      [0x5F, 0x3C, 0x3E, 0x3D, 0x5C, 0x2F, 0x5E, 0x7E].contains(text.bytes[at]) || isDigit(text.bytes[at])
    {
      at += 1
    }
    guard at > start, at + 1 < limit, !isDigit(text.bytes[start]), text.holds(". ", at: at) else { return start }
    return at + 2
  }

  /// Links, and signs that set words in a style.
  private mutating func readInline(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard text.bytes[at] == UInt8(ascii: "\""),
        let close = (at + 1..<range.upperBound).first(where: { text.bytes[$0] == UInt8(ascii: "\"") }),
        text.holds("\":http", at: close) || text.holds("\":/", at: close) || text.holds("\":mailto:", at: close)
      else {
        at += 1
        continue
      }
      var end = close + 2
      while end < range.upperBound, !isSpace(text.bytes[end]), text.bytes[end] != UInt8(ascii: "|") { end += 1 }
      while [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29].contains(text.bytes[end - 1]) { end -= 1 }
      text.drop(signs: at..<at + 1)
      text.cut(close..<end, .metadata)
      text.style(at + 1..<close, .link, link: String(decoding: text.bytes[close + 2..<end], as: UTF8.self))
      at = end
    }
    Self.signs.apply(to: range, of: &text)
  }

  /// "!heron.png(A heron)!" alone on its line.
  private mutating func readPicture(_ index: Int) -> Bool {
    let words = text.string(index)
    guard words.hasPrefix("!"), words.hasSuffix("!"), words.count > 4, !words.contains(" ") || words.hasSuffix(")!")
    else {
      return false
    }
    let inner = words.dropFirst().dropLast()
    let address = inner.prefix { $0 != "(" }
    guard PictureName.isPicture(address) else { return false }
    let alt = inner.dropFirst(address.count + 1).dropLast()
    text.show(Figure(alt: alt.isEmpty ? nil : String(alt), url: String(address)), for: index..<index + 1)
    return true
  }

  /// The number of a note: "fn1. Cast in 1902.", which "[1]" in the text leads to.
  private func note(_ index: Int) -> Range<Int>? {
    guard text.begins(index, "fn") else { return nil }
    let digits = text.bytes[text.lines[index].text.dropFirst(2)].prefix { isDigit($0) }
    guard (1...3).contains(digits.count), text.holds(". ", at: digits.endIndex) else { return nil }
    return digits.indices
  }

  private mutating func set(_ words: Range<Int>, of index: Int) {
    let words = words.trimmed(in: text.bytes)
    guard !words.isEmpty else { return }
    text.setAside(text.lines[index].text.lowerBound..<words.lowerBound, as: .metadata)
    text.lines[index].text = words
    readInline(words)
  }

  /// "# first", "** nested": its depth, and its number where it has one.
  private func item(_ index: Int) -> (depth: Int, number: Int)? {
    let range = text.lines[index].text
    let sign = text.bytes[range.lowerBound]
    guard sign == UInt8(ascii: "#") || sign == UInt8(ascii: "*") else { return nil }
    let depth = text.bytes[range].prefix { $0 == sign }.count
    guard depth < range.count, text.bytes[range.lowerBound + depth] == 0x20 else { return nil }
    guard sign == UInt8(ascii: "#") else { return (depth, 0) }
    var above = index - 1
    while above >= 0, text.lines[above].said == .item {
      if text.lines[above].indent == Int32(2 * depth) { return (depth, Int(text.lines[above].level) + 1) }
      if text.lines[above].indent < Int32(2 * depth) { break }
      above -= 1
    }
    return (depth, 1)
  }

  private static let signs = InlineSigns(signs: [
    .init("*", nil, .strong), .init("_", nil, .emphasis), .init("@", nil, .code), .init("-", nil, .strike),
  ])
}
