import TestSupport
import Testing

/// FAQs of pages, whose questions are marked.
@Suite struct MarkedQuestionTests {
  @Test(arguments: [
    ("headings below a title", "<h2>FAQ</h2><h3>Who pays?</h3><p>The town does.</p><h3>Who rows?</h3><p>The crew.</p>"),
    (
      "folds",
      "<h2>FAQ</h2><details><summary>Who pays?</summary><p>The town does.</p></details><details><summary>Who rows?</summary><p>The crew.</p></details>"
    ),
    ("terms", "<h2>FAQ</h2><dl><dt>Who pays?<dd>The town does.<dt>Who rows?<dd>The crew.</dl>"),
  ])
  func areAnFAQ(name: String, page: String) {
    let printed = Page.printed(page)
    #expect(printed.contains("? Who pays? ! The town does.\n? Who rows? ! The crew."), "\(name): \(printed)")
  }

  @Test func aTitleThatAsksHoldsNoFAQ() {
    let printed = Page.printed(
      "<h2>Who pays?</h2><p>\(prose)</p><h2>Who rows?</h2><p>\(prose)</p><h2>What is left</h2><p>\(prose)</p>")
    #expect(printed.contains("h2 Who pays?") && !printed.contains("! "), "\(printed)")
  }
}
