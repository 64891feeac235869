/// Puts the words of a row into cells of which some may be empty.
///
/// Before, rows among others of four cells; after, their cells:
///
///     Northern branch          Northern branch |     |     |
///     Total 48                 Total           |     |     | 48
///
/// Which column a cell belongs to is told by how well it fits the cells of the other rows: dynamic programming over
/// (columns, words so far), where a column may take no word.
struct SparseRow {
  let row: TokenRow
  let columns: ColumnModels
  /// The row with a cut at each word.
  private let candidate: CandidateRow

  /// How much the fit to the columns counts against the log-odds of boundaries.
  private static let columnWeight: Float = 0.5
  /// How unlikely a word is to stand in any column but the first when columns before it are empty.
  private static let skipCost: Float = 1
  /// How much better the best cells must be than those without an empty one, and how much more for each that is empty: what
  /// a row among full rows lacks must show.
  private static let leastGain: Float = 5
  private static let leastGainPerCell: Float = 1
  /// The longest row in which empty cells are looked for.
  private static let longestRow = 80

  /// - Parameters:
  ///   - gapScores: The log-odds of a boundary before each token but the first.
  ///   - columns: The columns of the other rows.
  init(row: TokenRow, gapScores: [Float], columns: ColumnModels) {
    self.row = row
    self.columns = columns
    candidate = CandidateRow(row, gapScores: gapScores, cuts: Array(0...row.count))
  }

  /// The text of each cell, one a column.
  func cells() -> [String] {
    let bounds = best().bounds
    return bounds.stretches.map { row.cell($0.lowerBound, $0.upperBound) }
  }

  /// The text of each cell if some are so much likelier empty than full; nil if not.
  ///
  /// - Parameter full: The tokens at which the cells begin that are all full, the number of tokens last.
  func cells(insteadOf full: [Int]) -> [String]? {
    guard row.count <= SparseRow.longestRow else { return nil }
    let (bounds, score) = best()
    let empty = bounds.stretches.count(where: \.isEmpty)
    guard empty > 0 else { return nil }
    let fullScore = full.stretches.enumerated().reduce(Float(0)) { sum, cell in
      sum + self.score(cell.element.lowerBound, cell.element.upperBound, column: cell.offset)
    }
    guard score - fullScore > SparseRow.leastGain + SparseRow.leastGainPerCell * Float(empty) else { return nil }
    return bounds.stretches.map { row.cell($0.lowerBound, $0.upperBound) }
  }

  /// What speaks for a cell: the boundary at its beginning, and its fit.
  private func score(_ from: Int, _ to: Int, column: Int) -> Float {
    if to == from { return from < row.count ? -SparseRow.skipCost : 0 }
    return candidate.scores[from] + SparseRow.columnWeight * columns.weightedFit(candidate, from, to, column: column)
  }

  /// The best cells, as the tokens at which they begin, and what speaks for them.
  private func best() -> (bounds: [Int], score: Float) {
    let words = row.count
    let width = words + 1
    var best = [Float](repeating: -.infinity, count: (columns.columnCount + 1) * width)
    var back = [Int](repeating: 0, count: best.count)
    best[0] = 0
    for column in 0..<columns.columnCount {
      for from in 0...words where best[column * width + from] > -.infinity {
        for to in from...words {
          let value = best[column * width + from] + score(from, to, column: column)
          if value > best[(column + 1) * width + to] {
            best[(column + 1) * width + to] = value
            back[(column + 1) * width + to] = from
          }
        }
      }
    }
    var bounds = [Int](repeating: words, count: columns.columnCount + 1)
    for column in stride(from: columns.columnCount, to: 0, by: -1) {
      bounds[column - 1] = back[column * width + bounds[column]]
    }
    return (bounds, best[columns.columnCount * width + words])
  }
}

extension SparseRow {
  /// The most words of such a row.
  private static let mostSparseWords = 5

  /// The rows of a table that have far fewer words than most: groups that span the table, totals, rows with empty cells.
  ///
  /// They say nothing about how many columns there are, so columns are found without them. No more than a quarter of the
  /// rows are such; where there seem to be more, there are none.
  static func indices(among rows: [TokenRow]) -> Set<Int> {
    guard rows.count > 3 else { return [] }
    let usual = rows.map(\.count).sorted()[rows.count / 2]
    let sparse = rows.indices.filter { rows[$0].count * 2 <= usual && rows[$0].count <= mostSparseWords }
    return sparse.count * 4 <= rows.count ? Set(sparse) : []
  }
}
