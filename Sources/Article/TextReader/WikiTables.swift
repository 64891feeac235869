import ArticleModel
import Fragments
import UTF8Text

/// The tables of MediaWiki.
///
///     {| class="wikitable"              ►   header: Boat | Length
///     ! Boat !! style="x" | Length          row:    Heron | 12
///     |-
///     | Heron || 12
///     |}
extension WikiText {
  /// Reads "{|" … "|}": "|-" begins a row, "!" a cell of the head, "|" any other.
  mutating func readTable(_ index: Int) -> Int {
    guard index < lastTableEnd, let end = (index + 1..<text.lines.count).first(where: { text.begins($0, "|}") }) else {
      text.say(.paragraph, index)
      return index + 1
    }
    tables &+= 1
    text.setAside(index..<index + 1, .metadata)
    text.setAside(end..<end + 1, .metadata)
    var isOpen = false
    for line in index + 1..<end {
      let range = text.lines[line].text
      let first = text.bytes[range.lowerBound]
      if text.begins(line, "|-") || text.begins(line, "|+") {
        text.begins(line, "|-") ? text.drop(line..<line + 1) : readCaption(line)
        isOpen = false
      } else if first == UInt8(ascii: "|") || first == UInt8(ascii: "!") {
        readCells(line, isHeader: first == UInt8(ascii: "!"), goesOn: isOpen)
        isOpen = true
      } else {
        text.say(isOpen ? .goesOn : .paragraph, line)
        readInline(range)
      }
    }
    return end + 1
  }

  private mutating func readCaption(_ index: Int) {
    text.say(.caption, index, level: Int(tables))
    setText(index, from: text.lines[index].text.lowerBound + 2)
  }

  private mutating func readCells(_ index: Int, isHeader: Bool, goesOn: Bool) {
    let range = text.lines[index].text
    text.say(isHeader ? .headerRow : .row, index, level: Int(tables))
    // A cell on a line of its own belongs to the row above.
    if goesOn { text.say(.goesOn, index) }
    text.drop(signs: range.lowerBound..<range.lowerBound + 1, putting: goesOn ? "\t" : "")
    var start = range.lowerBound + 1
    var at = start
    while at + 1 < range.upperBound {
      if text.holds("||", at: at) || isHeader && text.holds("!!", at: at) {
        let columns = dropAttributes(of: start..<at)
        text.drop(signs: at..<at + 2, putting: String(repeating: "\t", count: columns))
        at += 2
        start = at
      } else {
        at += 1
      }
    }
    _ = dropAttributes(of: start..<range.upperBound)
    readInline(range.lowerBound + 1..<range.upperBound)
  }

  /// Leaves out what a cell says of itself before its text: `colspan="2" |`. The columns it takes.
  private mutating func dropAttributes(of cell: Range<Int>) -> Int {
    guard let bar = text.bytes[cell].firstIndex(of: UInt8(ascii: "|")),
      case let attributes = text.bytes[cell.lowerBound..<bar], attributes.contains(UInt8(ascii: "=")),
      !attributes.contains(UInt8(ascii: "[")), !attributes.contains(UInt8(ascii: "{"))
    else { return 1 }
    text.drop(signs: cell.lowerBound..<bar + 1)
    guard let name = attributes.indices.first(where: { text.holds("colspan", at: $0) }) else { return 1 }
    let digits = text.bytes[name..<bar].drop { !isDigit($0) }.prefix(3).prefix { isDigit($0) }
    return min(WikiText.mostColumns, max(1, digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }))
  }

  /// The most columns that a cell is taken to span.
  private static let mostColumns = 100
}
