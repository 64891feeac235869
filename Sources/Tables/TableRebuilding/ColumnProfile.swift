/// A column of a body, as far as its name may depend on it.
package struct ColumnProfile {
  let words: Set<UInt32>
  let meanLength: Float
  let isNumeric: Bool
  private let numbers: [Float]
  /// The share of cells with each value that `NamedColumns` knows of.
  private let values: [Float]

  /// The values of a cell that `NamedColumns` knows of: one for each attribute, as places in its log-ratios.
  package static func slots(_ cell: ArraySlice<Token>) -> [Int] {
    guard let first = cell.first, let last = cell.last else { return [] }
    let values = [
      first.kind.rawValue, last.kind.rawValue, CellAttribute.tokenBucket(cell.count),
      CellAttribute.characterBucket(cell.reduce(-1) { $0 + $1.length + 1 }),
    ]
    return zip(NamedColumns.starts, values).map { $0 + Int($1) }
  }

  /// How much likelier the cells are under a name with such log-ratios than cells at large, a mean over the cells.
  func fit(_ ratios: [Float]) -> Float {
    zip(values, ratios).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The columns of a body whose cells begin at the given tokens, the number of tokens last.
  package static func profiles(_ rows: [TokenRow], bounds: [[Int]]) -> [ColumnProfile] {
    guard let first = bounds.first, first.count > 1 else { return [] }
    return (0..<first.count - 1).map { column in
      ColumnProfile(zip(rows, bounds).map { row, cuts in row.tokens[cuts[column]..<cuts[column + 1]] })
    }
  }

  private init(_ cells: [ArraySlice<Token>]) {
    let count = Float(max(1, cells.count))
    var words = Set<UInt32>()
    var numeric: Float = 0
    var tokens: Float = 0
    var length: Float = 0
    var capitals: Float = 0
    var lowers: Float = 0
    var values = [Float](repeating: 0, count: NamedColumns.size)
    for cell in cells {
      for slot in ColumnProfile.slots(cell) { values[slot] += 1 / count }
      for token in cell {
        words.insert(token.word)
        length += Float(token.length + 1)
        if token.kind == .lower || token.kind == .stopWord { lowers += 1 }
      }
      tokens += Float(cell.count)
      numeric += cell.first?.kind.isNumeric == true ? 1 : 0
      capitals += cell.first?.kind.isCapital == true ? 1 : 0
    }
    self.words = words
    self.values = values
    meanLength = length / count
    isNumeric = numeric * 2 > count
    numbers = [numeric / count, capitals / count, lowers / max(1, tokens), tokens / count]
  }

  /// How alike two columns are, 0 to 1.
  func likeness(to other: ColumnProfile) -> Float {
    var result: Float = 1
    for index in 0..<3 { result *= 1 - abs(numbers[index] - other.numbers[index]) }
    return result * min(numbers[3], other.numbers[3]) / max(0.1, max(numbers[3], other.numbers[3]))
  }
}
