import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// Several articles in one text, told apart by what stands below their titles.
@Suite struct ArticleSplitterTests {
  private static func text(secondSigned signature: String) -> String {
    """
    The bakery that opens at night

    By Anna Holm
    12 May 2024

    \(prose)

    The owner says that bread is best in its first hour, and that nobody but the baker ever eats it then, and so she moved the hour.

    The bridge that nobody crossed

    \(signature)

    On the other side of the river they built a bridge of oak, and then the road went elsewhere, and nobody came to cross it again.

    Its planks are still there, says the keeper, and so is the lamp, which is lit each evening for those who do not come and never did.
    """
  }

  @Test func anotherTitleThatIsSignedAndDatedAsTheFirst() {
    let articles = parsed(Self.text(secondSigned: "By Peter Lund\n14 May 2024"))
    #expect(
      articles.map { $0.masthead.title?.text } == ["The bakery that opens at night", "The bridge that nobody crossed"])
    #expect(articles.map { $0.masthead.authors.map(\.name) } == [["Anna Holm"], ["Peter Lund"]])
    #expect(articles.map(\.masthead.published) == ["2024-05-12", "2024-05-14"])
  }

  /// Who wrote a section says nothing about another article, nor does a day of which the article tells.
  @Test(arguments: ["By Peter Lund", "14 May 2024"])
  func aSignatureAloneBeginsNone(_ signature: String) {
    let articles = parsed(Self.text(secondSigned: signature))
    #expect(articles.count == 1)
    #expect(articles[0].masthead.published == "2024-05-12")
  }
}
