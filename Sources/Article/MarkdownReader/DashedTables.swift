import ArticleModel
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
  private static let mostColumns = 64

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
    guard !isBlank(first) else { return nil }
    if isRule(first) { return spaced(from: start) }
    let dashes = line(next(first))
    guard let columns = columns(dashes), columns.count >= 2 else { return nil }
    var rows: [[[UInt8]]] = []
    var at = next(dashes)
    while at < text.count, case let row = line(at), !isBlank(row), rows.count < Self.longest {
      at = next(row)
      if isRule(row) || self.columns(row) != nil { break }
      rows.append(cells(row, columns))
    }
    return rows.isEmpty ? nil : Found(header: cells(first, columns), rows: rows, source: start..<min(at, text.count))
  }

  /// Rows of several lines: a row of dashes, the header, the dashes of the columns, rows with blank lines between, a row of dashes.
  private func spaced(from start: Int) -> Found? {
    var header: [Range<Int>] = []
    var at = next(line(start))
    while at < text.count, case let words = line(at), !isBlank(words), columns(words) == nil, header.count < 8 {
      header.append(words)
      at = next(words)
    }
    guard at < text.count, !header.isEmpty, let columns = columns(line(at)), columns.count >= 2 else { return nil }
    at = next(line(at))
    var rows: [[[UInt8]]] = []
    var isOpen = false
    var count = 0
    while at < text.count, count < Self.longest {
      let row = line(at)
      at = next(row)
      count += 1
      if isRule(row) {
        guard !rows.isEmpty else { return nil }
        let heads = joined(header.map { cells($0, columns) })
        return Found(header: heads, rows: rows, source: start..<min(at, text.count))
      }
      if isBlank(row) {
        isOpen = false
      } else if isOpen {
        rows[rows.count - 1] = joined([rows[rows.count - 1], cells(row, columns)])
      } else {
        rows.append(cells(row, columns))
        isOpen = true
      }
    }
    return nil
  }

  private func joined(_ lines: [[[UInt8]]]) -> [[UInt8]] {
    (lines.first ?? []).indices.map { column in
      Array(lines.map { $0[column] }.filter { !$0.isEmpty }.joined(separator: [0x20]))
    }
  }

  // MARK: Lines

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

  /// The columns of a line of nothing but dashes with spaces between.
  private func columns(_ line: Range<Int>) -> [Range<Int>]? {
    guard line.count >= 3, text[line].allSatisfy({ $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 == 0x0D }) else {
      return nil
    }
    var columns: [Range<Int>] = []
    for (column, at) in line.enumerated() where text[at] == UInt8(ascii: "-") {
      if let last = columns.last, last.upperBound == column {
        columns[columns.count - 1] = last.lowerBound..<column + 1
      } else {
        columns.append(column..<column + 1)
      }
    }
    // "- - -" is a rule.
    guard columns.count <= Self.mostColumns, columns.allSatisfy({ $0.count >= 2 }) else { return nil }
    return columns.isEmpty ? nil : columns
  }

  /// What stands below the dashes of each column, up to those of the next.
  private func cells(_ line: Range<Int>, _ columns: [Range<Int>]) -> [[UInt8]] {
    var cells = [[UInt8]](repeating: [], count: columns.count)
    var (column, cell) = (0, 0)
    for at in line {
      if text[at] & 0xC0 != 0x80 {
        while cell + 1 < columns.count, column >= columns[cell + 1].lowerBound { cell += 1 }
        column += 1
      }
      cells[cell].append(text[at])
    }
    return cells.map { bytes in
      guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) })
      else { return [] }
      return Array(bytes[start...end])
    }
  }
}
