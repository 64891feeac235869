public import ArticleModel

/// Writes the tables of a document as comma-separated values (RFC 4180): CRLF line ends, a cell in quotation marks where it
/// needs them, an empty line between two tables.
///
/// Every record of a table has as many cells as its widest row. The rows of a table that is not sure enough to be shown
/// as a grid are written as they were, one cell each.
public struct CSVWriter: ArticleWriter {
  /// Whether a cell that a spreadsheet would take for a formula gets an apostrophe before it: one that begins with `=`,
  /// `+`, `-` or `@` and is not a number. Off by default, so that the cells are the source's own.
  public var guardsFormulas: Bool

  /// Makes a writer.
  public init(guardsFormulas: Bool = false) {
    self.guardsFormulas = guardsFormulas
  }

  /// Writes all tables of all articles, nested ones too.
  public func write(_ document: Document, to output: inout ChunkedOutput) {
    for (index, block) in document.tables.enumerated() {
      guard case .table(let table) = block.content else { continue }
      if index > 0 { output.write("\r\n") }
      write(table, to: &output)
    }
  }

  private func write(_ table: Table, to output: inout ChunkedOutput) {
    guard table.isShownAsGrid else {
      for row in table.flattenedRows { writeRecord([row], columns: 1, to: &output) }
      return
    }
    let columns = table.columnCount
    if !table.header.isEmpty { writeRecord(table.header.map(\.text), columns: columns, to: &output) }
    for row in table.rows { writeRecord(row.map(\.text), columns: columns, to: &output) }
  }

  private func writeRecord(_ cells: [String], columns: Int, to output: inout ChunkedOutput) {
    for column in 0..<columns {
      if column > 0 { output.write(",") }
      if column < cells.count { writeCell(cells[column], to: &output) }
    }
    output.write("\r\n")
  }

  private func writeCell(_ text: String, to output: inout ChunkedOutput) {
    let isGuarded = guardsFormulas && CSVWriter.looksLikeFormula(text)
    let isQuoted = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if isQuoted { output.write("\"") }
    if isGuarded { output.write("'") }
    CSVWriter.escaper.write(text, to: &output)
    if isQuoted { output.write("\"") }
  }

  private static let escaper = TextEscaper(special: "\"", allowing: "\t\n") { scalar, output in
    if scalar == 0x22 { output.write("\"\"") }
    if ControlCharacter.partsWords(scalar) { output.write(" ") }
  }

  /// Whether a spreadsheet would compute the cell.
  ///
  /// `=SUM(A1)`, `@cmd` and `-x` are formulas; `-3.5`, `+49 30 1234` and `-12 %` are not.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
    guard first == 0x2B || first == 0x2D else { return true }
    let rest = text.utf8.dropFirst()
    return !rest.contains { $0 >= 0x30 && $0 <= 0x39 }
      || rest.contains { !($0 >= 0x30 && $0 <= 0x39) && !" .,%".utf8.contains($0) }
  }
}
