/// A header and its cells.
struct AlignedHeader {
  var row: CandidateRow
  var cells: RowSegmentation
  /// The log-odds that this is the way to cut it, and how far they are above the next best way's.
  var choiceScore: Float = 0
  var choiceMargin: Float = 5
}

/// Ways to cut a header into a number of cells: the one whose gaps are likeliest, and those that move one boundary.
struct HeaderCandidates {
  let row: TokenRow
  /// The log-odds of a boundary before each token but the first.
  let scores: [Float]

  /// The most ways given.
  static let limit = 24

  /// Ways to cut, the likeliest first: the first tokens of the cells, the number of tokens last.
  func ways(columns: Int) -> [[Int]] {
    guard columns <= row.count, columns > 0 else { return [] }
    let ranked = (1..<max(1, row.count)).sorted { (scores[$0 - 1], $1) > (scores[$1 - 1], $0) }
    let best = ranked.prefix(columns - 1).sorted()
    var ways: [(cuts: [Int], loss: Float)] = [(best, 0)]
    for added in ranked.dropFirst(columns - 1) {
      for dropped in best {
        let cuts = (best.filter { $0 != dropped } + [added]).sorted()
        ways.append((cuts, scores[dropped - 1] - scores[added - 1]))
      }
    }
    ways.sort { $0.loss == $1.loss ? $0.cuts.lexicographicallyPrecedes($1.cuts) : $0.loss < $1.loss }
    return ways.prefix(HeaderCandidates.limit).map { [0] + $0.cuts + [row.count] }
  }
}
