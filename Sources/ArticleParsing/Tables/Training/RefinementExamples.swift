/// The gaps of known tables at a second look, after a first reading: 1 or 0, weight, fold, then the features.
package struct RefinementExamples {
  let model: TableModel

  package init(model: TableModel) {
    self.model = model
  }

  /// Numbers in an example.
  package static let width = 3 + GapRefiner.count

  /// The examples of one table: after the reading with the right number of columns, and, counting less, after the
  /// likeliest with another number.
  package func examples(_ table: TrainingTable) -> [Float] {
    guard table.rows.count > 1, table.columnCount > 1 else { return [] }
    let look = FirstLook(table.rows, model: model)
    let shortest = look.rows.map(\.row.count).min() ?? 0
    guard shortest >= 2 else { return [] }
    let segmenter = TableSegmenter(model: model)
    let readings = segmenter.firstReadings(look.rows, upTo: min(shortest, TableSegmenter.columnLimit))
    var values: [Float] = []
    let right = readings.first { $0.columnCount == table.columnCount }
    let other = readings.first { $0.columnCount != table.columnCount }
    for (reading, share) in [(right, Float(1)), (other, 0.25)] {
      guard let reading else { continue }
      let features = GapRefiner(
        model: model, evidence: look.evidence, fitted: reading, firstLook: look.features
      ).features()
      let gaps = features.reduce(0) { $0 + $1.count } / GapRefiner.count
      let weight = share * table.weight / Float(max(1, gaps)).squareRoot()
      for (features, bounds) in zip(features, table.rowBounds) {
        for gap in 0..<features.count / GapRefiner.count {
          values += [bounds.contains(gap + 1) ? 1 : 0, weight, Float(table.fold)]
          values += features[gap * GapRefiner.count..<(gap + 1) * GapRefiner.count]
        }
      }
    }
    return values
  }
}
