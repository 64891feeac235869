/// Rows of CSV (RFC 4180), one at a time, with quotes, line breaks within them, a byte order mark and any line ending. Cells are bounded, so
/// that an unclosed quote does not take up memory.
package struct CSVRows {
  /// The most bytes of a cell; longer ones are cut.
  package static let longestCell = 4 << 20

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private let separator: UInt8

  /// Reads from bytes that have to outlive the reader. The separator is the one that is most frequent in the first line that is
  /// not empty.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    let line = bytes[at...].prefix(1 << 16).prefix { $0 != 0x0A && $0 != 0x0D }
    let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].map { sign in (sign, line.count { $0 == sign }) }
    separator = counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }

  /// The next row that is not empty; nil at the end.
  package mutating func next() -> [String]? {
    while at < bytes.count {
      let row = row()
      if row.count > 1 || row.first?.isEmpty == false { return row }
    }
    return nil
  }

  private mutating func row() -> [String] {
    var row: [String] = []
    while true {
      row.append(cell())
      guard at < bytes.count else { return row }
      let sign = bytes[at]
      at += 1
      if sign == separator, row.count < 1000 { continue }
      while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
      return row
    }
  }

  private mutating func cell() -> String {
    var cell: [UInt8] = []
    func add(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
      cell.append(contentsOf: part.prefix(max(0, CSVRows.longestCell - cell.count)))
    }
    var isQuoted = at < bytes.count && bytes[at] == UInt8(ascii: "\"")
    if isQuoted { at += 1 }
    while at < bytes.count {
      let start = at
      if isQuoted {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
        add(bytes[start..<at])
        at = min(bytes.count, at + 1)
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          isQuoted = false
          continue
        }
        add(bytes[at..<(at + 1)])
        at += 1
      } else {
        while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
        add(bytes[start..<at])
        break
      }
    }
    return String(decoding: cell, as: UTF8.self)
  }
}

/// Rows by the names of their columns.
package struct CSVTable {
  private var rows: CSVRows
  /// The names, in lower case.
  package let columns: [String]

  /// Reads the header; nil if there is none.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    rows = CSVRows(bytes)
    guard let header = rows.next() else { return nil }
    columns = header.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() }
  }

  /// The next row.
  package mutating func next() -> Row? { rows.next().map { Row(columns: columns, cells: $0) } }

  /// A row.
  package struct Row {
    let columns: [String]
    let cells: [String]

    /// The trimmed cell of a column; nil if it is empty or there is no such column.
    package subscript(_ names: String...) -> String? {
      for name in names {
        guard let index = columns.firstIndex(of: name), index < cells.count else { continue }
        let words = cells[index].drop(while: \.isWhitespace)
        if let end = words.lastIndex(where: { !$0.isWhitespace }) { return String(words[...end]) }
      }
      return nil
    }
  }
}
