/// A regular expression as it is understood.
package indirect enum ExpressionNode: Sendable {
  /// What must be true between two characters.
  package enum Assertion: Sendable {
    /// The beginning or the end of a line.
    case lineStart, lineEnd
    /// Where a word begins or ends, or where none does.
    case wordEdge, noWordEdge
  }

  case set(ScalarSet)
  case assertion(Assertion)
  case sequence([ExpressionNode])
  /// The first that fits counts.
  case choice([ExpressionNode])
  /// So many times, as often as it goes or, where `lazy`, as seldom.
  case repeated(ExpressionNode, least: Int, most: Int?, lazy: Bool)
}

/// Why a text is no regular expression; said while it is typed.
package enum ExpressionMistake: Error, Equatable, Sendable {
  case openGroup, closedGroup, openSet, backwardsRange, openEscape, tooLong
  case nothingToRepeat(Character)
  case unknownEscape(Unicode.Scalar)

  /// What to tell the reader.
  package var description: String {
    switch self {
    case .openGroup: "( is not closed"
    case .closedGroup: ") closes nothing"
    case .openSet: "[ is not closed"
    case .backwardsRange: "a range goes backwards"
    case .openEscape: "\\ stands at the end"
    case .tooLong: "too long"
    case .nothingToRepeat(let sign): "\(sign) repeats nothing"
    case .unknownEscape(let scalar): "\\\(scalar) means nothing"
    }
  }
}
