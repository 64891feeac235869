import ArticleModel
internal import CCmarkGFM
import UTF8Text

/// Tables drawn with plus signs, as pandoc and reStructuredText have them.
///
///     +-------+------+      ►   header: Stone · Mark
///     | Stone | Mark |          row: upper · A
///     +=======+======+
///     | upper | A    |
///     +-------+------+
extension MarkdownBlocks {
  private static let mostColumns = 64

  func gridTable(_ source: Range<Int>) -> Block? {
    guard depth < Self.deepest, source.count > 8, text[source.lowerBound] == UInt8(ascii: "+"),
      text[source.lowerBound + 1] == UInt8(ascii: "-")
    else { return nil }
    let lines = text[source].split(separator: 0x0A).map { line in line.drop(while: isSpace) }
    guard let first = lines.first, lines.count >= 3, lines.allSatisfy({ isDrawn($0) }) else { return nil }
    let borders = first.indices.filter { first[$0] == UInt8(ascii: "+") }.map { $0 - first.startIndex }
    guard borders.count >= 3, borders.count <= Self.mostColumns else { return nil }
    var rows: [[[UInt8]]] = []
    var heads: Int?
    var isOpen = false
    for line in lines {
      if line.first == UInt8(ascii: "+") {
        if line.contains(UInt8(ascii: "=")), heads == nil { heads = rows.count }
        isOpen = false
        continue
      }
      let cells = self.cells(line, borders)
      if isOpen {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          rows[rows.count - 1][column] += (rows[rows.count - 1][column].isEmpty ? [] : [0x20]) + cell
        }
      } else {
        rows.append(cells)
      }
      isOpen = true
    }
    let written = rows.map { row in row.map { words(of: $0, source) } }
    let head = heads == 1 ? written.first ?? [] : []
    guard !written.isEmpty else { return nil }
    return Block(.table(Table(header: head, rows: Array(written.dropFirst(heads == 1 ? 1 : 0)))), source: source)
  }

  private func isDrawn(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let sign = line.first, let last = line.last(where: { !isSpace($0) }) else { return false }
    if sign == UInt8(ascii: "|") { return last == sign }
    return sign == UInt8(ascii: "+") && line.allSatisfy { isSpace($0) || [0x2B, 0x2D, 0x3D, 0x3A].contains($0) }
  }

  /// The parts of a line between the columns at which the first line has its plus signs.
  private func cells(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ borders: [Int]) -> [[UInt8]] {
    var cells = [[UInt8]](repeating: [], count: borders.count - 1)
    var (column, cell) = (0, 0)
    for byte in line {
      if byte & 0xC0 != 0x80 {
        while cell + 1 < cells.count, column >= borders[cell + 1] { cell += 1 }
        column += 1
        if borders.contains(column - 1) { continue }
      }
      cells[cell].append(byte)
    }
    return cells.map { bytes in
      let start = bytes.firstIndex { !isSpace($0) && $0 != UInt8(ascii: "|") } ?? bytes.count
      let end = bytes.lastIndex { !isSpace($0) && $0 != UInt8(ascii: "|") } ?? start - 1
      return start <= end ? Array(bytes[start...end]) : []
    }
  }

  func words(of cell: [UInt8], _ source: Range<Int>) -> RichText {
    if case .paragraph(let words)? = inner(cell, source).first?.content { return words }
    return RichText(String(decoding: cell, as: UTF8.self))
  }
}
