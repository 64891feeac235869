/// Reads a run of lines as a table: tries each number of columns, and keeps the likeliest reading.
struct TableSegmenter {
  /// The most columns tried.
  static let columnLimit = 14
  /// Numbers of columns kept for the slow part.
  static let hypothesisLimit = 6
  /// Tables longer than this are fitted on a sample of their rows.
  static let sampleSize = 48

  let model: TableModel

  /// The likeliest reading of `rows` under `header`, or nil if no two columns can be made.
  func best(header: TokenRow?, rows: [TokenRow]) -> TableReading? {
    let sample = TableSegmenter.sample(rows)
    let look = FirstLook(sample, model: model)
    var hypotheses = hypotheses(look, header: header)
    guard !hypotheses.isEmpty else { return nil }
    for index in hypotheses.indices {
      hypotheses[index].choiceScore = model.choice.score(hypotheses[index].evidence.values)
    }
    hypotheses.sort { $0.choiceScore > $1.choiceScore }
    let margin = hypotheses.count > 1 ? hypotheses[0].choiceScore - hypotheses[1].choiceScore : 5
    return TableReading(
      hypothesis: hypotheses[0], margin: margin, evidence: look.evidence,
      isSampled: sample.count < rows.count)
  }

  /// The readings worth comparing.
  func hypotheses(_ look: FirstLook, header: TokenRow?) -> [TableHypothesis] {
    let shortest = min(look.rows.map(\.row.count).min() ?? 0, header?.count ?? .max)
    guard shortest >= 2 else { return [] }
    let aligner = HeaderAligner(model: model, evidence: look.evidence)
    var hypotheses: [TableHypothesis] = []
    for (fitted, first) in readings(look.rows, upTo: min(shortest, TableSegmenter.columnLimit)) {
      let aligned = header.flatMap { aligner.align($0, columns: fitted) }
      if header != nil, aligned == nil { continue }
      let weighed = EvidenceGatherer(fitted).evidence(header: aligned, first: first)
      hypotheses.append(TableHypothesis(fitted: fitted, header: aligned, evidence: weighed))
    }
    HypothesisEvidence.setMargins(&hypotheses)
    return hypotheses
  }

  /// A reading for each of the numbers of columns that the gaps alone make likeliest, and the cells it began with.
  private func readings(_ rows: [CandidateRow], upTo limit: Int) -> [(fitted: FittedColumns, first: [RowSegmentation])]
  {
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
    return all.prefix(TableSegmenter.hypothesisLimit).map {
      (fitter.fit(rows, columnCount: $0.count, first: $0.first), $0.first)
    }
  }

  /// Rows spread evenly over the table, no more than `sampleSize`.
  static func sample(_ rows: [TokenRow]) -> [TokenRow] {
    guard rows.count > sampleSize else { return rows }
    return (0..<sampleSize).map { rows[$0 * rows.count / sampleSize] }
  }
}
