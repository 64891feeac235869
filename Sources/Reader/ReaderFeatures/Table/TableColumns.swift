package import ArticleModel
import ReaderCore
package import TextLayout

/// How wide a table's columns are and which of them hold numbers, judged by the header and a sample of the rows.
package struct TableColumns {
  /// How many rows are looked at: the first ones and as many spread over the rest.
  private static let sampled = 400
  /// Wider than this a column is not made where the table does not fit.
  private static let widest = 40
  /// Narrower than this a column is not made unless its cells are.
  private static let narrowest = 10

  /// A column by itself.
  fileprivate struct Measure {
    /// The cells its widest cell takes, its name included, and not included.
    var natural = 1
    var widestCell = 0
    var longestWord = 1
    /// Whether the author ends lines in cells.
    var hasLineBreaks = false
    var numbers: NumberColumn?
  }

  private var measures: [Measure]

  /// Measures a table.
  package init(_ table: Table) {
    let rows = Self.sample(table.rows.count)
    measures = (0..<table.columnCount).map { column in
      var measure = Measure()
      // The sign of the order stands behind the name.
      measure.natural = CellWidth.of(table.name(of: column)) + 2
      let cells = rows.map { table.cell($0, column).text }
      for cell in cells { measure.add(cell) }
      measure.numbers = NumberColumn(cells)
      measure.natural = max(measure.natural, measure.numbers?.width ?? 0)
      return measure
    }
  }

  private static func sample(_ count: Int) -> [Int] {
    guard count > 2 * sampled else { return Array(0..<count) }
    let step = (count - sampled) / sampled
    return Array(0..<sampled) + (0..<sampled).map { sampled + $0 * step }
  }

  /// The numbers of a column, where all its cells are numbers.
  package func numbers(of column: Int) -> NumberColumn? { measures[column].numbers }

  /// Whether some cell of a column, its name aside, takes more lines than one where it is `width` cells wide.
  package func wraps(_ column: Int, at width: Int) -> Bool {
    measures[column].hasLineBreaks || measures[column].widestCell > width
  }

  /// The cells each of `columns` gets where `room` cells are theirs, three of them between two columns. All get what they
  /// want where that fits. Else the widest give way, down to their longest word; where even that does not help, the
  /// table is scrolled, and a column is as wide as is good to read.
  package func widths(of columns: [Int], room: Int) -> [Int] {
    let wanted = columns.map { min(measures[$0].natural, max(1, room)) }
    let available = room - 3 * max(0, columns.count - 1)
    if wanted.reduce(0, +) <= available { return wanted }
    let least = zip(columns, wanted).map { min($1, max(Self.narrowest, min(measures[$0].longestWord, 20))) }
    guard least.reduce(0, +) <= available else {
      return zip(wanted, least).map { max($1, min($0, Self.widest, max(Self.narrowest, room / 2))) }
    }
    // The greatest limit to all columns with which they fit.
    var widths = least
    for limit in Self.narrowest...max(Self.narrowest, available) {
      let next = zip(wanted, least).map { max($1, min($0, limit)) }
      if next.reduce(0, +) > available { break }
      widths = next
    }
    return widths
  }
}

extension TableColumns.Measure {
  /// Takes a cell into account. Of a long one only the beginning is measured.
  fileprivate mutating func add(_ text: String) {
    let length = text.utf8.count
    if length > 1_000 {
      widestCell = max(widestCell, 1_000)
      natural = max(natural, widestCell)
      return
    }
    hasLineBreaks = hasLineBreaks || text.hasLineBreak
    for line in text.utf8.split(separator: 0x0A) { widestCell = max(widestCell, CellWidth.of(String(Substring(line)))) }
    natural = max(natural, widestCell)
    for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) where word.count > longestWord {
      longestWord = max(longestWord, CellWidth.of(String(Substring(word))))
    }
  }
}
