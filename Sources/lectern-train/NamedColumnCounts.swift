import TableRebuilding
import UTF8Text

/// Counts which cells stand under which words of headers, and packs the counts as `NamedColumns`.
struct NamedColumnCounts {
  private var words: [UInt32: [Float]] = [:]
  private var tables: [UInt32: Int] = [:]
  private var all = [Float](repeating: 0, count: NamedColumns.size)

  /// A word is kept that stands in the headers of so many tables.
  private static let leastTables = 2
  /// How many imagined cells of those at large are mixed into a word's: as many as a table gives, whose cells are all alike.
  private static let smoothing: Float = 10

  /// Counts a set of tables, each column as much as ten cells.
  init(_ tables: [TrainingTable]) {
    for table in tables where table.form == .whole { count(table) }
  }

  private mutating func count(_ table: TrainingTable) {
    var seen = Set<UInt32>()
    for column in 0..<table.columnCount {
      var values = [Float](repeating: 0, count: NamedColumns.size)
      let share = min(10, Float(table.rows.count)) / Float(max(1, table.rows.count))
      for (row, bounds) in zip(table.rows, table.rowBounds) {
        for slot in ColumnProfile.slots(row.tokens[bounds[column]..<bounds[column + 1]]) { values[slot] += share }
      }
      for index in all.indices { all[index] += values[index] }
      for token in table.headerBounds[column]..<table.headerBounds[column + 1] {
        let key = NamedColumns.key(table.header, token)
        if seen.insert(key).inserted { tables[key, default: 0] += 1 }
        var sums = words[key] ?? [Float](repeating: 0, count: NamedColumns.size)
        for index in sums.indices { sums[index] += values[index] }
        words[key] = sums
      }
    }
  }

  /// The bytes of what was counted.
  func packed() -> [UInt8] {
    let kept = words.filter { tables[$0.key, default: 0] >= NamedColumnCounts.leastTables }.sorted { $0.key < $1.key }
    var bytes: [UInt8] = []
    func append(_ value: UInt32) {
      for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * shift))) }
    }
    append(UInt32(kept.count))
    for entry in kept { append(entry.key) }
    for entry in kept {
      let ratios = ratios(entry.value).map(NamedColumns.packed)
      for index in stride(from: 0, to: ratios.count, by: 2) { bytes.append(ratios[index] | ratios[index + 1] << 4) }
    }
    return bytes
  }

  private func ratios(_ counts: [Float]) -> [Float] {
    var ratios: [Float] = []
    for (start, size) in zip(NamedColumns.starts, NamedColumns.sizes) {
      let cells = counts[start..<start + size].reduce(0, +)
      let total = all[start..<start + size].reduce(0, +)
      for index in start..<start + size {
        let share = (all[index] + 1) / (total + Float(size))
        let smoothing = NamedColumnCounts.smoothing
        ratios.append(PortableMath.log((counts[index] + smoothing * share) / ((cells + smoothing) * share)))
      }
    }
    return ratios
  }
}
