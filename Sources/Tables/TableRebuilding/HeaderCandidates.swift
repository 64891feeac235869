/// A header and its cells.
package struct AlignedHeader {
  /// Whether the first column has no name.
  package var hasCorner = false
  package var row: CandidateRow
  package var cells: RowSegmentation
  /// What speaks for this way to cut it, in log-odds, and how far that is above the next best way's.
  var choiceScore: Float = 0
  var choiceMargin: Float = 5
  /// What `HeaderFeatures` says of this way to cut it.
  var features = [Float](repeating: 0, count: HeaderFeatures.count)
}

/// Ways to cut a header into a number of cells: the one whose gaps are likeliest, and those that move one boundary or
/// two.
package struct HeaderCandidates {
  package let row: TokenRow
  /// The log-odds of a boundary before each token but the first.
  package let scores: [Float]

  package init(row: TokenRow, scores: [Float]) {
    self.row = row
    self.scores = scores
  }

  /// The most ways given.
  static let limit = 32
  /// How many of the likeliest moves are tried two at a time.
  private static let pairedMoves = 10

  /// One boundary in the place of another, and what that costs in log-odds.
  private struct Move {
    var dropped: Int
    var added: Int
    var loss: Float
  }

  /// Ways to cut, the likeliest first: the first tokens of the cells, the number of tokens last.
  package func ways(columns: Int) -> [[Int]] {
    guard columns <= row.count, columns > 0 else { return [] }
    let ranked = (1..<max(1, row.count)).sorted { (scores[$0 - 1], $1) > (scores[$1 - 1], $0) }
    let best = ranked.prefix(columns - 1).sorted()
    let moves = moves(from: best, to: ranked.dropFirst(columns - 1))
    var ways: [(cuts: [Int], loss: Float)] = [(best, 0)]
    ways += moves.prefix(HeaderCandidates.limit).map { (cuts(best, [$0]), $0.loss) }
    for (index, first) in moves.prefix(HeaderCandidates.pairedMoves).enumerated() {
      for second in moves.prefix(index) where second.dropped != first.dropped && second.added != first.added {
        ways.append((cuts(best, [first, second]), first.loss + second.loss))
      }
    }
    ways.sort { $0.loss == $1.loss ? $0.cuts.lexicographicallyPrecedes($1.cuts) : $0.loss < $1.loss }
    var kept: [[Int]] = []
    for way in ways where kept.count < HeaderCandidates.limit && !kept.contains(way.cuts) { kept.append(way.cuts) }
    return kept.map { [0] + $0 + [row.count] }
  }

  /// The moves of one boundary, the cheapest first.
  private func moves(from best: [Int], to others: ArraySlice<Int>) -> [Move] {
    var moves: [Move] = []
    for added in others {
      for dropped in best {
        moves.append(Move(dropped: dropped, added: added, loss: scores[dropped - 1] - scores[added - 1]))
      }
    }
    return moves.sorted { ($0.loss, $0.added, $0.dropped) < ($1.loss, $1.added, $1.dropped) }
  }

  private func cuts(_ best: [Int], _ moves: [Move]) -> [Int] {
    (best.filter { cut in !moves.contains { $0.dropped == cut } } + moves.map(\.added)).sorted()
  }
}
