/// Cuts a header into the columns of its body.
///
/// `Security Guarantee Type Examples Strengths weaknesses` over a body of four columns is
/// `Security Guarantee Type | Examples | Strengths | weaknesses`.
struct HeaderAligner {
  let model: TableModel
  let evidence: VerticalEvidence

  /// The likeliest cells of the header, or nil if it has fewer words than there are columns.
  func align(_ header: TokenRow, columns: FittedColumns) -> AlignedHeader? {
    let scores = model.headerScores(header, evidence: evidence, columns: columns.columnCount)
    let ways = HeaderCandidates(row: header, scores: scores).ways(columns: columns.columnCount)
    guard let first = ways.first else { return nil }
    let choices = choiceScores(ways, header, scores, columns)
    let order = ways.indices.sorted { (choices[$0], $1) > (choices[$1], $0) }
    let best = order.first.map { ways[$0] } ?? first
    let margin = order.count > 1 ? choices[order[0]] - choices[order[1]] : 5
    return AlignedHeader(
      row: CandidateRow(header, gapScores: scores, cuts: best),
      cells: RowSegmentation(bounds: Array(best.indices), score: 0), choiceScore: choices[order[0]],
      choiceMargin: margin)
  }

  /// The log-odds of each way to cut the header.
  private func choiceScores(
    _ ways: [[Int]], _ header: TokenRow, _ scores: [Float], _ columns: FittedColumns
  ) -> [Float] {
    guard ways.count > 1 else { return [5] }
    let bounds = zip(columns.candidates, columns.rows).map { row, cells in cells.bounds.map { row.cuts[$0] } }
    let features = HeaderFeatures(
      words: model.words, row: header, scores: scores,
      columns: ColumnProfile.profiles(columns.candidates.map(\.row), bounds: bounds))
    let top = features.sum(ways[0])
    // Without a model the likeliest gaps win.
    if model.headers.isEmpty { return ways.map { features.sum($0) - top } }
    return ways.map { model.headers.score(features.features($0, best: top)) }
  }
}
