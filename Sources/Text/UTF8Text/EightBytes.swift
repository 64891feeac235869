/// Eight bytes of text, looked at all at once as one number.
///
/// Questions are answered by a mask: the high bit of every byte for which the answer is yes.
@usableFromInline package struct EightBytes {
  /// The first byte is the lowest.
  @usableFromInline package let bits: UInt64

  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Takes the bytes from `offset` on; there must be eight.
  @inlinable @inline(__always) package init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    bits = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes below a limit of at most 0x80.
  @inlinable @inline(__always) package func below(_ limit: UInt8) -> UInt64 {
    EightBytes.below(limit, in: bits)
  }

  /// The bytes that are this one, which must be ASCII.
  @inlinable @inline(__always) package func equal(_ byte: Unicode.Scalar) -> UInt64 {
    EightBytes.below(1, in: bits ^ (UInt64(UInt8(ascii: byte)) &* EightBytes.ones))
  }

  /// The bytes beyond ASCII.
  @inlinable @inline(__always) package var beyondASCII: UInt64 { bits & EightBytes.highBits }

  /// The bytes that continue a character.
  @inlinable @inline(__always) package var continuations: UInt64 { bits & ~(bits << 1) & EightBytes.highBits }

  /// How many bytes stand before the first of a mask; 8 where it is empty.
  @inlinable @inline(__always) package static func countBefore(_ mask: UInt64) -> Int { mask.trailingZeroBitCount / 8 }

  /// A mask of the bytes that stand before the first of a mask; of all where it is empty.
  @inlinable @inline(__always) package static func allBefore(_ mask: UInt64) -> UInt64 { (mask & (0 &- mask)) &- 1 }

  @inlinable @inline(__always) static func below(_ limit: UInt8, in bits: UInt64) -> UInt64 {
    // With its high bit set no byte borrows from the next one.
    ~((bits | highBits) &- UInt64(limit) &* ones) & ~bits & highBits
  }
}
