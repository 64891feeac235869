import Fragments
import UTF8Text

/// Tables of two columns with dots that lead from a name to its value: prices, pages, weights.
///
///     Tea, pot ................. 2.40   ►  row: Tea, pot · 2.40
///     Seed cake . . . . . . . .  2.80      row: Seed cake · 2.80
struct LeaderTable {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]

  private static let fewestDots = 4
  /// The longest value and the longest name, in bytes.
  private static let longestValue = 28
  private static let longestName = 160

  /// Whether a line may have dots before its last words.
  static func mayLead(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.said == .nothing, line.text.count >= 8, bytes[line.text.upperBound - 1] != UInt8(ascii: ".") else {
      return false
    }
    // The value is a word or two; before it stands a dot, and another.
    var spaces = 0
    var at = line.text.upperBound - 2
    let limit = max(line.text.lowerBound + 2, line.text.upperBound - longestValue)
    while at > limit, spaces <= mostSpaces {
      if bytes[at] == UInt8(ascii: "."), bytes[at - 1] == UInt8(ascii: ".") || bytes[at - 2] == UInt8(ascii: ".") {
        return true
      }
      if bytes[at] == 0x20 { spaces += 1 }
      at -= 1
    }
    return false
  }

  /// The most spaces of a value, and before it.
  private static let mostSpaces = 4

  /// The table that begins at line `index`: two such lines or more, one below the other.
  func scan(at index: Int) -> MarkedTableScan {
    var rows: [MarkedTable.Row] = []
    var end = index
    while end < lines.count, end == index || lines[end].blankLinesBefore == 0, let row = row(lines[end]) {
      rows.append(row)
      end += 1
    }
    guard rows.count >= 2, leadsToValues(rows, index..<end) else { return MarkedTableScan(end: max(end, index + 1)) }
    return MarkedTableScan(table: MarkedTable(lines: index..<end, hasHeader: false, rows: rows), end: end)
  }

  /// Whether what stands behind the dots are values: figures and names, or words that begin or end below one another. In speech dots
  /// are pauses, and a sentence goes on behind them wherever it was.
  private func leadsToValues(_ rows: [MarkedTable.Row], _ range: Range<Int>) -> Bool {
    let values = rows.compactMap { $0.cells[1].first }
    if values.count(where: { !WrapWidth.startsSmall(bytes[$0]) }) * 5 >= values.count * 4 { return true }
    // Dots that reach to a column are not the same behind each name.
    let dots = zip(rows, values).map { row, value in value.lowerBound - (row.cells[0].last?.upperBound ?? 0) }
    let ends = range.map { lines[$0].endColumn }
    return Set(dots).count > 1
      && (Set(ends).count == 1 || Set(zip(ends, values).map { $0 - Int32($1.count) }).count == 1)
  }

  /// The name before the dots and the value behind them.
  private func row(_ line: Line) -> MarkedTable.Row? {
    guard Self.mayLead(line, in: bytes), line.text.count <= Self.longestName + Self.longestValue else { return nil }
    var at = line.text.upperBound
    // Values have periods themselves, but never two in a row or with spaces around.
    while at > line.text.lowerBound + 1, !isDot(at - 1) || !isDot(at - 2) && bytes[at - 2] != 0x20 { at -= 1 }
    let value = (at..<line.text.upperBound).trimmed(in: bytes)
    var dots = 0
    while at > line.text.lowerBound, isDot(at - 1) || bytes[at - 1] == 0x20 {
      if isDot(at - 1) { dots += 1 }
      at -= 1
    }
    let name = (line.text.lowerBound..<at).trimmed(in: bytes)
    guard dots >= Self.fewestDots, !name.isEmpty, !value.isEmpty, value.count <= Self.longestValue else { return nil }
    return MarkedTable.Row(cells: [[name], [value]], source: line.text)
  }

  private func isDot(_ at: Int) -> Bool { bytes[at] == UInt8(ascii: ".") }
}
