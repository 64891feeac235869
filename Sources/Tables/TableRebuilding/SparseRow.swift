/// Puts the words of a row that has fewer of them than there are columns into cells, and leaves the others empty.
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
  /// The log-odds of a boundary before each token but the first.
  let gapScores: [Float]
  let columns: ColumnModels

  /// How much the fit to the columns counts against the log-odds of boundaries.
  private static let columnWeight: Float = 0.5
  /// How unlikely a word is to stand in any column but the first when columns before it are empty.
  private static let skipCost: Float = 1

  /// The text of each cell, one a column.
  func cells() -> [String] {
    let words = row.count
    let candidate = CandidateRow(row, gapScores: gapScores, cuts: Array(0...words))
    let width = words + 1
    var best = [Float](repeating: -.infinity, count: (columns.columnCount + 1) * width)
    var back = [Int](repeating: 0, count: best.count)
    best[0] = 0
    for column in 0..<columns.columnCount {
      for from in 0...words where best[column * width + from] > -.infinity {
        for to in from...words {
          var value = best[column * width + from]
          if to > from {
            value +=
              candidate.scores[from] + SparseRow.columnWeight * columns.weightedFit(candidate, from, to, column: column)
          } else if from < words {
            value -= SparseRow.skipCost
          }
          if value > best[(column + 1) * width + to] {
            best[(column + 1) * width + to] = value
            back[(column + 1) * width + to] = from
          }
        }
      }
    }
    return trace(back, width)
  }

  private func trace(_ back: [Int], _ width: Int) -> [String] {
    var cells = [String](repeating: "", count: columns.columnCount)
    var end = row.count
    for column in stride(from: columns.columnCount, to: 0, by: -1) {
      let start = back[column * width + end]
      cells[column - 1] = row.cell(start, end)
      end = start
    }
    return cells
  }
}

extension SparseRow {
  /// The rows of a table that have far fewer words than most: groups that span the table, totals, rows with empty cells.
  ///
  /// They say nothing about how many columns there are, so columns are found without them. No more than a quarter of the
  /// rows are such; where there seem to be more, there are none.
  static func indices(among rows: [TokenRow]) -> Set<Int> {
    guard rows.count > 3 else { return [] }
    let usual = rows.map(\.count).sorted()[rows.count / 2]
    let sparse = rows.indices.filter { rows[$0].count * 2 <= usual && rows[$0].count <= 3 }
    return sparse.count * 4 <= rows.count ? Set(sparse) : []
  }
}
