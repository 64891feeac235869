import ArticleModel
import Testing

@Suite struct TextAnchorTests {
  @Test func anAnchorFindsItsBlockWhereTheSourceIsDividedAnew() throws {
    let blocks = (0..<6).map { Block(.paragraph(RichText("Paragraph \($0).")), source: $0 * 20..<$0 * 20 + 12) }
    let anchor = TextAnchor(article: 0, block: 3, offset: 4, source: 60)
    let fewer = Document(text: SourceText(utf8: []), articles: [Article(blocks: Array(blocks.dropFirst(2)))])
    #expect(anchor.adapted(to: fewer) == TextAnchor(article: 0, block: 1, offset: 4, source: 60))
    let without = Document(
      text: SourceText(utf8: []), articles: [Article(blocks: blocks.filter { $0.source.lowerBound != 60 })])
    #expect(anchor.adapted(to: without) == TextAnchor(article: 0, block: 2, offset: 0, source: 40))
    let other = Document(text: SourceText(utf8: []), articles: [Article()])
    #expect(anchor.adapted(to: other).block == nil)
  }
}
