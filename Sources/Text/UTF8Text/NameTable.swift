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

/// What names mean, by their hashes in lower case.
@usableFromInline package struct NameTable<Value: Sendable>: Sendable {
  @usableFromInline var table: HashTable<Value>

  /// Of a name that is given twice, the first meaning counts.
  @inlinable package init(_ values: [(String, Value)]) {
    table = HashTable(capacity: values.count)
    for (name, value) in values {
      let hash = NameHash.of(name)
      if table[hash] == nil { table[hash] = value }
    }
  }

  /// The value of the name with that hash.
  @inlinable @inline(__always) package subscript(hash: UInt64) -> Value? { table[hash] }
}
