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
    let set = Set(ranked.prefix(columns - 1))
    var ways: [(cuts: Set<Int>, loss: Float)] = [(set, 0)]
    for added in ranked.dropFirst(columns - 1) {
      for dropped in set {
        ways.append((set.subtracting([dropped]).union([added]), scores[dropped - 1] - scores[added - 1]))
      }
    }
    ways.sort { ($0.loss, $0.cuts.sorted().description) < ($1.loss, $1.cuts.sorted().description) }
    return ways.prefix(HeaderCandidates.limit).map { [0] + $0.cuts.sorted() + [row.count] }
  }
}
