import ArticleParsing
import Testing
@testable import Structure

@Suite("What is counted but is no title")
struct LabelledTitleTests {
  private static let text = "The ferry leaves at nine and comes back before the evening bell has rung on the island."

  @Test(
    "What is counted but is no title",
    arguments: [
      ["Table 1: Boats by their length", "Table 2: Boats by their age"],
      ["Abb. 1: Der alte Hafen", "Abb. 2: Der neue Hafen"],
      ["Room 1: two beds", "Room 7: one bed"],
    ])
  func othersAreNone(lines: [String]) {
    let source = lines.map { "\($0)\n\(Self.text)" }.joined(separator: "\n")
    let found = ArticleParser().explain(Array(source.utf8), where: lines[1])
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.form?.decidedBy != StructurePass.labelledTitles.rawValue })
  }
}
