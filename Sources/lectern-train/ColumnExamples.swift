import TableRebuilding

/// What there is to learn about columns: what cells look like at large, and how much each attribute tells.
enum ColumnExamples {
  /// The shares of all attribute values among the cells of known tables, then the shares of the kinds of tokens.
  static func background(_ tables: [TrainingTable]) -> [Float] {
    var counts = [Float](repeating: 0, count: CellAttribute.count * CellAttribute.valueCount)
    var kinds = [Float](repeating: 1, count: TokenKind.count)
    var cells: Float = 0
    for table in tables {
      let share = 1 / Float(table.rows.count)
      for (row, bounds) in zip(table.rows, table.rowBounds) {
        let candidate = CandidateRow(row, cuts: bounds)
        for cell in 0..<bounds.count - 1 {
          cells += share
          candidate.withAttributes { attributes in
            let place = candidate.attributeIndex(cell, cell + 1)
            for attribute in 0..<CellAttribute.count {
              counts[attribute * CellAttribute.valueCount + Int(attributes[place + attribute])] += share
            }
          }
        }
        for token in row.tokens { kinds[Int(token.kind.rawValue)] += share }
      }
    }
    let total = kinds.reduce(0, +)
    return counts.map { max(0.002, ($0 + 0.5) / (cells + 64)) } + kinds.map { $0 / total }
  }

  /// Numbers in an example: group, right or not, weight, the gap's log-odds, then the attributes' scores.
  static let width = 4 + ColumnModels.fitCount

  /// For some boundaries of a table every place between their neighbours: the true one among false ones.
  static func examples(_ table: TrainingTable, model: TableModel, group: inout Int) -> [Float] {
    guard table.rows.count > 1, table.columnCount > 1 else { return [] }
    let scorer = GapScorer(table.rows, model: model)
    let scores = table.rows.map { scorer.rowScores($0, isMember: true) }
    let rows = zip(table.rows, scores).map { CandidateRow($0, gapScores: $1, cuts: Array(0...$0.count)) }
    let words = model.names.ratios(of: table.header)
    let ratios = zip(table.headerBounds, table.headerBounds.dropFirst()).map { NamedColumns.ratios(words, $0..<$1) }
    var models = ColumnModels(
      columnCount: table.columnCount, background: model.background.unweighted, ratios: ratios)
    for (row, bounds) in zip(rows, table.rowBounds) { models.count(row, bounds) }
    var values: [Float] = []
    let step = max(1, rows.count / 4)
    for index in stride(from: 0, to: rows.count, by: step) {
      let bounds = table.rowBounds[index]
      models.count(rows[index], bounds, sign: -1)
      for boundary in 1..<table.columnCount where bounds[boundary + 1] - bounds[boundary - 1] > 2 {
        for place in bounds[boundary - 1] + 1..<bounds[boundary + 1] {
          values += [Float(group), place == bounds[boundary] ? 1 : 0, 1 / Float(rows.count).squareRoot()]
          values.append(scores[index][place - 1])
          let left = models.attributeFits(rows[index], bounds[boundary - 1], place, column: boundary - 1)
          let right = models.attributeFits(rows[index], place, bounds[boundary + 1], column: boundary)
          values += zip(left, right).map { $0 + $1 }
        }
        group += 1
      }
      models.count(rows[index], bounds)
    }
    return values
  }
}

extension ColumnBackground {
  /// The same with every attribute counting in full.
  var unweighted: ColumnBackground {
    ColumnBackground(
      shares: shares, kinds: kinds, weights: weights.map { _ in 1 }, kindWeight: 1,
      namedWeights: namedWeights.map { _ in 1 })
  }
}
