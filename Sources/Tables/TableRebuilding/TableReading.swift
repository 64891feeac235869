/// A table as it was read, before it is written out as text.
package struct TableReading {
  var hypothesis: TableHypothesis
  /// How much likelier its number of columns is than the next, as a difference of log-odds.
  var margin: Float
  /// Judges the gaps of further rows.
  var scorer: GapScorer
  /// The rows it was made from, as indices into those of the table.
  var fittedRows: [Int]

  /// The number of features the certainty of a reading is judged by.
  package static let featureCount = HypothesisEvidence.count + 2

  /// What the certainty of the reading is judged by.
  package var features: [Float] {
    hypothesis.evidence.values + [hypothesis.choiceScore, margin]
  }

  /// The cells of the header; empty if there is none.
  package var headerCells: [String] {
    hypothesis.header.map { ($0.hasCorner ? [""] : []) + $0.row.cells($0.cells) } ?? []
  }

  /// The cells of all rows of the table; those it was not made from are cut by its columns.
  package func cells(of rows: [TokenRow]) -> [[String]] {
    var cells = [[String]](repeating: [], count: rows.count)
    var columns = hypothesis.fitted
    let fitted = columns.askOthers { TableReading.cells($0, $1, among: $2) }
    for (index, row) in zip(fittedRows, fitted) { cells[index] = row }
    for index in rows.indices where cells[index].isEmpty { cells[index] = cut(rows[index]) }
    return cells
  }

  /// The cells of a row as it was cut, or with some of them empty where the columns of the other rows say so.
  private static func cells(
    _ row: CandidateRow, _ segmentation: RowSegmentation, among columns: ColumnModels
  ) -> [String] {
    let hasRows = columns.rowCount >= fewestRows && columns.columnCount > 2
    let sparse = hasRows ? SparseRow(row: row.row, gapScores: row.allScores, columns: columns) : nil
    return sparse?.cells(insteadOf: segmentation.bounds.map { row.cuts[$0] }) ?? row.cells(segmentation)
  }

  /// The fewest other rows that tell what a row lacks.
  private static let fewestRows = 2

  private func cut(_ row: TokenRow) -> [String] {
    let columns = hypothesis.fitted.models
    let candidate = CandidateRow(row, gapScores: scorer.rowScores(row, isMember: false))
    guard row.count >= columns.columnCount else {
      return SparseRow(row: row, gapScores: candidate.allScores, columns: columns).cells()
    }
    let cells = RowSegmenter(columnWeight: ColumnFitter.fullWeight).segment(candidate, columns: columns)
    return cells.map { TableReading.cells(candidate, $0, among: columns) } ?? []
  }
}

extension CandidateRow {
  /// The text of each cell.
  func cells(_ segmentation: RowSegmentation) -> [String] {
    segmentation.bounds.stretches.map { row.cell(cuts[$0.lowerBound], cuts[$0.upperBound]) }
  }

  /// The tokens before which a boundary was set.
  package func boundaryTokens(_ segmentation: RowSegmentation) -> Set<Int> {
    Set(segmentation.bounds.dropFirst().dropLast().map { cuts[$0] })
  }
}
