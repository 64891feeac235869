/// The FNV-1a hash of a run of bytes, 32 bits: the same on every machine, unlike `Hasher`.
@usableFromInline package struct StableHash {
  @usableFromInline package private(set) var value: UInt32 = 2_166_136_261

  @inlinable package init() {}

  @inlinable @inline(__always) package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 16_777_619
  }

  @inlinable package static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = StableHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  static func of(_ text: StaticString) -> UInt32 {
    text.withUTF8Buffer { of($0) }
  }

  /// Mixes two hashes into one, order mattering.
  @inlinable @inline(__always) package static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var mixed = (first &* 0x9E37_79B1) ^ (second &+ 0x85EB_CA6B &+ (first << 6) &+ (first >> 2))
    mixed ^= mixed >> 15
    mixed = mixed &* 0x2C1B_3C6D
    return mixed ^ (mixed >> 12)
  }
}

/// The FNV-1a hash of a run of bytes, 64 bits: where many names are told apart by their hash alone.
@usableFromInline package struct StableHash64: Sendable {
  @usableFromInline package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable @inline(__always) package init() {}

  @inlinable @inline(__always) package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inlinable package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash64()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
