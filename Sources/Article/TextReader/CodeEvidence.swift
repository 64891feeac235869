import UTF8Text

/// Tells code from prose by the characters programs are written with.
enum CodeEvidence {
  /// How much a line looks like code: 0 for prose, 2 or more for almost certain code.
  static func score(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Line) -> Int {
    line.hasCodeSign ? score(bytes, line.text) : min(1, openingScore(bytes, line.text))
  }

  private static func score(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let last = range.last, range.count >= 2 else {
      return range.count == 1 && (bytes[range.lowerBound] == UInt8(ascii: "}")) ? 2 : 0
    }
    var score = 0
    switch bytes[last] {
    case UInt8(ascii: ";") where isClause(bytes, range): break
    case UInt8(ascii: ";"), UInt8(ascii: "{"): score += 2
    case UInt8(ascii: "}"), UInt8(ascii: "\\"): score += 1
    default: break
    }
    score += signScore(bytes, range)
    score += openingScore(bytes, range)
    return score
  }

  /// Whether a line that ends in a semicolon is a part of a sentence or an item of a list: French has a space before the sign, and
  /// several words without any other sign are no statement.
  private static func isClause(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let end = range.upperBound - 1
    if bytes[end - 1] == 0x20 || end - range.lowerBound >= 2 && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xA0 {
      return true
    }
    var spaces = 0
    for at in range.dropLast() {
      switch bytes[at] {
      case 0x20: spaces += 1
      case UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "\\"),
        UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: ":"):
        return false
      case UInt8(ascii: "(") where at > range.lowerBound && bytes[at - 1] != 0x20: return false
      default: break
      }
    }
    return spaces >= fewestSpaces
  }

  /// The fewest spaces of a part of a sentence.
  private static let fewestSpaces = 3

  /// Signs inside the line: "()", "==", "=>", "->", "::", "</", "&&", "+=" and brackets after a letter.
  private static func signScore(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var pairs = 0
    var at = range.lowerBound
    while at + 1 < range.upperBound {
      // Letters and most characters between them begin no pair.
      if bytes[at] > 0x5B && bytes[at] < 0x7B || bytes[at] == 0x20 {
        at += 1
        continue
      }
      switch UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1]) {
      case 0x2829, 0x3D3D, 0x3D3E, 0x2D3E, 0x3A3A, 0x3C2F, 0x2626, 0x2B3D, 0x7B7B, 0x213D, 0x7C7C, 0x283A, 0x5B5D:
        pairs += 1
      case 0x2822, 0x2827, 0x5B22, 0x5B27:  // a call or an index with a string
        pairs += 1
      default: break
      }
      at += 1
    }
    return min(pairs, 2)
  }

  /// Beginnings of lines in programs and shells: "$ ", ">>> ", "#!", "//", "import x", "<tag".
  static func openingScore(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let first = bytes[range.lowerBound]
    guard isLower(first) || !isLetter(first) || first == UInt8(ascii: "S") else { return 0 }
    for opening in openings where range.count > opening.utf8CodeUnitCount && opening.utf8Start[0] == first {
      let matches = opening.withUTF8Buffer { pattern in
        pattern.indices.allSatisfy { bytes[range.lowerBound + $0] == pattern[$0] }
      }
      guard matches else { continue }
      if bytes[range.upperBound - 1] == UInt8(ascii: ".") { return 0 }
      return opening.utf8CodeUnitCount <= 4 ? 2 : 1
    }
    return 0
  }

  private static let openings: [StaticString] = [
    "$ ", ">>> ", "... ", "#!", "//", "/*", "#include", "def ", "</", "<?", "import ", "const ", "public ", "private ",
    "function ", "sudo ", "pip install ", "npm ", "git ", "SELECT ", "curl ",
  ]
}
