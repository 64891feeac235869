import TableRebuilding
import UTF8Text

/// Counts how words stand in the cells of known tables, and packs the counts as a `WordTable`.
struct WordCounts {
  private var counts: [UInt32: WordTable.Count] = [:]
  private var pairs = Set<UInt32>()

  /// Counts a set of tables.
  init(_ tables: [TrainingTable]) {
    for table in tables where table.form == .whole { count(table) }
  }

  private mutating func count(_ table: TrainingTable) {
    // What recurs in a table counts once: a column of one word would outweigh a hundred tables.
    var seen = Set<UInt64>()
    for (row, bounds) in zip(table.rows, table.rowBounds) {
      count(row, bounds, word: .word, pair: .pair, suffixes: true, seen: &seen)
    }
    var headerSeen = Set<UInt64>()
    count(table.header, table.headerBounds, word: .headerWord, pair: .headerPair, suffixes: false, seen: &headerSeen)
    for (from, to) in zip(table.headerBounds, table.headerBounds.dropFirst()) {
      add(.headerCell, table.header.phrase(from..<to), true, true, &headerSeen)
    }
  }

  private mutating func count(
    _ row: TokenRow, _ bounds: [Int], word: WordTable.Use, pair: WordTable.Use, suffixes: Bool, seen: inout Set<UInt64>
  ) {
    let cuts = Set(bounds)
    for (index, token) in row.tokens.enumerated() {
      let starts = cuts.contains(index)
      let ends = cuts.contains(index + 1)
      let ending = StableHash.pair(token.suffix, UInt32(token.kind.rawValue))
      add(word, token.word, starts, ends, &seen)
      if suffixes { add(.suffix, ending, starts, ends, &seen) }
      guard index > 0 else { continue }
      let before = row.tokens[index - 1]
      add(pair, StableHash.pair(before.word, token.word), starts, false, &seen)
      if suffixes {
        let beforeEnding = StableHash.pair(before.suffix, UInt32(before.kind.rawValue))
        add(.suffixPair, StableHash.pair(beforeEnding, ending), starts, false, &seen)
      }
    }
  }

  private mutating func add(
    _ use: WordTable.Use, _ value: UInt32, _ starts: Bool, _ ends: Bool, _ seen: inout Set<UInt64>
  ) {
    let key = WordTable.key(use, value)
    guard seen.insert(UInt64(key) << 2 | (starts ? 1 : 0) | (ends ? 2 : 0)).inserted else { return }
    counts[key, default: WordTable.Count()].seen += 1
    if use == .pair || use == .suffixPair || use == .headerPair { pairs.insert(key) }
    if starts { counts[key]?.first += 1 }
    if ends { counts[key]?.second += 1 }
    if starts && ends { counts[key]?.third += 1 }
  }

  /// Pairs are many, and say little where they were seen less often.
  private static let leastPairs: UInt32 = 3

  /// The bytes of the table.
  var packed: [UInt8] {
    WordTable.packed(
      counts.filter { $0.value.seen >= WordCounts.leastPairs || !pairs.contains($0.key) }.sorted { $0.key < $1.key }
        .map { ($0.key, $0.value) })
  }
}
