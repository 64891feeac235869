import ArticleModel
import Testing
@testable import ArticleParsing

@Suite struct DatedEntryTests {
  @Test(arguments: [
    "- 4 March 2025: ice\n- 5 March 2025: fog\n- 6 March 2025: ice again",
    "3 May 2025: new belt\n9 May 2025: oil in both bearings",
    "2025-03-04 lamp lit\n2025-03-05 lamp out",
  ]) func entriesOfADiaryAreNoDateOfTheArticle(_ entries: String) {
    let article = parsed("The Ice Book\n\n\(prose)\n\n\(entries)\n\n\(prose) And so on.")[0]
    #expect(article.masthead.published == nil)
    #expect(article.removed.isEmpty)
  }

  @Test func aDateBelowTheTitleIsTheArticles() {
    #expect(parsed("The Ice Book\n\n4 March 2025\n\n\(prose)")[0].masthead.published == "2025-03-04")
  }
}
