import BoostedTrees
import UTF8Text

/// Judges whether a run of lines is a table, and how likely its reading is right in every cell.
struct TableConfidence {
  let model: TableModel

  /// The log-odds above which a run is taken for a table.
  static let tableThreshold: Float = -1.0
  /// The same where the run is one of a series.
  static let seriesThreshold: Float = -3.0

  /// The log-odds that the run is a table, the likelihood that it is one, and the likelihood that it is one and that all its
  /// cells are right.
  func judge(_ reading: TableReading, _ run: RowRun) -> (asTable: Float, likelihood: Double, confidence: Double) {
    let asTable = model.runs.score(reading.features + run.features)
    let asRight = model.certainty.score(reading.features)
    let asBoth = model.calibration.logOdds(asTable: asTable, asRight: asRight)
    return (
      asTable, PortableMath.logistic(Double(asTable)),
      PortableMath.logistic(Double(asBoth))
    )
  }
}

/// How likely a run is a table that is right in every cell, of the log-odds that it is a table and that a table so read is
/// right: a weight for each and for their product, since what speaks for one says more where the other is sure (Platt,
/// "Probabilistic Outputs for Support Vector Machines", 1999, for one log-odds).
struct ConfidenceCalibration {
  private let base: Float
  private let byTable: Float
  private let byReading: Float
  private let byBoth: Float

  /// Reads four floats.
  init(_ bytes: ModelBytes) {
    let isKnown = bytes.count >= 16
    base = isKnown ? bytes.float(0) : 0
    byTable = isKnown ? bytes.float(4) : 0
    byReading = isKnown ? bytes.float(8) : 1
    byBoth = isKnown ? bytes.float(12) : 0
  }

  /// The log-odds that a run is a table and right in every cell.
  func logOdds(asTable: Float, asRight: Float) -> Float {
    let table = max(-6, min(6, asTable))
    let right = max(-6, min(6, asRight))
    return base + byTable * table + byReading * right + byBoth * table * right
  }
}
