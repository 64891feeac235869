import ArticleModel
import TestSupport
import Testing

/// What is told of posts beside their words: when, how many liked them, what they answer.
@Suite("Facts of posts")
struct PostFactsTests {
  private static let texts = [
    "Which gauge do you take for a river that freezes, and where do you hang it in winter?",
    "A float in a heated well, because the ice takes everything else with it.",
    "Radar, from the bridge, and somebody who knocks the ice off its arm.",
    "Neither. We look.",
  ]

  private static func article(_ thread: String) -> Article {
    Page.document(
      """
      <html><head><title>Which gauge? - Gauge Board</title></head><body><nav><a href=/>Board</a> <a href=/new>New</a></nav>
      <h1>Which gauge?</h1>\(thread)<footer><p>Powered by a board. <a href=/terms>Terms</a></p></footer></body></html>
      """
    ).articles[0]
  }

  private static func posts(_ article: Article) -> [Post] {
    article.blocks.compactMap { block -> Post? in
      if case .post(let post) = block.content { post } else { nil }
    }
  }

  private static func thread(_ post: (Int, String) -> String) -> String {
    texts.enumerated().map { post($0.offset, $0.element) }.joined()
  }

  private static let names = ["mara", "old_piet", "ina", "jon"]

  @Test(
    "What an attribute says to machines is the date",
    arguments: [
      ("<time datetime=\"2024-05-01T09:00:07.123Z\">4 hours ago</time>", "2024-05-01T09:00:07Z"),
      ("<time datetime=\"2021-03-01 11:00:00-0500\">May 2</time>", "2021-03-01T11:00:00-05:00"),
      ("<span class=\"age\" title=\"2024-05-01T09:00:00 1714554000\"><a>4 hours ago</a></span>", "2024-05-01T09:00:00"),
      ("<span class=\"date\"><span title=\"2018-04-05 10:00:00Z\">Apr 5</span></span>", "2018-04-05T10:00:00Z"),
      ("<span class=\"date\" title=\"3 May 2024 at 10:12\">2y</span>", "3 May 2024 at 10:12"),
      ("<span class=\"date\" title=\"Edited 3 May 2024 at 10:12 by Linnea\">4 May 2024</span>", "4 May 2024"),
      ("<time>3 May 2024</time>", "3 May 2024"),
    ])
  func dates(shown: String, date: String) {
    let article = Self.article(
      Self.thread { "<div class=\"post\"><a class=\"username\">\(Self.names[$0])</a> \(shown)<p>\($1)</p></div>" })
    #expect(Self.posts(article).map(\.date) == Array(repeating: date, count: 4))
  }

  @Test(
    "The date of a post is not that of a change in it",
    arguments: [
      (day("datePublished", 1), "", day("dateModified", 9)), ("", day("dateModified", 9), day("datePublished", 1)),
      ("", "Changed: " + day("", 9), day("", 1)), (day("", 1), "", "Changed: " + day("", 9)),
    ])
  func changes(head: String, behind: String, foot: String) {
    let article = Self.article(
      Self.thread {
        """
        <article class=post><h4 class=author>\(Self.names[$0])</h4><div class=head>\(head)</div><div class=said><p>\($1)
        We hung one of them up at the weir in the year of the great ice.</p><p>\(behind)</p></div><div class=foot>\(foot)</div></article>
        """
      })
    #expect(Self.posts(article).map(\.date) == Array(repeating: "2024-05-01T08:00:00Z", count: 4))
  }

  private static func day(_ property: String, _ day: Int) -> String {
    "<time itemprop=\"\(property)\" datetime=\"2024-05-0\(day)T08:00:00Z\">May \(day), 2024</time>"
  }

