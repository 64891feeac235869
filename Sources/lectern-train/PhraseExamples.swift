import TableRebuilding

/// The gaps of the tables of documents, to learn how much the phrases of a document count beside what its tables say themselves.
enum PhraseExamples {
  /// Numbers in an example: 1 if a cell ends in the gap, the fold, 1 in a header, the log-odds by the table alone, then the
  /// features.
  static let width = 4 + PhraseEvidence.featureCount

  /// The examples of one document: gaps where its phrases say anything, of tables whose cells are known.
  static func examples(_ document: TrainingDocument, model: TableModel) -> [Float] {
    let rowLines = document.tables.indices.filter { document.tables[$0] > 0 }
    let phrases = document.phrases(beside: rowLines.map { $0..<$0 + 1 })
    return Set(document.tables).subtracting([0]).sorted().flatMap { table in
      let cells = rowLines.filter { document.tables[$0] == table }.map { document.cells[$0] }
      let isKnown = cells.count > 2 && cells.allSatisfy { $0.count > 1 }
      return isKnown ? examples(cells, phrases, model).flatMap { [$0[0], Float(document.fold)] + $0[1...] } : []
    }
  }

  /// The examples of a table without the fold.
  private static func examples(_ cells: [[String]], _ phrases: ArticlePhrases, _ model: TableModel) -> [[Float]] {
    let rows = cells.map { TokenRow($0.joined(separator: " ")) }
    let scorer = GapScorer(Array(rows.dropFirst()), model: model)
    var examples: [[Float]] = []
    for (index, row) in rows.enumerated() {
      let isHeader = index == 0
      let scores =
        isHeader ? scorer.headerScores(row, columns: cells[0].count) : scorer.rowScores(row, isMember: true)
      guard let bounds = row.bounds(of: cells[index]).map(Set.init) else { continue }
      for (gap, evidence) in phrases.evidence(of: row).enumerated() where evidence != PhraseEvidence() {
        examples.append([bounds.contains(gap + 1) ? 1 : 0, isHeader ? 1 : 0, scores[gap]] + evidence.features)
      }
    }
    return examples
  }
}
