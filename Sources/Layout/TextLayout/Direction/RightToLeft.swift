/// Recognizes right-to-left text.
public enum RightToLeft {
  /// How many characters are looked at for the direction of a paragraph.
  private static let reach = 4_096

  /// Whether any letter of a text is right-to-left; for most texts, the bytes alone rule that out.
  public static func stands(in text: String) -> Bool {
    CellWidth.withBytes(of: text) { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Hebrew to Thaana begin with these; Arabic Extended, the forms that join, and scripts of old are further up.
        if byte < 0xD6 || (0xE1...0xEE).contains(byte) {
          index += 1
          continue
        }
        let (scalar, length) = bytes.scalar(at: index)
        if isRightToLeft(scalar) { return true }
        index += max(1, length)
      }
      return false
    }
  }

  /// Whether a paragraph runs from right to left, like its first letter; nil if it has no letters.
  public static func direction(of text: String) -> Bool? {
    for scalar in text.unicodeScalars.prefix(reach) {
      if isRightToLeft(scalar.value) { return true }
      if scalar.properties.isAlphabetic { return false }
    }
    return nil
  }

  private static func isRightToLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Digits run from left to right in every script.
    case 0x0660...0x0669, 0x06F0...0x06F9: false
    case 0x05BE, 0x05C0, 0x05D0...0x064A, 0x066D...0x08FF: true
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
