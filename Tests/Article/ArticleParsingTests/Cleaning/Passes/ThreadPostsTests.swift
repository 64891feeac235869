import TestSupport
import Testing

@Suite("The posts of a thread")
struct ThreadPostsTests {
  private static let question = """
    I have worked in the same office for six years and the days have become long. Two firms have offered me a place, one of
    them abroad, and I cannot decide which of them would be the better step. Has anybody here made such a move late in life,
    and would you do it again?
    """
  private static let answers = [
    "I did, and I would.", "It depends on what you want from the next ten years of your life, to be honest with you.",
    "Do not move for the money alone, it is gone before you notice it.",
    "Thanks for the answers so far, they help a lot more than I had thought they would.",
    "How many hours a week do you work there, and are the weekends free?",
    "We had the same question last year and stayed where we were.",
    "Never regretted it for a day, the people are what counts.",
  ]

  private func post(_ text: String, _ number: Int) -> String {
    """
    <div class="comment-wrap"><div class="comment" id="c\(number)"><div class="comment-author"><a href="/u/\(number)">user\(number)</a>
    <time>\(number + 1)d</time></div><div class="comment-body"><p>\(text)</p></div>
    <div class="comment-links"><a>Reply</a> <a>Quote</a></div></div></div>
    """
  }

  private func words(of body: String) -> String {
    let menu = (0..<20).map { "<li class=\"menu-item\"><a href=\"/\($0)\">Menu \($0)</a></li>" }.joined()
    let others = (0..<12).map {
      "<li><a href=\"/t/\($0)\">Another thread about \($0)</a> <span>\($0) replies</span></li>"
    }.joined()
    let page = """
      <html><head><title>Is it worth it? | Forum</title></head><body><nav><ul>\(menu)</ul></nav><main><h1>Is it worth it?</h1>
      \(body)</main><aside><h3>Trending</h3><ul>\(others)</ul></aside>
      <footer><p>Copyright 2026 Forum. All rights reserved.</p></footer></body></html>
      """
    return Page.printed(page)
  }

  @Test("All posts stay where the first is of the same kind")
  func threads() {
    let posts = ([ThreadPostsTests.question] + ThreadPostsTests.answers).enumerated().map { post($1, $0) }.joined()
    let words = words(of: "<div class=\"thread\">\(posts)</div>")
    for answer in ThreadPostsTests.answers { #expect(words.contains(answer)) }
    #expect(!words.contains("Another thread") && !words.contains("Menu 3"))
  }

  @Test("Comments under an article go")
  func comments() {
    let paragraphs = (0..<6).map { _ in "<p>\(ThreadPostsTests.question)</p>" }.joined()
    let posts = ThreadPostsTests.answers.enumerated().map { post($1, $0) }.joined()
    let words = words(
      of: "<article>\(paragraphs)</article><section class=\"comments\"><h2>7 comments</h2>\(posts)</section>")
    #expect(words.contains("Two firms have offered me a place"))
    #expect(!words.contains("Never regretted it"))
  }
}
