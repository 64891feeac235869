import BoostedTrees

/// Reads a run of lines as a table: tries each number of columns, and keeps the likeliest reading.
package struct TableSegmenter {
  /// The most columns tried.
  static let columnLimit = 24
  /// Numbers of columns kept for the slow part.
  static let hypothesisLimit = 6
  /// How far behind the likeliest number of columns another may be by its gaps to be worth the slow part, in log-likelihood by
  /// the row. Source: of 511 known tables, five are cut into a number further behind.
  static let mostBehind: Float = 2
  /// So many numbers are compared in any case: how far ahead of others the right one is says how sure it is.
  static let fewestCompared = 4
  /// The fewest columns of a table whose first has no name.
  static let leastWithCorner = 3
  /// Tables longer than this are fitted on a sample of their rows.
  static let sampleSize = 48

  package let model: TableModel
  /// What the article around the table says of its words.
  package var phrases = ArticlePhrases.none

  package init(model: TableModel, phrases: ArticlePhrases = ArticlePhrases.none) {
    self.model = model
    self.phrases = phrases
  }

  /// The likeliest reading of `rows` under `header`, or nil if no two columns can be made.
  package func best(header: TokenRow?, rows: [TokenRow]) -> TableReading? {
    let sparse = SparseRow.indices(among: rows)
    let sample = TableSegmenter.sample(rows.indices.filter { !sparse.contains($0) })
    let look = FirstLook(sample.map { rows[$0] }, model: model, phrases: phrases)
    var hypotheses = hypotheses(look, header: header)
    guard !hypotheses.isEmpty else { return nil }
    for index in hypotheses.indices {
      hypotheses[index].choiceScore = model.choice.score(hypotheses[index].evidence.values)
    }
    hypotheses.sort { $0.choiceScore > $1.choiceScore }
    let margin = hypotheses.count > 1 ? hypotheses[0].choiceScore - hypotheses[1].choiceScore : 5
    return TableReading(
      hypothesis: hypotheses[0], margin: margin, scorer: look.scorer, fittedRows: sample)
  }

  /// The readings worth comparing.
  package func hypotheses(_ look: FirstLook, header: TokenRow?) -> [TableHypothesis] {
    // A header may have a name less than there are columns.
    let shortest = min(look.rows.map(\.row.count).min() ?? 0, header.map { $0.count + 1 } ?? .max)
    guard shortest >= 2 else { return [] }
    let aligner = header.map { HeaderAligner(header: HeaderReading($0, scorer: look.scorer)) }
    let names = header.map { HeaderCosts($0, words: model.words) }
    var hypotheses: [TableHypothesis] = []
    for (columns, first) in readings(look.rows, upTo: min(shortest, TableSegmenter.columnLimit)) {
      for hasCorner in [false, true] {
        if hasCorner, columns < TableSegmenter.leastWithCorner || names?.mayLackFirst(of: columns) != true { continue }
        let (fitted, aligned) = fit(look.rows, columns, first, aligner, hasCorner: hasCorner)
        if header != nil, aligned == nil { continue }
        var gatherer = EvidenceGatherer(fitted)
        let weighed = gatherer.evidence(header: aligned, names: names, first: first)
        hypotheses.append(TableHypothesis(fitted: gatherer.fitted, header: aligned, evidence: weighed))
      }
    }
    HypothesisEvidence.setMargins(&hypotheses)
    return hypotheses
  }

  /// Fits columns under a header: its names say what cells to expect, and are cut anew once the cells are known.
  private func fit(
    _ rows: [CandidateRow], _ columns: Int, _ first: [RowSegmentation], _ aligner: HeaderAligner?, hasCorner: Bool
  ) -> (FittedColumns, AlignedHeader?) {
    let fitter = ColumnFitter(background: model.background)
    guard let aligner else { return (fitter.fit(rows, columnCount: columns, first: first, ratios: []), nil) }
    let guess = aligner.ratios(columns: columns, hasCorner: hasCorner)
    var fitted = fitter.fit(rows, columnCount: columns, first: first, ratios: guess)
    var aligned = aligner.align(columns: fitted, hasCorner: hasCorner)
    if let cells = aligned {
      let ratios = aligner.ratios(cells.row.cuts, hasCorner: hasCorner)
      if ratios != guess {
        fitted = fitter.fit(rows, columnCount: columns, first: first, ratios: ratios)
        aligned = aligner.align(columns: fitted, hasCorner: hasCorner)
      }
    }
    return (fitted, aligned)
  }

  /// The numbers of columns that the gaps alone make likeliest, and the cells they make.
  private func readings(_ rows: [CandidateRow], upTo limit: Int) -> [(columns: Int, first: [RowSegmentation])] {
    let fitter = ColumnFitter(background: model.background)
    var all: [(count: Int, first: [RowSegmentation], likelihood: Float)] = []
    for count in 2...max(2, limit) {
      guard let first = fitter.first(rows, columnCount: count) else { break }
      let likelihood = zip(rows, first).reduce(Float(0)) {
        $0 + GapLikelihood($1.0.allScores, boundaries: $1.0.boundaryTokens($1.1)).logLikelihood
      }
      all.append((count, first, likelihood))
    }
    all.sort { ($0.likelihood, $1.count) > ($1.likelihood, $0.count) }
    let least = (all.first?.likelihood ?? 0) - TableSegmenter.mostBehind * Float(rows.count)
    let worth = all.prefix(TableSegmenter.hypothesisLimit).enumerated().filter { rank, reading in
      rank < TableSegmenter.fewestCompared || reading.likelihood >= least
    }
    return worth.map { ($0.element.count, $0.element.first) }
  }

  /// Rows spread evenly over the table, no more than `sampleSize`.
  static func sample(_ rows: [Int]) -> [Int] {
    guard rows.count > sampleSize else { return rows }
    return (0..<sampleSize).map { rows[$0 * rows.count / sampleSize] }
  }
}
