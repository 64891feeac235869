/// Cuts a header into the columns of its body.
///
/// `Security Guarantee Type Examples Strengths weaknesses` over a body of four columns is
/// `Security Guarantee Type | Examples | Strengths | weaknesses`.
struct HeaderAligner {
  /// The likeliest cells of the header, or nil if it has fewer words than there are columns.
  func align(_ header: CandidateRow, columns: FittedColumns) -> RowSegmentation? {
    let unweighted = ColumnModels(columnCount: columns.columnCount, background: .plain)
    return RowSegmenter(columnWeight: 0).segment(header, columns: unweighted)
  }
}
