import ArticleModel
import TestSupport
import Testing

@Suite struct MastheadTests {
  /// The masthead of a text's first article, one field a line.
  private func masthead(_ text: String) -> String {
    let masthead = parsed(text)[0].masthead
    let authors = masthead.authors.map { $0.name + ($0.role.map { " (\($0))" } ?? "") }.joined(separator: ", ")
    let fields: [(String, String?)] = [
      ("title", masthead.title?.text), ("subtitle", masthead.subtitle?.text), ("by", authors.isEmpty ? nil : authors),
      ("published", masthead.published), ("modified", masthead.modified), ("place", masthead.dateline),
    ]
    return fields.compactMap { name, value in value.map { "\(name): \($0)" } }.joined(separator: "\n")
  }

  @Test(arguments: [
    Case("title alone", "Ferries Run Again\n\n\(prose)\n\n\(prose) So.", "title: Ferries Run Again"),
    Case(
      "a day that looks like the number of an item, with what else the line says",
      "Fähren fahren wieder\n\nVon Ada Moor\n\n13. Juni 2026 | Lesezeit: 27 Minuten\n\n\(prose)\n\n\(prose) So.",
      "title: Fähren fahren wieder\nby: Ada Moor\npublished: 2026-06-13"),
    Case(
      "the days of a paper, of which a word says which one counts, and names with numbers",
      "<html><body><article><h1>The Drift of Barges</h1><p>Ada Moor<sup>1</sup>, Lee Stone<sup>1,2</sup> und Ines Okparo<sup>2</sup></p><p>Received: 4 February 2022 | Accepted: 9 May 2022 | Published online: 2 June 2022</p><h2>Abstract</h2><p>\(prose)</p><p>\(prose) So.</p></article></body></html>",
      "title: The Drift of Barges\nby: Ada Moor, Lee Stone, Ines Okparo\npublished: 2022-06-02"),
    Case(
      "the days of a paper as a list",
      "<html><body><article><h1>The Drift of Barges</h1><ul><li>Received: 4 February 2022</li><li>Published: 2 June 2022</li></ul><p>\(prose)</p><p>\(prose) So.</p></article></body></html>",
      "title: The Drift of Barges\npublished: 2022-06-02"),
    Case(
      "two sentences below the title of a text are its first paragraph",
      "NOTICE TO ALL VESSELS\n\nTHE NORTH CHANNEL IS CLOSED UNTIL FURTHER NOTICE. A CRANE STANDS IN IT.\n\nWHAT TO DO\n\n- ENTER BY THE SOUTH\n- KEEP WATCH",
      "title: NOTICE TO ALL VESSELS"),
    Case(
      "a title underlined as sections are",
      "tidewatch\n---------\n\n\(prose)\n\nFiles\n-----\n\n\(prose)\n\nUsing it\n--------\n\n\(prose)",
      "title: tidewatch"),
    Case(
      "a title in a script without spaces",
      "ตลาดเช้าริมคลอง\n\nตลาดเช้าริมคลองเปิดทุกวันเสาร์ตั้งแต่ตีห้า ชาวบ้านพายเรือมาขายผักและปลาที่จับได้เมื่อคืน คนในเมืองเริ่มมาเดินเล่นกันมากขึ้น\n\nของที่ควรลอง\n- ขนมครกใบเตย\n- ปลาทอดขมิ้น\n\nเมื่อถึงเก้าโมงเช้าทุกคนก็พายเรือกลับบ้าน และคลองก็เงียบเหมือนเดิม",
      "title: ตลาดเช้าริมคลอง"),
    Case(
      "a name, a hyphen and the day",
      "Ferries Run Again\n\nAda Moor - 4 May 2016\n\n\(prose)\n\n\(prose) So.\n\n\(prose)",
      "title: Ferries Run Again\nby: Ada Moor\npublished: 2016-05-04"),
    Case("the days of a life", "Ada Moor\n\n14 March 1938 – 2 May 2026\n\n\(prose)\n\n\(prose) So.", "title: Ada Moor"),
    Case(
      "the days of a life with a cross", "Ada Moor\n\n14 March 1938 – † 2 May 2026\n\n\(prose)\n\n\(prose) So.",
      "title: Ada Moor"),
    Case(
      "everything",
      """
      Home » News » Ferries Run Again

      Ferries Run Again

      by Ada Moor Staff Writer

      Timetables are back to normal on all three lines of the bay

      March 12, 2026

      Tern Bay – \(prose)
      """,
      """
      title: Ferries Run Again
      subtitle: Timetables are back to normal on all three lines of the bay
      by: Ada Moor (Staff Writer)
      published: 2026-03-12
      place: Tern Bay
      """),
    Case(
      "a day that a scrape has made an item of",
      "The Boats Are Back\n\n•\nFriday, December 19, 2025\n•\nFerry Disclosure\n\n\(prose)\n\n\(prose) So.",
      "title: The Boats Are Back\npublished: 2025-12-19"),
    Case(
      "a page whose first line says who was there",
      "<html><body><main><article><h1>The Boats Are Back</h1><p>Present: A. Brill, M. Sund, K. Ayre</p><p>12 March 2026</p><p>\(prose)</p><p>\(prose) So.</p></article></main></body></html>",
      "title: The Boats Are Back\npublished: 2026-03-12"),
    Case(
      "a name alone above the day",
      "The Boats Are Back\n\nAda Moor\n12 March 2026, 11:07am\n\n\(prose)\n\n\(prose) \(prose)",
      "title: The Boats Are Back\nby: Ada Moor\npublished: 2026-03-12"),
    Case(
      "a name below the subtitle",
      "The Boats Are Back\n\nTimetables are back to normal on all three lines of the bay from Monday on\n\nIda O'Neill-Brandt\n2026-03-12\n\n\(prose)\n\n\(prose) \(prose)",
      "title: The Boats Are Back\nsubtitle: Timetables are back to normal on all three lines of the bay from Monday on\nby: Ida O'Neill-Brandt\npublished: 2026-03-12"
    ),
    Case(
      "a name before the day",
      "The Boats Are Back\n\nJoost van der Moor · 12 March 2026\n\n\(prose)\n\n\(prose) \(prose)",
      "title: The Boats Are Back\nby: Joost van der Moor\npublished: 2026-03-12"),
    Case(
      "a name below the words that lead to it",
      "The Boats Are Back\n\n12 March 2026\n\nWritten by\nAda Moor\n\nTable of contents\n\n\(prose)\n\n\(prose) So.",
      "title: The Boats Are Back\nby: Ada Moor\npublished: 2026-03-12"),
    Case(
      "a name above the time it takes to read",
      "The Boats Are Back\n\nAda Moor\n7 min read\n\n\(prose)\n\n\(prose) \(prose)",
      "title: The Boats Are Back\nby: Ada Moor"),
    Case(
      "a byline with a bullet", "The Boats Are Back\n* Written by Ada Moor\n\n\(prose)\n\n\(prose) So.",
      "title: The Boats Are Back\nby: Ada Moor"),
    Case(
      "what an article is filed under is no name",
      "The Boats Are Back\n\nHarbor Boats\n12 March 2026\n\n\(prose) The harbor has boats again.\n\n\(prose) \(prose)",
      "title: The Boats Are Back\npublished: 2026-03-12"),
    Case(
      "nor is what is too short to tell",
      "The Boats Are Back\n\nHarbor Guides\n12 March 2026\n\nThey run daily.",
      "title: The Boats Are Back\npublished: 2026-03-12"),
    Case(
      "below a menu", "Skip to main content\n\nThe Boats Are Back\n\nBy Ada Moor\n\n\(prose)",
      "title: The Boats Are Back\nby: Ada Moor"),
    Case(
      "updated", "The Boats Are Back\n\nUpdated May 4, 2026\n\n\(prose)",
      "title: The Boats Are Back\nmodified: 2026-05-04"),
    Case("a word", "Sitzen\n\nVon Hanno Terbrüggen\n\n\(prose)", "title: Sitzen\nby: Hanno Terbrüggen"),
    Case("a word alone", "Keys\n\n\(prose)\n\n\(prose) So.", "title: Keys"),
    Case("two words alone", "The Key\n\n\(prose)\n\n\(prose) So.", "title: The Key"),
    Case("the first of many short lines", "Tools\n\n\(prose)\n\nWood\n\n\(prose)\n\nGlue\n\n\(prose)", ""),
    Case(
      "below words of a menu", "Start\nBoote\n\nDie Fähre ist verkauft\n\n\(prose)\n\n\(prose)",
      "title: Die Fähre ist verkauft"),
    Case(
      "two dates in a long line",
      "The Boats Are Back\n\nPublished 12 March 2026 at 06:00, modified 14 March 2026 at 11:30 by the desk in Tern Bay · Reading time 3 min\n\n\(prose)",
      "title: The Boats Are Back\npublished: 2026-03-12"),
    Case(
      "a date in the first sentence", "The Boats Are Back\n\nToday, March 12, 2026, \(prose)",
      "title: The Boats Are Back\npublished: 2026-03-12"),
    Case("no title", prose, ""),
  ]) func isRead(_ given: Case) {
    #expect(masthead(given.text) == given.expected)
  }

