import UTF8Text

/// Phrases of two and three words that recur in the rows of a table, with how freely their neighbours vary.
///
/// `Best Actress in a Play ¦ Our Country's Good`: the phrase before the gap is found in other rows with other words
/// behind it, so a cell ends there (branching entropy, after Harris, "From Phoneme to Morpheme", 1955).
struct PhraseCounts {
  private struct Entry {
    var rows: Int32 = 0
    var before: Int32 = 0
    var after: Int32 = 0
  }
  private var entries = HashTable<Entry>()

  /// The evidence where there are no other rows.
  static let noEvidence = [Float](repeating: 0, count: 10)

  init(_ rows: [TokenRow]) {
    var seen = HashSet()
    for row in rows {
      var inRow = HashSet(capacity: 2 * row.count)
      for length in 2...3 where row.count >= length {
        for start in 0...row.count - length {
          let phrase = PhraseCounts.key(row, start, length)
          if inRow.insert(phrase) { entries[phrase, default: Entry()].rows += 1 }
          let before = start > 0 ? row.tokens[start - 1].word : 0
          let after = start + length < row.count ? row.tokens[start + length].word : 1
          if seen.insert(phrase << 32 | UInt64(before)) { entries[phrase, default: Entry()].before += 1 }
          if seen.insert(~phrase << 32 | UInt64(after)) { entries[phrase, default: Entry()].after += 1 }
        }
      }
    }
  }

  private static func key(_ row: TokenRow, _ start: Int, _ length: Int) -> UInt64 {
    var hash = UInt32(length)
    for index in start..<start + length { hash = StableHash.pair(hash, row.tokens[index].word) }
    return UInt64(hash)
  }

  /// For the two and three words before a gap and those after it: the share of the other rows that have them, and how
  /// often, of the times they are met, a new word stands on the other side of the gap.
  func evidence(_ gap: Int, of row: TokenRow, own: Int32, share: Float) -> [Float] {
    var values: [Float] = []
    values.reserveCapacity(PhraseCounts.noEvidence.count)
    for length in 2...3 {
      let before = gap >= length ? entries[PhraseCounts.key(row, gap - length, length)] : nil
      let after = gap + length <= row.count ? entries[PhraseCounts.key(row, gap, length)] : nil
      for (entry, variety) in [(before, before?.after ?? 0), (after, after?.before ?? 0)] {
        let rows = entry?.rows ?? 0
        values.append(Float(max(0, rows - own)) * share)
        values.append(rows > 1 ? Float(variety) / Float(rows) : 0)
      }
    }
    let across = gap >= 2 && gap < row.count ? entries[PhraseCounts.key(row, gap - 2, 3)]?.rows ?? 0 : 0
    let onwards = gap + 1 < row.count ? entries[PhraseCounts.key(row, gap - 1, 3)]?.rows ?? 0 : 0
    values.append(Float(max(0, across - own)) * share)
    values.append(Float(max(0, onwards - own)) * share)
    return values
  }
}
