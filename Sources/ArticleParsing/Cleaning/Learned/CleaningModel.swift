import CCleaningModel

/// Everything learnt about what of a page is its article: of text without mark-up, and of HTML.
package struct CleaningModel: Sendable {
  /// What one kind of source is judged by.
  package struct Judge: Sendable {
    /// How much the phrases of a fragment speak for content.
    let phrases: PhraseWeights
    /// Which features the trees ask for.
    let columns: FeatureColumns
    /// Log-odds that a fragment is content.
    let trees: BoostedTrees
  }

  /// The features that a model was found to need, of all that are worked out.
  package struct FeatureColumns: Sendable {
    private let places: [Int]

    /// Reads places of 16 bits each.
    init(_ bytes: ModelBytes) {
      places = (0..<bytes.count / 2).map { Int(bytes.word(2 * $0)) }
    }

    /// The features asked for; 0 for those that are not there.
    func pick(_ row: [Float]) -> [Float] {
      places.map { $0 < row.count ? row[$0] : 0 }
    }
  }

  /// For text without mark-up.
  let text: Judge
  /// For pages of HTML.
  let page: Judge

  /// The model that comes with the program.
  package static let standard = CleaningModel(
    ModelSections(ModelBytes(UnsafeRawBufferPointer(start: ccleaning_model_weights(), count: ccleaning_model_size()))))

  /// Reads a model from a file of weights.
  package init(_ sections: ModelSections) {
    text = Judge(
      phrases: PhraseWeights(sections.section("TPHR")), columns: FeatureColumns(sections.section("TCOL")),
      trees: BoostedTrees(sections.section("TTRE")))
    page = Judge(
      phrases: PhraseWeights(sections.section("PPHR")), columns: FeatureColumns(sections.section("PCOL")),
      trees: BoostedTrees(sections.section("PTRE")))
  }
}