  @Test func aLineOfATextWithoutASiteIsNoTitleForStandingFarAboveIt() {
    let rows = (1...14).map { "Harbor Gauge\($0) Tern Bay Steel" }
    let text = (["Gauge Place Make"] + rows).joined(separator: "\n") + "\n\nHow Gauges Are Read\n\n\(prose)"
    #expect(!masthead(text).contains("Steel") && !masthead(text).contains("Gauge Place"))
  }

  @Test func twoArticlesUnderNearlyTheSameTitleAreTwo() {
    let body = Array(repeating: prose, count: 4).joined(separator: " ")
    let text = """
      Village Crews Surprise the Favorites at the Lake

      By Ada Moor

      \(body)

      Share this article

      Village Crews Surprise the Experts at the Lake

      \(body) The second report ends here.
      """
    let articles = parsed(text)
    #expect(
      articles.map { $0.masthead.title?.text } == [
        "Village Crews Surprise the Favorites at the Lake", "Village Crews Surprise the Experts at the Lake",
      ])
    #expect(articles.map(\.blocks.count) == [1, 1])
  }

  @Test func aHeadingLikeTheTitleIsNoSecondArticle() {
    let body = Array(repeating: prose, count: 4).joined(separator: " ")
    let text =
      "How Village Crews Surprise the Favorites\n\n\(body)\n\nWhy Village Crews Surprise the Favorites\n\n\(body) So."
    #expect(parsed(text).count == 1)
  }
}
