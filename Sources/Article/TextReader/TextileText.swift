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
      if let end = pass.readBlock(index) ?? pass.readTable(index) {
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
      text.holds(". ", at: line.text.lowerBound + 2), line.blankLinesBefore > 0 || index == 0,
      index + 1 == text.lines.count || text.lines[index + 1].blankLinesBefore > 0
    else { return nil }
    return (Int(digit - 0x30), (line.text.lowerBound + 4..<line.text.upperBound).trimmed(in: text.bytes))
  }

  private mutating func read(_ index: Int) {
    let line = text.lines[index]
    guard line.said == .nothing else { return }
    if let (level, words) = Self.heading(index, in: text) {
      let isTitle = level == 1 && !text.lines.contains { $0.said == .title }
      isTitle ? text.say(.title, index) : text.say(.heading, index, level: max(2, level))
      set(words, of: index)
    } else if text.begins(index, "bq. ") {
      text.say(.quote, index, level: 1)
      set(line.text.lowerBound + 4..<line.text.upperBound, of: index)
    } else if text.begins(index, "p. ") {
      text.say(.paragraph, index)
      set(line.text.lowerBound + 3..<line.text.upperBound, of: index)
    } else if let first = item(index) {
      text.say(.item, index, level: first.number)
      text.lines[index].indent = Int32(2 * first.depth)
      set(line.text.lowerBound + first.depth..<line.text.upperBound, of: index)
    } else if text.bytes[line.text.lowerBound] != UInt8(ascii: "|") {
      Self.signs.apply(to: line.text, of: &text)
    }
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
    guard text.begins(index, "||"), text.lines[index].text.count > 4 else { return nil }
    blocks &+= 1
    var end = index
    while end < text.lines.count, end == index || text.lines[end].blankLinesBefore == 0, text.begins(end, "|") {
      readRow(end, isHeader: text.begins(end, "||"))
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
      text.drop(signs: at..<end, putting: at == range.lowerBound || end == range.upperBound ? "" : "\t")
      at = end
    }
  }

  private mutating func set(_ words: Range<Int>, of index: Int) {
    let words = words.trimmed(in: text.bytes)
    guard !words.isEmpty else { return }
    text.setAside(text.lines[index].text.lowerBound..<words.lowerBound, as: .metadata)
    text.lines[index].text = words
    Self.signs.apply(to: words, of: &text)
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
