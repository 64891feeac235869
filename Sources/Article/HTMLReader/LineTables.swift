import Fragments
import UTF8Text

/// Tables of one row that set the pieces of a line side by side: a declaration and its brackets, links and the signs between them.
///
///     <tr><td>double level</td><td>(</td><td>int gauge</td><td>)</td></tr>     ►   double level ( int gauge )
enum LineTables {
  /// The fewest pieces of a line, and the most letters of all.
  private static let fewest = 3
  private static let mostLetters: UInt32 = 200

  /// The rows of a page that are lines: each cell holds one text, and one of them no more than signs.
  static func rows(of page: RawPage) -> Set<Int32> {
    var cells: [Int32: [PageElement]] = [:]
    for element in page.elements where element.tag == .td && element.end > element.first {
      cells[element.parent, default: []].append(element)
    }
    var counts: [Int32: Int] = [:]
    for row in cells.keys { counts[table(of: row, page), default: 0] += 1 }
    return Set(cells.filter { row, cells in counts[table(of: row, page)] == 1 && isLine(cells, page) }.keys)
  }

  private static func table(of row: Int32, _ page: RawPage) -> Int32 {
    page.elements.table(ofRow: Int(row)).map(Int32.init) ?? -1
  }

  private static func isLine(_ cells: [PageElement], _ page: RawPage) -> Bool {
    guard cells.count >= fewest, cells.allSatisfy({ $0.count == 1 && page.runs[Int($0.first)].kind == .text }) else {
      return false
    }
    let texts = cells.map { page.runs[Int($0.first)] }
    return texts.reduce(0) { $0 + $1.letters } <= mostLetters && texts.contains { isOfSigns(page.utf8[$0.text]) }
  }

  private static func isOfSigns(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 < 0x80 && !isLetter($0) && !isDigit($0) }
  }
}
