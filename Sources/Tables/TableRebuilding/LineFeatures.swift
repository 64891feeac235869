/// What the line model is told about a line: its own make, and how much the lines around it are made alike.
package struct LineFeatures {
  private let lines: [LineProfile]
  /// How much each line is like the one behind it, and like the one behind that.
  private let toNext: [LineLikeness]
  private let toNextButOne: [LineLikeness]

  /// The number of features of a line; the first two are kinds of tokens.
  package static let count = 2 + LineProfile.numberCount * 3 + LineLikeness.count * 4 + 2
  static let categoryCount = 2

  /// - Parameter lines: Lines that may be rows, one after another.
  package init(_ lines: [LineProfile]) {
    self.lines = lines
    toNext = lines.indices.dropLast().map { LineLikeness(lines[$0], lines[$0 + 1]) }
    toNextButOne = lines.indices.dropLast(2).map { LineLikeness(lines[$0], lines[$0 + 2]) }
  }

  /// The features of one of the lines.
  package func features(_ index: Int) -> [Float] {
    let line = lines[index]
    var values: [Float] = []
    values.reserveCapacity(LineFeatures.count)
    values.append(line.firstKind)
    values.append(line.lastKind)
    values.append(contentsOf: line.numbers)
    values.append(contentsOf: index > 0 ? lines[index - 1].numbers : LineProfile.noNumbers)
    values.append(contentsOf: index + 1 < lines.count ? lines[index + 1].numbers : LineProfile.noNumbers)
    (index > 1 ? toNextButOne[index - 2] : .none).append(to: &values)
    (index > 0 ? toNext[index - 1] : .none).append(to: &values)
    (index < toNext.count ? toNext[index] : .none).append(to: &values)
    (index < toNextButOne.count ? toNextButOne[index] : .none).append(to: &values)
    values.append(Float(min(index, 5)))
    values.append(Float(min(lines.count - 1 - index, 5)))
    return values
  }
}

/// One line as the line model sees it.
package struct LineProfile {
  let row: TokenRow
  let firstKind: Float
  let lastKind: Float
  let numbers: [Float]
  /// How many tokens of each kind there are.
  let kinds: [Int32]
  /// The different words, in ascending order.
  let words: [UInt32]
  let strongGaps: Int

  package static let numberCount = 12
  static let noNumbers = [Float](repeating: -1, count: numberCount)

  init(_ text: String, blankLinesBefore: Int) {
    let row = TokenRow(text)
    self.row = row
    let context = RowContext(row)
    let count = Float(max(1, row.count))
    var kinds = [Int32](repeating: 0, count: TokenKind.count)
    var sentenceEnds = 0
    var commas = 0
    for token in row.tokens {
      kinds[Int(token.kind.rawValue)] += 1
      if token.marks.contains(.endsSentence) { sentenceEnds += 1 }
      if token.marks.contains(.endsInComma) { commas += 1 }
    }
    if row.tokens.last?.marks.contains(.endsSentence) == true { sentenceEnds -= 1 }
    self.kinds = kinds
    words = LineProfile.differentWords(row)
    strongGaps = row.count > 1 ? (1..<row.count).reduce(0) { $0 + (context.isStrong($1) ? 1 : 0) } : 0
    firstKind = Float(row.tokens.first.map { Int($0.kind.rawValue) } ?? TokenKind.count)
    lastKind = Float(row.tokens.last.map { Int($0.kind.rawValue) } ?? TokenKind.count)
    numbers = [
      count, Float(row.text.count), context.capitalShare, context.lowerShare, context.numberShare,
      Float(kinds[Int(TokenKind.stopWord.rawValue)]) / count, Float(strongGaps), Float(strongGaps) / count,
      Float(sentenceEnds), LineProfile.ending(row), Float(min(blankLinesBefore, 2)), Float(commas) / count,
    ]
  }

  private static func differentWords(_ row: TokenRow) -> [UInt32] {
    var words = row.tokens.map(\.word)
    words.sort()
    var kept = 0
    for index in words.indices where index == 0 || words[index] != words[kept - 1] {
      words[kept] = words[index]
      kept += 1
    }
    words.removeLast(words.count - kept)
    return words
  }

  /// How a line ends: 1 as a sentence, 2 in a colon, 3 in a comma, else 0.
  private static func ending(_ row: TokenRow) -> Float {
    guard let last = row.tokens.last else { return 0 }
    if last.marks.contains(.endsSentence) { return 1 }
    if last.marks.contains(.endsInColon) { return 2 }
    return last.marks.contains(.endsInComma) ? 3 : 0
  }
}
