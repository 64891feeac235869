import Testing
@testable import BoostedTrees
@testable import TableRebuilding

@Suite("What stands at the edges of cells")
struct CellEdgesTests {
  /// The numbers of rows cut as given.
  private func edges(_ rows: [[String]]) -> [CellEdges.Field: Float] {
    let candidates = rows.map { cells in
      let bounds = cells.reduce(into: [0]) { $0.append($0[$0.count - 1] + TokenRow($1).count) }
      return CandidateRow(TokenRow(cells.joined(separator: " ")), cuts: bounds)
    }
    let columns = rows[0].count
    let cells = RowSegmentation(bounds: Array(0...columns), score: 0)
    let fitted = FittedColumns(
      columnCount: columns, candidates: candidates, rows: rows.map { _ in cells },
      models: ColumnModels(columnCount: columns, background: TableModel.standard.background))
    return Dictionary(uniqueKeysWithValues: zip(CellEdges.Field.allCases, CellEdges(fitted).values))
  }

  private static let services = [("Harbor Lens", "tides"), ("Crossref", "ferries"), ("Open Quay", "berths")]

  @Test("A word that ends a column in every row is seen, and that it is a cell if it is cut off")
  func sameEnds() {
    let joined = edges(Self.services.map { ["\($0.0) Docs", $0.1] })
    #expect(joined[.sameEnd] == 1)
    #expect(joined[.oneWord] == 0.5)
    let parted = edges(Self.services.map { [$0.0, "Docs", $0.1] })
    #expect(parted[.sameEnd] == Float(1) / 3)
    #expect(parted[.sameCell] == 1)
  }

  @Test("Words that meet at a boundary in every row are seen")
  func sameMeetings() {
    #expect(edges([["3 square", "miles north"], ["8 square", "miles south"]])[.sameMeeting] == 1)
    #expect(edges([["Quay", "square miles"], ["Pier", "square miles"]])[.sameMeeting] == 0.5)
  }

  @Test("A dash before other words is counted, a dash alone is a cell")
  func dashes() {
    #expect(edges([["Quay", "— since May"], ["Pier", "open"]])[.dashFirst] == 0.25)
    #expect(edges([["Quay", "—"], ["Pier", "open"]])[.dashFirst] == 0)
  }

  @Test("The weights that come with the program are there, and ask for the features that are worked out")
  func featuresFit() {
    let model = TableModel.standard
    #expect(GapFeatures.groups.reduce(0) { $0 + $1.count } == GapFeatures.count)
    #expect(model.bodyGaps.featureCount == GapFeatures.count && model.headerGaps.featureCount == GapFeatures.count)
    #expect(model.runs.featureCount == TableReading.featureCount + RowRun.featureCount)
    let all = [model.bodyGaps, model.headerGaps, model.headers, model.choice, model.certainty, model.lines, model.runs]
    #expect(!all.contains { $0.isEmpty })
  }
}
