import UTF8Text

/// Weighs up a reading of a table.
struct EvidenceGatherer {
  private let rows: [CandidateRow]
  /// The columns of the reading.
  private(set) var fitted: FittedColumns

  init(_ fitted: consuming FittedColumns) {
    rows = fitted.candidates
    self.fitted = fitted
  }

  /// The evidence for a reading; its margins are set once all readings are known.
  ///
  /// - Parameters:
  ///   - names: What each number of columns costs in names of the header.
  ///   - first: The cells before the columns had a say.
  mutating func evidence(
    header: AlignedHeader?, names: HeaderCosts?, first: [RowSegmentation]
  ) -> HypothesisEvidence {
    var evidence = HypothesisEvidence()
    let gaps = zip(rows, fitted.rows).map { GapLikelihood($0.allScores, boundaries: $0.boundaryTokens($1)) }
    addGaps(gaps, columns: Float(fitted.columnCount), to: &evidence)
    addSizes(to: &evidence)
    let judged = fitted.askOthers { row, cells, others in
      (
        fits: others.fits(row, cells.bounds),
        margin: CellPaths(row, columns: others, columnWeight: ColumnFitter.fullWeight)?.margin ?? CellPaths.widest
      )
    }
    addFits(judged.map(\.fits), to: &evidence)
    addMargins(judged.map(\.margin), to: &evidence)
    evidence.setEdges(CellEdges(fitted).values)
    let firstGaps = zip(rows, first).map { GapLikelihood($0.allScores, boundaries: $0.boundaryTokens($1)) }
    evidence[.firstLikelihood] = mean(firstGaps.map(\.logLikelihood))
    evidence[.unchanged] = mean(zip(fitted.rows, first).map { $0.bounds == $1.bounds ? 1 : 0 })
    if let header {
      addHeader(header.row, header.cells, columns: nameCount(header), to: &evidence)
      evidence[.hasCorner] = header.hasCorner ? 1 : 0
      evidence[.headerChoice] = header.choiceScore
      evidence[.headerChoiceMargin] = header.choiceMargin
      evidence.setHeader(header.features)
    }
    if let names {
      let count = header.map(nameCount) ?? fitted.columnCount
      evidence[.namesExcess] = Float(names.columns - count)
      evidence[.namesMargin] = names.margin(count)
      evidence[.nameCost] = names.costPerName(count)
    }
    evidence[.total] =
      evidence[.gapLikelihood] + evidence[.columnFit] * 0.3
      + evidence[.headerLikelihood] / Float(max(1, rows.count)).squareRoot()
    return evidence
  }

  private func nameCount(_ header: AlignedHeader) -> Int { fitted.columnCount - (header.hasCorner ? 1 : 0) }

  /// Below this a row might as well be cut in another way.
  private static let narrowMargin: Float = 1

  private func addMargins(_ margins: [Float], to evidence: inout HypothesisEvidence) {
    evidence[.rowMargin] = mean(margins)
    evidence[.worstRowMargin] = margins.min() ?? 0
    evidence[.narrowRows] = mean(margins.map { $0 < EvidenceGatherer.narrowMargin ? 1 : 0 })
    evidence[.rowRisk] = margins.reduce(0) { $0 + Float(PortableMath.logistic(-Double($1))) }
  }

  private func mean(_ numbers: [Float]) -> Float {
    numbers.reduce(0, +) / Float(max(1, numbers.count))
  }

