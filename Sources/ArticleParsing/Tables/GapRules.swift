/// Scores gaps between the tokens of a row by rules: what is known of written English and of numbers in tables.
///
/// `… mutual support ¦ Requires consensus …`: a lower-case word before a capital is where a cell ends.
/// `needs of ¦ users`: a preposition holds on to the word behind it.
struct GapRules {
  /// The log-odds of a cell boundary before each token of `row` but the first.
  func bodyScores(_ row: TokenRow, evidence: VerticalEvidence, isMember: Bool) -> [Float] {
    guard row.count > 1 else { return [] }
    return (1..<row.count).map { gap in
      kindScore(row, gap) + markScore(row, gap) + wordScore(row, gap)
        + verticalScore(evidence.at(gap, of: row, isMember: isMember), rows: evidence.rowCount)
    }
  }

  /// The log-odds of a boundary before each token of a header but the first: names of columns are short noun phrases.
  func headerScores(_ row: TokenRow) -> [Float] {
    guard row.count > 1 else { return [] }
    return (1..<row.count).map { gap in
      headerKindScore(row, gap) + markScore(row, gap) + wordScore(row, gap)
    }
  }

  // MARK: - Kinds

  private func kindScore(_ row: TokenRow, _ gap: Int) -> Float {
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    if before.kind.isNumeric || before.kind == .dash { return afterNumber(before, after) }
    if after.kind.isNumeric || after.kind == .dash { return beforeNumber(before, after, row, gap) }
    switch (before.kind, after.kind) {
    case (.verdict, _), (_, .verdict): return 1.2
    case (.stopWord, _), (.stopWordCapitalised, _): return -4
    case (_, .stopWord): return -3
    case (_, .unit): return -1.5
    case (.unit, _): return after.kind.isCapital ? 2 : -0.5
    case (.lower, .lower): return -3.2
    case (.lower, _) where after.kind.isCapital: return 2.2
    case (.code, _), (_, .code), (.address, _), (_, .address): return 1
    case (_, .lower): return -2.2
    default: return before.kind.isCapital && after.kind.isCapital ? capitalsScore(row, gap) : -0.3
    }
  }

  /// Two capitals: a name goes on, unless what follows reads like the start of a phrase in sentence case.
  private func capitalsScore(_ row: TokenRow, _ gap: Int) -> Float {
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    let startsPhrase =
      after.kind == .capitalised && gap + 1 < row.count && row.tokens[gap + 1].kind == .lower
    var score: Float = startsPhrase ? 0.9 : -0.9
    if before.kind != after.kind { score += 0.5 }
    if after.kind == .initial || before.kind == .initial { score -= 1 }
    return score
  }

  private func afterNumber(_ before: Token, _ after: Token) -> Float {
    if after.kind == .unit { return -3 }
    if after.kind.isNumeric || after.kind == .dash { return before.kind == .dash ? 1.2 : 1.8 }
    if before.kind == .ordinal { return after.kind.isCapital ? 0.4 : -1.5 }
    return after.kind.isCapital ? 1.6 : after.kind == .stopWord ? -1.5 : -0.8
  }

  private func beforeNumber(_ before: Token, _ after: Token, _ row: TokenRow, _ gap: Int) -> Float {
    if before.kind == .month { return -3.5 }
    if before.kind == .stopWord || before.kind == .stopWordCapitalised { return -2.5 }
    if after.kind == .integer { return before.kind.isCapital ? -0.2 : 0.4 }
    return 1.4
  }

  private func headerKindScore(_ row: TokenRow, _ gap: Int) -> Float {
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    switch (before.kind, after.kind) {
    case (.stopWord, _), (.stopWordCapitalised, _): return -3.5
    case (_, .stopWord), (_, .unit): return -3
    case (.lower, .lower): return row.tokens.allSatisfy { $0.kind != .capitalised } ? 0 : -1.5
    case (.lower, _): return 2.5
    case (_, .lower): return headerLowerScore(row, gap)
    default: return 0.2
    }
  }

  /// A lower-case word in a header whose other words have capitals is one whose capital was lost.
  private func headerLowerScore(_ row: TokenRow, _ gap: Int) -> Float {
    let lowers = row.tokens.filter { $0.kind == .lower }.count
    let capitals = row.tokens.filter { $0.kind.isCapital }.count
    return lowers == 1 && capitals >= 4 ? 0.2 : -2
  }

  // MARK: - Punctuation

  private func markScore(_ row: TokenRow, _ gap: Int) -> Float {
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    var score: Float = 0
    if after.depth > 0 { score -= 4 }
    if after.isQuoted { score -= 2.5 }
    if after.marks.contains(.opensBracket), after.depth == 0 { score -= 3 }
    if before.marks.contains(.closesBracket) { score += 2.2 }
    if after.marks.contains(.opensQuote), !after.isQuoted { score += 0.8 }
    if before.marks.contains(.closesQuote) { score += 1 }
    if before.marks.contains(.endsInComma) { score -= 3.5 }
    if before.marks.contains(.endsInColon) { score -= 0.8 }
    if before.marks.contains(.footnote) { score += 1 }
    return score
  }

  // MARK: - Words

  /// English word endings: an adjective waits for its noun, a plural noun ends its phrase.
  private func wordScore(_ row: TokenRow, _ gap: Int) -> Float {
    let before = row.tokens[gap - 1]
    guard before.kind == .capitalised || before.kind == .lower else { return 0 }
    switch WordEnding(row.text[before.start..<before.end]) {
    case .adjective: return -1.2
    case .plural: return 0.9
    case .phraseHead: return 1.3
    case .plain: return 0
    }
  }

  // MARK: - The other rows

  private func verticalScore(_ evidence: GapEvidence, rows: Int) -> Float {
    guard rows > 1 else { return 0 }
    let trust = min(1, Float(rows) / 5)
    var score: Float = 0
    let recurring = max(evidence.wordBefore, evidence.wordAfter)
    score += 1.8 * (recurring - evidence.pair) - 1.8 * evidence.pair
    score += 0.8 * max(evidence.left.kinds, evidence.right.kinds) - 0.2
    return trust * score
  }
}

/// What the ending of an English word says about its place in a noun phrase.
enum WordEnding {
  case adjective, plural, phraseHead, plain

  private static let adjectiveEndings = ["al", "ive", "ous", "ic", "ary", "able", "ible", "ful", "less", "ian"]
  /// General nouns that names of columns end in.
  private static let heads = Set(
    """
    type name date year number rate size level value score rank status time title result total country region city \
    age position category description notes role price cost speed format range method purpose
    """.utf8.split(whereSeparator: \.isWhiteSpace).map { StableHash.of($0) })

  init(_ word: ArraySlice<UInt8>) {
    if WordEnding.heads.contains(StableHash.of(word.lazy.map(\.lowered))) {
      self = .phraseHead
    } else if word.count > 4, WordEnding.adjectiveEndings.contains(where: { word.hasSuffix($0) }) {
      self = .adjective
    } else if word.count > 3, word.last == UInt8(ascii: "s"),
      !["ss", "us", "is"].contains(where: { word.hasSuffix($0) })
    {
      self = .plural
    } else {
      self = .plain
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }
}
