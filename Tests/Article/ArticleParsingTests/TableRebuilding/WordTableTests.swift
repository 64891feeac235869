import Testing
@testable import BoostedTrees
@testable import TableRebuilding
@testable import UTF8Text

@Suite("The table of known words")
struct WordTableTests {
  /// Words whose keys share upper halves, and what was counted of each.
  private let known: [(key: UInt32, word: UInt32, count: WordTable.Count)] = (UInt32(0)..<999).map { index in
    let word = StableHash.pair(7, index)
    let once = WordTable.Count(seen: 1, first: index % 2, second: index / 2 % 2, third: index % 4 == 3 ? 1 : 0)
    let often = WordTable.Count(seen: 14, first: index % 15, second: 7, third: 0)
    return (WordTable.key(.word, word), word, index % 3 == 0 ? once : often)
  }.sorted { $0.key < $1.key }

  private var packed: [UInt8] { WordTable.packed(known.map { ($0.key, $0.count) }) }

  @Test("What is packed is found again, and nothing else")
  func foundAgain() {
    packed.withUnsafeBytes { bytes in
      let table = WordTable(ModelBytes(bytes))
      for (_, word, count) in known {
        let entry = table[.word, word]
        let share = (Float(count.first + 1) / Float(count.seen + 2) * 15).rounded() / 15
        #expect(entry.first == share)
        #expect(entry.count == (count.seen == 1 ? 1 : 4))
        #expect(table[.pair, word].count == 0)
      }
    }
  }

  @Test("An empty table and a cut one know nothing and do not fail")
  func damaged() {
    WordTable.packed([]).withUnsafeBytes { #expect(WordTable(ModelBytes($0))[.word, 1].count == 0) }
    let bytes = packed
    for length in [0, 3, 4, 90, 4_100, 5_000, bytes.count - 7] {
      bytes[..<length].withUnsafeBytes { part in
        let table = WordTable(ModelBytes(part))
        for (_, word, _) in known { #expect(table[.pair, word].count <= 15) }
      }
    }
  }
}
