package import BoostedTrees
import CRoleModel
import Cleaning
import Recognizers

/// Everything learnt about what a line is in text that lost its mark-up: a heading, an item of a list, or neither.
package struct RoleModel: Sendable {
  /// The roles that are told apart; the numbers are those the trainer knows them by.
  package enum Kind: Int, CaseIterable {
    case text, heading, item
  }

  /// How much phrases speak for a line's being a heading, and an item, and for items standing below it.
  package struct Phrases: Sendable {
    let heading: PhraseWeights
    let item: PhraseWeights
    let announcing: PhraseWeights
  }

  /// One round of judging: the features it asks for, and for each kind a score.
  package struct Round: Sendable {
    let columns: FeatureColumns
    let trees: [BoostedTrees]

    /// Whether it can tell anything.
    var isEmpty: Bool { trees.contains { $0.isEmpty } }
  }

  package let phrases: Phrases
  /// The first round sees lines, the second also what the first says of them and of those like them.
  let first: Round
  let second: Round

  /// The model that comes with the program, read when it is first asked for.
  package static let standard = RoleModel(
    ModelSections(ModelBytes(UnsafeRawBufferPointer(start: crole_model_weights(), count: crole_model_size()))))

  /// A model that tells nothing, so that all is left to the plain rules.
  package static let none = RoleModel(ModelSections(ModelBytes(UnsafeRawBufferPointer(start: nil, count: 0))))

  /// Reads a model from a file of weights.
  package init(_ sections: ModelSections) {
    phrases = Phrases(
      heading: PhraseWeights(sections.section("HPHR")), item: PhraseWeights(sections.section("IPHR")),
      announcing: PhraseWeights(sections.section("APHR")))
    first = Round(
      columns: FeatureColumns(sections.section("COL1")),
      trees: [sections.section("TXT1"), sections.section("HDG1"), sections.section("ITM1")].map { BoostedTrees($0) })
    second = Round(
      columns: FeatureColumns(sections.section("COL2")),
      trees: [sections.section("TXT2"), sections.section("HDG2"), sections.section("ITM2")].map { BoostedTrees($0) })
  }

  /// Whether it can tell anything.
  var isEmpty: Bool { first.isEmpty || second.isEmpty }

  typealias FeatureColumns = CleaningModel.FeatureColumns
}
