package import BoostedTrees
import UTF8Text

/// What is known of single words and word pairs from tables seen before: how often they begin, end or cross cells.
///
/// Keys of different use (words of rows, words of headers, pairs …) are told apart by their `Use`. A word that was seen once
/// takes two bits beside its key, any other four numbers from 0 to 15: three shares, and how often it was seen, in powers
/// of two.
///
/// Layout: the keys seen more than once (see `HashedKeys`), their entries (16 bits each), the keys seen once, how those
/// were seen (two bits each, four in a byte).
package struct WordTable: Sendable {
  private let bytes: ModelBytes
  private let common: HashedKeys
  private let rare: HashedKeys
  private let rareStart: Int

  /// What a key stands for.
  package enum Use: UInt32 {
    case word = 1, pair, headerWord, headerPair, suffix, suffixPair, headerCell
  }

  /// Three shares, 0 to 1, and a count in powers of two.
  struct Entry {
    var first: Float
    var second: Float
    var third: Float
    var count: Float
    static let unknown = Entry(first: 0.5, second: 0.5, third: 0.5, count: 0)

    /// An entry of four times four bits.
    init(bits: UInt16) {
      func part(_ shift: UInt16) -> Float { Float((bits >> shift) & 15) }
      self.init(first: part(12) / 15, second: part(8) / 15, third: part(4) / 15, count: part(0))
    }

    init(first: Float, second: Float, third: Float, count: Float) {
      (self.first, self.second, self.third, self.count) = (first, second, third, count)
    }
  }

  /// How often a word was seen, and how often so that a cell began with it, ended with it, or was it alone.
  package struct Count {
    package var seen: UInt32 = 0
    package var first: UInt32 = 0
    package var second: UInt32 = 0
    package var third: UInt32 = 0

    package init(seen: UInt32 = 0, first: UInt32 = 0, second: UInt32 = 0, third: UInt32 = 0) {
      self.seen = seen
      self.first = first
      self.second = second
      self.third = third
    }

    /// The entry that is stored: each share as if it had been seen and not seen once more.
    var bits: UInt16 {
      func share(_ part: UInt32) -> UInt16 { UInt16((Float(part + 1) / Float(seen + 2) * 15).rounded()) }
      let power = UInt16(min(15, UInt32.bitWidth - seen.leadingZeroBitCount))
      return share(first) << 12 | share(second) << 8 | share(third) << 4 | power
    }
  }

  /// Reads a table in place.
  package init(_ bytes: ModelBytes) {
    self.bytes = bytes
    common = HashedKeys(bytes)
    rareStart = common.byteCount + 2 * common.count
    rare = HashedKeys(bytes.part(rareStart, bytes.count))
  }

  package static func key(_ use: Use, _ value: UInt32) -> UInt32 {
    StableHash.pair(use.rawValue, value) >> 8
  }

  /// What is known of a key.
  subscript(_ use: Use, _ value: UInt32) -> Entry {
    let key = WordTable.key(use, value)
    if let place = common.place(of: key) { return Entry(bits: bytes.word(common.byteCount + 2 * place)) }
    guard let place = rare.place(of: key) else { return .unknown }
    return WordTable.seenOnce[Int(bytes.byte(rareStart + rare.byteCount + place / 4) >> (2 * UInt8(place % 4)) & 3)]
  }

  /// The entries of what was seen once: within a cell, at its beginning, at its end, as the whole of it.
  private static let seenOnce: [Entry] = [(0, 0), (1, 0), (0, 1), (1, 1)].map { first, second in
    Entry(bits: Count(seen: 1, first: first, second: second, third: first & second).bits)
  }

  /// The keys, ascending, and what was counted of them, as the bytes that `init` reads.
  package static func packed(_ counts: [(key: UInt32, value: Count)]) -> [UInt8] {
    let common = counts.filter { $0.value.seen > 1 }
    let rare = counts.filter { $0.value.seen == 1 }
    var ways = [UInt8](repeating: 0, count: (rare.count + 3) / 4)
    for (place, (_, count)) in rare.enumerated() {
      ways[place / 4] |= UInt8(count.first + 2 * count.second) << (2 * UInt8(place % 4))
    }
    return HashedKeys.packed(common.map(\.key))
      + common.flatMap { [UInt8(truncatingIfNeeded: $0.value.bits), UInt8($0.value.bits >> 8)] }
      + HashedKeys.packed(rare.map(\.key)) + ways
  }
}
