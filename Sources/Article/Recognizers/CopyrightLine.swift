import UTF8Text

/// Recognizes copyright lines: "© 2026 The Gable Post".
package enum CopyrightLine {
  /// Whether a short line begins with "©" or "(c)" and has a year.
  package static func holds(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count >= 6, range.count <= 240 else { return false }
    let at = range.lowerBound
    let isSign = bytes[at] == 0xC2 && bytes[at + 1] == 0xA9
    let isBracketed =
      bytes[at] == UInt8(ascii: "(") && bytes[at + 1] | 0x20 == UInt8(ascii: "c") && bytes[at + 2] == UInt8(ascii: ")")
    guard isSign || isBracketed else { return false }
    var digits = 0
    for index in range.prefix(48) {
      digits = isDigit(bytes[index]) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}
