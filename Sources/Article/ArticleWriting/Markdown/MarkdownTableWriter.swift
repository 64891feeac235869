import ArticleModel
import TextLayout

/// Sets tables as lines of pipes.
enum MarkdownTableWriter {
  /// Columns are padded to the same width up to this many cells a line; wider tables would only wrap the worse for it.
  private static let paddedWidth = 120

  /// The lines of a grid. A table without a header gets an empty one, since Markdown asks for it.
  static func lines(of table: Table) -> [[UInt8]] {
    let columns = max(1, table.columnCount)
    let rows = ([table.header] + table.rows).map { row in
      (0..<columns).map { $0 < row.count ? MarkdownText.markup(of: row[$0], in: .cell) : [] }
    }
    var widths = (0..<columns).map { column in rows.reduce(3) { max($0, width(of: $1[column])) } }
    if widths.reduce(1, { $0 + $1 + 3 }) > paddedWidth { widths = widths.map { _ in 3 } }
    let delimiter = widths.enumerated().map { column, width in
      dashes(width, column < table.alignments.count ? table.alignments[column] : nil)
    }
    return [line(rows[0], widths), line(delimiter, widths)] + rows.dropFirst().map { line($0, widths) }
  }

  /// The line below a column's name, with a colon on the side or sides its cells are set to.
  private static func dashes(_ width: Int, _ alignment: Table.Alignment?) -> [UInt8] {
    var dashes = [UInt8](repeating: 0x2D, count: width)
    if alignment == .left || alignment == .center { dashes[0] = 0x3A }
    if alignment == .right || alignment == .center { dashes[width - 1] = 0x3A }
    return dashes
  }

  private static func width(of cell: [UInt8]) -> Int {
    CellWidth.of(String(decoding: cell, as: UTF8.self))
  }

  private static func line(_ cells: [[UInt8]], _ widths: [Int]) -> [UInt8] {
    var line: [UInt8] = [0x7C]
    for (cell, cellWidth) in zip(cells, widths) {
      line.append(0x20)
      line += cell
      line += [UInt8](repeating: 0x20, count: max(0, cellWidth - width(of: cell)))
      line += [0x20, 0x7C]
    }
    return line
  }
}
