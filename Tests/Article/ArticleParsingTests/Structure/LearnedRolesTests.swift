import ArticleModel
import TestSupport
import Testing

@Suite struct LearnedRolesTests {
  private static let harbour = """
    The old harbor was built for ships that no longer come. Its cranes are rented out to a museum, and its sheds to \
    people who make lamps, bread and violins.
    """

  private func headings(_ text: String) -> [Heading] {
    parsed(text).flatMap(\.blocks).compactMap { block in
      if case .heading(let heading) = block.content { heading } else { nil }
    }
  }

  @Test func aHeadingIsAsSureAsItIsLikely() throws {
    let text =
      "A late ferry\n\n\(prose)\n\nGetting there\n\n\(prose)\n\nWhere to stay\n-------------\n\n\(LearnedRolesTests.harbour)"
    let found = headings(text)
    try #require(found.map(\.text.text) == ["Getting there", "Where to stay"])
    #expect(found[0].confidence > 0.5 && found[0].confidence < 1)
    #expect(found[1].confidence == 1)
  }
}
