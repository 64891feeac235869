import UTF8Text

/// What the rows of a table have in common, counted once so that any gap of any row can be held against the others.
///
/// A word that recurs beside ever different neighbours begins or ends a cell; two words that recur together stand in
/// one cell; a kind of token found at the same place in most rows marks a column.
package struct VerticalEvidence {
  /// The rows counted.
  let rowCount: Int
  /// The mean number of tokens in a row.
  let meanLength: Float
  /// The standard deviation of that number, over the mean.
  let lengthSpread: Float
  /// The fewest tokens in a row.
  let leastLength: Int
  /// The share of all tokens that begin with a capital: where none does, small letters say nothing.
  let capitalShare: Float

  private var wordRows = HashTable<Int32>()
  private var pairRows = HashTable<Int32>()
  private var neighbours = HashTable<(left: Int32, right: Int32)>()
  private let phrases: PhraseCounts
  private var kindPairRows = [Int32](repeating: 0, count: TokenKind.count * TokenKind.count)
  private var fromLeft: OffsetCounts
  private var fromRight: OffsetCounts
  private var kindCountConsistency: [Float] = []
  /// How many rows have units of each kind.
  private var unitRows = [Int32](repeating: 0, count: RowUnits.Kind.allCases.count)

  package init(_ rows: [TokenRow]) {
    rowCount = rows.count
    let mean = Float(rows.reduce(0) { $0 + $1.count }) / Float(max(1, rows.count))
    let variance = rows.reduce(Float(0)) { $0 + (Float($1.count) - mean) * (Float($1.count) - mean) }
    meanLength = mean
    lengthSpread = (variance / Float(max(1, rows.count))).squareRoot() / max(1, mean)
    leastLength = rows.map(\.count).min() ?? 0
    let capitals = rows.reduce(0) { $0 + $1.tokens.reduce(0) { $0 + ($1.kind.isCapital ? 1 : 0) } }
    capitalShare = Float(capitals) / max(1, mean * Float(rows.count))
    phrases = PhraseCounts(rows)
    fromLeft = OffsetCounts(rows)
    fromRight = OffsetCounts(rows)
    countWords(rows)
    countKinds(rows)
    for row in rows {
      for kind in Set(RowUnits(row).begins) { unitRows[kind.rawValue] += 1 }
    }
  }

  /// The share of the other rows that have a unit of a kind.
  func unitShare(_ kind: RowUnits.Kind, isMember: Bool) -> Float {
    let own: Int32 = isMember ? 1 : 0
    guard kind != .none, rowCount > Int(own) else { return 0 }
    return Float(max(0, unitRows[kind.rawValue] - own)) / Float(rowCount - Int(own))
  }

  private mutating func countWords(_ rows: [TokenRow]) {
    var seenPairs = HashSet()
    for row in rows {
      var words = HashSet(capacity: row.count)
      var pairs = HashSet(capacity: row.count)
      for index in 0...row.count {
        let left = UInt64(index > 0 ? row.tokens[index - 1].word : 0)
        let right = UInt64(index < row.count ? row.tokens[index].word : 1)
        if index < row.count, words.insert(right) { wordRows[right, default: 0] += 1 }
        let pair = UInt64(StableHash.pair(UInt32(left), UInt32(right)))
        if seenPairs.insert(pair) {
          if index > 0 { neighbours[left, default: (0, 0)].right += 1 }
          if index < row.count { neighbours[right, default: (0, 0)].left += 1 }
        }
        if index > 0, index < row.count, pairs.insert(pair) { pairRows[pair, default: 0] += 1 }
      }
    }
  }

  private mutating func countKinds(_ rows: [TokenRow]) {
    var perRow = [[Int]]()
    for row in rows {
      var counts = [Int](repeating: 0, count: TokenKind.count)
      var pairs = Set<Int>()
      for (index, token) in row.tokens.enumerated() {
        counts[Int(token.kind.rawValue)] += 1
        let before = index > 0 ? row.tokens[index - 1] : nil
        if let before { pairs.insert(VerticalEvidence.kindPair(before.kind, token.kind)) }
        fromLeft.count(token, after: before, at: index)
        fromRight.count(token, after: before, at: row.count - index)
      }
      for pair in pairs { kindPairRows[pair] += 1 }
      perRow.append(counts)
    }
    kindCountConsistency = (0..<TokenKind.count).map { kind in VerticalEvidence.consistency(perRow.map { $0[kind] }) }
  }

  /// The share of the rows that hold the most usual number of a kind; negative where that number is none.
  private static func consistency(_ counts: [Int]) -> Float {
    var tally: [Int: Int] = [:]
    for count in counts { tally[count, default: 0] += 1 }
    guard let usual = tally.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return 0 }
    let share = Float(usual.value) / Float(counts.count)
    return usual.key > 0 ? share : -share
  }

  private static func variety(_ neighbours: Int32?, of rows: Int32?) -> Float {
    guard let neighbours, let rows, rows > 1 else { return 0 }
    return Float(neighbours) / Float(rows)
  }

  private static func kindPair(_ first: TokenKind, _ second: TokenKind) -> Int {
    Int(first.rawValue) * TokenKind.count + Int(second.rawValue)
  }

  /// Looks at the gap before token `gap` of a row.
  ///
  /// - Parameter isMember: Whether the row is one of those counted; it is then left out of the evidence.
  func at(_ gap: Int, of row: TokenRow, isMember: Bool) -> GapEvidence {
    let own: Int32 = isMember ? 1 : 0
    let others = rowCount - Int(own)
    guard others > 0 else { return GapEvidence() }
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    let share = 1 / Float(others)
    func part(_ count: Int32) -> Float { Float(max(0, count - own)) * share }
    let pair = StableHash.pair(before.word, after.word)
    var evidence = GapEvidence()
    evidence.wordBefore = part(wordRows[before.word] ?? 0)
    evidence.wordAfter = part(wordRows[after.word] ?? 0)
    evidence.pair = part(pairRows[pair] ?? 0)
    evidence.kindPair = part(kindPairRows[VerticalEvidence.kindPair(before.kind, after.kind)])
    evidence.left = fromLeft.evidence(after, after: before, at: gap, own: own, share: share)
    evidence.right = fromRight.evidence(after, after: before, at: row.count - gap, own: own, share: share)
    evidence.leftNeighbours = Float(neighbours[after.word]?.left ?? 1)
    evidence.rightNeighbours = Float(neighbours[before.word]?.right ?? 1)
    evidence.leftVariety = VerticalEvidence.variety(neighbours[after.word]?.left, of: wordRows[after.word])
    evidence.rightVariety = VerticalEvidence.variety(neighbours[before.word]?.right, of: wordRows[before.word])
    evidence.phrases = phrases.evidence(gap, of: row, own: own, share: share)
    evidence.consistencyBefore = kindCountConsistency[Int(before.kind.rawValue)]
    evidence.consistencyAfter = kindCountConsistency[Int(after.kind.rawValue)]
    return evidence
  }
}

