import TextLayout

/// Where words begin and end in a text of UTF-8.
package enum WordEdge {
  /// Whether a word begins or ends at an index.
  package static func stands(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isWord(before: index, in: bytes) != (index < bytes.count && isWord(at: index, in: bytes))
  }

  /// The character at an index and how many bytes it takes; a byte that is none counts as one that cannot be shown.
  package static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let (value, length) = bytes.scalar(at: index)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func isWord(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    decoded(bytes, at: index).0.isPartOfWord
  }

  private static func isWord(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isWord(at: start, in: bytes)
  }
}
