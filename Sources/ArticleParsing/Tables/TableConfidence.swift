/// Judges whether a run of lines is a table, and how likely its reading is right in every cell.
struct TableConfidence {
  let model: TableModel

  /// The log-odds above which a run is taken for a table.
  static let tableThreshold: Float = -1

  /// Whether the run is a table, and the likelihood that it is one and that all its cells are right.
  func judge(_ reading: TableReading, _ run: RowRun) -> (isTable: Bool, confidence: Double) {
    let asTable = model.runs.score(reading.features + run.features)
    let asRight = model.certainty.score(reading.features)
    let confidence = PortableMath.logistic(Double(asTable)) * PortableMath.logistic(Double(asRight))
    return (asTable > TableConfidence.tableThreshold, confidence)
  }
}
