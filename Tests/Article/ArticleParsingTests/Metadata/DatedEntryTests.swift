import ArticleModel
import TestSupport
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

  private func page(_ lines: [String], head: String = "") -> Article {
    let paragraphs = (lines + ["\(prose)", "\(prose) And so on."]).map { "<p>\($0)</p>" }.joined()
    return Page.document("<html><head>\(head)</head><body><h1>The mill</h1>\(paragraphs)</body></html>").articles[0]
  }

  @Test("The head of minutes, and what stands in brackets below a law, are text")
  func labels() {
    let minutes = page(["Mødedato: 3. marts 2025", "Til stede: Wilma, Piet og den gamle møller Otto", "Afbud: Hugo"])
    #expect(minutes.masthead.published == nil && minutes.masthead.subtitle == nil && minutes.removed.isEmpty)
    let signed = page(["Author: Ada Moor", "Published: 3 March 2025", "Place: Weir"])
    #expect(signed.masthead.published == "2025-03-03")
    #expect(page(["(Added 1911, ch. 4, eff. Jan. 1, 1912.)"]).masthead.published == nil)
  }

  @Test("A first paragraph whose rest is folded is no subtitle")
  func foldedRest() {
    let short =
      "<style>.rest{display:none}</style><article><h1>The mill</h1><p>\(prose)</p><label>More</label><div class=rest><p>\(prose) So.</p></div></article>"
    #expect(Page.document(short).articles[0].removed.isEmpty)
    let page =
      "<style>.rest{display:none}</style><h1>The mill</h1><p>\(prose)</p><div class=rest><p>\(prose) So.</p><p>\(prose) And so on.</p></div>"
    #expect(Page.document(page).articles[0].masthead.subtitle == nil)
  }

  @Test("A heading like that of comments is one of the text where a paragraph of the text follows it")
  func headings() {
    let page =
      "<h1>The mill</h1><p>\(prose)</p><p>\(prose) So.</p><h2>Comments</h2><p>What you write below is kept until the swallows leave, and read out once.</p>"
    #expect(
      Page.printed(page).hasSuffix(
        "h2 Comments\np What you write below is kept until the swallows leave, and read out once."))
  }

  @Test("A sentence with a date is text, and a heading that the page calls a date is one")
  func sentences() {
    let text = page(["Winding always begins leftwards, at <em>&lt;2025-04-02 Wed&gt;</em>."])
    #expect(text.masthead.published == nil && text.removed.isEmpty)
    let report = Page.document(
      "<h1>The mill</h1><h4 class=author>Ada Moor</h4><h4 class=date>2 April 2025</h4><h2>Data</h2><p>\(prose)</p>")
    #expect(report.articles[0].masthead.published == "2025-04-02")
  }

  @Test("A page without a heading of the first level names its author by a link")
  func author() {
    let page = "<h2>The Hour</h2><h3><a rel=author href='/users/tick'>tick</a></h3><p>\(prose)</p><p>\(prose) So.</p>"
    #expect(Page.document(page).articles[0].masthead.authors.map(\.name) == ["tick"])
  }

  @Test("A day long ago below the title is no subtitle")
  func longAgo() {
    let head = "<meta property='article:published_time' content='2025-04-02'>"
    let article = page(["<em>Weir at the old mill, 3 March 1931</em>"], head: head)
    #expect(article.masthead.subtitle == nil && article.masthead.published == "2025-04-02")
  }

  @Test("The day of publication may stand in a list of what a page says of itself")
  func terms() {
    let page =
      "<h1>The mill</h1><dl><dt>From:</dt><dd>The weir</dd><dt>Published</dt><dd>9 March 2025</dd><dt>Last updated</dt>"
      + "<dd>12 March 2025</dd></dl><p>\(prose)</p><p>\(prose) And so on.</p>"
    let masthead = Page.document(page).articles[0].masthead
    #expect(masthead.published == "2025-03-09" && masthead.modified == "2025-03-12")
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
