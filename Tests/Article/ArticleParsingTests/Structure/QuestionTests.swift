import ArticleModel
import TestSupport
import Testing

@Suite struct QuestionTests {
  /// As accordions stand whose answers a script fetches.
  @Test func questionsBelowOneAnotherAnswerNothing() {
    let asked = [
      "How far does the tram go?", "Who drives it at night?", "Is there a ticket for a week?", "May dogs come along?",
    ]
    let page = "<h2>Questions about the tram</h2>" + asked.map { "<p><b>\($0)</b></p>" }.joined()
    let blocks = parsed(page)[0].blocks
    #expect(!listing(blocks).contains("faq"))
    for question in asked { #expect(listing(blocks).contains(question)) }
  }
}
