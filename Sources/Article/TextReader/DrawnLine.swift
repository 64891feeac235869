import Fragments
import UTF8Text

/// Recognizes rules, and headings that are marked by them.
///
///     What a millimeter means     ►  heading of level 2
///     -----------------------
///     * * *                          rule
enum DrawnLine {
  /// Whether a line is a rule: three or more of one of - = _ * ~ and nothing else but spaces.
  static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Bool {
    if TableSign.isRule(bytes, text) { return true }
    let sign = bytes[text.lowerBound]
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "~") || sign == UInt8(ascii: "#") else { return false }
    return text.count >= 3 && text.allSatisfy { bytes[$0] == sign || bytes[$0] == 0x20 }
  }

  /// Whether words stand between two rows of one sign, as programs and people set headings apart: "== Install ==", "*** Results ***".
  static func isBanner(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Bool {
    bannerWords(bytes, text) != nil
  }

  /// The words between the rows of signs.
  static func bannerWords(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Range<Int>? {
    let sign = bytes[text.lowerBound]
    guard [0x3D, 0x2D, 0x2A, 0x23, 0x5F, 0x7E].contains(sign), bytes[text.upperBound - 1] == sign else { return nil }
    let before = bytes[text].prefix { $0 == sign }.count
    let behind = bytes[text].reversed().prefix { $0 == sign }.count
    guard before >= 2, behind >= 2, before + behind < text.count else { return nil }
    let words = (text.lowerBound + before..<text.upperBound - behind)
    guard bytes[words.lowerBound] == 0x20, bytes[words.upperBound - 1] == 0x20 else { return nil }
    let inner = words.trimmed(in: bytes)
    return bytes[inner].contains { isLetter($0) || $0 >= 0x80 } ? inner : nil
  }

  /// The level of a heading that begins with one to six #.
  static func headingLevel(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Int? {
    var level = 0
    while level < text.count, bytes[text.lowerBound + level] == UInt8(ascii: "#") { level += 1 }
    guard level <= 6, level + 1 < text.count, bytes[text.lowerBound + level] == 0x20 else { return nil }
    return level
  }

  /// The level of a heading of this many columns that the line `rule` underlines: 1 for equals signs and stars, 2 for dashes, 3 for tildes.
  static func underlineLevel(_ bytes: UnsafeBufferPointer<UInt8>, _ rule: Range<Int>, columns: Int) -> Int? {
    let sign = bytes[rule.lowerBound]
    guard [0x3D, 0x2D, 0x2A, 0x7E].contains(sign), rule.count >= 3, rule.allSatisfy({ bytes[$0] == sign }) else {
      return nil
    }
    // Stars and tildes part sections as well, and underline only what is as long as they are.
    let isUsual = sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-")
    guard isUsual ? abs(rule.count - columns) <= 4 : abs(rule.count - columns) <= 1 && rule.count >= 4 else {
      return nil
    }
    if sign == UInt8(ascii: "~") { return 3 }
    return sign == UInt8(ascii: "=") || sign == UInt8(ascii: "*") ? 1 : 2
  }
}
