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
    for (index, (row, bounds)) in zip(fittedRows, zip(hypothesis.fitted.candidates, hypothesis.fitted.rows)) {
      cells[index] = row.cells(bounds)
    }
    for index in rows.indices where cells[index].isEmpty { cells[index] = cut(rows[index]) }
    return cells
  }

  private func cut(_ row: TokenRow) -> [String] {
    let columns = hypothesis.fitted.models
    let candidate = CandidateRow(row, gapScores: scorer.rowScores(row, isMember: false))
    guard row.count >= columns.columnCount else {
      return SparseRow(row: row, gapScores: candidate.allScores, columns: columns).cells()
    }
    let cells = RowSegmenter(columnWeight: ColumnFitter.fullWeight).segment(candidate, columns: columns)
    return cells.map { candidate.cells($0) } ?? []
  }
}

extension CandidateRow {
  /// The text of each cell.
  func cells(_ segmentation: RowSegmentation) -> [String] {
    zip(segmentation.bounds, segmentation.bounds.dropFirst()).map { row.cell(cuts[$0], cuts[$1]) }
  }

  /// The tokens before which a boundary was set.
  package func boundaryTokens(_ segmentation: RowSegmentation) -> Set<Int> {
    Set(segmentation.bounds.dropFirst().dropLast().map { cuts[$0] })
  }
}
