import TableRebuilding

/// The readings of known tables: what the choice of the number of columns and the certainty are learnt from.
struct ReadingExamples {
  let model: TableModel

  init(model: TableModel) {
    self.model = model
  }

  /// Numbers in an example: table, fold, weight of the table, right number of columns or not, every cell right or not, share of the
  /// boundaries that are right, then the features.
  static let leadCount = 6
  static let width = leadCount + HypothesisEvidence.count

  /// The examples of a table, and of its first few rows alone: short tables are the hard ones.
  func examplesByLength(_ table: TrainingTable, index: Int) -> [Float] {
    if index % ReadingExamples.step(table) != 0 { return [] }
    let short = 3 + index % 3
    let whole = examples(table, index: 2 * index)
    return table.rows.count > short ? whole + examples(table.shortened(to: short), index: 2 * index + 1) : whole
  }

  /// Of how many tables one is taken: of copies few, whose rows were seen in the tables they are copies of, and of the many
  /// handbooks every second.
  private static func step(_ table: TrainingTable) -> Int {
    switch table.form {
    case .damaged: 4
    case .dressed: 3
    case .whole where table.weight <= 1: 2
    default: 1
    }
  }

  /// The examples of one table.
  func examples(_ table: TrainingTable, index: Int) -> [Float] {
    let look = FirstLook(table.rows, model: model)
    var values: [Float] = []
    for hypothesis in TableSegmenter(model: model).hypotheses(look, header: table.header) {
      var right = 0
      var all = 0
      let isRightCount =
        hypothesis.columnCount == table.columnCount && hypothesis.hasCorner == (table.form == .cornered)
      var exact = isRightCount
      var pairs = Array(zip(zip(hypothesis.fitted.candidates, hypothesis.fitted.rows), table.rowBounds))
      if let header = hypothesis.header { pairs.append(((header.row, header.cells), table.headerBounds)) }
      for ((row, cells), bounds) in pairs {
        let mine = row.boundaryTokens(cells)
        let truth = Set(bounds.dropFirst().dropLast())
        right += 2 * mine.intersection(truth).count
        all += mine.count + truth.count
        if mine != truth { exact = false }
      }
      values += [Float(index), Float(table.fold), table.weight]
      values += [isRightCount ? 1 : 0, exact ? 1 : 0]
      values.append(Float(right) / Float(max(1, all)))
      values += hypothesis.evidence.values
    }
    return values
  }
}
