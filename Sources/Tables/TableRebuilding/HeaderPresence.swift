/// Tells whether the first line of a table is a row like the others: then the columns have no names.
///
///     Aller 215 Seehausen 1908          a quantity stands where quantities stand below
///     Leine 281 Leinefelde 1934
///     Oker 128 Altenau 1956
struct HeaderPresence {
  let model: TableModel

  /// The share of a column's cells that must begin with one kind of quantity.
  private static let leastShare: Float = 0.8
  /// A line with more of its words among names of columns is a header whatever stands below.
  private static let mostNames: Float = 0.5

  /// Whether the line read as a header is a row: in every column of quantities it has one of that kind.
  func isRow(_ first: TokenRow, _ reading: TableReading) -> Bool {
    guard ColumnNames.share(of: first, words: model.words) < HeaderPresence.mostNames else { return false }
    let columns = reading.hypothesis.fitted
    let candidate = CandidateRow(first, gapScores: reading.scorer.rowScores(first, isMember: false))
    let segmenter = RowSegmenter(columnWeight: ColumnFitter.fullWeight)
    guard let cells = segmenter.segment(candidate, columns: columns.models) else { return false }
    var quantities = 0
    for column in 0..<columns.columnCount {
      guard let kind = quantity(columns, column) else { continue }
      quantities += 1
      if candidate.firstKind(cells, column) != kind { return false }
    }
    return quantities > 0
  }

  /// The kind of quantity that most cells of a column begin with, if there is one.
  private func quantity(_ columns: FittedColumns, _ column: Int) -> TokenKind? {
    var counts = [Float](repeating: 0, count: TokenKind.count)
    for (row, cells) in zip(columns.candidates, columns.rows) {
      counts[Int(row.firstKind(cells, column).rawValue)] += 1
    }
    return TokenKind.allCases.first { kind in
      kind.isNumeric && counts[Int(kind.rawValue)] >= HeaderPresence.leastShare * Float(columns.rows.count)
    }
  }
}

extension CandidateRow {
  /// The kind of the first token of a cell.
  fileprivate func firstKind(_ cells: RowSegmentation, _ column: Int) -> TokenKind {
    row.tokens[cuts[cells.bounds[column]]].kind
  }
}
