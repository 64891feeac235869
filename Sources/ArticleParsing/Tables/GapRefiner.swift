/// Looks at the gaps of a table again, with a first reading of all its rows before its eyes.
///
/// The first look knows a gap's words and what recurs in other rows, but not where cells lie. `… Mount Whitney Sierra
/// Nevada …`: once the rows are read, it counts that `Sierra` begins cells of the next column elsewhere.
struct GapRefiner {
  let model: TableModel
  let evidence: VerticalEvidence
  let fitted: FittedColumns

  /// The features of the first look, row by row.
  let firstLook: [[Float]]

  /// The number of features of a gap; the first six are kinds of tokens.
  static let count = GapFeatures.shared.reduce(0) { $0 + $1.count } + 20 + CellUse.featureCount

  /// The log-odds of the gaps of all rows at a second look.
  func scores() -> [[Float]] {
    features().map { features in
      features.withUnsafeBufferPointer { features in
        stride(from: 0, to: features.count, by: GapRefiner.count).map {
          model.refinedGaps.score(UnsafeBufferPointer(rebasing: features[$0..<$0 + GapRefiner.count]))
        }
      }
    }
  }

  /// The features of the gaps of all rows.
  func features() -> [[Float]] {
    var models = fitted.models
    var use = CellUse(fitted)
    let rows = Float(fitted.candidates.count)
    return fitted.candidates.indices.map { index in
      let row = fitted.candidates[index]
      let cells = fitted.rows[index]
      models.count(row, cells.bounds, sign: -1)
      use.count(row, cells.bounds, sign: -1)
      defer {
        models.count(row, cells.bounds)
        use.count(row, cells.bounds, sign: 1)
      }
      return features(RowInReading(row, cells, models: models), firstLook[index], use: use, rows: rows)
    }
  }

  private func features(_ row: RowInReading, _ first: [Float], use: CellUse, rows: Float) -> [Float] {
    var values: [Float] = []
    let tokens = row.tokens
    for gap in 1..<max(1, tokens.count) {
      let start = (gap - 1) * GapFeatures.count
      for range in GapFeatures.shared { values += first[start + range.lowerBound..<start + range.upperBound] }
      let column = row.columns[gap]
      let isBoundary = row.starts[column] == gap
      values += [row.logOdds(gap), row.margin(gap), isBoundary ? 1 : 0]
      values += [row.logOdds(gap - 1), row.logOdds(gap + 1), row.margin(gap - 1), row.margin(gap + 1)]
      values += [Float(fitted.columnCount), Float(tokens.count - fitted.columnCount), rows, evidence.meanLength]
      values += [Float(gap), Float(tokens.count - gap), Float(column)]
      values += [Float(gap - row.starts[isBoundary ? column - 1 : column]), Float(row.starts[column + 1] - gap)]
      values += [row.fits[column], isBoundary ? row.fits[column - 1] : -20, row.meanMargin]
      values.append(Float(row.strongestInside))
      values += use.features(row.candidate.row, gap: gap, column: column, isBoundary: isBoundary)
    }
    return values
  }
}

/// A row of a reading, with what the other rows' columns make of it.
private struct RowInReading {
  let candidate: CandidateRow
  /// The column of each token, and the first token of each column, the number of tokens last.
  let columns: [Int]
  let starts: [Int]
  /// How well each cell fits.
  let fits: [Float]
  let meanMargin: Float
  let strongestInside: Float
  private let margins: [Float]

  var tokens: [Token] { candidate.row.tokens }

  init(_ candidate: CandidateRow, _ cells: RowSegmentation, models: ColumnModels) {
    self.candidate = candidate
    starts = cells.bounds.map { candidate.cuts[$0] }
    var columns: [Int] = []
    for column in 0..<models.columnCount {
      columns += [Int](repeating: column, count: starts[column + 1] - starts[column])
    }
    self.columns = columns
    let weights = models.attributeWeights
    fits = (0..<models.columnCount).map { column in
      zip(models.attributeFits(candidate, cells.bounds[column], cells.bounds[column + 1], column: column), weights)
        .reduce(0) { $0 + $1.0 * $1.1 }
    }
    let byCut = RowSegmenter(columnWeight: ColumnFitter.fullWeight).margins(candidate, columns: models)
    var margins = [Float](repeating: -RowSegmenter.marginLimit, count: candidate.row.count + 1)
    for (cut, margin) in zip(candidate.cuts, byCut) { margins[cut] = margin }
    self.margins = margins
    let boundaries = starts.dropFirst().dropLast()
    meanMargin = boundaries.reduce(0) { $0 + margins[$1] } / Float(max(1, boundaries.count))
    let inside = (1..<max(1, candidate.row.count)).filter { !boundaries.contains($0) }
    strongestInside = inside.map { margins[$0] }.max() ?? -RowSegmenter.marginLimit
  }

  /// The log-odds of a boundary at the first look; −9 at the ends of the row.
  func logOdds(_ gap: Int) -> Float {
    gap > 0 && gap <= candidate.allScores.count ? candidate.allScores[gap - 1] : -9
  }

  /// How much better the row is with a boundary there than without.
  func margin(_ gap: Int) -> Float {
    gap > 0 && gap < candidate.row.count ? margins[gap] : -RowSegmenter.marginLimit
  }
}
