/// A table as it was read, before it is written out as text.
struct TableReading {
  var hypothesis: TableHypothesis
  /// How much likelier its number of columns is than the next, as a difference of log-odds.
  var margin: Float
  /// What the rows it was made from have in common.
  var evidence: VerticalEvidence
  /// Whether there are rows beside the sample.
  var isSampled: Bool

  /// The number of features the certainty of a reading is judged by.
  static let featureCount = HypothesisEvidence.count + 2

  /// What the certainty of the reading is judged by.
  var features: [Float] {
    hypothesis.evidence.values + [hypothesis.choiceScore, margin]
  }

  /// The cells of the header; empty if there is none.
  var headerCells: [String] {
    hypothesis.header.map { $0.row.cells($0.cells) } ?? []
  }

  /// The cells of all rows of the table; those beside the sample are cut by its columns.
  func cells(of rows: [TokenRow], model: TableModel) -> [[String]] {
    guard isSampled else { return zip(hypothesis.fitted.candidates, hypothesis.fitted.rows).map { $0.cells($1) } }
    let segmenter = RowSegmenter(columnWeight: ColumnFitter.fullWeight)
    return rows.map { row in
      // There is one way to cut so few words.
      guard row.count > hypothesis.columnCount else { return singles(row) }
      let candidate = CandidateRow(row, gapScores: model.rowScores(row, evidence: evidence, isMember: false))
      guard let cells = segmenter.segment(candidate, columns: hypothesis.fitted.models) else { return singles(row) }
      return candidate.cells(cells)
    }
  }

  /// A row with no more words than there are columns: a word a cell, empty cells behind.
  private func singles(_ row: TokenRow) -> [String] {
    (0..<hypothesis.columnCount).map { $0 < row.count ? row.cell($0, $0 + 1) : "" }
  }
}

extension CandidateRow {
  /// The text of each cell.
  func cells(_ segmentation: RowSegmentation) -> [String] {
    zip(segmentation.bounds, segmentation.bounds.dropFirst()).map { row.cell(cuts[$0], cuts[$1]) }
  }

  /// The tokens before which a boundary was set.
  func boundaryTokens(_ segmentation: RowSegmentation) -> Set<Int> {
    Set(segmentation.bounds.dropFirst().dropLast().map { cuts[$0] })
  }
}
