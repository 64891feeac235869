/// Properties of a row that the features of its gaps share.
struct RowContext {
  private let row: TokenRow
  /// The shares of tokens that begin with a capital, are lower-case words, are quantities.
  let capitalShare: Float
  let lowerShare: Float
  let numberShare: Float
  /// The share of tokens with a comma whose space was lost.
  let gluedCommas: Float

  /// Distances are counted up to this.
  private static let reach = 9

  init(_ row: TokenRow) {
    self.row = row
    let count = Float(max(1, row.count))
    capitalShare = Float(row.tokens.lazy.filter(\.kind.isCapital).count) / count
    lowerShare = Float(row.tokens.lazy.filter { $0.kind == .lower || $0.kind == .stopWord }.count) / count
    numberShare = Float(row.tokens.lazy.filter(\.kind.isNumeric).count) / count
    gluedCommas = Float(row.tokens.lazy.filter { $0.marks.contains(.gluedComma) }.count) / count
  }

  /// The number of tokens of one kind that end at the gap.
  func runBefore(_ gap: Int) -> Int {
    let kind = row.tokens[gap - 1].kind
    return countBefore(gap) { $0 == kind }
  }

  /// The number of tokens of one kind that begin at the gap.
  func runAfter(_ gap: Int) -> Int {
    let kind = row.tokens[gap].kind
    return countFrom(gap) { $0 == kind }
  }

  /// The number of capitalised tokens around the gap without a break.
  func capitalRun(_ gap: Int) -> Int {
    countBefore(gap) { $0.isCapital } + countFrom(gap) { $0.isCapital }
  }

  /// How many tokens right before a gap are of the kinds asked for.
  @inline(__always) private func countBefore(_ gap: Int, while belongs: (TokenKind) -> Bool) -> Int {
    let first = max(0, gap - RowContext.reach)
    var index = gap
    while index > first, belongs(row.tokens[index - 1].kind) { index -= 1 }
    return gap - index
  }

  /// How many tokens from one on are of the kinds asked for.
  @inline(__always) private func countFrom(_ start: Int, while belongs: (TokenKind) -> Bool) -> Int {
    let end = min(row.count, start + RowContext.reach)
    var index = start
    while index < end, belongs(row.tokens[index].kind) { index += 1 }
    return index - start
  }

  /// Tokens since the last gap that is a boundary by itself: after a quantity, or from a small to a capital letter.
  func sinceStrong(_ gap: Int) -> Int {
    var distance = 1
    while gap - distance >= 1, distance < RowContext.reach, !isStrong(gap - distance) { distance += 1 }
    return distance
  }

  /// Tokens until the next such gap.
  func untilStrong(_ gap: Int) -> Int {
    var distance = 1
    while gap + distance < row.count, distance < RowContext.reach, !isStrong(gap + distance) { distance += 1 }
    return distance
  }

  /// Whether a gap is a boundary by itself: after a quantity or a bracket, or from a small to a capital letter.
  func isStrong(_ gap: Int) -> Bool {
    let before = row.tokens[gap - 1]
    let after = row.tokens[gap]
    if after.depth > 0 || after.isQuoted || before.marks.contains(.endsInComma) { return false }
    return (before.kind == .lower && after.kind.isCapital) || (before.kind.isNumeric && after.kind.isCapital)
      || (before.kind.isNumeric && after.kind.isNumeric) || before.marks.contains(.closesBracket)
  }

  /// The share of stop words among the four tokens on one side.
  func stopsNear(_ gap: Int, _ side: Int) -> Float {
    let near = side < 0 ? max(0, gap - 4)..<gap : gap..<min(row.count, gap + 4)
    var stops = 0
    for index in near where row.tokens[index].kind == .stopWord { stops += 1 }
    return Float(stops) / Float(max(1, near.count))
  }

  /// Lower-case tokens between the last capital before the gap and the gap.
  func lowersSince(_ gap: Int) -> Float {
    Float(countBefore(gap) { !$0.isCapital })
  }

  /// Lower-case tokens behind the token after the gap.
  func lowersUntil(_ gap: Int) -> Float {
    Float(countFrom(gap + 1) { $0 == .lower || $0 == .stopWord })
  }
}

extension WordEnding {
  /// The ending of a token's word as a number: −1 for an adjective, 1 for a plural, 2 for a general noun, else 0.
  static func rank(_ row: TokenRow, _ index: Int) -> Float {
    let token = row.tokens[index]
    guard token.kind == .capitalised || token.kind == .lower else { return 0 }
    return switch WordEnding(row.text[token.start..<token.end]) {
    case .adjective: -1
    case .plural: 1
    case .phraseHead: 2
    case .plain: 0
    }
  }
}
