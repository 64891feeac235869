import ArticleModel
package import ReaderCore
import TextLayout

/// A row as a record: a field a line, its name beside it or, on a narrow screen, above it.
///
///     Method       Echo sounder              Method
///     Depth in m   4.05                        Echo sounder
package struct TableRecordLayout {
  /// A field and its lines.
  package struct Field {
    package var column: Int
    package var lines: [ScreenLine]
  }

  /// No field takes more lines; who wants to read a whole article in a cell writes it to a file.
  private static let tallestField = 500
  /// On a narrower screen names stand above what they name.
  private static let sideBySide = 50

  package let geometry: Geometry
  package let fields: [Field]

  package init(_ state: TableViewState) {
    geometry = Geometry(size: state.size, outlineShown: false, preferredMeasure: 72)
    let width = max(4, min(100, geometry.size.columns - 2))
    let names = state.shownColumns.map { ($0, state.label(of: $0)) }
    let longest = names.reduce(0) { max($0, CellWidth.of($1.1)) }
    let nameWidth = geometry.size.columns >= Self.sideBySide ? min(longest, 24, width / 3) : nil
    let row = state.tableRow.flatMap { $0 == Table.headerRow ? nil : $0 }
    fields =
      row.map { row in
        names.map { column, name in
          let isCursor = column == state.column
          let text = state.table.cell(row, column).text
          let lines = Self.lines(name, text, isCursor: isCursor, width: width, nameWidth: nameWidth)
          return Field(column: column, lines: lines)
        }
      } ?? []
  }

  /// The lines on the screen.
  package var height: Int { geometry.pageHeight }

  /// All lines of the record.
  package var count: Int { fields.reduce(0) { $0 + $1.lines.count } }

  /// The column whose field a line belongs to.
  package func field(at line: Int) -> Int? {
    var end = 0
    for field in fields {
      end += field.lines.count
      if line < end { return field.column }
    }
    return fields.last?.column
  }

  /// The first line shown, for a column's field to be seen, changed as little as possible. A field taller than the screen
  /// stays where the reader has scrolled it to.
  package func top(_ top: Int, showing column: Int) -> Int {
    var start = 0
    var lines = 0
    for field in fields {
      lines = field.lines.count
      if field.column == column { break }
      start += lines
    }
    var top = min(top, max(0, count - height))
    let end = start + lines
    if lines <= height {
      top = max(min(top, start), end - height)
    } else if end <= top || start >= top + height {
      top = start
    }
    return max(0, top)
  }

  private static func lines(
    _ name: String, _ text: String, isCursor: Bool, width: Int, nameWidth: Int?
  ) -> [ScreenLine] {
    let label = ScreenLine(name, isCursor ? .focused : .text(.term))
    guard let nameWidth else {
      let value = TableCell.lines(text, .panelText, width: max(1, width - 2), limit: tallestField)
      return [label.shortened(to: width)] + value.map { $0.indented(by: 2) }
    }
    let value = TableCell.lines(text, .panelText, width: max(1, width - nameWidth - 2), limit: tallestField)
    return value.enumerated().map { index, line in
      var result =
        index == 0 ? label.shortened(to: nameWidth).padded(to: nameWidth + 2) : ScreenLine([.blanks(nameWidth + 2)])
      result.append(line)
      return result
    }
  }
}
