/// The rows of a table cut into the same number of cells each, with the columns they make.
struct FittedColumns {
  var columnCount: Int
  /// The cells of each row.
  var rows: [RowSegmentation]
  /// What the columns look like.
  var models: ColumnModels
}

/// Finds the cells of all rows for a given number of columns: start from the likeliest boundaries, learn the columns
/// from the cells, cut each row anew by what the other rows' columns look like, and repeat until nothing changes.
///
/// This is expectation maximisation with hard assignments, after "ListExtract" (Elmeleegy, Madhavan and Halevy,
/// VLDB 2009) and "TEGRA" (Chu, He, Chakrabarti and Ganjam, SIGMOD 2015), with column models in place of pairwise
/// distances between rows, so that its cost is linear in the number of rows.
struct ColumnFitter {
  let background: ColumnBackground
  /// How much the columns count in each sweep.
  static let sweepWeights: [Float] = [0.4, 0.8, 1, 1, 1, 1]

  /// Fits `columnCount` columns, or answers nil if some row is too short for them.
  func fit(_ rows: [CandidateRow], columnCount: Int) -> FittedColumns? {
    var models = ColumnModels(columnCount: columnCount, background: background)
    var cells: [RowSegmentation] = []
    for row in rows {
      guard let first = RowSegmenter(columnWeight: 0).segment(row, columns: models) else { return nil }
      cells.append(first)
    }
    for (row, segmentation) in zip(rows, cells) { models.count(row, segmentation.bounds) }
    guard rows.count > 1, columnCount > 1 else {
      return FittedColumns(columnCount: columnCount, rows: cells, models: models)
    }
    for (sweep, weight) in ColumnFitter.sweepWeights.enumerated() {
      let changed = recut(rows, &cells, &models, weight: weight)
      if !changed, sweep >= 2 { break }
    }
    return FittedColumns(columnCount: columnCount, rows: cells, models: models)
  }

  /// Cuts each row by the columns of all others, and says whether any cell changed.
  private func recut(
    _ rows: [CandidateRow], _ cells: inout [RowSegmentation], _ models: inout ColumnModels, weight: Float
  ) -> Bool {
    let segmenter = RowSegmenter(columnWeight: weight)
    var changed = false
    for index in rows.indices {
      models.count(rows[index], cells[index].bounds, sign: -1)
      if let better = segmenter.segment(rows[index], columns: models) {
        changed = changed || better.bounds != cells[index].bounds
        cells[index] = better
      }
      models.count(rows[index], cells[index].bounds)
    }
    return changed
  }
}

extension FittedColumns {
  /// For each column, the mean score of its cells against the cells of the other rows.
  func columnFits(_ rows: [CandidateRow]) -> [Float] {
    guard rows.count > 1 else { return [Float](repeating: 0, count: columnCount) }
    var models = models
    var sums = [Float](repeating: 0, count: columnCount)
    for (row, segmentation) in zip(rows, self.rows) {
      models.count(row, segmentation.bounds, sign: -1)
      for (column, fit) in models.fits(row, segmentation.bounds).enumerated() { sums[column] += fit }
      models.count(row, segmentation.bounds)
    }
    return sums.map { $0 / Float(rows.count) }
  }
}
