package import BoostedTrees
package import Fragments
import CCleaningModel
import Recognizers

/// Everything learnt about what of a page is its article: of text without mark-up, and of HTML.
package struct CleaningModel: Sendable {
  /// What one kind of source is judged by.
  package struct Judge: Sendable {
    /// How much the phrases of a fragment speak for content.
    let phrases: PhraseWeights
    /// How much the names of the elements around a fragment do, in pages.
    let names: PhraseWeights
    /// How much the words of the heading above a fragment do, in pages.
    let sections: PhraseWeights
    /// Which features the trees ask for.
    let columns: FeatureColumns
    /// Log-odds that a fragment is content.
    package let trees: BoostedTrees
    /// The same by a second look, which knows what the first found; no trees where one look is all.
    let secondTrees: BoostedTrees
  }

  /// The features that a model was found to need, of all that are worked out.
  package struct FeatureColumns: Sendable {
    package let places: [Int]

    /// Reads places of 16 bits each.
    package init(_ bytes: ModelBytes) {
      places = (0..<bytes.count / 2).map { Int(bytes.word(2 * $0)) }
    }
  }

  /// The judges of a file of weights, for text and for pages; nil for the program's own.
  private var given: (text: Judge, page: Judge)?

  /// The model that comes with the program; each of its two judges is read when it is first asked for.
  package static let standard = CleaningModel()

  /// A model that has nothing to say: the rules decide.
  package static let none = CleaningModel(ModelSections(ModelBytes(UnsafeRawBufferPointer(start: nil, count: 0))))

  private init() {}

  /// Reads a model from a file of weights.
  package init(_ sections: ModelSections) {
    given = (CleaningModel.textJudge(sections), CleaningModel.pageJudge(sections))
  }

  /// The judge of HTML, or of text without mark-up.
  package func judge(of list: FragmentList) -> Judge { judge(ofPage: list.page.isMarkedUp) }

  /// What judges pages, or other texts.
  package func judge(ofPage isPage: Bool) -> Judge {
    if let given { return isPage ? given.page : given.text }
    return isPage ? CleaningModel.standardPage : CleaningModel.standardText
  }

  private static let standardText = textJudge(weights)
  private static let standardPage = pageJudge(weights)

  private static var weights: ModelSections {
    ModelSections(ModelBytes(UnsafeRawBufferPointer(start: ccleaning_model_weights(), count: ccleaning_model_size())))
  }

  private static func textJudge(_ sections: ModelSections) -> Judge {
    let none = sections.section("none")
    return Judge(
      phrases: PhraseWeights(sections.section("TPHR")), names: PhraseWeights(none), sections: PhraseWeights(none),
      columns: FeatureColumns(sections.section("TCOL")), trees: BoostedTrees(sections.section("TTRE")),
      secondTrees: BoostedTrees(none))
  }

  private static func pageJudge(_ sections: ModelSections) -> Judge {
    Judge(
      phrases: PhraseWeights(sections.section("PPHR")), names: PhraseWeights(sections.section("PNAM")),
      sections: PhraseWeights(sections.section("PSEC")), columns: FeatureColumns(sections.section("PCOL")),
      trees: BoostedTrees(sections.section("PTRE")), secondTrees: BoostedTrees(sections.section("P2TR")))
  }
}
