import Fragments
import UTF8Text

/// Rows of values with commas or semicolons between, within a text: what a program exports.
///
///     name,colour,sown            ►  row: name · colour · sown
///     "Bean, climbing",green,1        row: Bean, climbing · green · 1
///     Leek,white,2                    row: Leek · white · 2
///
/// In sentences a space follows each comma; between values none does.
struct ValueTable {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]

  private static let fewestRows = 3
  private static let fewestCells = 3
  /// A line with more bytes is no row.
  private static let longest = 2000

  /// Whether a line may be a row of values: at least two separators without a space behind, and none with.
  static func mayHoldValues(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.said == .nothing, line.indent == 0, line.text.count <= longest,
      let first = bytes[line.text].firstIndex(where: isSeparator), first + 1 < line.text.upperBound
    else { return false }
    return bytes[first + 1] != 0x20
      || bytes[line.text.lowerBound] == UInt8(ascii: "\"") && bytes[line.text].contains(separatorOfQuoted)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }
  private static let separatorOfQuoted = UInt8(ascii: ",")

  /// The table that begins at line `index`: three lines or more with as many values each.
  func scan(at index: Int) -> MarkedTableScan {
    // A comma may be part of a number between semicolons, and hardly the other way round.
    for separator in [UInt8(ascii: ";"), UInt8(ascii: ",")] {
      var rows: [MarkedTable.Row] = []
      var end = index
      while end < lines.count, end == index || lines[end].blankLinesBefore == 0, lines[end].text.count <= Self.longest,
        let cells = cells(lines[end].text, separator),
        rows.isEmpty || cells.count == rows[0].cells.count
      {
        rows.append(MarkedTable.Row(cells: cells, source: lines[end].text))
        end += 1
      }
      // A paragraph is followed by a blank line; so is a table.
      guard rows.count >= Self.fewestRows, end == lines.count || lines[end].blankLinesBefore > 0,
        !areSentences(index..<end)
      else { continue }
      return MarkedTableScan(table: MarkedTable(lines: index..<end, hasHeader: false, rows: rows), end: end)
    }
    return MarkedTableScan(end: index + 1)
  }

  /// Whether lines are sentences that lost the spaces behind their commas.
  private func areSentences(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      SentenceEnd.closes(lines[index].text, in: bytes)
        && !bytes[lines[index].text].contains { isDigit($0) || $0 == UInt8(ascii: "\"") }
    }
  }

  /// The values of a line; nil where it is none: a separator with a space behind it stands in a sentence, one at the end of all in a
  /// program.
  private func cells(_ text: Range<Int>, _ separator: UInt8) -> [[Range<Int>]]? {
    var cells: [[Range<Int>]] = []
    var at = text.lowerBound
    while true {
      guard cells.count < MarkedTable.mostCells, let (value, end) = value(at, text.upperBound, separator) else {
        return nil
      }
      cells.append(value.isEmpty ? [] : [value])
      if end >= text.upperBound { break }
      at = end + 1
      if at < text.upperBound, bytes[at] == 0x20 || isWithinNumber(end, text) { return nil }
    }
    let filled = cells.count { !$0.isEmpty }
    let isCode = separator == UInt8(ascii: ";") && cells.last?.isEmpty == true
    return cells.count >= Self.fewestCells && filled >= 2 && !isCode ? cells : nil
  }

  /// Whether a comma groups the digits of a number that stands among other words: "Yokogawa 7,334 1,198".
  private func isWithinNumber(_ comma: Int, _ line: Range<Int>) -> Bool {
    guard bytes[comma] == UInt8(ascii: ","), comma > line.lowerBound, isDigit(bytes[comma - 1]) else { return false }
    let after = bytes[comma + 1..<line.upperBound]
    guard after.prefix(3).count == 3, after.prefix(3).allSatisfy(isDigit) else { return false }
    let digits = bytes[line.lowerBound..<comma].reversed().prefix(while: isDigit).count
    guard digits <= 3, comma - digits >= line.lowerBound else { return false }
    let before = comma - digits > line.lowerBound ? bytes[comma - digits - 1] : UInt8(ascii: ",")
    let behind = comma + 4 < line.upperBound ? bytes[comma + 4] : UInt8(ascii: ",")
    let isWhole = ValueTable.isSeparator(before) || before == UInt8(ascii: "\"")
    return !isDigit(behind) && (!isWhole || behind == 0x20)
  }

  /// The value at an offset, without its quotation marks, and where the next separator or the end stands.
  private func value(_ start: Int, _ limit: Int, _ separator: UInt8) -> (Range<Int>, Int)? {
    guard start < limit, bytes[start] == UInt8(ascii: "\"") else {
      let end = (start..<limit).first { bytes[$0] == separator } ?? limit
      let isCode = (start..<end).contains { Self.isCodeSign(bytes[$0]) }
      return isCode ? nil : ((start..<end).trimmed(in: bytes), end)
    }
    guard let close = (start + 1..<limit).first(where: { bytes[$0] == UInt8(ascii: "\"") }),
      close + 1 == limit || bytes[close + 1] == separator
    else { return nil }
    return (start + 1..<close, close + 1)
  }

  private static func isCodeSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="),
      UInt8(ascii: "<"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
