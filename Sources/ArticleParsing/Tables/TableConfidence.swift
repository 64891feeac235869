/// How likely a reading of a table is right in every cell.
struct TableConfidence {
  /// The confidence of a reading, 0 to 1.
  ///
  /// Uncertainty is counted by the gap, so that long rows are not doubted for their length alone.
  func confidence(of reading: TableReading) -> Double {
    let evidence = reading.hypothesis.evidence
    let gaps = Double(reading.rows.reduce(0) { $0 + $1.row.count - 1 }) / Double(max(1, reading.rows.count))
    let headerGaps = Double(max(1, (reading.header?.row.count ?? 2) - 1))
    var logOdds = 2.4
    logOdds += 7 * Double(evidence.gapLikelihood) / max(1, gaps)
    logOdds += 1.5 * Double(evidence.headerLikelihood) / headerGaps
    logOdds += 0.4 * Double(min(3, evidence.margin))
    logOdds += 0.3 * Double(max(-2, min(2, evidence.columnFit)))
    logOdds += 0.5 * Double(max(-3, min(2, evidence.weakestBoundary)))
    logOdds -= 0.2 * Double(max(-3, min(3, evidence.strongestInside)))
    return PortableMath.logistic(logOdds)
  }
}
