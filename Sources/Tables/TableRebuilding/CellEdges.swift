import UTF8Text

/// What stands at the edges of a reading's cells, row under row: where a column ends in the same word in every row, that
/// word may be a column of its own; where the same two words meet at a boundary in every row, there may be none.
///
///     Semantic Scholar Docs │ papers, citations         Semantic Scholar │ Docs │ papers, citations
///     Crossref Docs         │ identifiers               Crossref         │ Docs │ identifiers
package struct CellEdges {
  /// What each number is, all between 0 and 1.
  package enum Field: Int, CaseIterable {
    /// The share of rows in which a column's cells have several words and end, or begin, in the same: that of the column
    /// where it is greatest.
    case sameEnd, sameStart
    /// The share of rows in which the same words meet at the end of a column, where it is greatest.
    case sameMeeting
    /// The share of rows with the same cell in a column, where it is greatest.
    case sameCell
    /// The share of cells of one word.
    case oneWord
    /// The share of cells that begin with a dash and go on.
    case dashFirst
  }

  private let rows: [CandidateRow]
  /// For each row the tokens at which its cells begin, the number of tokens last.
  private let bounds: [[Int]]
  private let columnCount: Int

  init(_ fitted: FittedColumns) {
    rows = fitted.candidates
    bounds = zip(fitted.candidates, fitted.rows).map { row, cells in cells.bounds.map { row.cuts[$0] } }
    columnCount = fitted.columnCount
  }

  /// The numbers, in the order of `Field`.
  var values: [Float] {
    [
      greatestShare { cell, row in cell.count > 1 ? row.tokens[cell.upperBound - 1].word : nil },
      greatestShare { cell, row in cell.count > 1 ? row.tokens[cell.lowerBound].word : nil },
      greatestShare { cell, row in
        guard cell.upperBound < row.count else { return nil }
        return StableHash.pair(row.tokens[cell.upperBound - 1].word, row.tokens[cell.upperBound].word)
      },
      greatestShare { cell, row in row.phrase(cell) },
      share { cell, _ in cell.count == 1 },
      share { cell, row in cell.count > 1 && row.tokens[cell.lowerBound].kind == .dash },
    ]
  }

  /// The share of rows that have a column's commonest value, in the column where that is greatest.
  private func greatestShare(_ value: (Range<Int>, TokenRow) -> UInt32?) -> Float {
    var greatest = 0
    for column in 0..<columnCount {
      var counts: [UInt32: Int] = [:]
      for (row, bounds) in zip(rows, bounds) {
        if let value = value(bounds[column]..<bounds[column + 1], row.row) { counts[value, default: 0] += 1 }
      }
      greatest = max(greatest, counts.values.max() ?? 0)
    }
    return Float(greatest) / Float(max(1, rows.count))
  }

  /// The share of all cells that are as asked.
  private func share(_ holds: (Range<Int>, TokenRow) -> Bool) -> Float {
    var count = 0
    for (row, bounds) in zip(rows, bounds) {
      for cell in bounds.stretches where holds(cell, row.row) { count += 1 }
    }
    return Float(count) / Float(max(1, rows.count * columnCount))
  }
}
