/// Eight bytes of text, looked at all at once as one number.
///
/// Questions are answered by a mask: the high bit of every byte for which the answer is yes.
struct EightBytes {
  /// The first byte is the lowest.
  let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Takes the bytes from `offset` on; there must be eight.
  @inline(__always) init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    bits = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes below a limit of at most 0x80.
  @inline(__always) func below(_ limit: UInt8) -> UInt64 {
    EightBytes.below(limit, in: bits)
  }

  /// The bytes that are this one, which must be ASCII.
  @inline(__always) func equal(_ byte: Unicode.Scalar) -> UInt64 {
    EightBytes.below(1, in: bits ^ (UInt64(UInt8(ascii: byte)) &* EightBytes.ones))
  }

  /// The bytes beyond ASCII.
  @inline(__always) var beyondASCII: UInt64 { bits & EightBytes.highBits }

  /// The bytes that go on with a character.
  @inline(__always) var continuations: UInt64 { bits & ~(bits << 1) & EightBytes.highBits }

  /// How many bytes stand before the first of a mask; 8 where it is empty.
  @inline(__always) static func countBefore(_ mask: UInt64) -> Int { mask.trailingZeroBitCount / 8 }

  /// A mask of the bytes that stand before the first of a mask; of all where it is empty.
  @inline(__always) static func allBefore(_ mask: UInt64) -> UInt64 { (mask & (0 &- mask)) &- 1 }

  @inline(__always) private static func below(_ limit: UInt8, in bits: UInt64) -> UInt64 {
    // With its high bit set no byte borrows from the next one.
    ~((bits | highBits) &- UInt64(limit) &* ones) & ~bits & highBits
  }
}
