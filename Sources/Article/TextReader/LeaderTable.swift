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
    var at = line.text.upperBound - 2
    let limit = max(line.text.lowerBound + 2, line.text.upperBound - longestValue)
    while at > limit,
      bytes[at] != UInt8(ascii: ".") || bytes[at - 1] != UInt8(ascii: ".") && bytes[at - 2] != UInt8(ascii: ".")
    {
      at -= 1
    }
    return at > limit
  }

  /// The table that begins at line `index`: two such lines or more, one below the other.
  func scan(at index: Int) -> MarkedTableScan {
    var rows: [MarkedTable.Row] = []
    var end = index
    while end < lines.count, end == index || lines[end].blankLinesBefore == 0, let row = row(lines[end]) {
      rows.append(row)
      end += 1
    }
    guard rows.count >= 2 else { return MarkedTableScan(end: max(end, index + 1)) }
    return MarkedTableScan(table: MarkedTable(lines: index..<end, hasHeader: false, rows: rows), end: end)
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
