#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Blanks out what is too much in a start tag: libxml2 compares each attribute of a tag with all before it.
///
///     <p a1 a2 … a100000>   ►   <p a1 a2 … a500     >
enum LongTags {
  /// More attributes than this no page means.
  private static let mostAttributes = 500

  /// A copy of the page with surplus attributes made spaces, so that offsets stay; nil where there are none.
  static func shortened(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var copy: [UInt8]?
    var at = 0
    while let tag = find(UInt8(ascii: "<"), in: bytes, from: at) {
      at = tag + 1
      if at < bytes.count, isLetter(bytes[at]) { at = endOfTag(at, in: bytes, &copy) }
    }
    return copy
  }

  /// Blanks the surplus attributes of the tag whose name begins at `start`; where the tag ends.
  private static func endOfTag(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ copy: inout [UInt8]?) -> Int {
    var attributes = 0
    var last: UInt8 = 0x20
    var beforeLast: UInt8 = UInt8(ascii: "<")
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let byte = bytes[at]
      var end = at + 1
      if byte == 0x22 || byte == 0x27, last == UInt8(ascii: "=") {
        end = find(byte, in: bytes, from: end).map { $0 + 1 } ?? bytes.count
      } else if isSpace(beforeLast), !isSpace(byte) {
        attributes += 1
      }
      if attributes > mostAttributes {
        if copy == nil { copy = Array(bytes) }
        for place in at..<end { copy?[place] = 0x20 }
      }
      beforeLast = bytes[end - 1]
      if !isSpace(beforeLast) { last = beforeLast }
      at = end
    }
    return at
  }

  /// Where a byte stands next.
  private static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    return memchr(base + start, Int32(byte), bytes.count - start).map { $0 - UnsafeMutableRawPointer(mutating: base) }
  }
}
