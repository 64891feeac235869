/// Reads and writes single scalars of UTF-8.
@usableFromInline package enum UTF8Scalar {
  /// The scalar at `index` and its length in bytes; a length of 0 if the bytes there are malformed.
  @inlinable @inline(__always)
  package static func decode(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> (scalar: UInt32, length: Int)
  {
    let lead = base[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = malformedLength(base, index, count)
    if length > 0 { return (0, 0) }
    let second = UInt32(base[index + 1] & 0x3F)
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(base[index + 2] & 0x3F)
    if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(base[index + 3] & 0x3F)
    return (UInt32(lead & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// How many bytes of a malformed sequence at `index` one U+FFFD stands for; 0 if the sequence is well formed.
  ///
  /// These are the maximal subparts of the Unicode Standard (section 3.9, table 3-7 for the well-formed sequences),
  /// which browsers replace alike.
  @usableFromInline package static func malformedLength(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Int
  {
    let lead = base[index]
    if lead < 0x80 { return 0 }
    guard lead >= 0xC2 && lead <= 0xF4 else { return 1 }
    let needed = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    guard index + 1 < count, secondByteRange(after: lead).contains(base[index + 1]) else { return 1 }
    var found = 1
    while found < needed {
      guard index + 1 + found < count, base[index + 1 + found] & 0xC0 == 0x80 else { return 1 + found }
      found += 1
    }
    return 0
  }

  /// Which second bytes make neither an overlong form, nor a surrogate, nor anything beyond U+10FFFF.
  @inline(__always)
  private static func secondByteRange(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// How many bytes a scalar takes.
  @inlinable @inline(__always)
  package static func width(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// Appends a scalar; surrogates and numbers beyond U+10FFFF must have been replaced before.
  @inlinable @inline(__always)
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
      return
    }
    if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      }
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}
