/// The hash of a name in lower case.
@usableFromInline package struct NameHash {
  @usableFromInline var hash = StableHash64()

  @inlinable @inline(__always) package var value: UInt64 { hash.value }

  @inlinable @inline(__always) package init() {}

  @inlinable @inline(__always) package mutating func add(_ byte: UInt8) { hash.add(lowered(byte)) }

  /// The hash of a whole name.
  @inlinable package static func of(_ name: String) -> UInt64 { of(name.utf8) }

  /// The hash of the bytes of a name.
  @inlinable @inline(__always) package static func of(_ name: some Sequence<UInt8>) -> UInt64 {
    var hash = NameHash()
    for byte in name { hash.add(byte) }
    return hash.value
  }
}

/// What names mean, found by their hashes: faster than a dictionary, which hashes again.
@usableFromInline package struct NameTable<Value: Sendable>: Sendable {
  /// Hash and value of each slot, with open addressing; half of the slots are free.
  @usableFromInline var slots: [(hash: UInt64, value: Value?)]
  @usableFromInline let mask: Int

  @inlinable package init(_ values: [(String, Value)]) {
    var size = 16
    while size < values.count * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: (0, nil), count: size)
    for (name, value) in values {
      let hash = NameHash.of(name)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].value != nil { slot = (slot + 1) & mask }
      slots[slot] = (hash, value)
    }
  }

  /// The value of the name with that hash.
  @inlinable @inline(__always) package subscript(hash: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let value = slots[slot].value {
      if slots[slot].hash == hash { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
