/// What the gap model is told about the gap between two tokens of a row.
///
/// One list serves rows and headers, training and running: whatever is trained was computed by this code.
package struct GapFeatures {
  package let words: WordTable
  package let evidence: VerticalEvidence

  package init(words: WordTable, evidence: VerticalEvidence) {
    self.words = words
    self.evidence = evidence
  }

  /// The groups of features, and how many each has.
  package static let groups: [(name: StaticString, count: Int)] = [
    ("kinds of words", 6), ("punctuation, brackets and quotations", 22), ("words seen in tables", 18),
    ("the other rows", 31), ("place in the row", 27), ("columns a header is to name", 12),
    ("words that come again in the row", 3), ("dates, amounts and spans", 5),
    ("types of words", 2 * WordTypes.dimensions),
  ]
  /// The number of features of a gap; the first `categoryCount` of them are kinds of tokens.
  package static let count = 140
  static let categoryCount = 6
  /// Stands for the kind of a token that is not there.
  private static let noKind = Float(TokenKind.count)

  /// Writes the features of all gaps of a row, `count` numbers each.
  ///
  /// - Parameter isMember: Whether the row is among those the evidence was gathered from.
  /// - Parameter header: The number of columns the row is to name, if it is a header.
  package func features(of row: TokenRow, isMember: Bool, header columns: Int? = nil) -> [Float] {
    guard row.count > 1 else { return [] }
    let context = RowContext(row)
    let known = RowWords(row, words, isHeader: columns != nil)
    let echo = NameEcho(row)
    let units = RowUnits(row)
    let size = (row.count - 1) * GapFeatures.count
    return [Float](unsafeUninitializedCapacity: size) { buffer, count in
      var values = FeatureWriter(buffer)
      for gap in 1..<row.count {
        addKinds(row, gap, to: &values)
        addMarks(row, gap, to: &values)
        known.add(gap, to: &values)
        addEvidence(evidence.at(gap, of: row, isMember: isMember), to: &values)
        addPlace(row, gap, context, known, to: &values)
        addColumns(row, gap, columns, to: &values)
        values.add(echo.words[gap], echo.shares[gap], echo.isWithin[gap])
        addUnits(units, gap, isMember, to: &values)
        known.addTypes(gap, to: &values)
        precondition(values.count == gap * GapFeatures.count, "a gap has not \(GapFeatures.count) features")
      }
      count = values.count
    }
  }

  private func addKinds(_ row: TokenRow, _ gap: Int, to values: inout FeatureWriter) {
    func kind(_ index: Int) -> Float {
      index >= 0 && index < row.count ? Float(row.tokens[index].kind.rawValue) : GapFeatures.noKind
    }
    values.add(kind(gap - 1), kind(gap), kind(gap - 2))
    values.add(kind(gap + 1), kind(gap - 3), kind(gap + 2))
  }

  private func addMarks(_ row: TokenRow, _ gap: Int, to values: inout FeatureWriter) {
    for index in gap - 1...gap {
      let marks = row.tokens[index].marks.rawValue
      for bit in 0..<10 { values.add(marks & (1 << UInt16(bit)) != 0 ? 1 : 0) }
    }
    values.add(Float(min(row.tokens[gap].depth, 2)), row.tokens[gap].isQuoted ? 1 : 0)
  }

  private func addEvidence(_ gap: GapEvidence, to values: inout FeatureWriter) {
    values.add(gap.wordBefore, gap.wordAfter, gap.pair, gap.kindPair)
    values.add(gap.left.kindAfter, gap.left.kindBefore, gap.left.kinds, gap.left.word)
    values.add(gap.right.kindAfter, gap.right.kindBefore, gap.right.kinds, gap.right.word)
    values.add(gap.leftNeighbours, gap.rightNeighbours, gap.consistencyBefore, gap.consistencyAfter)
    values.add(gap.leftVariety, gap.rightVariety)
    for phrase in gap.phrases { values.add(phrase) }
    values.add(max(gap.wordBefore, gap.wordAfter) - gap.pair)
    values.add(abs(gap.wordBefore - gap.wordAfter))
    values.add(max(gap.left.kinds, gap.right.kinds))
  }

  private func addPlace(
    _ row: TokenRow, _ gap: Int, _ context: RowContext, _ known: RowWords, to values: inout FeatureWriter
  ) {
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    let count = Float(row.count)
    values.add(Float(gap), count - Float(gap), count, Float(gap) / count)
    values.add(count / max(1, evidence.meanLength))
    values.add(Float(evidence.rowCount), Float(evidence.leastLength), evidence.meanLength, evidence.lengthSpread)
    values.add(before.kind == after.kind ? 1 : 0, Float(min(before.length, 20)), Float(min(after.length, 20)))
    values.add(Float(context.runBefore(gap)), Float(context.runAfter(gap)))
    values.add(context.capitalShare, context.lowerShare, context.numberShare, context.gluedCommas)
    values.add(Float(context.sinceStrong(gap)), Float(context.untilStrong(gap)))
    values.add(context.stopsNear(gap, -1), context.stopsNear(gap, 1))
    values.add(known.ranks[gap - 1], known.ranks[gap])
    values.add(context.lowersSince(gap), context.lowersUntil(gap), Float(context.capitalRun(gap)))
  }

  private func addUnits(_ units: RowUnits, _ gap: Int, _ isMember: Bool, to values: inout FeatureWriter) {
    let inside = units.inside[gap]
    values.add(Float(inside.rawValue), Float(units.ends[gap - 1].rawValue), Float(units.begins[gap].rawValue))
    values.add(evidence.unitShare(inside, isMember: isMember), evidence.capitalShare)
  }

  /// Of a header: how many columns there are to name, how many words names have to spare, and which are names already.
  private func addColumns(_ row: TokenRow, _ gap: Int, _ columns: Int?, to values: inout FeatureWriter) {
    guard let columns else {
      for _ in 0..<12 { values.add(0) }
      return
    }
    values.add(Float(columns), Float(row.count - columns), Float(columns) / Float(max(1, row.count)))
    values.add(Float(row.tokens.lazy.filter { $0.kind == .lower }.count))
    let before = words[.word, row.tokens[gap - 1].word]
    let after = words[.word, row.tokens[gap].word]
    values.add(before.second, before.first, after.first, after.second)
    for range in [gap - 1..<gap, gap..<gap + 1, gap - 2..<gap, gap..<gap + 2] {
      let isName = row.tokens.indices.contains(range.lowerBound) && range.upperBound <= row.count
      values.add(isName && ColumnNames.contains(row, range) ? 1 : 0)
    }
  }
}
