import UTF8Text

/// Scripts without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan.
package enum UnspacedScript {
  /// Whether the character at an offset is of such a script.
  package static func holds(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset < bytes.count, bytes[offset] >= 0xE0, bytes[offset] < 0xF0 else { return false }
    switch scalar(bytes, at: offset).value {
    case 0xE00...0xEFF, 0xF00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3000...0x30FF, 0x3400...0x9FFF,
      0xFF00...0xFF60:
      return true
    default: return false
    }
  }

  /// Whether two lines that belong together are joined without a space.
  package static func joins(
    _ before: UnsafeBufferPointer<UInt8>, endingAt end: Int, _ after: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard end > 2, before[end - 1] >= 0x80, after[start] >= 0xE0 else { return false }
    var first = end - 1
    while first > 0, before[first] & 0xC0 == 0x80 { first -= 1 }
    return holds(before, at: first) && holds(after, at: start)
  }
}
