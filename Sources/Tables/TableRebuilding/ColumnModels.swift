import UTF8Text

/// What the columns of a table look like, learnt from the cells assigned to them.
///
/// Each column counts the attributes of its cells. How well a new cell fits is the weighted sum, over the attributes,
/// of how much likelier the attribute's value is in this column than in cells at large, each count smoothed towards
/// the background. Scores are kept up to date with each cell added or removed, so that asking is a table look-up.
package struct ColumnModels {
  /// The number of columns.
  let columnCount: Int
  /// The number of rows counted.
  private(set) var rowCount = 0
  /// What that takes off the score of each attribute.
  private var penalty: Float
  private let background: ColumnBackground
  private var counts: [Float]
  private var scores: [Float]
  private var kindCounts: [Float]
  private var kindTotals: [Float]
  /// What is known of the cells under each column's name, weighted, by slot as the counts are.
  private var named: [Float]
  /// The same unweighted, as `NamedColumns` gives it; empty where there is no header.
  private let ratios: [[Float]]

  /// How many numbers say how well a cell fits: the attributes, the kinds of its tokens, what is known of the name.
  package static let fitCount = CellAttribute.count + 1 + NamedColumns.attributes.count

  /// How much more what is known of names counts than was learnt where all other boundaries were known: it is all there is
  /// to go by while the cells of the other rows are wrong. Chosen by the boundaries of tables the models had not seen.
  private static let nameFactor: Float = 2

  /// Models without any cell.
  ///
  /// - Parameter ratios: For each column what is known of cells under its name; none without a header.
  package init(columnCount: Int, background: ColumnBackground, ratios: [[Float]] = []) {
    self.ratios = ratios
    self.columnCount = columnCount
    self.background = background
    counts = [Float](repeating: 0, count: columnCount * background.size)
    scores = []
    scores.reserveCapacity(counts.count)
    for _ in 0..<columnCount { scores += background.emptyScores }
    named = [Float](repeating: 0, count: ratios.isEmpty ? 0 : counts.count)
    kindCounts = [Float](repeating: 0, count: columnCount * TokenKind.count)
    kindTotals = [Float](repeating: 0, count: columnCount)
    penalty = background.penalty(rows: 0)
    for (column, known) in ratios.enumerated() { add(known, column) }
  }

  private mutating func add(_ known: [Float], _ column: Int) {
    for (attribute, (start, size)) in zip(NamedColumns.attributes, zip(NamedColumns.starts, NamedColumns.sizes)) {
      let weight = background.namedWeights[NamedColumns.attributes.firstIndex(of: attribute) ?? 0]
      for value in 0..<size {
        let index = column * background.size + attribute.rawValue * CellAttribute.valueCount + value
        named[index] = ColumnModels.nameFactor * weight * known[start + value]
        scores[index] += named[index]
      }
    }
  }

  /// Whether anything is known of the names of the columns.
  var isNamed: Bool { !named.isEmpty }

  /// How much each of the numbers of `attributeFits` counts.
  var attributeWeights: [Float] {
    background.weights + [background.kindWeight] + background.namedWeights.map { $0 * ColumnModels.nameFactor }
  }

  /// Counts the cells of a row (`sign` 1), or takes them out again (`sign` −1).
  ///
  /// - Parameter bounds: The cuts at which the cells begin and end: one more than there are columns.
  package mutating func count(_ row: CandidateRow, _ bounds: [Int], sign: Float = 1) {
    rowCount += Int(sign)
    penalty = background.penalty(rows: rowCount)
    row.withAttributes { attributes in
      for column in 0..<columnCount {
        let place = row.attributeIndex(bounds[column], bounds[column + 1])
        for attribute in 0..<CellAttribute.count {
          let slot = attribute * CellAttribute.valueCount + Int(attributes[place + attribute])
          let index = column * background.size + slot
          counts[index] += sign
          scores[index] = background.weights[attribute] * background.score(count: counts[index], slot: slot)
          if !named.isEmpty { scores[index] += named[index] }
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

  /// How well a cell fits, unweighted: attribute by attribute, then its tokens' kinds, then what is known of the name.
  package func attributeFits(_ row: CandidateRow, _ from: Int, _ to: Int, column: Int) -> [Float] {
    let place = row.attributeIndex(from, to)
    var fits = row.withAttributes { attributes in
      (0..<CellAttribute.count).map { attribute in
        let slot = attribute * CellAttribute.valueCount + Int(attributes[place + attribute])
        return background.score(count: counts[column * background.size + slot], slot: slot) - penalty
      }
    }
    let tokens = row.row.tokens[row.cuts[from]..<row.cuts[to]]
    let logs = kindScores(column, of: tokens.reduce(UInt64(0)) { $0 | 1 << UInt64($1.kind.rawValue) })
    fits.append(tokens.reduce(0) { $0 + logs[Int($1.kind.rawValue)] } / Float(max(1, tokens.count)))
    return fits + namedFits(tokens, column: column)
  }

  /// How well each cell of a row fits its column.
  func fits(_ row: CandidateRow, _ bounds: [Int]) -> [[Float]] {
    (0..<columnCount).map { attributeFits(row, bounds[$0], bounds[$0 + 1], column: $0) }
  }

  private func namedFits(_ cell: ArraySlice<Token>, column: Int) -> [Float] {
    guard !ratios.isEmpty else { return NamedColumns.attributes.map { _ in 0 } }
    return ColumnProfile.slots(cell).map { ratios[column][$0] }
  }

  /// How well a cell fits, weighted.
  func weightedFit(_ row: CandidateRow, _ from: Int, _ to: Int, column: Int) -> Float {
    let place = row.attributeIndex(from, to)
    let first = column * background.size
    return row.withAttributes { attributes in
      (0..<CellAttribute.count).reduce(Float(0)) { sum, attribute in
        let slot = attribute * CellAttribute.valueCount + Int(attributes[place + attribute])
        return sum + scores[first + slot] - background.weights[attribute] * penalty
      }
    }
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
package struct ColumnBackground {
  /// Values of all attributes together.
  let size = CellAttribute.count * CellAttribute.valueCount
  /// The share of each value, attribute by attribute.
  package let shares: [Float]
  /// The share of each kind of token.
  package let kinds: [Float]
  /// How much each attribute counts.
  package let weights: [Float]
  /// How much the kinds of all tokens of a cell count.
  let kindWeight: Float
  /// How much each attribute counts that `NamedColumns` knows of.
  package let namedWeights: [Float]
  /// The weighted scores of columns without cells.
  let emptyScores: [Float]

  /// How many imagined cells of the background are mixed into a column's counts.
  private static let smoothing: Float = 2

  package init(shares: [Float], kinds: [Float], weights: [Float], kindWeight: Float, namedWeights: [Float]) {
    self.shares = shares
    self.kinds = kinds
    self.weights = weights
    self.kindWeight = kindWeight
    self.namedWeights = namedWeights
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
