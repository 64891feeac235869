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

  @Test(
    "A date in an item, or at the head of one entry of several, is not the article's",
    arguments: [
      "- Oil the chain by 4 May 2021.\n- New lamp.\n- Paint it.",
      "4 March 2025\n\nThe ice is thick enough for a cart.\n\n6 March 2025\n\nIt cracked at noon, and nobody was on it.",
    ]) func datesWithinTheText(_ entries: String)
  {
    let article = parsed("The Ice Book\n\n\(prose)\n\n\(entries)\n\n\(prose) And so on.")[0]
    #expect(article.masthead.published == nil && article.masthead.subtitle == nil)
    #expect(article.removed.isEmpty)
  }

  @Test("A diary keeps the date of each entry")
  func diary() {
    let text =
      "The Ice Book\n\n3 May 2025\n\nThe boats lie on the shore.\n\n4 May 2025\n\nRain, and nobody came to the slip."
    let article = parsed(text)[0]
    #expect(article.masthead.published == nil && article.masthead.subtitle == nil)
    #expect(article.removed.isEmpty && article.blocks.count == 4)
  }

  @Test("A short first paragraph of a page is no subtitle; what its mark-up calls one is")
  func firstParagraphs() {
    func subtitle(_ first: String) -> String? {
      let page = """
        <html><head><title>The Saw</title></head><body><article><header><h1>The Saw</h1><time>Jan 9, 2025</time></header>
        \(first)<div class=content><p>She came from the next valley with a saw.</p><p>\(prose)</p><p>\(prose) So.</p></div></article></body></html>
        """
      return Page.document(page).articles[0].masthead.subtitle?.text
    }
    #expect(subtitle("") == nil)
    #expect(
      subtitle("<h3 class=subtitle>Nobody knows whose it was before that winter</h3>")
        == "Nobody knows whose it was before that winter")
  }
}
