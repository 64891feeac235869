import ArticleModel
import ArticleParsing
import Testing

/// Comments below an article are told apart from what else was left out.
@Suite struct LeftOutCommentsTests {
  private static let article = """
    <h1>The stove is back</h1>
    <p>The ferry between the two islands has run every hour since the bridge was closed for repairs in early spring. Nobody
    on the quay expected the work to last past midsummer, and yet the scaffolding is still there.</p>
    <p>Harbour staff say that the boats are old but sound, and that a second pilot was hired in May. Passengers wait under
    a tin roof, drink coffee from the kiosk, and count the gulls on the pier wall.</p>
    <p>A decision about the bridge will be taken by the council in October, after an engineer has looked at each of its
    forty bolts. Until then the timetable on the door of the ticket office holds.</p>
    """

  private func comments(_ below: String) -> [CommentPart] {
    let page = "<html><body><article>\(Self.article)</article>\(below)</body></html>"
    let document = ArticleParser().parse(Array(page.utf8))
    return document.articles[0].removed.compactMap(\.comment)
  }

  private func section(_ name: String, _ entry: String) -> String {
    let people = [
      ("Ann Field", "3 May 2024, 14:10"), ("Ben Moor", "3 May 2024, 15:02"), ("Cal Wood", "4 May 2024, 8:40"),
    ]
    let entries = people.enumerated().map { number, person in
      """
      <div class="\(entry)"><span class="author">\(person.0)</span> <time>\(person.1)</time>
      <p>I waited there for an hour yesterday, number \(number), and the coffee was cold.</p></div>
      """
    }
    return "<section class=\"\(name)\"><h3>3</h3>\(entries.joined())</section>"
  }

  @Test func eachHasItsAuthorAndDate() {
    let found = comments(section("comments", "comment"))
    #expect(Set(found.map(\.number)).count == 3)
    #expect(found.first { $0.isSaid }?.author == "Ann Field")
    #expect(found.first { $0.isSaid }?.date?.contains("3 May") == true)
    #expect(found.contains { !$0.isSaid })
  }

  @Test func cardsOfOtherArticlesAreNone() {
    #expect(comments(section("related-articles", "teaser")).isEmpty)
  }
}
