/// What the gap model is told about the gap between two tokens of a row.
///
/// One list serves rows and headers, training and running: whatever is trained was computed by this code.
struct GapFeatures {
  let words: WordTable
  let evidence: VerticalEvidence

  /// The number of features of a gap; the first `categoryCount` of them are kinds of tokens.
  static let count = 116
  static let categoryCount = 6
  /// Stands for the kind of a token that is not there.
  private static let noKind = Float(TokenKind.count)

  /// Writes the features of all gaps of a row, `count` numbers each.
  ///
  /// - Parameter isMember: Whether the row is among those the evidence was gathered from.
  /// - Parameter header: The number of columns the row is to name, if it is a header.
  func features(of row: TokenRow, isMember: Bool, header columns: Int? = nil) -> [Float] {
    var values: [Float] = []
    values.reserveCapacity(max(0, row.count - 1) * GapFeatures.count)
    let context = RowContext(row)
    for gap in 1..<max(1, row.count) {
      let start = values.count
      appendKinds(row, gap, to: &values)
      appendMarks(row, gap, to: &values)
      appendWords(row, gap, isHeader: columns != nil, to: &values)
      appendEvidence(evidence.at(gap, of: row, isMember: isMember), to: &values)
      appendPlace(row, gap, context, to: &values)
      appendColumns(row, gap, columns, to: &values)
      precondition(values.count - start == GapFeatures.count, "a gap has \(values.count - start) features")
    }
    return values
  }

  private func appendKinds(_ row: TokenRow, _ gap: Int, to values: inout [Float]) {
    for offset in [-1, 0, -2, 1, -3, 2] {
      let index = gap + offset
      values.append(row.tokens.indices.contains(index) ? Float(row.tokens[index].kind.rawValue) : GapFeatures.noKind)
    }
  }

  private func appendMarks(_ row: TokenRow, _ gap: Int, to values: inout [Float]) {
    for token in [row.tokens[gap - 1], row.tokens[gap]] {
      for bit in 0..<10 { values.append(token.marks.rawValue & (1 << UInt16(bit)) != 0 ? 1 : 0) }
    }
    values.append(Float(min(row.tokens[gap].depth, 2)))
    values.append(row.tokens[gap].isQuoted ? 1 : 0)
  }

  private func appendWords(_ row: TokenRow, _ gap: Int, isHeader: Bool, to values: inout [Float]) {
    let use: WordTable.Use = isHeader ? .headerWord : .word
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    let left = words[use, before.word]
    let right = words[use, after.word]
    // Words: first = begins a cell, second = ends one, third = is one alone.
    values += [right.first, left.second, right.third, left.third, left.first, right.second, right.count, left.count]
    let pair = words[isHeader ? .headerPair : .pair, StableHash.pair(before.word, after.word)]
    values += [pair.first, pair.count]
    let endings = words[.suffixPair, StableHash.pair(ending(before), ending(after))]
    values += [endings.first, endings.count]
    values += [words[.suffix, ending(before)].second, words[.suffix, ending(after)].first]
    let beyond = gap + 1 < row.count ? words[use, row.tokens[gap + 1].word] : .unknown
    let ahead = gap >= 2 ? words[use, row.tokens[gap - 2].word] : .unknown
    values += [beyond.first, ahead.second]
    let next = gap + 1 < row.count ? StableHash.pair(after.word, row.tokens[gap + 1].word) : 0
    let last = gap >= 2 ? StableHash.pair(row.tokens[gap - 2].word, before.word) : 0
    values += [words[isHeader ? .headerPair : .pair, next].first, words[isHeader ? .headerPair : .pair, last].first]
  }

  /// The ending of a word and its kind: what is left when the word itself was never seen.
  private func ending(_ token: Token) -> UInt32 {
    StableHash.pair(token.suffix, UInt32(token.kind.rawValue))
  }

  private func appendEvidence(_ gap: GapEvidence, to values: inout [Float]) {
    values += [gap.wordBefore, gap.wordAfter, gap.pair, gap.kindPair]
    for offset in [gap.left, gap.right] {
      values += [offset.kindAfter, offset.kindBefore, offset.kinds, offset.word]
    }
    values += [gap.leftNeighbours, gap.rightNeighbours, gap.consistencyBefore, gap.consistencyAfter]
    values += [gap.leftVariety, gap.rightVariety]
    values += gap.phrases
    values.append(max(gap.wordBefore, gap.wordAfter) - gap.pair)
    values.append(abs(gap.wordBefore - gap.wordAfter))
    values.append(max(gap.left.kinds, gap.right.kinds))
  }

  private func appendPlace(_ row: TokenRow, _ gap: Int, _ context: RowContext, to values: inout [Float]) {
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    let count = Float(row.count)
    values += [Float(gap), count - Float(gap), count, Float(gap) / count, count / max(1, evidence.meanLength)]
    values += [Float(evidence.rowCount), Float(evidence.leastLength), evidence.meanLength, evidence.lengthSpread]
    values += [before.kind == after.kind ? 1 : 0, Float(min(before.length, 20)), Float(min(after.length, 20))]
    values += [Float(context.runBefore(gap)), Float(context.runAfter(gap))]
    values += [context.capitalShare, context.lowerShare, context.numberShare, context.gluedCommas]
    values += [Float(context.sinceStrong(gap)), Float(context.untilStrong(gap))]
    values += [context.stopsNear(gap, -1), context.stopsNear(gap, 1)]
    values += [WordEnding.rank(row, gap - 1), WordEnding.rank(row, gap)]
    values += [context.lowersSince(gap), context.lowersUntil(gap), Float(context.capitalRun(gap))]
  }

  /// Of a header: how many columns there are to name, how many words names have to spare, and which are names already.
  private func appendColumns(_ row: TokenRow, _ gap: Int, _ columns: Int?, to values: inout [Float]) {
    guard let columns else {
      values += [Float](repeating: 0, count: 12)
      return
    }
    values += [Float(columns), Float(row.count - columns), Float(columns) / Float(max(1, row.count))]
    values.append(Float(row.tokens.lazy.filter { $0.kind == .lower }.count))
    let before = words[.word, row.tokens[gap - 1].word]
    let after = words[.word, row.tokens[gap].word]
    values += [before.second, before.first, after.first, after.second]
    for range in [gap - 1..<gap, gap..<gap + 1, gap - 2..<gap, gap..<gap + 2] {
      let isName = row.tokens.indices.contains(range.lowerBound) && range.upperBound <= row.count
      values.append(isName && ColumnNames.contains(row, range) ? 1 : 0)
    }
  }
}
