/// The tables of an article that describe one thing after another with the same labels: what is sure of some holds for all.
///
///     Spec Details                    Spec Details
///     Locations 130 countries         Locations 100 countries
///     Speed loss 6%                   Speed loss 8%
struct TableSeries {
  private let labels: [Set<UInt32>]

  /// The fewest labels that make a series.
  private static let fewestLabels = 3

  /// - Parameter labels: Those of each table that is sure.
  init(_ labels: [Set<UInt32>]) {
    self.labels = labels.filter { $0.count >= TableSeries.fewestLabels }
  }

  /// What the lines of a table begin with.
  static func labels(_ rows: [TokenRow]) -> Set<UInt32> {
    Set(rows.compactMap { row in row.tokens.first.flatMap { $0.kind.isNumeric ? nil : $0.word } })
  }

  /// Whether most of a table's labels are those of a sure one.
  func holds(_ labels: Set<UInt32>) -> Bool {
    guard labels.count >= TableSeries.fewestLabels else { return false }
    return self.labels.contains { sure in
      let common = sure.intersection(labels).count
      return common >= TableSeries.fewestLabels && common * 2 > labels.count
    }
  }
}