  @Test(
    "How many liked a post is its score",
    arguments: [
      ("<span class=\"score\">212 points</span>", 212), ("<div class=\"vote-count\">1.2k</div>", 1200),
      ("<span itemprop=\"upvoteCount\">-3</span>", -3), ("<span class=\"likes\">1 Like</span>", 1),
      ("<b class=\"dislikes score\">6</b><b class=\"score\">7</b><b class=\"score\">8</b>", 7),
      ("<span class=\"reputation-score\">4,120</span>", nil), ("<span class=\"score\">vote</span>", nil),
    ] as [(String, Int?)])
  func scores(shown: String, score: Int?) {
    let article = Self.article(
      Self.thread {
        """
        <div class="post"><div>\(shown)</div><div><a class="username">\(Self.names[$0])</a> <time>May \($0 + 3)</time></div>
        <div class="text"><p>\($1)</p></div></div>
        """
      })
    #expect(Self.posts(article).map(\.score) == Array(repeating: score, count: 4))
  }

  @Test("The line above a post tells its score and its date as people write it")
  func byline() {
    #expect(
      Post(author: "mara", date: "2024-05-01T09:00:00Z", score: 1, blocks: []).byline
        == "mara · 2024-05-01 09:00 · 1 point")
    #expect(Post(author: "mara", date: "3 May", score: 12, blocks: []).byline == "mara · 3 May · 12 points")
  }

  @Test(
    "What a post quotes by a sign is a quote",
    arguments: [
      ("&gt; Neither. We look.", "> p Neither. We look."), ("&gt;&gt;Neither. We look.", "> > p Neither. We look."),
      ("&gt;_&gt; Neither. We look.", "p >_> Neither. We look."),
    ])
  func quotes(line: String, printed: String) {
    let article = Self.article(
      Self.thread {
        "<div class=\"post\"><a class=\"username\">\(Self.names[$0])</a> <time>May \($0 + 3)</time><p>\(line) \(Self.names[$0])</p><p>\($1)</p></div>"
      })
    #expect(Self.posts(article).count == 4)
    #expect(Self.posts(article).map { Page.print($0.blocks).first } == Self.names.map { "\(printed) \($0)" })
  }

  private static let long = text("ice", "gauge")
  private static let other = text("snow on the pier", "float in its well")

  private static func text(_ cover: String, _ instrument: String) -> String {
    (0..<30).map {
      "In week \($0) the \(cover) was \($0 + 4) centimetres thick, and the \(instrument) showed what it had shown before."
    }.joined(separator: " ")
  }

  private static func question(_ answers: [String]) -> String {
    func card(_ name: String) -> String {
      "<div class=\"signature-card\"><span class=\"date\">May 4 2024</span><div><a class=\"username\">\(name)</a></div></div>"
    }
    return """
      <div id="question"><div class="layout"><div class="votes"><div class="vote-count">14</div></div>
      <div class="cell"><div class="body"><p>\(texts[0])</p></div>\(card("mara"))</div></div></div>
      <div id="answers"><h2>Answers</h2>
      """
        + answers.enumerated().map {
          """
          <div class="answer"><div class="layout"><div class="votes"><div class="vote-count">\($0.offset + 2)</div></div>
          <div class="cell"><div class="body"><p>\($0.element)</p></div>\(card(names[$0.offset + 1]))</div></div></div>
          """
        }.joined() + "</div>"
  }

  @Test("Long answers are posts, and equal ones stand equally deep")
  func longAnswers() {
    let article = Self.article(Self.question([Self.long, Self.texts[2], Self.other]))
    #expect(article.kind == .thread)
    #expect(Self.posts(article).map(\.author) == ["mara", "old_piet", "ina", "jon"])
    #expect(Self.posts(article).map(\.depth) == [0, 0, 0, 0])
    #expect(Self.posts(article).map(\.score) == [14, 2, 3, 4])
  }

  @Test("A post that is shown twice is one")
  func repeated() {
    let post = { (number: Int) in
      """
      <div class="post"><a class="username">\(Self.names[number])</a> <time>\(number + 3) May 2024</time>
      <div class="text"><p>\(Self.texts[number])</p></div></div>
      """
    }
    let article = Self.article([0, 1, 0, 2, 3].map(post).joined())
    #expect(Self.posts(article).map(\.author) == Self.names)
  }

  @Test("Names and ranks set as headings are no titles of teasers")
  func ranks() {
    let ranks = ["Harbour master", "New member", "Pilot", "Old hand"]
    let article = Self.article(
      Self.thread {
        """
        <article class="message"><div class="message-user"><a class="avatar" href="/members/\($0)">\(Self.names[$0].prefix(1))</a>
        <h4><a class="username" href="/members/\($0)">\(Self.names[$0])</a></h4><h5 class="userTitle">\(ranks[$0])</h5>
        <dl><dt>Joined</dt><dd>Mar 1, 2015</dd></dl></div>
        <div class="message-main"><time datetime="2024-05-0\($0 + 1)T10:00:00Z">May \($0 + 1)</time><div class="text"><p>\($1)</p></div></div>
        </article>
        """
      })
    #expect(article.kind == .thread)
    #expect(Self.posts(article).map(\.author) == Self.names)
    #expect(Self.posts(article).map(\.date) == (1...4).map { "2024-05-0\($0)T10:00:00Z" })
  }

  @Test("A contact card's name is the name, without the word for saying")
  func says() {
    let article = Self.article(
      "<ol>"
        + Self.thread {
          """
          <li class="comment"><div class="comment-author vcard"><b class="fn">\(Self.names[$0])</b> <span class="says">says:</span></div>
          <div class="comment-meta"><time>May \($0 + 3)</time></div><div class="text"><p>\($1)</p></div></li>
          """
        } + "</ol>")
    #expect(Self.posts(article).map(\.author) == Self.names)
  }

  @Test("An article has neither the date nor the author of its first comment")
  func datesOfComments() {
    let text = (0..<6).map { "<p>The mole was closed for week \($0), and nobody could say when it would open.</p>" }
    let article = Page.document(
      """
      <html><head><title>The mole</title></head><body><article><h1>The mole</h1>\(text.joined())</article>
      <ol class="comment-list"><li class="comment"><b class="fn">Jon Aker</b> <time datetime="2024-03-05">5 March 2024</time>
      <p>It is open now.</p></li></ol></body></html>
      """
    ).articles[0]
    #expect(article.masthead.published == nil)
    #expect(article.masthead.authors.isEmpty)
  }

  @Test("The message of a mailing list is signed, and keeps how deep its lines are quoted")
  func message() {
    let article = Page.document(
      """
      <html><head><title>[Gauges] Radar or float?</title></head><body><h1>[Gauges] Radar or float?</h1>
      <b>Mira Feld</b> <a href="mailto:list%40coast.example">mira at coast.example</a><br><i>Tue Mar  4 10:11:12 CET 2014</i><hr>
      <pre>On Monday Olav Brask wrote:
      &gt; On Sunday Greta Lund wrote:
      &gt;&gt; We have one at Kamm, and the radar was too high in frost.
      &gt; That is the ice on the arm, I suppose.

      It is. We heat the arm now, and the difference is gone.
      </pre></body></html>
      """
    ).articles[0]
    #expect(article.masthead.authors.map(\.name) == ["Mira Feld"])
    #expect(article.masthead.published == "2014-03-04")
    #expect(Self.quoteDepths(article.blocks) == [1, 2, 1])
  }

  /// How many quotations stand around each paragraph that is quoted.
  private static func quoteDepths(_ blocks: [Block], within depth: Int = 0) -> [Int] {
    blocks.flatMap { block -> [Int] in
      switch block.content {
      case .quote(let quote): quoteDepths(quote.blocks, within: depth + 1)
      case .paragraph: depth > 0 ? [depth] : []
      default: []
      }
    }
  }

  @Test("A number that is written on to the name of who asks is none of it")
  func reputation() {
    let article = Page.document(
      """
      <html><head><title>Which gauge?</title></head><body><main><h1>Which gauge?</h1>
      <div itemprop="author"><a href="/users/1/hedda">hedda</a><span class="reputation">231</span></div>
      <p>\(Self.long)</p></main></body></html>
      """
    ).articles[0]
    #expect(article.masthead.authors.map(\.name) == ["hedda"])
  }
}
