/// What stands for hashes, found by them as they are: a dictionary would hash them again, and a list of words is made with
/// every start.
///
/// Open addressing; at least half of the slots are free.
@usableFromInline package struct HashTable<Value: Sendable>: Sendable {
  @usableFromInline var slots: [(hash: UInt64, value: Value?)]
  @usableFromInline var mask: Int
  /// How many hashes something stands for.
  @usableFromInline package internal(set) var count = 0

  /// An empty table with room for so many hashes; it grows where there are more.
  @inlinable package init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: (0, nil), count: size)
  }

  /// What stands for a hash; nil is nothing, and cannot be set where there is something.
  @inlinable @inline(__always) package subscript(hash: UInt64) -> Value? {
    get { slots[slot(of: hash)].value }
    set {
      let slot = slot(of: hash)
      if slots[slot].value == nil, newValue != nil { count += 1 }
      slots[slot] = (hash, newValue ?? slots[slot].value)
      if count * 2 > slots.count { grow() }
    }
  }

  /// What stands for a hash, or else a value that is put there when it is changed.
  @inlinable @inline(__always) package subscript(hash: UInt64, default value: @autoclosure () -> Value) -> Value {
    get { self[hash] ?? value() }
    set { self[hash] = newValue }
  }

  /// What stands for a hash of 32 bits.
  @inlinable @inline(__always) package subscript(hash: UInt32) -> Value? { self[UInt64(hash)] }

  /// The slot that holds a hash, or would.
  @inlinable @inline(__always) func slot(of hash: UInt64) -> Int {
    // Hashes of few bits, and texts taken as numbers, differ in some of their bits only.
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].value != nil, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  @inlinable mutating func grow() {
    var larger = HashTable(capacity: slots.count)
    for case (let hash, let value?) in slots { larger[hash] = value }
    self = larger
  }
}

/// A set of hashes.
@usableFromInline package typealias HashSet = HashTable<Void>

extension HashTable<Void> {
  /// Makes a set of hashes.
  @inlinable package init(_ hashes: some Sequence<UInt64>) {
    self.init(capacity: hashes.underestimatedCount)
    for hash in hashes { insert(hash) }
  }

  /// Puts a hash into the set; whether it was not there.
  @discardableResult @inlinable @inline(__always) package mutating func insert(_ hash: UInt64) -> Bool {
    guard self[hash] == nil else { return false }
    self[hash] = ()
    return true
  }

  @inlinable @inline(__always) package func contains(_ hash: UInt64) -> Bool { self[hash] != nil }
}
