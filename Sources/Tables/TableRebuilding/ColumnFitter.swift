/// The rows of a table cut into the same number of cells each, with the columns they make.
package struct FittedColumns {
  package var columnCount: Int
  /// The rows, and the cells of each.
  package var candidates: [CandidateRow]
  package var rows: [RowSegmentation]
  /// What the columns look like.
  var models: ColumnModels

  /// Asks of each row what the columns of all others say of it. What the columns look like is large, so the row is taken out of
  /// it and put back; nothing has changed in the end.
  mutating func askOthers<Answer>(_ ask: (CandidateRow, RowSegmentation, ColumnModels) -> Answer) -> [Answer] {
    var answers: [Answer] = []
    answers.reserveCapacity(rows.count)
    for (row, cells) in zip(candidates, rows) {
      models.count(row, cells.bounds, sign: -1)
      answers.append(ask(row, cells, models))
      models.count(row, cells.bounds)
    }
    return answers
  }
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
  static let sweepWeights: [Float] = [0.2, 0.4, 0.5, 0.5, 0.5, 0.5]
  /// How much they count in the end.
  static let fullWeight: Float = 0.5

  /// The likeliest cells by the gaps alone, or nil if some row is too short for so many columns.
  func first(_ rows: [CandidateRow], columnCount: Int) -> [RowSegmentation]? {
    var cells: [RowSegmentation] = []
    for row in rows {
      guard let best = RowSegmenter.byGaps(row, cells: columnCount) else { return nil }
      cells.append(best)
    }
    return cells
  }

  /// Fits columns, starting from the cells `first`, and where names of columns are known also from the cells those make
  /// likeliest: of the two results the one with the higher score.
  ///
  /// - Parameter ratios: What is known of cells under the name of each column; see `NamedColumns`.
  func fit(_ rows: [CandidateRow], columnCount: Int, first: [RowSegmentation], ratios: [[Float]]) -> FittedColumns {
    let none = ColumnModels(columnCount: columnCount, background: background, ratios: ratios)
    guard ratios.contains(where: { $0.contains { $0 != 0 } }), columnCount > 1 else { return fit(rows, first, none) }
    let segmenter = RowSegmenter(columnWeight: ColumnFitter.fullWeight)
    let named = rows.compactMap { segmenter.segment($0, columns: none) }
    guard named.count == rows.count, named.map(\.bounds) != first.map(\.bounds) else { return fit(rows, first, none) }
    let fitted = fit(rows, first, none)
    let other = fit(rows, named, none)
    return score(other) > score(fitted) ? other : fitted
  }

  /// The score of all rows, each by the columns of all.
  private func score(_ fitted: FittedColumns) -> Float {
    let segmenter = RowSegmenter(columnWeight: ColumnFitter.fullWeight)
    return fitted.candidates.reduce(0) { $0 + (segmenter.segment($1, columns: fitted.models)?.score ?? 0) }
  }

  /// - Parameter models: Columns without cells, given away: they are large.
  private func fit(
    _ rows: [CandidateRow], _ first: [RowSegmentation], _ models: consuming ColumnModels
  ) -> FittedColumns {
    let columnCount = models.columnCount
    var cells = first
    for (row, segmentation) in zip(rows, cells) { models.count(row, segmentation.bounds) }
    guard columnCount > 1, rows.count > 1 || models.isNamed else {
      return FittedColumns(columnCount: columnCount, candidates: rows, rows: cells, models: models)
    }
    for (sweep, weight) in ColumnFitter.sweepWeights.enumerated() {
      let changed = recut(rows, &cells, &models, weight: weight)
      if !changed, sweep >= 2 { break }
    }
    return FittedColumns(columnCount: columnCount, candidates: rows, rows: cells, models: models)
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
