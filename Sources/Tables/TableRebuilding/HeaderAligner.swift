import BoostedTrees

/// Cuts a header into the columns of its body.
///
/// `Security Guarantee Type Examples Strengths weaknesses` over a body of four columns is
/// `Security Guarantee Type | Examples | Strengths | weaknesses`.
struct HeaderAligner {
  let header: HeaderReading

  /// The likeliest cells of the header, or nil if it has fewer words than there are columns.
  ///
  /// - Parameter hasCorner: Whether the first column has no name, as in a matrix that compares things.
  func align(columns: FittedColumns, hasCorner: Bool = false) -> AlignedHeader? {
    let unnamed = hasCorner ? 1 : 0
    let (scores, ways) = header.cuts(names: columns.columnCount - unnamed)
    guard !ways.isEmpty else { return nil }
    let bounds = zip(columns.candidates, columns.rows).map { row, cells in
      cells.bounds.dropFirst(unnamed).map { row.cuts[$0] }
    }
    let known = HeaderFeatures(
      header, scores: scores, columns: ColumnProfile.profiles(columns.candidates.map(\.row), bounds: bounds))
    let top = known.sum(ways[0])
    let features = ways.map { known.features($0, best: top) }
    let choices = choiceScores(ways, features, known)
    let likings = ways.indices.map { choices[$0] + liking(ways[$0]) }
    let chosen = ways.indices.max { (likings[$0], $1) < (likings[$1], $0) } ?? 0
    let best = ways[chosen]
    let margin = likings.indices.filter { $0 != chosen }.map { likings[chosen] - likings[$0] }.min() ?? 5
    return AlignedHeader(
      hasCorner: hasCorner, row: CandidateRow(header.row, gapScores: scores, cuts: best),
      cells: RowSegmentation(bounds: Array(best.indices), score: 0), choiceScore: likings[chosen],
      choiceMargin: margin, features: features[chosen])
  }

  /// What is known of the cells under the names of the columns, as the header is cut by its gaps alone.
  func ratios(columns: Int, hasCorner: Bool) -> [[Float]] {
    guard let way = header.cuts(names: columns - (hasCorner ? 1 : 0)).ways.first else { return [] }
    return ratios(way, hasCorner: hasCorner)
  }

  /// What is known of the cells under the names of the columns.
  func ratios(_ bounds: [Int], hasCorner: Bool) -> [[Float]] {
    let corner = hasCorner ? [[Float](repeating: 0, count: NamedColumns.size)] : []
    return corner + bounds.stretches.map { NamedColumns.ratios(header.named, $0) }
  }

  /// The log-odds of each way to cut the header.
  private func choiceScores(_ ways: [[Int]], _ features: [[Float]], _ known: HeaderFeatures) -> [Float] {
    guard ways.count > 1 else { return [5] }
    // Without a model the likeliest gaps win.
    if header.model.headers.isEmpty { return ways.map { known.sum($0) - known.sum(ways[0]) } }
    return features.map { header.model.headers.score($0) }
  }

  /// What common names, names that come in pairs, and the rules of English say for a way to cut, beside what was learnt: the
  /// known tables are of few subjects. The weights are set by hand. Of known headers they mend as many as they spoil.
  private func liking(_ way: [Int]) -> Float {
    let names = header.names(way).filter(\.isCommon).count
    let joined = header.meetings.filter { !way.contains($0) }.count
    return 1.7 * Float(names) - 4 * Float(joined)
      + 0.4 * way.dropFirst().dropLast().reduce(0) { $0 + header.rules[$1 - 1] }
  }
}
