import UTF8Text

/// A set of 24-bit keys in ascending order, each of which has a place.
///
/// Keys that are hashes are spread evenly, so that few share their upper half: it is told by how many keys have it, and only
/// the lower half is stored with each.
///
/// Layout: the number of keys (32 bits, little-endian), the number of keys with each upper half (8 bits each), the lower
/// halves of all keys in ascending order (12 bits each, two in three bytes).
package struct HashedKeys: Sendable {
  /// The number of keys.
  package let count: Int
  private let bytes: ModelBytes
  /// For every upper half, the first key with that half or a greater one; the number of keys last.
  private let starts: [Int32]

  private static let halfBits = 12
  private static let halves = 1 << halfBits
  private static let lowerStart = 4 + halves

  /// Reads keys in place; what stands behind them is no matter.
  package init(_ bytes: ModelBytes) {
    self.bytes = bytes
    let count = min(Int(bytes.long(0)), max(0, bytes.count - HashedKeys.lowerStart) * 2 / 3)
    self.count = count
    let counts = bytes.part(4, HashedKeys.halves)
    starts = [Int32](unsafeUninitializedCapacity: HashedKeys.halves + 1) { starts, filled in
      starts.initialize(repeating: Int32(count))
      var start: Int32 = 0
      for half in 0..<counts.count {
        starts[half] = start
        start = min(Int32(truncatingIfNeeded: count), start &+ Int32(counts.bytes[half]))
      }
      filled = starts.count
    }
  }

  /// The number of bytes the keys take.
  package var byteCount: Int { HashedKeys.lowerStart + (3 * count + 1) / 2 }

  /// The place of a key, or nil if it is not among them.
  package func place(of key: UInt32) -> Int? {
    let upper = Int(key) >> HashedKeys.halfBits
    let lower = Int(key) & (HashedKeys.halves - 1)
    let near = Int(starts[upper])..<Int(starts[upper + 1])
    let place = near.firstSortedIndex { lowerHalf(at: $0) >= lower }
    return place < near.upperBound && lowerHalf(at: place) == lower ? place : nil
  }

  private func lowerHalf(at place: Int) -> Int {
    let pair = Int(bytes.word(HashedKeys.lowerStart + 3 * place / 2))
    return place % 2 == 0 ? pair & (HashedKeys.halves - 1) : pair >> 4
  }

  /// The bytes of ascending keys, no more than 255 of them with the same upper half.
  package static func packed(_ keys: [UInt32]) -> [UInt8] {
    var counts = [UInt8](repeating: 0, count: halves)
    var lower = [UInt8](repeating: 0, count: (3 * keys.count + 1) / 2)
    for (place, key) in keys.enumerated() {
      counts[Int(key) >> halfBits] += 1
      let half = (Int(key) & (halves - 1)) << (place % 2 == 0 ? 0 : 4)
      lower[3 * place / 2] |= UInt8(half & 255)
      lower[3 * place / 2 + 1] |= UInt8(half >> 8)
    }
    let count = UInt32(keys.count)
    return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: count >> $0) } + counts + lower
  }
}
