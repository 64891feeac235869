/// The 16-bit units of UTF-16 bytes in either order.
struct UTF16Units {
  let bytes: UnsafeBufferPointer<UInt8>
  let bigEndian: Bool

  /// The number of whole units.
  var count: Int { bytes.count / 2 }

  /// The unit at an index below ``count``.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    let first = UInt32(bytes[2 * index])
    let second = UInt32(bytes[2 * index + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }
}

extension DecodedText {
  /// Reads UTF-16. A lone surrogate and a last odd byte become U+FFFD.
  init(utf16 bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) {
    self.init(reserving: bytes.count / 2 + bytes.count / 8)
    let units = UTF16Units(bytes: bytes, bigEndian: bigEndian)
    var index = 0
    while index < units.count {
      let unit = units[index]
      if unit & 0xF800 != 0xD800 {
        append(unit, source: 2 * index, width: 2)
        index += 1
      } else if unit < 0xDC00, index + 1 < units.count, units[index + 1] & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (unit & 0x3FF) << 10 + (units[index + 1] & 0x3FF)
        append(scalar, source: 2 * index, width: 4)
        index += 2
      } else {
        append(Self.replacement, source: 2 * index, width: 2)
        index += 1
      }
    }
    if bytes.count % 2 != 0 { append(Self.replacement, source: bytes.count - 1, width: 1) }
    finish(source: bytes.count)
  }

  /// Reads UTF-32. Surrogates, numbers beyond U+10FFFF and a last incomplete unit become U+FFFD.
  init(utf32 bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) {
    self.init(reserving: bytes.count / 2)
    for index in stride(from: 0, to: bytes.count & ~3, by: 4) {
      var unit: UInt32 = 0
      for place in 0..<4 { unit = unit << 8 | UInt32(bytes[bigEndian ? index + place : index + 3 - place]) }
      append(Unicode.Scalar(unit) == nil ? Self.replacement : unit, source: index, width: 4)
    }
    let rest = bytes.count % 4
    if rest != 0 { append(Self.replacement, source: bytes.count - rest, width: rest) }
    finish(source: bytes.count)
  }
}
