package import BoostedTrees

/// The weights of phrases as evidence for content, summed over a text.
///
/// Layout, little-endian: the number of phrases (32 bits), the scale of weights (float), the weight of nothing (float), the
/// phrases' keys (32 bits each), their weights (8 bits each, signed).
package struct PhraseWeights: Sendable {
  private let base: Float
  private let scale: Float
  /// A table with open addressing: key and weight of each slot; a weight of 0 marks a free one.
  private let slots: [(key: UInt32, weight: Int8)]
  private let mask: Int

  /// Reads a table; invalid bytes give an empty one.
  package init(_ bytes: ModelBytes) {
    let count = min(Int(bytes.long(0)), max(0, bytes.count - 12) / 5)
    scale = count > 0 && bytes.float(4).isFinite ? bytes.float(4) : 0
    base = count > 0 && bytes.float(8).isFinite ? bytes.float(8) : 0
    var size = 16
    while size < count * 2 { size *= 2 }
    mask = size - 1
    slots = [(key: UInt32, weight: Int8)](unsafeUninitializedCapacity: size) { [mask] slots, filled in
      slots.initialize(repeating: (0, 0))
      for index in 0..<count {
        let weight = Int8(bitPattern: bytes.byte(12 + 4 * count + index))
        guard weight != 0 else { continue }
        let key = bytes.long(12 + 4 * index)
        var slot = Int(key) & mask
        while slots[slot].weight != 0 { slot = (slot + 1) & mask }
        slots[slot] = (key, weight)
      }
      filled = size
    }
  }

  /// Whether it has no phrases.
  package var isEmpty: Bool { scale == 0 }

  /// The sum of the weights of phrases.
  package func score(_ keys: [UInt32]) -> Float {
    base + Float(keys.reduce(Int32(0)) { $0 + units($1) }) * scale
  }

  /// The weight of one phrase; 0 for one that is not known.
  package func weight(_ key: UInt32) -> Float { Float(units(key)) * scale }

  @inline(__always) private func units(_ key: UInt32) -> Int32 {
    var slot = Int(key) & mask
    while slots[slot].weight != 0 {
      if slots[slot].key == key { return Int32(slots[slot].weight) }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
