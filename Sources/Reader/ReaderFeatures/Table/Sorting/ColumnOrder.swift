package import ArticleModel
import ReaderCore
import Settings

/// How the rows of a table stand when they are sorted by a column.
///
/// A column is one of numbers or of dates when at least four fifths of the cells that say something read as such, else it
/// is one of text. Cells that do not fit their column come after those that do, cells that say nothing come last, either
/// way round; rows that are equal keep their order.
package struct ColumnOrder {
  /// What a column holds.
  package enum Kind: Sendable { case numbers, dates, text }

  package let kind: Kind
  private let keys: [Key]

  private enum Key {
    case value(Double)
    case text([UInt8])
    case blank

    /// Values, then texts, then blanks.
    var rank: Int {
      switch self {
      case .value: 0
      case .text: 1
      case .blank: 2
      }
    }
  }

  /// Reads a column. Linear in the number of rows.
  package init(_ table: Table, column: Int) {
    let marks = Marks(table, column: column)
    let count = max(1, marks.filled)
    kind =
      marks.dates * 5 >= count * 4 && marks.dates >= marks.numbers
      ? .dates : marks.numbers * 5 >= count * 4 ? .numbers : .text
    let kind = kind
    keys = table.rows.indices.map { row in
      let text = table.cell(row, column).text
      if Self.isBlank(text) { return .blank }
      let value: Double? =
        switch kind {
        case .numbers: NumberReading.value(text, decimal: marks.decimal)
        case .dates: DateReading.value(text, monthFirst: marks.monthFirst)
        case .text: nil
        }
      return value.map { .value($0) } ?? .text(TextKey.bytes(text))
    }
  }

  /// The numbers of the rows in order.
  package func rows(descending: Bool) -> [Int32] {
    keys.indices.map { Int32($0) }.sorted { left, right in
      switch (keys[Int(left)], keys[Int(right)]) {
      case (.value(let first), .value(let second)) where first != second: return (first < second) != descending
      case (.text(let first), .text(let second)) where first != second:
        return first.lexicographicallyPrecedes(second) != descending
      case (let first, let second) where first.rank != second.rank: return first.rank < second.rank
      default: return left < right
      }
    }
  }

  /// Whether a cell says that there is nothing to say.
  package static func isBlank(_ text: String) -> Bool {
    ["", "-", "–", "—", "n/a", "N/A", "?", "…", "...", "none", "unknown"].contains(text)
  }

  /// What the cells of a column say about how to read it.
  private struct Marks {
    var filled = 0
    var numbers = 0
    var dates = 0
    private var commas = 0
    private var points = 0
    private var monthsFirst = 0
    private var daysFirst = 0

    var decimal: NumberReading.DecimalMark { commas > points ? .comma : .point }
    var monthFirst: Bool { monthsFirst > daysFirst }

    init(_ table: Table, column: Int) {
      for row in table.rows.indices {
        let text = table.cell(row, column).text
        guard !ColumnOrder.isBlank(text) else { continue }
        filled += 1
        if NumberReading.value(text) != nil { numbers += 1 }
        switch NumberReading.evidence(text) {
        case .comma: commas += 1
        case .point: points += 1
        case nil: break
        }
        let monthFirst = DateReading.provesMonthFirst(text)
        if DateReading.value(text, monthFirst: monthFirst ?? false) != nil { dates += 1 }
        if monthFirst == true { monthsFirst += 1 }
        if monthFirst == false { daysFirst += 1 }
      }
    }
  }
}
