import ArticleModel
import TestSupport
import Testing
@testable import BoostedTrees
@testable import Structure

@Suite struct LearnedRolesTests {
  private static let harbour = """
    The old harbor was built for ships that no longer come. Its cranes are rented out to a museum, and its sheds to \
    people who make lamps, bread and violins.
    """

  @Test(arguments: [
    Case(
      "headings among paragraphs",
      "\(prose)\n\nGetting there\n\n\(prose)\n\n\(harbour)\n\nWhere to stay\n\n\(harbour)\n\nWhat it costs\n\n\(prose)",
      """
      p: \(prose)
      heading 2: Getting there
      p: \(prose)
      p: \(harbour)
      heading 2: Where to stay
      p: \(harbour)
      heading 2: What it costs
      p: \(prose)
      """),
    Case(
      "headings where nothing is set apart", "\(prose)\nGetting there\n\(prose)\n\(harbour)\nWhere to Stay\n\(harbour)",
      """
      p: \(prose)
      heading 2: Getting there
      p: \(prose)
      p: \(harbour)
      heading 2: Where to Stay
      p: \(harbour)
      """),
    Case(
      "a list without bullets below the line that announces it",
      "\(prose)\n\nWhat to bring\n\nYou will need a few things:\n\na warm coat\n\na torch\n\na pair of boots\n\na map\n\n\(harbour)",
      """
      p: \(prose)
      heading 2: What to bring
      p: You will need a few things:
      list
        item: a warm coat
        item: a torch
        item: a pair of boots
        item: a map
      p: \(harbour)
      """),
    Case(
      "paragraphs alone", "\(prose)\n\n\(harbour)\n\n\(prose)\n\n\(harbour)",
      "p: \(prose)\np: \(harbour)\np: \(prose)\np: \(harbour)"),
  ]) func areToldApart(_ given: Case) {
    #expect(blocks(of: given.text, model: .standard) == given.expected)
  }

  @Test func bookIsLeftToTheRules() {
    let chapter = "Getting there\n\n\(prose)\n\n"
    let text = String(repeating: chapter, count: 3100)
    #expect(blocks(of: text, model: .standard) == blocks(of: text, model: .none))
  }

  @Test(arguments: [[], [1], [255, 255, 255, 255], [UInt8](repeating: 7, count: 90)] as [[UInt8]])
  func damagedWeightsLeaveAllToTheRules(bytes: [UInt8]) {
    bytes.withUnsafeBytes { memory in
      let model = RoleModel(ModelSections(ModelBytes(memory)))
      let text = "\(prose)\n\nGetting there\n\n\(prose)"
      #expect(blocks(of: text, model: model) == blocks(of: text, model: .none))
    }
  }
}
