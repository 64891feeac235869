/// Reads a run of lines as a table: tries each number of columns, and keeps the best reading.
struct TableSegmenter {
  /// The most columns tried.
  static let columnLimit = 12
  /// Readings kept for the slow part.
  static let hypothesisLimit = 6

  private let rules = GapRules()
  private let background = ColumnBackground.plain

  /// The best reading of `rows` under `header`, or nil if no two columns can be made.
  func best(header: TokenRow?, rows: [TokenRow]) -> TableReading? {
    let evidence = VerticalEvidence(rows)
    let scores = rows.map { rules.bodyScores($0, evidence: evidence, isMember: true) }
    let candidates = zip(rows, scores).map { CandidateRow($0, gapScores: $1) }
    let headerRow = header.map { CandidateRow($0, gapScores: rules.headerScores($0)) }
    var hypotheses = hypotheses(candidates, scores: scores, headerRow: headerRow)
    guard !hypotheses.isEmpty else { return nil }
    hypotheses.sort { $0.evidence.total > $1.evidence.total }
    hypotheses[0].evidence.margin =
      hypotheses.count > 1 ? hypotheses[0].evidence.total - hypotheses[1].evidence.total : 3
    return TableReading(hypothesis: hypotheses[0], header: headerRow, rows: candidates)
  }

  private func hypotheses(_ rows: [CandidateRow], scores: [[Float]], headerRow: CandidateRow?) -> [TableHypothesis] {
    let shortest = min(rows.map(\.row.count).min() ?? 0, headerRow?.row.count ?? .max)
    guard shortest >= 2 else { return [] }
    let fitter = ColumnFitter(background: background)
    return (2...min(shortest, TableSegmenter.columnLimit)).compactMap { count in
      guard let fitted = fitter.fit(rows, columnCount: count) else { return nil }
      let header = headerRow.flatMap { HeaderAligner().align($0, columns: fitted) }
      if headerRow != nil, header == nil { return nil }
      let evidence = HypothesisEvidence(
        fitted: fitted, rows: rows, gapScores: scores, header: header, headerRow: headerRow)
      return TableHypothesis(fitted: fitted, header: header, evidence: evidence)
    }
  }
}

/// A table as it was read, before it is written out as text.
struct TableReading {
  var hypothesis: TableHypothesis
  var header: CandidateRow?
  var rows: [CandidateRow]

  /// The cells of the header; empty if there is none.
  var headerCells: [String] {
    guard let header, let cells = hypothesis.header else { return [] }
    return header.cells(cells)
  }

  /// The cells of the rows.
  var rowCells: [[String]] {
    zip(rows, hypothesis.fitted.rows).map { $0.cells($1) }
  }
}

extension CandidateRow {
  /// The text of each cell.
  func cells(_ segmentation: RowSegmentation) -> [String] {
    zip(segmentation.bounds, segmentation.bounds.dropFirst()).map { row.cell(cuts[$0], cuts[$1]) }
  }

  /// The tokens before which a boundary was set.
  func boundaryTokens(_ segmentation: RowSegmentation) -> Set<Int> {
    Set(segmentation.bounds.dropFirst().dropLast().map { cuts[$0] })
  }
}
