import UTF8Text

/// A table read with one number of columns: its cells, and what speaks for them.
package struct TableHypothesis {
  package var fitted: FittedColumns
  /// The header, if there is one, and its cells.
  package var header: AlignedHeader?
  package var evidence: HypothesisEvidence
  /// The log-odds that this is the right number of columns.
  var choiceScore: Float = 0

  package var columnCount: Int { fitted.columnCount }
  /// Whether the first column has no name.
  package var hasCorner: Bool {
    guard let header else { return false }
    return header.hasCorner
  }
}

/// How good a reading of a table is, in numbers that can be compared between readings and learnt from.
package struct HypothesisEvidence {
  /// The numbers; see `Field` for what stands where.
  package private(set) var values = [Float](repeating: 0, count: HypothesisEvidence.count)

  /// What each number is.
  package enum Field: Int, CaseIterable {
    /// The mean over the rows of the log-likelihood of their gaps, and how far it is above the best other reading's.
    case gapLikelihood, gapLikelihoodMargin
    /// The worst row's, and the mean by the gap.
    case worstRowLikelihood, likelihoodPerGap
    /// The same before the columns had a say.
    case firstLikelihood
    /// The fit of the cells to the columns of the other rows: all columns, the mean, the worst column.
    case columnFit, meanColumnFit, worstColumnFit
    /// The sizes of things: columns, rows, tokens in a row (mean, least), the least less the columns, columns by token.
    case columns, rows, meanTokens, leastTokens, spareTokens, columnsPerToken
    /// The header: whether the first column has no name in it, tokens, tokens less columns, log-likelihood and its margin, columns it seems to have less columns,
    /// its weakest boundary, its strongest gap inside a cell, its longest cell.
    case hasCorner, headerTokens, headerSpare, headerLikelihood, headerMargin, headerExcess
    case headerWeakest, headerStrongest, headerLongest
    /// How likely the header's cells are right as a whole, and how much likelier than the next way to cut it.
    case headerChoice, headerChoiceMargin
    /// The columns that known names make of the header, less the columns; how much less the names of as many columns cost than
    /// those of the best other number, and what each costs.
    case namesExcess, namesMargin, nameCost
    /// The columns the gaps of the rows seem to make, less the columns: mean, spread, most frequent, share of rows.
    case rowExcess, rowExcessSpread, voteExcess, voteShare
    /// The share of rows the columns left as they were.
    case unchanged
    /// The least likely boundary and the likeliest gap inside a cell: mean over the rows, and worst.
    case weakestBoundary, strongestInside, worstBoundary, worstInside
    /// The share of rows whose gaps all agree with the reading.
    case agreeingRows
    /// The spread of the cells' lengths over their mean, and the longest cell.
    case lengthSpread, longestCell
    /// How much better the cells of a row are than the next best way to cut it: the mean, the worst row's, the share of rows
    /// where that is little, and the risk of all rows together.
    case rowMargin, worstRowMargin, narrowRows, rowRisk
    /// All of it in one number, and how far that is above the best other reading's.
    case total, totalMargin
  }

  /// The number of numbers: the fields, the mean fit by attribute, the edges of the cells, what is known of the header as it
  /// is cut, then how far some of these are above the best other reading's.
  package static let count = marginStart + compared.count
  private static let edgeStart = Field.allCases.count + ColumnModels.fitCount
  private static let headerStart = edgeStart + CellEdges.Field.allCases.count
  private static let marginStart = headerStart + HeaderFeatures.telling.count
  /// The places of the numbers that are compared, beside those whose margin is a field.
  private static let compared: [Int] =
    [
      Field.worstRowLikelihood, .likelihoodPerGap, .firstLikelihood, .columnFit, .meanColumnFit, .worstColumnFit,
      .headerWeakest, .headerStrongest, .headerChoice, .voteShare, .unchanged, .weakestBoundary, .strongestInside,
      .worstBoundary, .worstInside, .agreeingRows, .lengthSpread, .rowMargin,
    ].map(\.rawValue) + Array(edgeStart - NamedColumns.attributes.count..<edgeStart)
    + [CellEdges.Field.sameEnd, .sameStart, .sameMeeting, .oneWord].map { edgeStart + $0.rawValue }
    + Array(headerStart..<marginStart)

  subscript(_ field: Field) -> Float {
    get { values[field.rawValue] }
    set { values[field.rawValue] = newValue }
  }

  /// Sets how well the cells fit by one attribute, the kinds of their tokens last.
  mutating func setFit(_ fit: Float, attribute: Int) {
    values[Field.allCases.count + attribute] = fit
  }

  /// Sets what stands at the edges of the cells.
  mutating func setEdges(_ edges: [Float]) {
    values.replaceSubrange(HypothesisEvidence.edgeStart..<HypothesisEvidence.headerStart, with: edges)
  }

  /// Sets what `HeaderFeatures` says of the header as it is cut.
  mutating func setHeader(_ features: [Float]) {
    for (offset, feature) in HeaderFeatures.telling.enumerated() {
      values[HypothesisEvidence.headerStart + offset] = features[feature]
    }
  }

  /// Sets the margins of a set of readings of one table.
  static func setMargins(_ hypotheses: inout [TableHypothesis]) {
    let pairs: [(Field, Field)] = [
      (.gapLikelihood, .gapLikelihoodMargin), (.headerLikelihood, .headerMargin), (.total, .totalMargin),
    ]
    for (field, margin) in pairs {
      let ranked = hypotheses.map { $0.evidence[field] }.sorted(by: >)
      for index in hypotheses.indices {
        let own = hypotheses[index].evidence[field]
        let other = own < ranked[0] ? ranked[0] : ranked.count > 1 ? ranked[1] : ranked[0] - 5
        hypotheses[index].evidence[margin] = own - other
      }
    }
    for (offset, place) in compared.enumerated() {
      var greatest = -Float.infinity
      var second = -Float.infinity
      for hypothesis in hypotheses {
        let number = hypothesis.evidence.values[place]
        second = max(second, min(number, greatest))
        greatest = max(greatest, number)
      }
      for index in hypotheses.indices {
        let own = hypotheses[index].evidence.values[place]
        let other = hypotheses.count == 1 ? own : own < greatest ? greatest : second
        hypotheses[index].evidence.values[marginStart + offset] = own - other
      }
    }
  }
}

/// How likely a row's gaps are, taken one by one, when boundaries stand where they were set.
struct GapLikelihood {
  var logLikelihood: Float = 0
  /// The lowest log-odds of a boundary that was set; 5 if none was.
  var weakestBoundary: Float = 5
  /// The highest log-odds of a gap left inside a cell; −5 if there is none.
  var strongestInside: Float = -5
  /// The number of columns to be expected from the gaps alone.
  var expectedColumns: Float = 1
  /// The number of columns if each gap is taken as it is likelier.
  var votedColumns = 1

  init(_ scores: [Float], boundaries: Set<Int>) {
    var inside: Float = -.infinity
    for (index, score) in scores.enumerated() {
      let chance = Float(PortableMath.logistic(Double(score)))
      expectedColumns += chance
      if score > 0 { votedColumns += 1 }
      if boundaries.contains(index + 1) {
        logLikelihood += PortableMath.log(max(1e-6, chance))
        weakestBoundary = min(weakestBoundary, score)
      } else {
        logLikelihood += PortableMath.log(max(1e-6, 1 - chance))
        inside = max(inside, score)
      }
    }
    if inside > -.infinity { strongestInside = inside }
  }

  /// Whether no gap speaks against the reading.
  var agrees: Bool { weakestBoundary > 0 && strongestInside < 0 }
}
