import Fragments
import UTF8Text

/// The tables of AsciiDoc.
///
///     |===                     ►   header: Boat, Length
///     |Boat |Length
///
///     |Heron                       row: Heron, 12 m
///     |12 m
///     |===
extension AsciiDocText {
  /// Reads "|===" … "|===": cells begin with a bar, and a row has as many as the table has columns, on however many lines.
  mutating func readTable(_ index: Int) -> Int {
    guard let end = (index + 1..<text.lines.count).first(where: { text.begins($0, "|===") }) else {
      text.say(.paragraph, index)
      return index + 1
    }
    blocks &+= 1
    text.drop(index..<index + 1)
    text.drop(end..<end + 1)
    let attributes = attributes(above: index)
    let columns = attributes.flatMap(Self.columns) ?? (index + 1 < end ? bars(index + 1) : 1)
    let hasHeader = attributes.map { $0.contains("header") } ?? false
    // Each line is a row where none is broken into lines of cells.
    let isBroken = (index + 1..<end).contains { (1..<max(1, columns)).contains(bars($0)) }
    var (filled, isFirst) = (0, true)
    for line in index + 1..<end {
      let count = bars(line)
      guard count > 0 else {
        let goesOn = line > index + 1 && text.lines[line].blankLinesBefore == 0
        goesOn ? text.say(.goesOn, line) : readLine(line)
        readInline(text.lines[line].text)
        continue
      }
      let isNamed = count >= columns && line + 1 < end && text.lines[line + 1].blankLinesBefore > 0
      let isHeader = isFirst && (hasHeader || line == index + 1 && isNamed)
      readCells(line, isHeader: isHeader, goesOn: filled > 0)
      filled += count
      if !isBroken || filled >= columns { (filled, isFirst) = (0, false) }
    }
    return end + 1
  }

  private mutating func readCells(_ index: Int, isHeader: Bool, goesOn: Bool) {
    let range = text.lines[index].text
    text.say(goesOn ? .goesOn : isHeader ? .headerRow : .row, index, level: Int(blocks))
    for at in range where isBar(at, range) {
      text.drop(signs: at..<at + 1, putting: at == range.lowerBound && !goesOn ? "" : "\t")
    }
    readInline(range)
  }

  /// How many cells begin in a line; none where it does not begin with one.
  private func bars(_ index: Int) -> Int {
    let range = text.lines[index].text
    guard text.bytes[range.lowerBound] == UInt8(ascii: "|") else { return 0 }
    return range.count { isBar($0, range) }
  }

  private func isBar(_ at: Int, _ range: Range<Int>) -> Bool {
    text.bytes[at] == UInt8(ascii: "|") && (at == range.lowerBound || text.bytes[at - 1] != UInt8(ascii: "\\"))
  }

  /// What stands in square brackets above a table, its title between them or not.
  private func attributes(above index: Int) -> String? {
    (max(0, index - 2)..<index).reversed().map(text.string).first { $0.hasPrefix("[") && $0.contains("=") }
  }

  /// How many columns `cols="2,1,1"` or `cols="3*"` says a table has.
  private static func columns(_ attributes: String) -> Int? {
    guard let name = attributes[...].firstRange(ofBytes: "cols=") else { return nil }
    let value = attributes[name.upperBound...]
    let said = value.hasPrefix("\"") ? value.dropFirst().prefix { $0 != "\"" } : value.prefix { $0 != "," && $0 != "]" }
    if let star = said.firstIndex(of: "*") { return Int(said[..<star]) }
    return said.isEmpty ? nil : said.split { $0 == "," || $0 == ";" }.count
  }
}
