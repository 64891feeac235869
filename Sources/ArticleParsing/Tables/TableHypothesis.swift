/// A table read with one number of columns: its cells, and what speaks for them.
struct TableHypothesis {
  var fitted: FittedColumns
  /// The cells of the header, if it has one.
  var header: RowSegmentation?
  var evidence: HypothesisEvidence

  var columnCount: Int { fitted.columnCount }
}

/// How good a reading of a table is, in numbers that can be compared between readings.
struct HypothesisEvidence {
  /// The mean over the rows of the log-likelihood of their gaps: boundaries where they were set, none elsewhere.
  var gapLikelihood: Float = 0
  /// The mean over rows and columns of how well the cells fit the columns of the other rows.
  var columnFit: Float = 0
  /// The fit of the column that fits worst.
  var worstColumnFit: Float = 0
  /// The log-likelihood of the header's gaps.
  var headerLikelihood: Float = 0
  /// The least likely boundary, mean over the rows, and the likeliest gap left inside a cell.
  var weakestBoundary: Float = 0
  var strongestInside: Float = 0
  /// All of it in one number.
  var total: Float = 0
  /// How far `total` is above the best other reading's.
  var margin: Float = 0
}

extension HypothesisEvidence {
  /// Weighs up a reading.
  init(
    fitted: FittedColumns, rows: [CandidateRow], gapScores: [[Float]], header: RowSegmentation?,
    headerRow: CandidateRow?
  ) {
    for index in rows.indices {
      let cuts = rows[index].boundaryTokens(fitted.rows[index])
      let gaps = GapLikelihood(gapScores[index], boundaries: cuts)
      gapLikelihood += gaps.logLikelihood
      weakestBoundary += gaps.weakestBoundary
      strongestInside += gaps.strongestInside
    }
    let count = Float(max(1, rows.count))
    gapLikelihood /= count
    weakestBoundary /= count
    strongestInside /= count
    let fits = fitted.columnFits(rows)
    columnFit = fits.reduce(0, +) / Float(max(1, fits.count))
    worstColumnFit = fits.min() ?? 0
    if let header, let headerRow {
      headerLikelihood =
        GapLikelihood(headerRow.allScores, boundaries: headerRow.boundaryTokens(header)).logLikelihood
    }
    total = gapLikelihood + 0.3 * columnFit * Float(fitted.columnCount) + headerLikelihood / count.squareRoot()
  }
}

/// How likely a row's gaps are, taken one by one, when boundaries stand where they were set.
struct GapLikelihood {
  var logLikelihood: Float = 0
  /// The lowest log-odds of a boundary that was set; 5 if none was.
  var weakestBoundary: Float = 5
  /// The highest log-odds of a gap left inside a cell; −5 if there is none.
  var strongestInside: Float = -5

  init(_ scores: [Float], boundaries: Set<Int>) {
    var inside: Float = -.infinity
    for (index, score) in scores.enumerated() {
      if boundaries.contains(index + 1) {
        logLikelihood -= GapLikelihood.softplus(-score)
        weakestBoundary = min(weakestBoundary, score)
      } else {
        logLikelihood -= GapLikelihood.softplus(score)
        inside = max(inside, score)
      }
    }
    if inside > -.infinity { strongestInside = inside }
  }

  /// ln(1 + eˣ).
  private static func softplus(_ value: Float) -> Float {
    if value > 15 { return value }
    return PortableMath.log(1 + Float(PortableMath.exp(Double(value))))
  }
}
