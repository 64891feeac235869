import ArticleModel
import Testing
@testable import ArticleParsing

@Suite struct LearnedCleaningTests {
  /// The removed texts and the kept words of a source.
  private func article(_ source: String) -> (removed: [String: String], kept: String) {
    let article = ArticleParser().parse(Array(source.utf8)).articles[0]
    let removed = article.removed.map { ($0.words.text, $0.reason.rawValue) }
    return (Dictionary(removed, uniquingKeysWith: { first, _ in first }), "\(article.blocks)")
  }

  private let paragraphs = [
    "The ferry left the harbor at six, an hour late, and nobody on deck had slept well because of the storm.",
    "By noon the sea was calm again. The captain said that he had seen worse, but not in a summer, and not here.",
    "The company wants to give the money back to those who missed their trains, its manager said on Tuesday.",
    "In the town itself the water stood in the cellars until the evening, and the market was closed for two days.",
  ]

  @Test func siteAroundAnArticleOfAPageGoes() {
    let menu = ["News", "Sports", "Weather", "Contact"].map { "<li><a href='/x'>\($0)</a></li>" }.joined()
    let more = ["Ten beaches for a rainy day", "Why trains are late", "The oldest lighthouse keeper"]
      .map { "<div class='card'><a href='/y'>\($0)</a></div>" }.joined()
    let text = paragraphs.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><head><title>A late ferry</title></head><body><div><ul>\(menu)</ul></div><div><h1>A late ferry</h1>"
      + "<div>\(text)</div></div><div><h3>More stories</h3>\(more)</div><div>All rights reserved.</div></body></html>"
    let found = article(page)
    for paragraph in paragraphs { #expect(found.kept.contains(paragraph.dropLast())) }
    for clutter in ["Weather", "Why trains are late", "All rights reserved."] {
      #expect(found.removed[clutter] != nil, "\(clutter)")
    }
  }

  @Test func questionsThatAPageDeclaresStayWithTheirAnswers() {
    let questions = [
      ("Is the ferry safe?", "It is, and always was."), ("Who pays?", "The towns."), ("When?", "In May."),
    ]
    let boxes = questions.map {
      "<div class='promo newsletter'><a href='#'>\($0.0)</a><span>+</span><div>\($0.1)</div></div>"
    }
    let declared = questions.map {
      "{\"@type\": \"Question\", \"name\": \"\($0.0)\", \"acceptedAnswer\": {\"@type\": \"Answer\", \"text\": \"\($0.1)\"}}"
    }
    let data = "{\"@type\": \"FAQPage\", \"mainEntity\": [\(declared.joined(separator: ", "))]}"
    let text = paragraphs.map { "<p>\($0)</p>" }.joined()
    func page(_ data: String) -> String {
      "<html><head><title>A late ferry</title>\(data)</head><body><div><ul><li><a href='/x'>News</a></ul></div>"
        + "<h1>A late ferry</h1><div>\(text)</div><aside class='sidebar'>\(boxes.joined())</aside>"
        + "<div>All rights reserved.</div></body></html>"
    }
    let found = article(page("<script type='application/ld+json'>\(data)</script>"))
    for (question, answer) in questions { #expect(found.kept.contains(question) && found.kept.contains(answer)) }
    #expect(found.removed["Who pays?"] == nil)
  }

  @Test func theSignThatOpensAnAnswerIsSetAside() {
    let found = article("<h1>Ferries</h1><p>\(paragraphs[0])</p><div>+</div><p>\(paragraphs[1])</p>")
    #expect(found.removed["+"] == "navigation")
    #expect(!found.kept.contains("+"))
  }

  @Test func siteAroundAnArticleOfATextGoes() {
    let menu = (1...5).flatMap { _ in ["News", "Sports", "Weather", "Log in", "Contact us", "Search"] }
    let behind = [
      "Related articles", "Ten beaches for a rainy day", "Why trains are late", "Leave a comment", "Privacy policy",
    ]
    let found = article((menu + ["A late ferry", ""] + paragraphs + [""] + behind).joined(separator: "\n"))
    for paragraph in paragraphs { #expect(found.kept.contains(paragraph.dropLast())) }
    for clutter in ["Weather", "Why trains are late", "Privacy policy"] {
      #expect(found.removed[clutter] != nil, "\(clutter)")
    }
  }

  @Test func cleanTextLosesNothing() {
    let found = article(paragraphs.joined(separator: "\n\n") + "\n\nThe end of it\n\nSee you there")
    #expect(found.removed.isEmpty)
  }
}
