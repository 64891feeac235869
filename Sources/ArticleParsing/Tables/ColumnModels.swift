/// What the columns of a table look like, learnt from the cells assigned to them.
///
/// Each column counts the attributes of its cells. How well a new cell fits is the weighted sum, over the attributes,
/// of how much likelier the attribute's value is in this column than in cells at large, each count smoothed towards
/// the background. Scores are kept up to date with each cell added or removed, so that asking is a table look-up.
struct ColumnModels {
  /// The number of columns.
  let columnCount: Int
  /// The number of rows counted.
  private(set) var rowCount = 0
  private let background: ColumnBackground
  private var counts: [Float]
  private var scores: [Float]
  private var kindCounts: [Float]
  private var kindTotals: [Float]

  /// Models without any cell.
  init(columnCount: Int, background: ColumnBackground) {
    self.columnCount = columnCount
    self.background = background
    counts = [Float](repeating: 0, count: columnCount * background.size)
    scores = []
    for _ in 0..<columnCount { scores += background.emptyScores }
    kindCounts = [Float](repeating: 0, count: columnCount * TokenKind.count)
    kindTotals = [Float](repeating: 0, count: columnCount)
  }

  /// How much each attribute counts, the kinds of the tokens last.
  var attributeWeights: [Float] { background.weights + [background.kindWeight] }

  /// Counts the cells of a row (`sign` 1), or takes them out again (`sign` −1).
  ///
  /// - Parameter bounds: The cuts at which the cells begin and end: one more than there are columns.
  mutating func count(_ row: CandidateRow, _ bounds: [Int], sign: Float = 1) {
    rowCount += Int(sign)
    row.withAttributes { attributes in
      for column in 0..<columnCount {
        let place = row.attributeIndex(bounds[column], bounds[column + 1])
        for attribute in 0..<CellAttribute.count {
          let slot = attribute * CellAttribute.valueCount + Int(attributes[place + attribute])
          let index = column * background.size + slot
          counts[index] += sign
          scores[index] = background.weights[attribute] * background.score(count: counts[index], slot: slot)
        }
      }
    }
    for column in 0..<columnCount {
      let tokens = row.cuts[bounds[column]]..<row.cuts[bounds[column + 1]]
      for index in tokens {
        kindCounts[column * TokenKind.count + Int(row.row.tokens[index].kind.rawValue)] += sign
      }
      kindTotals[column] += sign * Float(tokens.count)
    }
  }

  /// Lends the running weighted scores, `background.size` numbers a column.
  @inline(__always) func withScores<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
    scores.withUnsafeBufferPointer(body)
  }

  /// For each column, how well the row's tokens up to each position fit by kind, weighted, as running sums.
  func kindSums(_ row: TokenRow) -> [Float] {
    var sums = [Float](repeating: 0, count: columnCount * (row.count + 1))
    let present = row.tokens.reduce(UInt64(0)) { $0 | 1 << UInt64($1.kind.rawValue) }
    for column in 0..<columnCount {
      let logs = kindScores(column, of: present)
      var sum: Float = 0
      for index in 0..<row.count {
        sum += background.kindWeight * logs[Int(row.tokens[index].kind.rawValue)]
        sums[column * (row.count + 1) + index + 1] = sum
      }
    }
    return sums
  }

  /// How well a cell fits, unweighted, attribute by attribute; the fit of its tokens' kinds last.
  func attributeFits(_ row: CandidateRow, _ from: Int, _ to: Int, column: Int) -> [Float] {
    let place = row.attributeIndex(from, to)
    let penalty = background.penalty(rows: rowCount)
    var fits = row.withAttributes { attributes in
      (0..<CellAttribute.count).map { attribute in
        let slot = attribute * CellAttribute.valueCount + Int(attributes[place + attribute])
        return background.score(count: counts[column * background.size + slot], slot: slot) - penalty
      }
    }
    let tokens = row.row.tokens[row.cuts[from]..<row.cuts[to]]
    let logs = kindScores(column, of: tokens.reduce(UInt64(0)) { $0 | 1 << UInt64($1.kind.rawValue) })
    fits.append(tokens.reduce(0) { $0 + logs[Int($1.kind.rawValue)] } / Float(max(1, tokens.count)))
    return fits
  }

  /// For each kind in a set of bits, how much likelier it is in a column than at large; 0 for the others.
  private func kindScores(_ column: Int, of kinds: UInt64) -> [Float] {
    (0..<TokenKind.count).map { kind in
      guard kinds & (1 << UInt64(kind)) != 0 else { return 0 }
      let usual = background.kinds[kind]
      let count = kindCounts[column * TokenKind.count + kind]
      return PortableMath.log((count + 2 * usual) / ((kindTotals[column] + 2) * usual))
    }
  }
}

/// How often each value of each attribute turns up in cells at large, how strongly a column's counts are smoothed
/// towards that, and how much each attribute says.
struct ColumnBackground {
  /// Values of all attributes together.
  let size = CellAttribute.count * CellAttribute.valueCount
  /// The share of each value, attribute by attribute.
  let shares: [Float]
  /// The share of each kind of token.
  let kinds: [Float]
  /// How much each attribute counts.
  let weights: [Float]
  /// How much the kinds of all tokens of a cell count.
  let kindWeight: Float
  /// The weighted scores of columns without cells.
  let emptyScores: [Float]

  /// How many imagined cells of the background are mixed into a column's counts.
  private static let smoothing: Float = 2

  init(shares: [Float], kinds: [Float], weights: [Float], kindWeight: Float) {
    self.shares = shares
    self.kinds = kinds
    self.weights = weights
    self.kindWeight = kindWeight
    let empty = PortableMath.log(ColumnBackground.smoothing)
    emptyScores = (0..<size).map { empty * weights[$0 / CellAttribute.valueCount] }
  }

  /// The logarithm of how much likelier a value is than at large, but for what `penalty` takes off.
  @inline(__always) func score(count: Float, slot: Int) -> Float {
    let share = shares[slot]
    return PortableMath.log((max(0, count) + ColumnBackground.smoothing * share) / share)
  }

  /// What the number of rows counted takes off the score of an attribute: the same for every cell.
  func penalty(rows: Int) -> Float {
    PortableMath.log(Float(max(0, rows)) + ColumnBackground.smoothing)
  }
}
