import UTF8Text

/// Finds characters that command a terminal or turn text around instead of being read.
enum ControlCharacter {
  /// A control character of two or three bytes at `index`, as ``PrintableText/isControl(_:)`` knows them.
  static func multibyte(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt16, length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    if bytes[index] == 0xC2 {
      return second < 0xA0 ? (UInt16(second), 2) : nil
    }
    guard bytes[index] == 0xE2, second == 0x80 || second == 0x81, index + 2 < bytes.count else { return nil }
    let scalar = 0x2000 | UInt16(second & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
    return PrintableText.isControl(UInt32(scalar)) ? (scalar, 3) : nil
  }

  /// Whether a control character stands for white space, so that something has to stand in its place: tab, the kinds of
  /// line break, and the line and paragraph separators.
  static func partsWords(_ scalar: UInt16) -> Bool {
    (0x09...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }
}
