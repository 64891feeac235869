/// Reads what stands in brackets of a regular expression, and what stands behind a backslash.
package enum ExpressionSetReading {
  /// Reads the rest of a set, its bracket passed: `[a-z]`, `[^"]`, `[\d.]`. A bracket that comes first is meant itself.
  package static func set(
    _ scalars: [Unicode.Scalar], _ index: inout Int, ignoresCase: Bool
  ) throws(ExpressionMistake) -> ScalarSet {
    var members: [ScalarSet.Member] = []
    let isNegated = index < scalars.count && scalars[index] == "^"
    if isNegated { index += 1 }
    let start = index
    while index < scalars.count, scalars[index] != "]" || index == start {
      let first = try member(scalars, &index)
      guard case .range(let low) = first, index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] != "]"
      else {
        members.append(first)
        continue
      }
      index += 1
      guard case .range(let high) = try member(scalars, &index), low.lowerBound <= high.upperBound else {
        throw .backwardsRange
      }
      members.append(.range(low.lowerBound...high.upperBound))
    }
    guard index < scalars.count else { throw .openSet }
    index += 1
    return ScalarSet(members, isNegated: isNegated, ignoresCase: ignoresCase)
  }

  /// Whole kinds of characters: `\d`, `\W`.
  package static func kind(_ scalar: Unicode.Scalar) -> ScalarSet.Member? {
    switch scalar {
    case "w": .word(true)
    case "W": .word(false)
    case "d": .digit(true)
    case "D": .digit(false)
    case "s": .space(true)
    case "S": .space(false)
    default: nil
    }
  }

  /// The character a backslash and this one stand for. Letters without a meaning are mistakes, so that they can be given
  /// one some day.
  package static func escaped(_ scalar: Unicode.Scalar) throws(ExpressionMistake) -> Unicode.Scalar {
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    default: break
    }
    if scalar.isASCII, scalar.isPartOfWord, scalar != "_" { throw .unknownEscape(scalar) }
    return scalar
  }

  private static func member(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(ExpressionMistake) -> ScalarSet.Member {
    var scalar = scalars[index]
    index += 1
    if scalar == "\\" {
      guard index < scalars.count else { throw .openEscape }
      let next = scalars[index]
      index += 1
      if let kind = kind(next) { return kind }
      scalar = try escaped(next)
    }
    return .range(scalar.value...scalar.value)
  }
}