/// What the other rows say about one gap. Shares are of the other rows, 0 to 1.
struct GapEvidence {
  /// Rows with the word before, the word after, the two in a row, and two such kinds in a row.
  var wordBefore: Float = 0
  var wordAfter: Float = 0
  var pair: Float = 0
  var kindPair: Float = 0
  /// Agreement at the same distance from the left and from the right end.
  var left = OffsetEvidence()
  var right = OffsetEvidence()
  /// The number of different words before the word after the gap, and after the word before it.
  var leftNeighbours: Float = 1
  var rightNeighbours: Float = 1
  /// The same by the rows that have the word; 0 where only one has it.
  var leftVariety: Float = 0
  var rightVariety: Float = 0
  /// What recurring phrases say; see `PhraseCounts`.
  var phrases = PhraseCounts.noEvidence
  /// How regular the number of tokens of each kind is over the rows.
  var consistencyBefore: Float = 0
  var consistencyAfter: Float = 0
}

/// Agreement of rows at one distance from an end.
struct OffsetEvidence {
  /// Rows with the same kind after the gap, before it, on both sides, and with the same word after it.
  var kindAfter: Float = 0
  var kindBefore: Float = 0
  var kinds: Float = 0
  var word: Float = 0
}

/// Tokens counted by their distance from one end of their row.
private struct OffsetCounts {
  private static let reach = 32
  private var after: [Int32]
  private var before: [Int32]
  private var pairs: [UInt32: Int32] = [:]
  private var words: [UInt32: Int32] = [:]

  init(_ rows: [TokenRow]) {
    after = [Int32](repeating: 0, count: OffsetCounts.reach * TokenKind.count)
    before = after
  }

  private static func key(_ value: Int, _ offset: Int) -> UInt32 {
    StableHash.pair(UInt32(truncatingIfNeeded: value), UInt32(offset))
  }

  private static func pairValue(_ first: Token, _ second: Token) -> Int {
    Int(first.kind.rawValue) * TokenKind.count + Int(second.kind.rawValue)
  }

  mutating func count(_ token: Token, after previous: Token?, at offset: Int) {
    guard offset < OffsetCounts.reach else { return }
    after[offset * TokenKind.count + Int(token.kind.rawValue)] += 1
    words[OffsetCounts.key(Int(token.word), offset), default: 0] += 1
    if let previous {
      before[offset * TokenKind.count + Int(previous.kind.rawValue)] += 1
      pairs[OffsetCounts.key(OffsetCounts.pairValue(previous, token), offset), default: 0] += 1
    }
  }

  func evidence(_ token: Token, after previous: Token, at offset: Int, own: Int32, share: Float) -> OffsetEvidence {
    guard offset < OffsetCounts.reach else { return OffsetEvidence() }
    func part(_ count: Int32) -> Float { Float(max(0, count - own)) * share }
    return OffsetEvidence(
      kindAfter: part(after[offset * TokenKind.count + Int(token.kind.rawValue)]),
      kindBefore: part(before[offset * TokenKind.count + Int(previous.kind.rawValue)]),
      kinds: part(pairs[OffsetCounts.key(OffsetCounts.pairValue(previous, token), offset)] ?? 0),
      word: part(words[OffsetCounts.key(Int(token.word), offset)] ?? 0))
  }
}
