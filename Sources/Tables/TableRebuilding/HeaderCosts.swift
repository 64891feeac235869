/// For each number of columns: how unlikely the names are into which it cuts a header, by the headers seen before and by what
/// columns are commonly called, whatever stands below.
///
///     Role Color Hex Usage     4 columns: Role · Color · Hex · Usage, all known names     ► the least
///                              3 columns: Role · Color · Hex Usage                        ► more
struct HeaderCosts {
  /// The least cost for each number of columns from 0 on; infinite where there are too few words.
  private let costs: [Float]
  /// The number of columns with the least cost of all.
  let columns: Int

  /// The most words of a name.
  private static let longestName = 5
  /// The costs, in bits: of a name that was seen once, of one that is common but was not seen, of one that is unknown, and of each
  /// further word of that.
  private static let seenOnce: Float = 14
  private static let common: Float = 11
  private static let unknown: Float = 16
  private static let furtherWord: Float = 10

  init(_ row: TokenRow, words: WordTable) {
    let count = row.count
    let most = min(count, TableSegmenter.columnLimit)
    // The least cost of the words before each place, by how many columns they make.
    var least = [[Float]](repeating: [Float](repeating: .infinity, count: most + 1), count: count + 1)
    least[0][0] = 0
    for end in 1..<max(1, count + 1) {
      for length in 1...min(HeaderCosts.longestName, end) {
        let name = HeaderCosts.cost(of: end - length..<end, row, words)
        for columns in 0..<min(end, most) where least[end - length][columns] < .infinity {
          least[end][columns + 1] = min(least[end][columns + 1], least[end - length][columns] + name)
        }
      }
    }
    let costs = least[count]
    self.costs = costs
    columns = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
  }

  /// How much less a number of columns costs than the best other one; negative where that costs less. 20 at most, either way.
  func margin(_ columns: Int) -> Float {
    let other = costs.indices.filter { $0 != columns }.map { costs[$0] }.min() ?? .infinity
    return max(-20, min(20, other - cost(columns)))
  }

  /// Whether the header makes as good names for all columns but the first as for all.
  func mayLackFirst(of columns: Int) -> Bool { cost(columns - 1) <= cost(columns) }

  /// The cost by the name; 30 at most.
  func costPerName(_ columns: Int) -> Float { min(30, cost(columns) / Float(max(1, columns))) }

  private func cost(_ columns: Int) -> Float { costs.indices.contains(columns) ? min(1000, costs[columns]) : 1000 }

  private static func cost(of name: Range<Int>, _ row: TokenRow, _ words: WordTable) -> Float {
    let seen = words[.headerCell, row.phrase(name)].count
    if seen > 0 { return seenOnce - seen }
    return ColumnNames.contains(row, name) ? common : unknown + furtherWord * Float(name.count - 1)
  }
}
