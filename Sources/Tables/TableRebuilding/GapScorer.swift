import BoostedTrees

/// Says of each gap of a row how likely a cell ends there: by what the model knows, by the other rows of the table, and by the
/// article it stands in.
package struct GapScorer {
  let model: TableModel
  /// What the rows of the table have in common.
  let evidence: VerticalEvidence
  let phrases: ArticlePhrases

  package init(_ rows: [TokenRow], model: TableModel, phrases: ArticlePhrases = .none) {
    self.model = model
    self.phrases = phrases
    evidence = VerticalEvidence(rows)
  }

  /// The log-odds of a boundary before each token of a row but the first.
  ///
  /// - Parameter isMember: Whether the row is one of those the scorer was made of.
  package func rowScores(_ row: TokenRow, isMember: Bool) -> [Float] {
    let features = GapFeatures(words: model.words, evidence: evidence).features(of: row, isMember: isMember)
    return leaning(scores(features, model.bodyGaps), row, model.phrases.body)
  }

  /// The log-odds of a boundary before each token of a header but the first, if it names so many columns.
  package func headerScores(_ row: TokenRow, columns: Int) -> [Float] {
    let features = GapFeatures(words: model.words, evidence: evidence).features(
      of: row, isMember: false, header: columns)
    let scores = scores(features, model.headerGaps)
    return leaning(zip(1..., scores).map { $1 + PairedNames.leaning(row, at: $0) }, row, model.phrases.header)
  }

  private func scores(_ features: [Float], _ trees: BoostedTrees) -> [Float] {
    var scores: [Float] = []
    let gaps = 0..<features.count / GapFeatures.count
    scores.reserveCapacity(gaps.count)
    LaneRows.forEach(of: gaps, featureCount: GapFeatures.count) { gap, rows, lane in
      rows.set(lane, to: features[(gap * GapFeatures.count)...].prefix(GapFeatures.count))
    } use: { group, rows in
      let found = trees.scores(rows)
      for lane in 0..<group.count { scores.append(found[lane]) }
    }
    return scores
  }

  private func leaning(_ scores: [Float], _ row: TokenRow, _ weights: ArticlePhraseWeights.Part) -> [Float] {
    guard !phrases.isEmpty else { return scores }
    return zip(scores, phrases.evidence(of: row)).map { $0 + weights.leaning($1) }
  }
}
