/// What written English says of the gaps of a header, whatever tables were seen before.
///
/// `Guarantee Type ¦ Examples ¦ Strengths ¦ weaknesses`: a general noun or a plural ends a name, since nouns in front of
/// others stand in the singular; an adjective or a preposition goes on.
enum HeaderRules {
  /// The log-odds of a boundary before each token but the first, by rule.
  static func scores(_ row: TokenRow) -> [Float] {
    guard row.count > 1 else { return [] }
    let lowers = row.tokens.lazy.filter { $0.kind == .lower }.count
    let capitals = row.tokens.lazy.filter(\.kind.isCapital).count
    // Among many words with capitals, one without has lost its own.
    let isLostCapital = lowers == 1 && capitals >= 4
    return (1..<row.count).map { gap in
      kindScore(row.tokens[gap - 1], row.tokens[gap], isLostCapital: isLostCapital)
        + markScore(row.tokens[gap - 1], row.tokens[gap]) + wordScore(row, gap - 1)
    }
  }

  private static func kindScore(_ before: Token, _ after: Token, isLostCapital: Bool) -> Float {
    switch (before.kind, after.kind) {
    case (.stopWord, _), (.stopWordCapitalised, _): -3.5
    case (_, .stopWord), (_, .unit): -3
    case (.lower, .lower): -1.5
    case (.lower, _): 2.5
    case (_, .lower): isLostCapital ? 0.2 : -2
    default: 0.2
    }
  }

  private static func markScore(_ before: Token, _ after: Token) -> Float {
    var score: Float = after.depth > 0 ? -4 : after.marks.contains(.opensBracket) ? -3 : 0
    if before.marks.contains(.closesBracket) { score += 2.2 }
    if before.marks.contains(.endsInComma) { score -= 3.5 }
    return score
  }

  private static func wordScore(_ row: TokenRow, _ index: Int) -> Float {
    switch WordEnding.rank(row, index) {
    case -1: -1.2
    case 1: 0.9
    case 2: 1.3
    default: 0
    }
  }
}
