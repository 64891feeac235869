/// How the words and kinds of tokens stand in the cells of a reading: counted over all rows, asked without one's own.
struct CellUse {
  private struct Count {
    var seen: Float = 0
    var first: Float = 0
    var last: Float = 0
  }
  private var words: [UInt32: Count] = [:]
  private var pairs: [UInt32: Count] = [:]
  private var kindPairs = [Count](repeating: Count(), count: TokenKind.count * TokenKind.count)
  /// By column and kind: the cells that begin, and that end, with it.
  private var starts: [Float]
  private var ends: [Float]
  private var tokens: [Float]
  private let columnCount: Int
  private var rowCount: Float = 0

  /// What the other rows say of a gap.
  static let featureCount = 14

  init(_ fitted: FittedColumns) {
    columnCount = fitted.columnCount
    starts = [Float](repeating: 0, count: fitted.columnCount * TokenKind.count)
    ends = starts
    tokens = [Float](repeating: 0, count: fitted.columnCount)
    for (row, cells) in zip(fitted.candidates, fitted.rows) { count(row, cells.bounds, sign: 1) }
  }

  /// Counts a row, or takes it out again.
  mutating func count(_ row: CandidateRow, _ bounds: [Int], sign: Float) {
    rowCount += sign
    let tokens = row.row.tokens
    for column in 0..<columnCount {
      let first = row.cuts[bounds[column]]
      let last = row.cuts[bounds[column + 1]]
      starts[column * TokenKind.count + Int(tokens[first].kind.rawValue)] += sign
      ends[column * TokenKind.count + Int(tokens[last - 1].kind.rawValue)] += sign
      self.tokens[column] += sign * Float(last - first)
      for index in first..<last {
        let isFirst: Float = index == first ? sign : 0
        add(&words[tokens[index].word, default: Count()], sign, isFirst, index == last - 1 ? sign : 0)
        guard index > 0 else { continue }
        let pair = StableHash.pair(tokens[index - 1].word, tokens[index].word)
        add(&pairs[pair, default: Count()], sign, isFirst, 0)
        add(&kindPairs[CellUse.kindPair(tokens[index - 1], tokens[index])], sign, isFirst, 0)
      }
    }
  }

  private func add(_ count: inout Count, _ seen: Float, _ first: Float, _ last: Float) {
    count.seen += seen
    count.first += first
    count.last += last
  }

  private static func kindPair(_ first: Token, _ second: Token) -> Int {
    Int(first.kind.rawValue) * TokenKind.count + Int(second.kind.rawValue)
  }

  /// What the rows counted say of the gap before a token that stands in a column, or begins one.
  func features(_ row: TokenRow, gap: Int, column: Int, isBoundary: Bool) -> [Float] {
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    let others = max(1, rowCount)
    let word = words[after.word] ?? Count()
    let wordBefore = words[before.word] ?? Count()
    let pair = pairs[StableHash.pair(before.word, after.word)] ?? Count()
    let kinds = kindPairs[CellUse.kindPair(before, after)]
    var values = [word.seen / others, share(word.first, word.seen), wordBefore.seen / others]
    values += [share(wordBefore.last, wordBefore.seen), pair.seen / others, share(pair.first, pair.seen)]
    values += [kinds.seen / others, share(kinds.first, kinds.seen)]
    // The boundary between this column and the next, and, inside a cell, the one between this column and the last.
    let left = isBoundary ? column - 1 : column
    values += [part(ends, left, before) / others, part(starts, left + 1, after) / others]
    values += isBoundary ? [-1, -1] : [part(ends, left - 1, before) / others, part(starts, left, after) / others]
    values += [mean(left) / others, mean(left + 1) / others]
    return values
  }

  private func share(_ part: Float, _ whole: Float) -> Float { whole > 0 ? part / whole : -1 }

  private func part(_ counts: [Float], _ column: Int, _ token: Token) -> Float {
    (0..<columnCount).contains(column) ? counts[column * TokenKind.count + Int(token.kind.rawValue)] : 0
  }

  private func mean(_ column: Int) -> Float { (0..<columnCount).contains(column) ? tokens[column] : 0 }
}
