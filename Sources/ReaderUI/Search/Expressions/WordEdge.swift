/// Where words begin and end in a text of UTF-8.
enum WordEdge {
  /// Whether a word begins or ends at an index.
  static func stands(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isWord(before: index, in: bytes) != (index < bytes.count && isWord(at: index, in: bytes))
  }

  /// The character at an index and how many bytes it takes; a byte that is none counts as one that cannot be shown.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar?, Int) {
    let first = bytes[index]
    let width = first < 0x80 ? 1 : first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard width > 1 else { return (first < 0x80 ? Unicode.Scalar(first) : "\u{FFFD}", 1) }
    guard index + width <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for byte in bytes[(index + 1)..<(index + width)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  private static func isWord(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    decoded(bytes, at: index).0?.isPartOfWord ?? false
  }

  private static func isWord(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isWord(at: start, in: bytes)
  }
}
