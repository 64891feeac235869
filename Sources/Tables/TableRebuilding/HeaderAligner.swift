import BoostedTrees

/// Cuts a header into the columns of its body.
///
/// `Security Guarantee Type Examples Strengths weaknesses` over a body of four columns is
/// `Security Guarantee Type | Examples | Strengths | weaknesses`.
struct HeaderAligner {
  let scorer: GapScorer

  private var model: TableModel { scorer.model }

  /// The likeliest cells of the header, or nil if it has fewer words than there are columns.
  ///
  /// - Parameter hasCorner: Whether the first column has no name, as in a matrix that compares things.
  func align(_ header: TokenRow, columns: FittedColumns, hasCorner: Bool = false) -> AlignedHeader? {
    let unnamed = hasCorner ? 1 : 0
    let scores = scorer.headerScores(header, columns: columns.columnCount - unnamed)
    let ways = HeaderCandidates(row: header, scores: scores).ways(columns: columns.columnCount - unnamed)
    guard !ways.isEmpty else { return nil }
    let bounds = zip(columns.candidates, columns.rows).map { row, cells in
      cells.bounds.dropFirst(unnamed).map { row.cuts[$0] }
    }
    let known = HeaderFeatures(
      model: model, row: header, scores: scores,
      columns: ColumnProfile.profiles(columns.candidates.map(\.row), bounds: bounds))
    let top = known.sum(ways[0])
    let features = ways.map { known.features($0, best: top) }
    let choices = choiceScores(ways, features, known)
    let rules = HeaderRules.scores(header)
    let likings = ways.indices.map { choices[$0] + HeaderAligner.liking(ways[$0], of: header, rules) }
    let chosen = ways.indices.max { (likings[$0], $1) < (likings[$1], $0) } ?? 0
    let best = ways[chosen]
    let margin = likings.indices.filter { $0 != chosen }.map { likings[chosen] - likings[$0] }.min() ?? 5
    return AlignedHeader(
      hasCorner: hasCorner, row: CandidateRow(header, gapScores: scores, cuts: best),
      cells: RowSegmentation(bounds: Array(best.indices), score: 0), choiceScore: likings[chosen],
      choiceMargin: margin, features: features[chosen])
  }

  /// What is known of the cells under the names of the columns, as the header is cut by its gaps alone.
  func ratios(_ header: TokenRow, columns: Int, hasCorner: Bool) -> [[Float]] {
    let names = columns - (hasCorner ? 1 : 0)
    let scores = scorer.headerScores(header, columns: names)
    guard let way = HeaderCandidates(row: header, scores: scores).ways(columns: names).first else { return [] }
    return ratios(header, way, hasCorner: hasCorner)
  }

  /// What is known of the cells under the names of the columns.
  func ratios(_ header: TokenRow, _ bounds: [Int], hasCorner: Bool) -> [[Float]] {
    let words = model.names.ratios(of: header)
    let corner = hasCorner ? [[Float](repeating: 0, count: NamedColumns.size)] : []
    return corner + zip(bounds, bounds.dropFirst()).map { NamedColumns.ratios(words, $0..<$1) }
  }

  /// The log-odds of each way to cut the header.
  private func choiceScores(_ ways: [[Int]], _ features: [[Float]], _ known: HeaderFeatures) -> [Float] {
    guard ways.count > 1 else { return [5] }
    // Without a model the likeliest gaps win.
    if model.headers.isEmpty { return ways.map { known.sum($0) - known.sum(ways[0]) } }
    return features.map { model.headers.score($0) }
  }

  /// What common names, names that come in pairs, and the rules of English say for a way to cut, beside what was learnt: the
  /// known tables are of few subjects. The weights are set by hand. Of known headers they mend as many as they spoil.
  private static func liking(_ way: [Int], of header: TokenRow, _ rules: [Float]) -> Float {
    let names = zip(way, way.dropFirst()).filter { ColumnNames.contains(header, $0..<$1) }.count
    let joined = (1..<max(1, header.count)).filter { !way.contains($0) && PairedNames.meet(header, at: $0) }.count
    return 1.7 * Float(names) - 4 * Float(joined) + 0.4 * way.dropFirst().dropLast().reduce(0) { $0 + rules[$1 - 1] }
  }
}
