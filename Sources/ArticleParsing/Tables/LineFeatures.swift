/// What the line model is told about a line: its own make, and how much the lines around it are made alike.
struct LineFeatures {
  private let lines: [LineProfile]

  /// The number of features of a line; the first two are kinds of tokens.
  static let count = 2 + LineProfile.numberCount * 3 + LineProfile.likenessCount * 4 + 2
  static let categoryCount = 2

  /// - Parameter lines: Lines that may be rows, one after another.
  init(_ lines: [LineProfile]) {
    self.lines = lines
  }

  /// The features of one of the lines.
  func features(_ index: Int) -> [Float] {
    let line = lines[index]
    var values: [Float] = [line.firstKind, line.lastKind]
    values += line.numbers
    for offset in [-1, 1] { values += neighbour(index, offset)?.numbers ?? LineProfile.noNumbers }
    for offset in [-2, -1, 1, 2] {
      values += neighbour(index, offset).map { line.likeness(to: $0) } ?? LineProfile.noLikeness
    }
    values += [Float(min(index, 5)), Float(min(lines.count - 1 - index, 5))]
    return values
  }

  private func neighbour(_ index: Int, _ offset: Int) -> LineProfile? {
    lines.indices.contains(index + offset) ? lines[index + offset] : nil
  }
}

/// One line as the line model sees it.
struct LineProfile {
  let row: TokenRow
  let firstKind: Float
  let lastKind: Float
  let numbers: [Float]
  private let kinds: [Float]
  private let words: Set<UInt32>
  let strongGaps: Int

  static let numberCount = 12
  static let likenessCount = 7
  static let noNumbers = [Float](repeating: -1, count: numberCount)
  static let noLikeness = [Float](repeating: -1, count: likenessCount)

  init(_ text: String, blankLinesBefore: Int) {
    let row = TokenRow(text)
    self.row = row
    let context = RowContext(row)
    let count = Float(max(1, row.count))
    var kinds = [Float](repeating: 0, count: TokenKind.count)
    for token in row.tokens { kinds[Int(token.kind.rawValue)] += 1 }
    self.kinds = kinds
    words = Set(row.tokens.map(\.word))
    strongGaps = row.count > 1 ? (1..<row.count).reduce(0) { $0 + (context.isStrong($1) ? 1 : 0) } : 0
    firstKind = Float(row.tokens.first.map { Int($0.kind.rawValue) } ?? TokenKind.count)
    lastKind = Float(row.tokens.last.map { Int($0.kind.rawValue) } ?? TokenKind.count)
    let sentenceEnds = row.tokens.dropLast().filter { $0.marks.contains(.endsSentence) }.count
    numbers = [
      count, Float(row.text.count), context.capitalShare, context.lowerShare, context.numberShare,
      kinds[Int(TokenKind.stopWord.rawValue)] / count, Float(strongGaps), Float(strongGaps) / count,
      Float(sentenceEnds), LineProfile.ending(row), Float(min(blankLinesBefore, 2)),
      Float(row.tokens.filter { $0.marks.contains(.endsInComma) }.count) / count,
    ]
  }

  /// How a line ends: 1 as a sentence, 2 in a colon, 3 in a comma, else 0.
  private static func ending(_ row: TokenRow) -> Float {
    guard let last = row.tokens.last else { return 0 }
    if last.marks.contains(.endsSentence) { return 1 }
    if last.marks.contains(.endsInColon) { return 2 }
    return last.marks.contains(.endsInComma) ? 3 : 0
  }

  /// How alike two lines are: in length, in the kinds at their ends, in the make of their words, in the words.
  func likeness(to other: LineProfile) -> [Float] {
    var shared: Float = 0
    var total: Float = 0
    for kind in kinds.indices {
      shared += min(kinds[kind], other.kinds[kind])
      total += max(kinds[kind], other.kinds[kind])
    }
    let sameWords = Float(words.intersection(other.words).count)
    let prefix = zip(row.tokens, other.row.tokens).prefix { $0.kind == $1.kind }.count
    let suffix = zip(row.tokens.reversed(), other.row.tokens.reversed()).prefix { $0.kind == $1.kind }.count
    return [
      Float(min(row.count, other.row.count)) / Float(max(1, max(row.count, other.row.count))),
      shared / max(1, total), sameWords / Float(max(1, min(words.count, other.words.count))),
      Float(min(prefix, 4)), Float(min(suffix, 4)), Float(abs(strongGaps - other.strongGaps)),
      Float(min(row.text.count, other.row.text.count)) / Float(max(1, max(row.text.count, other.row.text.count))),
    ]
  }
}
