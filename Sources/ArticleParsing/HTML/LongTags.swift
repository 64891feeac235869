/// Blanks out what is too much in a start tag: libxml2 compares each attribute of a tag with all before it.
///
///     <p a1 a2 … a100000>   ►   <p a1 a2 … a500     >
enum LongTags {
  /// More attributes than this no page means.
  private static let mostAttributes = 500

  private enum State { case text, tag, quoted(UInt8) }

  /// A copy of the page with surplus attributes made spaces, so that offsets stay; nil where there are none.
  static func shortened(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var copy: [UInt8]?
    var state = State.text
    var attributes = 0
    var last: UInt8 = 0x20
    var beforeLast: UInt8 = 0x20
    for (at, byte) in bytes.enumerated() {
      switch state {
      case .text:
        guard byte == UInt8(ascii: "<"), at + 1 < bytes.count, isLetter(bytes[at + 1]) else { continue }
        state = .tag
        attributes = 0
      case .quoted(let quote):
        if byte == quote { state = .tag }
        if attributes > mostAttributes { copy?[at] = 0x20 }
      case .tag:
        if byte == UInt8(ascii: ">") {
          state = .text
          continue
        }
        if byte == 0x22 || byte == 0x27, last == UInt8(ascii: "=") {
          state = .quoted(byte)
        } else if isSpace(beforeLast), !isSpace(byte) {
          attributes += 1
        }
        if attributes > mostAttributes {
          if copy == nil { copy = Array(bytes) }
          copy?[at] = 0x20
        }
      }
      beforeLast = byte
      if !isSpace(byte) { last = byte }
    }
    return copy
  }
}
