import UTF8Text

/// What a column remembers of a cell, as small numbers that can be counted.
///
/// `Bilateral Treaties` has, among others, the first kind *capitalised*, the last kind *capitalised*, two tokens,
/// eighteen characters, and the hashes of its first word and its last word, and the families of both (see `WordTypes`).
package enum CellAttribute: Int, CaseIterable {
  case firstKind, lastKind, kindPattern, tokenCount, characterCount, firstWord, lastWord, punctuation
  case firstTokenLength, kindPair, lastSuffix, firstTokenForm, firstFamily, lastFamily

  package static let count = CellAttribute.allCases.count
  /// Every attribute takes a value from 0 to 255.
  package static let valueCount = 256

  static func tokenBucket(_ count: Int) -> UInt8 { bucket(count, [1, 2, 3, 4, 6, 9, 14, 22]) }
  static func characterBucket(_ count: Int) -> UInt8 { bucket(count, [1, 2, 4, 7, 11, 16, 24, 40, 70, 120]) }

  private static func bucket(_ value: Int, _ limits: [Int]) -> UInt8 {
    UInt8(limits.firstIndex { value <= $0 } ?? limits.count)
  }
}

/// A row with the places where a cell may end, and the attributes of every cell between two such places.
package struct CandidateRow {
  let row: TokenRow
  /// Token positions at which a cell may begin or end: 0, the likeliest gaps, and the number of tokens.
  let cuts: [Int]
  /// The log-odds of a boundary at each cut; 0 at both ends.
  let scores: [Float]
  /// The log-odds of a boundary before each token but the first.
  let allScores: [Float]
  /// The attributes of the cell from cut `i` to cut `j`, `CellAttribute.count` bytes from `(i * cuts.count + j) * count`.
  private let attributes: [UInt8]

  /// The most cuts a row keeps, its ends included; what is left out is far from ever being a boundary.
  static let cutLimit = 30

  /// - Parameter gapScores: The log-odds of a boundary before each token but the first.
  init(_ row: TokenRow, gapScores: [Float]) {
    self.init(row, gapScores: gapScores, cuts: CandidateRow.likeliestCuts(gapScores, tokens: row.count))
  }

  /// A row whose cells may end at the given tokens only.
  package init(_ row: TokenRow, gapScores: [Float]? = nil, cuts: [Int]) {
    let gapScores = gapScores ?? [Float](repeating: 0, count: max(0, row.count - 1))
    self.row = row
    self.cuts = cuts
    allScores = gapScores
    scores = cuts.map { $0 == 0 || $0 == row.count ? 0 : gapScores[$0 - 1] }
    attributes = CandidateRow.attributes(of: row, between: cuts)
  }

  /// The place of a cell's attributes in the array that `withAttributes` gives.
  @inline(__always) package func attributeIndex(_ from: Int, _ to: Int) -> Int {
    (from * cuts.count + to) * CellAttribute.count
  }

  /// Lends the attributes of all cells.
  @inline(__always) package func withAttributes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    attributes.withUnsafeBufferPointer(body)
  }

  private static func likeliestCuts(_ gapScores: [Float], tokens: Int) -> [Int] {
    guard tokens > 0 else { return [0] }
    var inner = Array(1..<max(1, tokens))
    let kept = cutLimit - 2
    if inner.count > 10 {
      inner.sort { (gapScores[$0 - 1], $1) > (gapScores[$1 - 1], $0) }
      let hopeful = inner.prefix { gapScores[$0 - 1] > -5 }.count
      inner = inner.prefix(min(kept, max(10, hopeful))).sorted()
    }
    return [0] + inner + [tokens]
  }

  private static func attributes(of row: TokenRow, between cuts: [Int]) -> [UInt8] {
    let width = CellAttribute.count
    var values = [UInt8](repeating: 0, count: cuts.count * cuts.count * width)
    let families = row.tokens.map { WordTypes.standard.family(WordTypes.standard.type(of: $0)) }
    for from in 0..<cuts.count - 1 {
      var summary = CellSummary(row.tokens[cuts[from]])
      for to in from + 1..<cuts.count {
        for index in max(cuts[to - 1], cuts[from] + 1)..<max(cuts[to], cuts[from] + 1) {
          summary.add(row.tokens[index])
        }
        let place = (from * cuts.count + to) * width
        summary.write(to: &values, at: place)
        values[place + CellAttribute.firstFamily.rawValue] = families[cuts[from]]
        values[place + CellAttribute.lastFamily.rawValue] = families[cuts[to] - 1]
      }
    }
    return values
  }
}

/// The attributes of a cell, gathered token by token.
private struct CellSummary {
  private let first: Token
  private var last: Token
  private var tokenCount = 1
  private var characters: Int
  private var pattern: UInt32
  private var punctuation: UInt8 = 0

  init(_ token: Token) {
    first = token
    last = token
    characters = token.length
    pattern = UInt32(token.kind.rawValue) + 1
    note(token)
  }

  mutating func add(_ token: Token) {
    if token.kind != last.kind { pattern = StableHash.pair(pattern, UInt32(token.kind.rawValue)) }
    characters += token.length + 1
    tokenCount += 1
    last = token
    note(token)
  }

  private mutating func note(_ token: Token) {
    if !token.marks.isDisjoint(with: [.opensBracket, .closesBracket]) { punctuation |= 1 }
    if token.marks.contains(.endsInComma) { punctuation |= 2 }
    if !token.marks.isDisjoint(with: [.opensQuote, .closesQuote]) { punctuation |= 4 }
    if token.marks.contains(.gluedComma) { punctuation |= 8 }
  }

  func write(to values: inout [UInt8], at place: Int) {
    values[place + CellAttribute.firstKind.rawValue] = first.kind.rawValue
    values[place + CellAttribute.lastKind.rawValue] = last.kind.rawValue
    values[place + CellAttribute.kindPattern.rawValue] = UInt8(truncatingIfNeeded: pattern ^ pattern >> 8)
    values[place + CellAttribute.tokenCount.rawValue] = CellAttribute.tokenBucket(tokenCount)
    values[place + CellAttribute.characterCount.rawValue] =
      CellAttribute.characterBucket(characters)
    values[place + CellAttribute.firstWord.rawValue] = UInt8(truncatingIfNeeded: first.word)
    values[place + CellAttribute.lastWord.rawValue] = UInt8(truncatingIfNeeded: last.word)
    values[place + CellAttribute.punctuation.rawValue] =
      punctuation | (last.marks.contains(.endsSentence) ? 16 : 0) | (last.marks.contains(.endsInColon) ? 32 : 0)
    values[place + CellAttribute.firstTokenLength.rawValue] = UInt8(min(first.length, 14))
    values[place + CellAttribute.kindPair.rawValue] =
      UInt8(truncatingIfNeeded: StableHash.pair(UInt32(first.kind.rawValue), UInt32(last.kind.rawValue)))
    values[place + CellAttribute.lastSuffix.rawValue] = UInt8(truncatingIfNeeded: last.suffix)
    values[place + CellAttribute.firstTokenForm.rawValue] =
      UInt8(truncatingIfNeeded: first.marks.rawValue & 15) | (first.kind.isNumeric ? 16 : first.kind.isCapital ? 32 : 0)
  }
}
