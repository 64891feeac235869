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
  private let model: TableModel

  /// Makes a rebuilder.
  public init() {
    self.init(model: .standard)
  }

  /// Makes a rebuilder with a model of its own.
  package init(model: TableModel) {
    self.model = model
  }

  /// The tables among `lines`, in order; no two share a line.
  ///
  /// - Parameter lines: The content lines of an article: headings, prose and lists among them.
  public func tables(in lines: [TableLine]) -> [RebuiltTable] {
    let rebuilt = model.runs.isEmpty ? [] : RowRunFinder(model: model).runs(in: lines).compactMap(table)
    return merged(rebuilt, StackedCells().tables(in: lines))
  }

  /// Both kinds of tables in order; where two share a line, the likelier one.
  private func merged(_ rows: [RebuiltTable], _ stacked: [RebuiltTable]) -> [RebuiltTable] {
    guard !stacked.isEmpty else { return rows }
    var result: [RebuiltTable] = []
    for table in (rows + stacked).sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      if let last = result.last, last.lines.upperBound > table.lines.lowerBound {
        if table.confidence > last.confidence { result[result.count - 1] = table }
      } else {
        result.append(table)
      }
    }
    return result
  }

  private func table(_ run: RowRun) -> RebuiltTable? {
    let body = Array(run.rows.dropFirst())
    guard let reading = TableSegmenter(model: model).best(header: run.rows[0], rows: body) else { return nil }
    let judgement = TableConfidence(model: model).judge(reading, run)
    guard judgement.isTable else { return nil }
    if HeaderPresence(model: model).isRow(run.rows[0], reading),
      let bare = TableSegmenter(model: model).best(header: nil, rows: run.rows)
    {
      return RebuiltTable(
        lines: run.lines, header: [], rows: bare.cells(of: run.rows, model: model), confidence: judgement.confidence,
        likelihood: judgement.likelihood)
    }
    return RebuiltTable(
      lines: run.lines, header: reading.headerCells, rows: reading.cells(of: body, model: model),
      confidence: judgement.confidence, likelihood: judgement.likelihood)
  }
}
