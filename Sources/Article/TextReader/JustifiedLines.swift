import Fragments
import UTF8Text

/// Reads text that was set to both edges: blanks were put between words until each line ends in the same column. They part no cells.
///
///     The bakery  at the foot  of the lighthouse  road has opened  its oven      ►   The bakery at the foot of the lighthouse road
///     again,  four years  after the flood took the  floor out  from under it.        has opened its oven again, …
///
/// The cells of a table stand below one another; such blanks stand anywhere.
enum JustifiedLines {
  private static let fewest = 4
  private static let fewestColumns: Int32 = 40
  /// The most blanks in a row that are put between words.
  private static let widestGap = 4

  static func apply(to text: inout TextLines) {
    guard text.lines.count(where: \.hasGap) >= fewest, let edge = rightEdge(of: text) else { return }
    var start = 0
    while start < text.lines.count {
      let end = text.endOfBlock(start)
      let block = start..<end
      if block.count >= 2, isSet(block, to: edge, in: text) {
        for index in block { text.lines[index].hasGap = false }
        text.width = Int(edge)
      }
      start = end
    }
  }

  /// The column in which nearly all lines end that another follows, most of them with blanks put in; nil where there is none.
  private static func rightEdge(of text: TextLines) -> Int32? {
    let followed = text.lines.indices.dropLast().filter {
      text.lines[$0 + 1].blankLinesBefore == 0 && text.lines[$0].said == .nothing
    }
    let edge = followed.reduce(Int32(0)) { max($0, text.lines[$1].endColumn) }
    let full = followed.filter { text.lines[$0].endColumn == edge }
    guard edge >= fewestColumns, full.count >= fewest, full.count * 5 >= followed.count * 4,
      full.count(where: { text.lines[$0].hasGap }) * 2 >= full.count
    else { return nil }
    return edge
  }

  /// Whether all lines of a block but the last end at the edge, and blanks stand below blanks by chance alone.
  private static func isSet(_ block: Range<Int>, to edge: Int32, in text: TextLines) -> Bool {
    guard block.dropLast().allSatisfy({ text.lines[$0].endColumn == edge && text.lines[$0].said == .nothing }),
      text.lines[block.upperBound - 1].endColumn <= edge
    else { return false }
    let gaps = block.map { Self.gaps(of: text.lines[$0], in: text) }
    guard gaps.allSatisfy({ $0 != nil }) else { return false }
    var (alike, all) = (0, 0)
    for (one, next) in zip(gaps, gaps.dropFirst()) {
      guard let one, let next else { continue }
      alike += one.intersection(next).count
      all += min(one.count, next.count)
    }
    return alike * 2 <= all
  }

  /// The columns in which words begin behind blanks that were put in; nil where wider ones part cells.
  private static func gaps(of line: Line, in text: TextLines) -> Set<Int>? {
    var columns: Set<Int> = []
    var (column, blanks) = (Int(line.indent), 0)
    for byte in text.bytes[line.text] {
      if byte == 0x20 {
        blanks += 1
      } else {
        if blanks > widestGap { return nil }
        if blanks > 1 { columns.insert(column) }
        blanks = 0
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return columns
  }
}
