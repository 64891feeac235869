/// Which characters stand at one place of a regular expression.
package struct ScalarSet: Sendable {
  /// A part of a set.
  package enum Member: Sendable {
    case range(ClosedRange<UInt32>)
    /// Letters, digits and `_`; digits; white space: or everything else.
    case word(Bool), digit(Bool), space(Bool)
  }

  private let members: [Member]
  private let isNegated: Bool
  private let ignoresCase: Bool
  /// The answers for ASCII.
  private let low: UInt64
  private let high: UInt64

  package init(_ members: [Member], isNegated: Bool = false, ignoresCase: Bool = false) {
    self.members = members
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    var bits: [UInt64] = [0, 0]
    for value in UInt8(0)..<128 {
      let holds = Self.holds(Unicode.Scalar(value), members, ignoresCase: ignoresCase) != isNegated
      if holds { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    }
    low = bits[0]
    high = bits[1]
  }

  /// Whether a character is one of the set.
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 64 { return low >> UInt64(value) & 1 == 1 }
    if value < 128 { return high >> UInt64(value - 64) & 1 == 1 }
    return Self.holds(scalar, members, ignoresCase: ignoresCase) != isNegated
  }

  private static func holds(_ scalar: Unicode.Scalar, _ members: [Member], ignoresCase: Bool) -> Bool {
    if members.contains(where: { $0.holds(scalar) }) { return true }
    guard ignoresCase else { return false }
    let properties = scalar.properties
    return [properties.lowercaseMapping, properties.uppercaseMapping].contains { mapped in
      let scalars = mapped.unicodeScalars
      guard let other = scalars.first, scalars.count == 1, other != scalar else { return false }
      return members.contains { $0.holds(other) }
    }
  }
}

extension ScalarSet.Member {
  fileprivate func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let range): range.contains(scalar.value)
    case .word(let wanted): scalar.isPartOfWord == wanted
    case .digit(let wanted): (scalar.properties.numericType == .decimal) == wanted
    case .space(let wanted): scalar.properties.isWhitespace == wanted
    }
  }
}

extension Unicode.Scalar {
  /// Whether a character is part of a word: letters and their marks, digits, `_`.
  package var isPartOfWord: Bool {
    if isASCII {
      let letter = value | 0x20
      return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(value) || self == "_"
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return properties.isAlphabetic || properties.numericType != nil
    }
  }
}
