import UTF8Text

/// Words of a row that are one thing more often than not: a date, a range, a score, a number in groups of three digits.
///
///     Thelma 3 June 1976 2 – 1 12 500 km          3 June 1976 · 2 – 1 · 12 500 km
///
/// No more than a hint: two columns of numbers look like one of numbers in groups, and a dash fills an empty cell.
struct RowUnits {
  /// What several words make together; the later, the surer.
  enum Kind: Int, CaseIterable {
    case none, linked, grouped, measure, span, date
  }

  /// For the gap before each token the unit it stands in; the first is none.
  private(set) var inside: [Kind]
  /// For each token the unit that begins with it, and the one that ends with it.
  private(set) var begins: [Kind]
  private(set) var ends: [Kind]

  init(_ row: TokenRow) {
    inside = [Kind](repeating: .none, count: row.count)
    begins = inside
    ends = inside
    var index = 0
    while index + 1 < row.count {
      guard let (kind, length) = RowUnits.unit(at: index, in: row) else {
        index += 1
        continue
      }
      for gap in index + 1..<index + length { inside[gap] = kind }
      begins[index] = kind
      ends[index + length - 1] = kind
      // The last word of what is only linked may begin something.
      index += kind == .linked ? length - 1 : length
    }
  }

  /// The unit that begins at a token, and how many tokens it has.
  private static func unit(at index: Int, in row: TokenRow) -> (kind: Kind, length: Int)? {
    let date = dateLength(at: index, in: row)
    if date > 1 { return (.date, date) }
    if isAmount(index, in: row) {
      if isSpan(index, in: row) { return (.span, 3) }
      let groups = groupCount(at: index, in: row)
      let isMeasured = kind(index + groups, in: row) == .unit
      if isMeasured { return (.measure, groups + 1) }
      if groups > 1 { return (.grouped, groups) }
    }
    return isLink(index + 1, in: row) && index + 2 < row.count ? (.linked, 3) : nil
  }

  private static func kind(_ index: Int, in row: TokenRow) -> TokenKind? {
    row.tokens.indices.contains(index) ? row.tokens[index].kind : nil
  }

  /// The tokens of a date with a month, and the day of the week before it; one or none if there is no date.
  private static func dateLength(at index: Int, in row: TokenRow) -> Int {
    var end = index
    var hasMonth = false
    var hasDay = false
    var hasYear = false
    if kind(end, in: row) == .weekday { end += 1 }
    reading: while let kind = kind(end, in: row) {
      switch kind {
      case .month where !hasMonth: hasMonth = true
      case .integer where !hasDay, .ordinal where !hasDay: hasDay = true
      case .year where !hasYear:
        hasYear = true
        // Behind month or day a year is the last of a date; before them it is the first.
        if hasMonth {
          end += 1
          break reading
        }
      default: break reading
      }
      end += 1
    }
    guard hasMonth else { return 0 }
    // "June 12 7": the second number is another cell's.
    return end - index
  }

  private static func isAmount(_ index: Int, in row: TokenRow) -> Bool {
    guard let kind = kind(index, in: row) else { return false }
    return kind.isNumeric && kind != .date && kind != .ordinal
  }

  /// `2 – 1`, `10 to 20`, `4 x 100`.
  private static func isSpan(_ index: Int, in row: TokenRow) -> Bool {
    guard isAmount(index + 2, in: row) else { return false }
    let token = row.tokens[index + 1]
    if isLink(index + 1, in: row) { return true }
    return spanWords.contains(token.word)
  }

  private static let spanWords = Set(["x", "to", "of", "vs", "and", "by", "×"].map { StableHash.of($0.utf8) })

  /// Whether a token is a sign that links its neighbours: a dash, a slash, a plus.
  private static func isLink(_ index: Int, in row: TokenRow) -> Bool {
    guard row.tokens.indices.contains(index) else { return false }
    let token = row.tokens[index]
    guard token.length == 1 else { return false }
    return token.kind == .dash || token.kind == .symbol || links.contains(token.word)
  }

  private static let links = Set(["/", "&", "+", "=", "@", ":"].map { StableHash.of($0.utf8) })

  /// How many tokens a number has whose groups of three digits are set apart by spaces.
  private static func groupCount(at index: Int, in row: TokenRow) -> Int {
    guard row.tokens[index].kind == .integer, row.tokens[index].marks.isEmpty else { return 1 }
    var end = index + 1
    while kind(end, in: row) == .integer, row.tokens[end].length == 3 { end += 1 }
    return end - index
  }
}
