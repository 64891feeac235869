import BoostedTrees

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
    let candidates = candidates(in: lines)
    let phrases = ArticlePhrases(lineCount: lines.count, but: candidates.runs.map(\.lines)) {
      Array(lines[$0].text.utf8.prefix($1))
    }
    return tables(of: candidates, phrases: phrases) { lines[$0].text }
  }

  /// The lines that may be tables.
  package func candidates(in lines: [TableLine]) -> TableCandidates {
    TableCandidates(
      runs: model.runs.isEmpty ? [] : RowRunFinder(model: model).runs(in: lines),
      stacked: StackedCells().tables(in: lines))
  }

  /// The tables among what may be tables.
  ///
  /// - Parameters:
  ///   - phrases: Those of the article they stand in.
  ///   - text: Gives the text of a line.
  package func tables(of candidates: TableCandidates, phrases: ArticlePhrases, text: (Int) -> String) -> [RebuiltTable]
  {
    let judged = candidates.runs.compactMap { run in
      let rows = run.lines.map { TokenRow(text($0)) }
      return table(run, rows, phrases).map { (labels: TableSeries.labels(rows), table: $0.table, odds: $0.odds) }
    }
    let sure = TableSeries(judged.filter { $0.odds > TableConfidence.tableThreshold }.map(\.labels))
    let tables = judged.filter {
      $0.odds > (sure.holds($0.labels) ? TableConfidence.seriesThreshold : TableConfidence.tableThreshold)
    }
    return merged(tables.map(\.table), candidates.stacked)
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

  /// A run read as a table, with the log-odds that it is one.
  private func table(
    _ run: RowRun, _ rows: [TokenRow], _ phrases: ArticlePhrases
  ) -> (table: RebuiltTable, odds: Float)? {
    let body = Array(rows.dropFirst())
    let segmenter = TableSegmenter(model: model, phrases: phrases)
    guard let reading = segmenter.best(header: rows[0], rows: body) else { return nil }
    let judgement = TableConfidence(model: model).judge(reading, run)
    guard judgement.asTable > TableConfidence.seriesThreshold else { return nil }
    if HeaderPresence(model: model).isRow(rows[0], reading),
      let bare = segmenter.best(header: nil, rows: rows)
    {
      let table = RebuiltTable(
        lines: run.lines, header: [], rows: bare.cells(of: rows), confidence: judgement.confidence,
        likelihood: judgement.likelihood)
      return (table, judgement.asTable)
    }
    let table = RebuiltTable(
      lines: run.lines, header: reading.headerCells, rows: reading.cells(of: body),
      confidence: judgement.confidence, likelihood: judgement.likelihood)
    return (table, judgement.asTable)
  }
}

/// Lines that may be tables: with a row a line, and with a cell a line.
package struct TableCandidates {
  package var runs: [RowRun]
  var stacked: [RebuiltTable]
}
