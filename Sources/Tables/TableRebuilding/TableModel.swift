package import BoostedTrees
import CTableModel

/// Everything learnt about tables: words, gaps, columns, and how readings are judged.
package struct TableModel: Sendable {
  let words: WordTable
  /// What stands under the words of headers.
  package let names: NamedColumns
  /// Log-odds that a cell boundary stands in a gap: of a row, of a header.
  let bodyGaps: BoostedTrees
  let headerGaps: BoostedTrees
  /// Log-odds that a way to cut a header is the right one.
  let headers: BoostedTrees
  /// What cells look like at large.
  package let background: ColumnBackground
  /// Log-odds that a reading has the right number of columns.
  let choice: BoostedTrees
  /// Log-odds that the reading chosen is right in every cell.
  package let certainty: BoostedTrees
  /// Log-odds that a line is a row of a table, and that a run of such lines is a table.
  let lines: BoostedTrees
  let runs: BoostedTrees
  /// How much the phrases of an article count.
  let phrases: ArticlePhraseWeights
  /// What both say together.
  let calibration: ConfidenceCalibration

  /// The model that comes with the program.
  package static let standard = TableModel(
    ModelSections(ModelBytes(UnsafeRawBufferPointer(start: ctable_model_weights(), count: ctable_model_size()))))

  /// Reads a model from a file of weights.
  package init(_ sections: ModelSections) {
    words = WordTable(sections.section("WORD"))
    names = NamedColumns(sections.section("NAME"))
    bodyGaps = BoostedTrees(sections.section("GAPB"))
    headerGaps = BoostedTrees(sections.section("GAPH"))
    headers = BoostedTrees(sections.section("HEAD"))
    background = ColumnBackground(sections.section("COLS"))
    choice = BoostedTrees(sections.section("PICK"))
    certainty = BoostedTrees(sections.section("SURE"))
    lines = BoostedTrees(sections.section("LINE"))
    runs = BoostedTrees(sections.section("RUNS"))
    phrases = ArticlePhraseWeights(sections.section("PHRA"))
    calibration = ConfidenceCalibration(sections.section("BOTH"))
  }
}

/// The rows of a table with the log-odds of their gaps.
package struct FirstLook {
  let scorer: GapScorer
  let rows: [CandidateRow]

  package init(_ rows: [TokenRow], model: TableModel, phrases: ArticlePhrases = .none) {
    let scorer = GapScorer(rows, model: model, phrases: phrases)
    self.scorer = scorer
    self.rows = rows.map { CandidateRow($0, gapScores: scorer.rowScores($0, isMember: true)) }
  }
}

extension ColumnBackground {
  /// Reads the shares of all attribute values, the shares of the kinds of tokens, and the weights: floats.
  init(_ bytes: ModelBytes) {
    let size = CellAttribute.count * CellAttribute.valueCount
    func floats(_ start: Int, _ count: Int, missing: Float) -> [Float] {
      (start..<start + count).map { 4 * $0 + 4 <= bytes.count ? bytes.float(4 * $0) : missing }
    }
    let weights = floats(size + TokenKind.count, ColumnModels.fitCount, missing: 0)
    self.init(
      shares: floats(0, size, missing: 0.01), kinds: floats(size, TokenKind.count, missing: 0.03),
      weights: Array(weights[..<CellAttribute.count]), kindWeight: weights[CellAttribute.count],
      namedWeights: Array(weights[(CellAttribute.count + 1)...]))
  }
}
