import ArticleModel

/// What is known of single words and word pairs from tables seen before: how often they begin, end or cross cells.
///
/// An entry is a 24-bit key and four numbers from 0 to 15: three shares and how often the word was seen, in powers of
/// two. Keys of different use (words of rows, words of headers, pairs …) are told apart by their `Use`.
///
/// Layout: the number of entries (32 bits, little-endian), the keys (24 bits each, ascending), the entries (16 bits).
package struct WordTable: Sendable {
  private let bytes: ModelBytes
  private let count: Int

  /// What a key stands for.
  enum Use: UInt32 {
    case word = 1, pair, headerWord, headerPair, suffix, suffixPair, headerCell
  }

  /// Three shares, 0 to 1, and a count in powers of two.
  struct Entry {
    var first: Float
    var second: Float
    var third: Float
    var count: Float
    static let unknown = Entry(first: 0.5, second: 0.5, third: 0.5, count: 0)
  }

  /// Reads a table in place.
  package init(_ bytes: ModelBytes) {
    self.bytes = bytes
    count = min(Int(bytes.long(0)), max(0, bytes.count - 4) / 5)
  }

  static func key(_ use: Use, _ value: UInt32) -> UInt32 {
    StableHash.pair(use.rawValue, value) >> 8
  }

  /// What is known of a key.
  subscript(_ use: Use, _ value: UInt32) -> Entry {
    let key = WordTable.key(use, value)
    let low = (0..<count).firstSortedIndex { keyStored(at: $0) >= key }
    guard low < count, keyStored(at: low) == key else { return .unknown }
    let packed = bytes.word(4 + 3 * count + 2 * low)
    func part(_ shift: UInt16) -> Float { Float((packed >> shift) & 15) }
    return Entry(first: part(12) / 15, second: part(8) / 15, third: part(4) / 15, count: part(0))
  }

  private func keyStored(at index: Int) -> UInt32 {
    UInt32(bytes.word(4 + 3 * index)) | UInt32(bytes.byte(6 + 3 * index)) << 16
  }
}