  private func addGaps(_ gaps: [GapLikelihood], columns: Float, to evidence: inout HypothesisEvidence) {
    evidence[.gapLikelihood] = mean(gaps.map(\.logLikelihood))
    evidence[.worstRowLikelihood] = gaps.map(\.logLikelihood).min() ?? 0
    let count = rows.reduce(0) { $0 + $1.row.count - 1 }
    evidence[.likelihoodPerGap] = gaps.reduce(0) { $0 + $1.logLikelihood } / Float(max(1, count))
    evidence[.weakestBoundary] = mean(gaps.map(\.weakestBoundary))
    evidence[.strongestInside] = mean(gaps.map(\.strongestInside))
    evidence[.worstBoundary] = gaps.map(\.weakestBoundary).min() ?? 0
    evidence[.worstInside] = gaps.map(\.strongestInside).max() ?? 0
    evidence[.agreeingRows] = mean(gaps.map { $0.agrees ? 1 : 0 })
    let expected = gaps.map(\.expectedColumns)
    let middle = mean(expected)
    evidence[.rowExcess] = middle - columns
    evidence[.rowExcessSpread] = mean(expected.map { ($0 - middle) * ($0 - middle) }).squareRoot()
    var votes: [Int: Int] = [:]
    for gap in gaps { votes[gap.votedColumns, default: 0] += 1 }
    let favourite = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    evidence[.voteExcess] = Float(favourite) - columns
    evidence[.voteShare] = Float(votes[Int(columns)] ?? 0) / Float(max(1, gaps.count))
  }

  private func addSizes(to evidence: inout HypothesisEvidence) {
    let columns = Float(fitted.columnCount)
    let tokens = rows.map { Float($0.row.count) }
    evidence[.columns] = columns
    evidence[.rows] = Float(rows.count)
    evidence[.meanTokens] = mean(tokens)
    evidence[.leastTokens] = tokens.min() ?? 0
    evidence[.spareTokens] = (tokens.min() ?? 0) - columns
    evidence[.columnsPerToken] = columns / max(1, mean(tokens))
    var spread: Float = 0
    for column in 0..<fitted.columnCount {
      let lengths = zip(rows, fitted.rows).map { row, cells in
        Float(row.cuts[cells.bounds[column + 1]] - row.cuts[cells.bounds[column]])
      }
      let middle = mean(lengths)
      spread += mean(lengths.map { ($0 - middle) * ($0 - middle) }).squareRoot() / max(1, middle)
      evidence[.longestCell] = max(evidence[.longestCell], lengths.max() ?? 0)
    }
    evidence[.lengthSpread] = spread / columns
  }

  /// - Parameter rowFits: For each row and column, how well the cell fits those of the other rows, attribute by attribute, unweighted.
  private func addFits(_ rowFits: [[[Float]]], to evidence: inout HypothesisEvidence) {
    guard rows.count > 1 else { return }
    let share = 1 / Float(rows.count)
    var fits = [[Float]](
      repeating: [Float](repeating: 0, count: ColumnModels.fitCount), count: fitted.columnCount)
    for row in rowFits {
      for column in row.indices {
        for attribute in row[column].indices { fits[column][attribute] += share * row[column][attribute] }
      }
    }
    let weights = fitted.models.attributeWeights
    var columnFits = [Float](repeating: 0, count: fitted.columnCount)
    for attribute in 0..<ColumnModels.fitCount {
      for column in 0..<fitted.columnCount { columnFits[column] += fits[column][attribute] * weights[attribute] }
      evidence.setFit(mean(fits.map { $0[attribute] }), attribute: attribute)
    }
    evidence[.columnFit] = columnFits.reduce(0, +)
    evidence[.meanColumnFit] = mean(columnFits)
    evidence[.worstColumnFit] = columnFits.min() ?? 0
  }

  private func addHeader(
    _ header: CandidateRow, _ cells: RowSegmentation, columns: Int, to evidence: inout HypothesisEvidence
  ) {
    let gaps = GapLikelihood(header.allScores, boundaries: header.boundaryTokens(cells))
    evidence[.headerTokens] = Float(header.row.count)
    evidence[.headerSpare] = Float(header.row.count - columns)
    evidence[.headerLikelihood] = gaps.logLikelihood
    evidence[.headerExcess] = gaps.expectedColumns - Float(columns)
    evidence[.headerWeakest] = gaps.weakestBoundary
    evidence[.headerStrongest] = gaps.strongestInside
    let lengths = cells.bounds.stretches.map { header.cuts[$0.upperBound] - header.cuts[$0.lowerBound] }
    evidence[.headerLongest] = Float(lengths.max() ?? 0)
  }
}
