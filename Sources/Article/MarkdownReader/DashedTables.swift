import ArticleModel
import Fragments
import UTF8Text

/// Tables whose columns stand below or between rows of dashes, as pandoc has them: with a row a line, or with rows of several lines between
/// blank ones.
///
///     Stone   Mark      ►   header: Stone · Mark
///     ------- ----          row: upper · A
///     upper   A
struct DashedTables {
  private let text: UnsafeBufferPointer<UInt8>
  /// The most lines of a table whose end is looked for.
  private static let longest = 400

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// A table as the bytes of its cells.
  struct Found {
    var header: [[UInt8]]
    var rows: [[[UInt8]]]
    var source: Range<Int>
  }

  /// The table that begins in the line of an offset.
  func find(at offset: Int) -> Found? {
    var start = offset
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    let first = line(start)
    guard !isBlank(first), isRule(first) || partsOf(line(next(first))) >= 2 else { return nil }
    let lines = lines(from: start)
    let reader = RuledRows(bytes: text, count: lines.count, signs: [UInt8(ascii: "-")]) { lines[$0].line }
    guard let table = reader.table(at: 0), let header = table.header else { return nil }
    let end = next(lines[table.lines.upperBound - 1].whole)
    return Found(
      header: header.cells.map(joined), rows: table.rows.map { $0.cells.map(joined) },
      source: start..<min(end, text.count))
  }

  /// A cell of several lines.
  private func joined(_ cell: [Range<Int>]) -> [UInt8] { Array(cell.map { text[$0] }.joined(separator: [0x20])) }

  // MARK: Lines

  /// The lines from an offset on that are not blank.
  private func lines(from start: Int) -> [(line: RuledRows.Line, whole: Range<Int>)] {
    var lines: [(line: RuledRows.Line, whole: Range<Int>)] = []
    var at = start
    var isApart = false
    for _ in 0..<Self.longest where at < text.count {
      let whole = line(at)
      at = next(whole)
      if isBlank(whole) {
        isApart = true
        continue
      }
      let inner = whole.trimmed(in: text)
      lines.append((RuledRows.Line(text: inner, indent: inner.lowerBound - whole.lowerBound, isApart: isApart), whole))
      isApart = false
    }
    return lines
  }

  private func line(_ start: Int) -> Range<Int> {
    guard start < text.count else { return text.count..<text.count }
    return start..<(text[start...].firstIndex(of: 0x0A) ?? text.count)
  }

  private func next(_ line: Range<Int>) -> Int { line.upperBound + 1 }

  private func isBlank(_ line: Range<Int>) -> Bool { text[line].allSatisfy(isSpace) }

  /// Whether a line is one row of dashes, longer than a column is likely to be.
  private func isRule(_ line: Range<Int>) -> Bool {
    let inner = line.trimmed(in: text)
    return inner.count >= 10 && text[inner].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// How many parts of two dashes or more a line of nothing but dashes and spaces has; "- - -" is a rule.
  private func partsOf(_ line: Range<Int>) -> Int {
    let inner = line.trimmed(in: text)
    guard text[inner].allSatisfy({ $0 == UInt8(ascii: "-") || $0 == 0x20 }) else { return 0 }
    let parts = text[inner].split(separator: 0x20)
    return parts.allSatisfy { $0.count >= 2 } ? parts.count : 0
  }
}
