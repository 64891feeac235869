import UTF8Text

/// Reads UTF-8 that was decoded as Windows-1252 or Latin-1 and encoded again: "â€™" for "’".
package enum MisreadUTF8 {
  /// The byte of a scalar in Windows-1252, or in Latin-1 where that has a gap; nil for other scalars.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard scalar == 0x20AC || scalar >= 0x0152 && scalar <= 0x2122 else { return nil }
    guard scalar != 0xFFFD, let place = SingleByteTable.windows1252Specials.firstIndex(of: scalar) else { return nil }
    return UInt8(0x80 + place)
  }

  /// The scalar that the 2 to 4 scalars at `index` encode as bytes, and where these end; nil if they encode none.
  package static func scalar(
    at index: Int, in base: UnsafePointer<UInt8>, count: Int
  ) -> (scalar: UInt32, end: Int)? {
    // Every lead byte of UTF-8 is a Latin-1 letter from "Â" to "ô".
    guard index + 1 < count, base[index] == 0xC3, base[index + 1] >= 0x82, base[index + 1] <= 0xB4 else { return nil }
    let lead = base[index + 1] + 0x40
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var bytes: [UInt8] = [lead]
    var end = index + 2
    while bytes.count < length {
      guard end < count else { return nil }
      let next = UTF8Scalar.decode(base, end, count)
      guard next.length > 0, let byte = byte(of: next.scalar), byte & 0xC0 == 0x80 else { return nil }
      bytes.append(byte)
      end += next.length
    }
    let decoded = bytes.withUnsafeBufferPointer { UTF8Scalar.decode($0.baseAddress!, 0, length) }
    return decoded.length == length ? (decoded.scalar, end) : nil
  }
}
