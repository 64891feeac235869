import TableRebuilding

/// Ways to cut the headers of known tables over their true columns: 1 for the true way and 0 for others, the header,
/// the fold, the weight, then the features.
enum HeaderExamples {
  /// Numbers in an example.
  static let width = 4 + HeaderFeatures.count

  /// The examples of one table.
  static func examples(_ table: TrainingTable, model: TableModel, index: Int) -> [Float] {
    let header = HeaderReading(table.header, scorer: GapScorer(table.rows, model: model))
    let (scores, ways) = header.cuts(names: table.columnCount)
    guard ways.count > 1, ways.contains(table.headerBounds) else { return [] }
    let features = HeaderFeatures(
      header, scores: scores, columns: ColumnProfile.profiles(table.rows, bounds: table.rowBounds))
    let top = features.sum(ways[0])
    return ways.flatMap { way in
      [way == table.headerBounds ? 1 : 0, Float(index), Float(table.fold), table.weight]
        + features.features(way, best: top)
    }
  }
}
