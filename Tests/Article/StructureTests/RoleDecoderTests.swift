import ArticleModel
import Testing
@testable import Fragments
@testable import Structure
@testable import TextReader

@Suite struct RoleDecoderTests {
  /// A text's lines, with the likelihoods of being a heading and an item, and what each is to become.
  struct Lines: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [(text: String, heading: Float, item: Float, role: Role)]
  }

  @Test(arguments: [
    Lines(
      testDescription: "the likeliest wins above its bar",
      lines: [
        ("What to bring", 0.9, 0.05, .heading), ("A warm coat", 0.1, 0.6, .item), ("A torch", 0.4, 0.5, .item),
        ("The rest is there", 0.2, 0.2, .paragraph),
      ]),
    Lines(
      testDescription: "a line alone is no list",
      lines: [("One", 0.1, 0.4, .paragraph), ("Two", 0.1, 0.1, .paragraph), ("Three", 0.1, 0.9, .item)]),
    Lines(
      testDescription: "a line beside bullets is of their list, if it looks like it",
      lines: [
        ("• One", 0, 0, .item), ("• Two", 0, 0, .item), ("Three", 0.1, 0.55, .item), ("Four", 0.1, 0.1, .paragraph),
      ]),
    Lines(
      testDescription: "a list that is announced is taken as a whole, or not at all",
      lines: [
        ("What to bring:", 0.1, 0.1, .paragraph), ("a warm coat", 0.1, 0.1, .item), ("a torch", 0.1, 0.4, .item),
        ("It is all there.", 0, 0, .paragraph), ("What was said:", 0.1, 0.1, .paragraph),
        ("nothing of note", 0.1, 0.1, .paragraph), ("nothing at all", 0.1, 0.2, .paragraph),
      ]),
    Lines(
      testDescription: "what stands behind definitions and is none goes on in the text",
      lines: [
        ("In short:", 0.1, 0.1, .paragraph), ("Delta: the land between arms", 0.1, 0.6, .definition),
        ("Fjord: a drowned valley", 0.1, 0.8, .definition), ("Both are shores.", 0.1, 0.6, .paragraph),
      ]),
    Lines(
      testDescription: "items that explain terms are definitions",
      lines: [
        ("Delta: the land between arms", 0.1, 0.8, .definition), ("Fjord: a drowned valley", 0.1, 0.8, .definition),
      ]),
  ]) func decides(_ given: Lines) {
    let text = given.lines.map(\.text).joined(separator: "\n\n")
    let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
    let roles = list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let all = list.fragments.indices.map { Int32($0) }
      var draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: all)
      MarkedLists.apply(to: &draft)
      let likelihoods = given.lines.map { RoleLikelihoods.Kinds(1 - $0.heading - $0.item, $0.heading, $0.item, 0) }
      var proposed = draft
      ArticleStructure.decideByRules(&proposed)
      return RoleDecoder(draft: draft, proposed: proposed.roles, likelihoods: likelihoods).roles()
    }
    #expect(roles == given.lines.map(\.role))
  }
}
