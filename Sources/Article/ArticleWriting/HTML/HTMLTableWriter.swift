import ArticleModel

/// Writes tables as HTML.
enum HTMLTableWriter {
  /// Writes a grid, or the rows as they were where the grid is not sure enough.
  static func write(_ table: Table, to output: inout ChunkedOutput) {
    guard table.isShownAsGrid else { return writeRowsAsTheyStood(table, to: &output) }
    output.write("<div class=\"wide\">\n<table>\n")
    if let caption = table.caption { HTMLBlockWriter.writeElement("caption", caption, to: &output) }
    let columns = table.columnCount
    if !table.header.isEmpty {
      output.write("<thead>\n")
      writeRow(table.header, columns: columns, cell: ("<th scope=\"col\">", "</th>"), to: &output)
      output.write("</thead>\n")
    }
    output.write("<tbody>\n")
    for row in table.rows { writeRow(row, columns: columns, cell: ("<td>", "</td>"), to: &output) }
    output.write("</tbody>\n</table>\n</div>\n")
  }

  private static func writeRow(
    _ row: [RichText], columns: Int, cell: (open: StaticString, close: StaticString), to output: inout ChunkedOutput
  ) {
    output.write("<tr>")
    for column in 0..<columns {
      output.write(cell.open)
      if column < row.count { HTMLText.write(row[column], to: &output) }
      output.write(cell.close)
    }
    output.write("</tr>\n")
  }

  private static func writeRowsAsTheyStood(_ table: Table, to output: inout ChunkedOutput) {
    if let caption = table.caption { HTMLBlockWriter.writeElement("p", caption, to: &output) }
    HTMLBlockWriter.writeElement("p", RichText(table.flattenedRows.joined(separator: "\n")), to: &output)
  }
}
