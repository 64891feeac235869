import UTF8Text

/// What is known of the words of a row, of their pairs and their endings: looked up once for all gaps of the row.
struct RowWords {
  private let words: [WordTable.Entry]
  /// Each pair of neighbours, by the second.
  private let pairs: [WordTable.Entry]
  private let endings: [WordTable.Entry]
  private let endingPairs: [WordTable.Entry]
  /// The type of each word; none in a header, whose names they say nothing about.
  private let types: [Int?]
  /// What the ending of each word says about its place in a noun phrase; see `WordEnding`.
  let ranks: [Float]

  init(_ row: TokenRow, _ table: WordTable, isHeader: Bool) {
    let tokens = row.tokens
    let keys = tokens.map(RowWords.ending)
    words = tokens.map { table[isHeader ? .headerWord : .word, $0.word] }
    endings = keys.map { table[.suffix, $0] }
    pairs = tokens.indices.map {
      $0 == 0
        ? .unknown : table[isHeader ? .headerPair : .pair, StableHash.pair(tokens[$0 - 1].word, tokens[$0].word)]
    }
    endingPairs = keys.indices.map {
      $0 == 0 ? .unknown : table[.suffixPair, StableHash.pair(keys[$0 - 1], keys[$0])]
    }
    ranks = tokens.indices.map { WordEnding.rank(row, $0) }
    types = isHeader ? tokens.map { _ in nil } : tokens.map(WordTypes.standard.type)
    noPair = table[isHeader ? .headerPair : .pair, 0]
  }

  /// What stands in the table for a pair that is not there.
  private let noPair: WordTable.Entry

  /// The ending of a word and its kind: what is left when the word itself was never seen.
  private static func ending(_ token: Token) -> UInt32 {
    StableHash.pair(token.suffix, UInt32(token.kind.rawValue))
  }

  /// Adds the features of the words around a gap.
  func add(_ gap: Int, to values: inout FeatureWriter) {
    let left = words[gap - 1]
    let right = words[gap]
    // Words: first = begins a cell, second = ends one, third = is one alone.
    values.add(right.first, left.second, right.third, left.third)
    values.add(left.first, right.second, right.count, left.count)
    values.add(pairs[gap].first, pairs[gap].count, endingPairs[gap].first, endingPairs[gap].count)
    values.add(endings[gap - 1].second, endings[gap].first)
    let isLast = gap + 1 == words.count
    values.add((isLast ? .unknown : words[gap + 1]).first, (gap >= 2 ? words[gap - 2] : .unknown).second)
    values.add((isLast ? noPair : pairs[gap + 1]).first, (gap >= 2 ? pairs[gap - 1] : noPair).first)
  }

  /// Adds where the types of the words around a gap are.
  func addTypes(_ gap: Int, to values: inout FeatureWriter) {
    for type in types[gap - 1...gap] {
      for dimension in 0..<WordTypes.dimensions { values.add(WordTypes.standard.coordinate(type, dimension)) }
    }
  }
}
