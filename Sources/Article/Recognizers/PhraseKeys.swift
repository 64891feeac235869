package import Fragments
package import UTF8Text

/// The phrases of a short text, as numbers: its words, pairs of neighbours, how it begins and ends, and the whole of it.
///
///     "Read more 12"   ► read · more · 00 · read more · more 00 · ^read · ^read more · 00$ · =read more 00
///
/// Digits count as zeros, so that dates and counts are alike.
package struct PhraseKeys {
  /// The phrases' numbers.
  package private(set) var keys: [UInt32] = []
  /// A number for the words looked at, to find repetitions by.
  package private(set) var whole: UInt32 = 7
  /// How many words are looked at.
  static let mostWords = 14
  /// How many bytes are looked at, which hold as many words.
  static let mostBytes = 160

  private enum Use {
    static let word: UInt32 = 1
    static let pair: UInt32 = 2
    static let first: UInt32 = 3
    static let firstPair: UInt32 = 4
    static let last: UInt32 = 5
    static let whole: UInt32 = 6
  }

  /// The phrases of `words`; `isCut` where the text continues after them.
  package init(_ words: PlainWords, isCut: Bool) {
    let hashes = words.words.prefix(PhraseKeys.mostWords).map { word in
      PhraseKeys.hash(words.bytes, from: word.start)
    }
    guard let first = hashes.first, let last = hashes.last else { return }
    keys.reserveCapacity(hashes.count * 2 + 3)
    for hash in hashes {
      keys.append(StableHash.pair(Use.word, hash))
      whole = StableHash.pair(whole, hash)
    }
    for (a, b) in zip(hashes, hashes.dropFirst()) { keys.append(StableHash.pair(Use.pair, StableHash.pair(a, b))) }
    keys.append(StableHash.pair(Use.first, first))
    if hashes.count > 1 { keys.append(StableHash.pair(Use.firstPair, StableHash.pair(first, hashes[1]))) }
    let isWhole = !isCut && words.count <= PhraseKeys.mostWords
    if isWhole { keys.append(StableHash.pair(Use.last, last)) }
    if isWhole, hashes.count <= 4 { keys.append(StableHash.pair(Use.whole, whole)) }
    if !isWhole { whole = StableHash.pair(whole, UInt32(truncatingIfNeeded: words.bytes.count)) }
  }

  /// The phrases at the beginning of a fragment.
  package init(of fragment: Fragment, in bytes: UnsafeBufferPointer<UInt8>) {
    let range = PhraseKeys.beginning(of: fragment.text, in: bytes)
    self.init(PlainWords(bytes, range), isCut: range.count < fragment.text.count)
  }

  /// The first bytes of a long text, not ending inside of a character.
  package static func beginning(of text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard text.count > mostBytes else { return text }
    var end = text.lowerBound + mostBytes
    while end > text.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return text.lowerBound..<end
  }

  private static func hash(_ bytes: [UInt8], from start: Int) -> UInt32 {
    var hash = StableHash()
    var at = start
    while at < bytes.count, bytes[at] != 0x20 {
      hash.add(isDigit(bytes[at]) ? UInt8(ascii: "0") : bytes[at])
      at += 1
    }
    return hash.value
  }
}
