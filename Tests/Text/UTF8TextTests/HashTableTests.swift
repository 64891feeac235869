import Testing
import UTF8Text

struct HashTableTests {
  @Test("What is put in is found, and nothing else", arguments: [1, 8, 100, 5_000])
  func many(_ count: Int) {
    var table = HashTable<Int>()
    // Numbers that differ in their upper bits alone, as packed texts do.
    let hashes = (0..<count).map { UInt64($0) << 40 }
    for (value, hash) in hashes.enumerated() { table[hash] = value }
    #expect(hashes.map { table[$0] } == Array(0..<count))
    #expect(table[UInt64(count) << 40] == nil)
    #expect(table[1 as UInt64] == nil)
  }

  @Test func counting() {
    var table = HashTable<Int>()
    for hash: UInt64 in [7, 0, 7, .max, 7, 0] { table[hash, default: 0] += 1 }
    #expect(([0, 7, .max, 1] as [UInt64]).map { table[$0] } == [2, 3, 1, nil])
    table[7 as UInt64] = nil
    #expect(table[7 as UInt64] == 3)
  }

  @Test func sets() {
    var set = HashSet([3, 5, 3])
    #expect([3, 4, 5].map(set.contains) == [true, false, true])
    let inserted = [set.insert(5), set.insert(4)]
    #expect(inserted == [false, true])
    #expect(set.contains(4))
  }
}
