/// Finds tables whose cell boundaries are gone, and rebuilds them.
///
/// Before, three lines of text:
///
///     City Country Population
///     Paris France 2,102,650
///     Rome Italy 2,748,109
///
/// After, a header `City | Country | Population` over rows of three cells, with the likelihood that all of it is right.
public struct TableRebuilder: Sendable {
  /// Readings less likely than this are no tables at all.
  static let leastConfidence = 0.15

  /// Makes a rebuilder.
  public init() {}

  /// The tables among `lines`, in order; no two share a line.
  ///
  /// - Parameter lines: The content lines of an article: headings, prose and lists among them.
  public func tables(in lines: [TableLine]) -> [RebuiltTable] {
    RowRunFinder().runs(in: lines).compactMap { table(at: $0, in: lines) }
  }

  private func table(at range: Range<Int>, in lines: [TableLine]) -> RebuiltTable? {
    let rows = lines[range].map { TokenRow($0.text) }
    guard let reading = TableSegmenter().best(header: rows[0], rows: Array(rows.dropFirst())) else { return nil }
    let confidence = TableConfidence().confidence(of: reading)
    guard confidence >= TableRebuilder.leastConfidence else { return nil }
    return RebuiltTable(lines: range, header: reading.headerCells, rows: reading.rowCells, confidence: confidence)
  }
}
