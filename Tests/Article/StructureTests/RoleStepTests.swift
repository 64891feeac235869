import ArticleModel
import Testing
@testable import Fragments
@testable import Structure
@testable import TextReader

/// For each step of the role decoder a text on which it matters.
struct RoleStepTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let step: RoleStep
    /// What stands between two lines.
    var separator = "\n\n"
    /// The lines, with the likelihoods of being a heading and an item, and what each is without the step and with it.
    let lines: [(text: String, heading: Float, item: Float, before: Role, after: Role)]

    var testDescription: String { step.rawValue }
  }

  static let examples: [Example] = [
    Example(
      step: .brokenLines, separator: "\n",
      lines: [
        ("The porter has left a glove on the bench. It", 0, 0.5, .item, .paragraph),
        ("points to the door. I put my own", 0, 0.5, .item, .paragraph),
        ("beside it. We wait for the keeper", 0, 0.5, .item, .paragraph),
      ]),
    Example(
      step: .wholeLists,
      lines: [
        ("What to bring:", 0.1, 0.1, .paragraph, .paragraph), ("a warm coat", 0.1, 0.1, .paragraph, .item),
        ("a torch", 0.1, 0.4, .paragraph, .item), ("It is all there.", 0, 0, .paragraph, .paragraph),
      ]),
    Example(
      step: .introductions,
      lines: [
        ("A good box is dull. What counts is a short list:", 0.02, 0.6, .item, .paragraph),
        ("A wide entrance", 0.05, 0.7, .item, .item), ("A floor of oak", 0.05, 0.7, .item, .item),
      ]),
    Example(
      step: .settledLists,
      lines: [
        ("One", 0.1, 0.4, .item, .paragraph), ("Two goes on in the text.", 0.1, 0.1, .paragraph, .paragraph),
      ]),
    Example(
      step: .sectionsBehindLists,
      lines: [
        ("• A torch", 0, 0, .item, .item), ("• A coat", 0, 0, .item, .item), ("Care", 0.1, 0.05, .paragraph, .heading),
        ("Wash it by hand, and never in hot water.", 0, 0, .paragraph, .paragraph),
      ]),
    Example(
      step: .titlesOfMarkedLists, separator: "\n",
      lines: [
        ("Pros", 0.1, 0.2, .paragraph, .heading), ("• It is quiet", 0, 0, .item, .item),
        ("Cons", 0.1, 0.2, .paragraph, .heading), ("• It is slow", 0, 0, .item, .item),
      ]),
    Example(
      step: .lastItems,
      lines: [
        ("Oats", 0.1, 0.5, .item, .item), ("Barley", 0.1, 0.5, .item, .item), ("Rye", 0.1, 0.5, .item, .item),
        ("Wheat", 0.1, 0.2, .paragraph, .item), ("Method", 0.8, 0.1, .heading, .heading),
      ]),
    Example(
      step: .apartAmounts,
      lines: [
        ("Ingredients", 0.8, 0.1, .heading, .heading), ("500 g of flour", 0.1, 0.2, .paragraph, .item),
        ("2 eggs", 0.1, 0.2, .paragraph, .item), ("salt", 0.1, 0.2, .paragraph, .item),
        ("Method", 0.8, 0.1, .heading, .heading),
      ]),
    Example(
      step: .titleDoubts,
      lines: [
        ("She sat down again.", 0, 0, .paragraph, .paragraph), ("(Applause.)", 0.6, 0.1, .heading, .paragraph),
        ("The next speaker rose.", 0, 0, .paragraph, .paragraph),
      ]),
  ]

  @Test(arguments: examples)
  func matters(_ example: Example) {
    #expect(roles(example, without: [example.step]) == example.lines.map(\.before))
    #expect(roles(example, without: []) == example.lines.map(\.after))
  }

  private func roles(_ example: Example, without steps: Set<RoleStep>) -> [Role] {
    let text = example.lines.map(\.text).joined(separator: example.separator)
    let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
    return list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let all = list.fragments.indices.map { Int32($0) }
      var draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: all)
      MarkedLists.apply(to: &draft)
      let likelihoods = example.lines.map { RoleLikelihoods.Kinds(1 - $0.heading - $0.item, $0.heading, $0.item, 0) }
      var proposed = draft
      ArticleStructure.decideByRules(&proposed)
      return RoleDecoder(draft: draft, proposed: proposed.roles, likelihoods: likelihoods).roles(without: steps)
    }
  }
}
