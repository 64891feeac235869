import ArticleModel
import Fragments
import UTF8Text

/// The mark-up of wikis other than MediaWiki, as far as it differs: DokuWiki and Creole.
///
///     ===== Regeln =====            == Opening hours          ►   heading
///       * Sägen trocken             * Boots                       item
///     ^ Gerät ^ Anzahl ^            |=Day |=From |                row of a table's head
///     | Säge  | 4      |            |Saturday |10 |               row
extension WikiText {
  enum Dialect {
    case media, doku, creole

    /// Tells the dialect by its headings and its tables.
    init(of text: TextLines, _ reached: Range<Int>) {
      self = .media
      for index in reached {
        let range = text.lines[index].text
        let signs = text.bytes[range].prefix { $0 == UInt8(ascii: "=") }.count
        if (5...6).contains(signs), range.count > 2 * signs,
          text.text(index).suffix(signs).allSatisfy({ $0 == UInt8(ascii: "=") })
        {
          self = .doku
          return
        }
        let isHead = text.begins(index, "|=") && !text.begins(index, "|==")
        if isHead || Self.isPicture(index, in: text) { self = .creole }
      }
    }

    /// "{{engine.png|Martha in steam}}"
    private static func isPicture(_ index: Int, in text: TextLines) -> Bool {
      guard text.begins(index, "{{") else { return false }
      let parts = text.string(index).dropFirst(2).split(separator: "|")
      return parts.count == 2 && PictureName.isPicture(parts[0])
    }
  }

  /// Reads what these dialects have at the beginning of lines; nil for other lines.
  mutating func readOther(_ index: Int) -> Int? {
    readCode(index) ?? readRow(index) ?? readPicture(index) ?? (dialect == .doku ? readSetIn(index) : nil)
  }

  /// "<code bash>" … "</code>", "{{{" … "}}}".
  private mutating func readCode(_ index: Int) -> Int? {
    let isTag = text.begins(index, "<code") || text.begins(index, "<file")
    guard isTag && text.string(index).hasSuffix(">") || text.string(index) == "{{{",
      let end = text.line(
        beginning: !isTag ? "}}}" : text.begins(index, "<code") ? "</code>" : "</file>", from: index + 1)
    else { return nil }
    tables &+= 1
    text.setAside(index..<index + 1, .metadata)
    text.setAside(end..<end + 1, .metadata)
    for line in index + 1..<end { text.say(.code, line, level: Int(tables)) }
    return end + 1
  }

  /// A row whose cells stand between bars, or behind roofs where they name columns.
  private mutating func readRow(_ index: Int) -> Int? {
    let range = text.lines[index].text
    guard isBar(text.bytes[range.lowerBound]), range.count > 2, isBar(text.bytes[range.upperBound - 1]) else {
      return nil
    }
    let goesOn = index > 0 && text.lines[index].blankLinesBefore == 0 && isRow(text.lines[index - 1])
    if !goesOn { tables &+= 1 }
    let isHeader = text.bytes[range.lowerBound] == UInt8(ascii: "^") || text.begins(index, "|=")
    text.say(isHeader && !goesOn ? .headerRow : .row, index, level: Int(tables))
    var at = range.lowerBound
    var isInLink = false
    while at < range.upperBound {
      if text.holds("[[", at: at) { isInLink = true }
      if text.holds("]]", at: at) { isInLink = false }
      guard isBar(text.bytes[at]), !isInLink else {
        at += 1
        continue
      }
      let isOuter = at == range.lowerBound || at + 1 == range.upperBound
      let length = at + 1 < range.upperBound && text.bytes[at + 1] == UInt8(ascii: "=") ? 2 : 1
      text.drop(signs: at..<at + length, putting: isOuter ? "" : "\t")
      at += length
    }
    readInline(range.lowerBound + 1..<range.upperBound - 1)
    return index + 1
  }

  private func isBar(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || dialect == .doku && byte == UInt8(ascii: "^")
  }

  private func isRow(_ line: Line) -> Bool { line.said == .row || line.said == .headerRow }

  /// "{{engine.png|Martha in steam}}" alone on its line.
  private mutating func readPicture(_ index: Int) -> Int? {
    let words = text.string(index)
    guard words.hasPrefix("{{"), words.hasSuffix("}}"), words.count > 4 else { return nil }
    let parts = words.dropFirst(2).dropLast(2).split(separator: "|", maxSplits: 1)
    guard let address = parts.first?.split(separator: "?").first.map({ $0.filter { $0 != " " } }),
      PictureName.isPicture(address)
    else { return nil }
    text.show(Figure(alt: parts.count > 1 ? String(parts[1]) : nil, url: address), for: index..<index + 1)
    return index + 1
  }

  /// "  * Sägen", "  - Anmelden": as deep as it is set in.
  private mutating func readSetIn(_ index: Int) -> Int? {
    let line = text.lines[index]
    guard line.indent >= 2, line.text.count > 2, text.bytes[line.text.lowerBound + 1] == 0x20,
      case let sign = text.bytes[line.text.lowerBound], sign == UInt8(ascii: "*") || sign == UInt8(ascii: "-")
    else { return nil }
    let depth = Int(line.indent) / 2
    text.lines[index].indent = Int32(2 * depth)
    text.say(.item, index, level: sign == UInt8(ascii: "-") ? number(of: index, depth: depth) : 0)
    setText(index, from: line.text.lowerBound + 2)
    return index + 1
  }
}
