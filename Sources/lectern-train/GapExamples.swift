import TableRebuilding

/// The gaps of known tables as rows of numbers for a trainer: 1 if a cell boundary stands there and 0 if not, the
/// weight of the example, the fold, then the features.
struct GapExamples {
  /// Words known when looking at tables of a fold: those of all other folds.
  private let words: [Int: WordTable]

  /// - Parameter words: For each fold the words of the other folds.
  init(words: [Int: WordTable]) {
    self.words = words
  }

  /// Numbers in front of the features.
  static let leadCount = 3
  /// Numbers in an example.
  static let width = leadCount + GapFeatures.count

  /// The examples of one table and of a shortened copy of it.
  func examples(_ table: TrainingTable, header: Bool, index: Int) -> [Float] {
    // Damaged copies are there for their headers; a few are enough to show what lost spaces do to rows.
    if table.form == .damaged, !header, index % 4 != 0 { return [] }
    var values = examples(table, header: header)
    if table.rows.count > 3 {
      values += examples(table.shortened(to: 2 + index % min(4, table.rows.count - 2)), header: header)
    }
    return values
  }

  private func examples(_ table: TrainingTable, header: Bool) -> [Float] {
    guard let words = words[table.fold] else { return [] }
    let extractor = GapFeatures(words: words, evidence: VerticalEvidence(table.rows))
    let rows = header ? [table.header] : table.rows
    let bounds = header ? [table.headerBounds] : table.rowBounds
    let gaps = rows.reduce(0) { $0 + $1.count - 1 }
    let weight = table.weight / Float(max(1, gaps)).squareRoot()
    var values: [Float] = []
    for (row, bounds) in zip(rows, bounds) {
      let features = extractor.features(of: row, isMember: !header, header: header ? table.columnCount : nil)
      let cuts = Set(bounds)
      for gap in 1..<max(1, row.count) {
        values += [cuts.contains(gap) ? 1 : 0, weight, Float(table.fold)]
        values += features[(gap - 1) * GapFeatures.count..<gap * GapFeatures.count]
      }
    }
    return values
  }
}
