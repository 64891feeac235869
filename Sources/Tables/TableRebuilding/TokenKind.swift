/// What a word of a table row looks like. Cells of one column tend to be made of the same kinds.
package enum TokenKind: UInt8, CaseIterable {
  case lower, capitalised, capitals, mixedCapital, stopWord, stopWordCapitalised, initial
  case integer, year, longInteger, groupedInteger, decimal, percent, currency, range, signed, measure
  case month, weekday, ordinal, time, date
  case dash, verdict, address, code, alphanumeric, symbol, unit, other

  /// The number of kinds; also stands for "no token" where a neighbour is missing.
  package static let count = TokenKind.allCases.count

  /// Whether tokens of this kind are quantities, which stand alone in a cell more often than words do.
  var isNumeric: Bool {
    switch self {
    case .integer, .year, .longInteger, .groupedInteger, .decimal, .percent, .currency, .range, .signed, .measure,
      .time, .date, .ordinal:
      true
    default: false
    }
  }

  /// Whether tokens of this kind begin with a capital letter.
  var isCapital: Bool {
    switch self {
    case .capitalised, .capitals, .mixedCapital, .stopWordCapitalised, .initial, .month, .weekday: true
    default: false
    }
  }
}

/// Punctuation on and in a token.
struct TokenMarks: OptionSet {
  let rawValue: UInt16

  static let opensQuote = TokenMarks(rawValue: 1)
  static let closesQuote = TokenMarks(rawValue: 2)
  static let opensBracket = TokenMarks(rawValue: 4)
  static let closesBracket = TokenMarks(rawValue: 8)
  static let endsInComma = TokenMarks(rawValue: 16)
  /// A full stop, an exclamation mark or a question mark at the end of a word of more than one letter.
  static let endsSentence = TokenMarks(rawValue: 32)
  static let endsInColon = TokenMarks(rawValue: 64)
  /// A comma or semicolon whose space was lost: `deterrent,mutual`.
  static let gluedComma = TokenMarks(rawValue: 128)
  /// `[a]`, `†`, `*` and the like at the end.
  static let footnote = TokenMarks(rawValue: 256)
  /// A slash or a hyphen inside.
  static let compound = TokenMarks(rawValue: 512)
}
