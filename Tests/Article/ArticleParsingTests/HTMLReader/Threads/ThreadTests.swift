import ArticleModel
import TestSupport
import Testing

/// Threads of made-up pages, one of each way of writing them down.
@Suite("Threads")
struct ThreadTests {
  private static let texts = [
    "Which tar do you take for the hull of an old boat, and how often do you put it on?",
    "Pine tar, each spring, and a thin coat is better than a thick one.",
    "I do it in autumn, because the wood is dry then.",
    "Never.",
  ]
  private static let names = ["mara", "old_piet", "ina", "mara"]

  private static func page(_ thread: String) -> String {
    """
    <html><head><title>Which tar for the hull? - Boat Board</title></head><body><nav><a href=/>Board</a> <a href=/new>New</a></nav>
    <h1>Which tar for the hull?</h1>\(thread)<footer><p>Powered by a board. <a href=/terms>Terms</a></p></footer></body></html>
    """
  }

  /// A thread with each post written by a closure that takes its number, name and text.
  private static func thread(_ post: (Int, String, String) -> String) -> String {
    zip(names, texts).enumerated().map { post($0.offset, $0.element.0, $0.element.1) }.joined()
  }

  private static let articles = thread { number, name, text in
    """
    <article class="post"><header><a class="username" href="/u/\(name)">\(name)</a> <time>May \(number + 3)</time></header>
    <div class="body"><p>\(text)</p></div><ul class="actions"><li><a>Quote</a></li><li><a>Reply</a></li></ul></article>
    """
  }

  private static let rows =
    "<table>"
    + thread { number, name, text in
      """
      <tr class="head"><td><b class="author">\(name)</b></td><td class="date">\(number + 3) May 2025</td></tr>
      <tr><td colspan=2><div class="message">\(text)</div></td></tr>
      """
    } + "</table>"

  private static let terms =
    "<dl>"
    + thread { number, name, text in
      "<dt><span class=\"poster\">\(name)</span>, <span class=\"date\">\(number + 3) May 2025</span></dt><dd>\(text)</dd>"
    } + "</dl>"

  private static let divs = thread { number, name, text in
    """
    <div class="message"><div class="profile"><a class="username">\(name)</a><div>Joined: 2019</div><div>Posts: \(number * 7)</div></div>
    <div class="inner"><p class="by">by <a class="username">\(name)</a> » 4 May 2025, 11:0\(number)</p><div class="content">\(text)</div>
    <div class="signature">Fair winds</div></div></div>
    """
  }

  @Test(
    "Each post is a block of its own, with who wrote it",
    arguments: [("articles", articles), ("rows", rows), ("terms", terms), ("divs", divs)])
  func posts(name: String, thread: String) {
    let article = Page.document(Self.page(thread)).articles[0]
    let posts = article.blocks.compactMap { block -> Post? in
      if case .post(let post) = block.content { post } else { nil }
    }
    #expect(article.kind == .thread)
    #expect(posts.map(\.author) == Self.names)
    #expect(posts.map { Page.print($0.blocks) } == Self.texts.map { ["p \($0)"] })
    #expect(article.masthead.title?.text == "Which tar for the hull?")
  }

  private static let nested = """
    <ul class="comments"><li class="comment"><b class="author">mara</b> <time>May 3</time><p>\(texts[0])</p>
    <ul><li class="comment"><b class="author">piet</b> <time>May 4</time><p>\(texts[1])</p>
    <ul><li class="comment"><b class="author">ina</b> <time>May 5</time><p>\(texts[2])</p></li></ul></li></ul></li>
    <li class="comment"><b class="author">jon</b> <time>May 6</time><p>\(texts[3])</p></li></ul>
    """

  private static func flat(_ open: (Int) -> String) -> String {
    zip(["mara", "piet", "ina", "jon"], zip(texts, [0, 1, 2, 0])).map { name, post in
      "\(open(post.1))<div><a class=\"user\">\(name)</a> <span class=\"age\">2 hours ago</span></div><div class=\"text\">\(post.0)</div></div>"
    }.joined()
  }

  @Test(
    "Answers stand below what they answer",
    arguments: [
      ("lists", nested), ("attributes", flat { "<div class=\"c\" data-depth=\"\($0)\">" }),
      ("styles", flat { "<div class=\"c\" style=\"margin-left: \($0 * 40)px\">" }),
      ("classes", flat { "<div class=\"c depth-\($0 + 1)\">" }),
    ])
  func depths(name: String, thread: String) {
    let posts = Page.document(Self.page(thread)).articles[0].blocks.compactMap { block -> Post? in
      if case .post(let post) = block.content { post } else { nil }
    }
    #expect(posts.map(\.depth) == [0, 1, 2, 0])
    #expect(posts.map { Page.print($0.blocks) } == Self.texts.map { ["p \($0)"] })
  }

  @Test("What stands in a post keeps its form")
  func forms() {
    let first = "<p>Take these:</p><ul><li>tar</li><li>a brush</li></ul><blockquote>Thin is better.</blockquote>"
    let thread = Self.thread { number, name, text in
      """
      <div class="post"><p class="meta"><a class="author">\(name)</a> <time>May \(number + 3)</time></p>
      <div class="content">\(number == 1 ? first : "<p>\(text)</p>")</div></div>
      """
    }
    let printed = Page.printed(Self.page(thread))
    #expect(printed.contains("@ 0 old_piet · May 4\n  p Take these:\n  * tar\n  * a brush\n  > p Thin is better."))
  }

  @Test("Comments under an article are no thread")
  func comments() {
    let text = (0..<12).map {
      "<p>The boat lay on the slip for week \($0), and nobody could say when it would be tarred.</p>"
    }
    let comments = Self.thread { number, name, text in
      "<li class=\"comment\"><b class=\"author\">\(name)</b> <time>May \(number + 3)</time><p>\(text)</p></li>"
    }
    let page = Self.page(
      "<article>\(text.joined())</article><section id=\"comments\"><h2>Comments</h2><ol>\(comments)</ol></section>")
    let article = Page.document(page).articles[0]
    #expect(article.kind == .article)
    #expect(!article.blocks.contains { if case .post = $0.content { true } else { false } })
  }

  @Test("A short article with a name and a day and two comments is no thread; a question with answers is one")
  func shortArticle() {
    func page(_ opening: String) -> Article {
      let comments = Self.thread { number, name, text in
        number < 2
          ? ""
          : "<li class=\"comment\"><b class=\"author\">\(name)</b> <time>May \(number + 3)</time><p>\(text)</p></li>"
      }
      let post = "<p>by <a class=\"author\">olga</a> <time>May 2</time></p>\(opening)"
      return Page.document(
        Self.page(
          "<article>\(post)<section id=\"comments\"><h2>2 comments</h2><ol>\(comments)</ol></section></article>")
      ).articles[0]
    }
    let text = (0..<3).map {
      "<p>The boat lay on the slip for week \($0), and nobody could say when it would be tarred.</p>"
    }
    #expect(page(text.joined()).kind == .article)
  }

  @Test("Each reply of a talk that is signed in its own line is a post, however short")
  func shortReplies() {
    func said(_ text: String, _ name: String, _ day: Int) -> String {
      "\(text) <a href=\"/u/\(name)\">\(name)</a> \(day) May 2025, 10:02"
    }
    let talk = """
      <p>\(said("Who says it weighs two tons? The ledger does not.", "mara", 3))</p><dl><dd>\(said("The keeper weighed it.", "piet", 3))
      <dl><dd>\(said("With what?", "mara", 3))</dd><dd>\(said("With the scales of the mill.", "piet", 4))</dd></dl></dd></dl>
      """
    let posts = Page.document(Self.page(talk)).articles[0].blocks.compactMap { block -> Post? in
      if case .post(let post) = block.content { post } else { nil }
    }
    #expect(posts.map(\.author) == ["mara", "piet", "mara", "piet"])
  }

  @Test("Teasers, each below its own title, are no thread")
  func teasers() {
    let titles = ["Tar in spring", "A hull of oak", "Ropes for winter", "The new slip"]
    let teasers = Self.thread { number, name, text in
      """
      <article class="post"><h2><a href="/p\(number)">\(titles[number])</a></h2><p>by <a class="author">\(name)</a>
      <time>May \(number + 3)</time></p><p>\(text)</p></article>
      """
    }
    #expect(Page.document(Self.page(teasers)).articles[0].kind == .article)
  }

  @Test("The items of a programme are no posts, though each has its time")
  func programme() {
    let page =
      "<h1>Days of the harbour</h1><p>All that is planned:</p><h2>Friday</h2><ul><li><span class=time>10:00</span><span>Opening on the quay</span><span class=who>Mayor Dunn</span></li><li><span class=time>11:30</span><span>Boat race</span><span class=who>All crews</span></li></ul><h2>Saturday</h2><ul><li><span class=time>9:00</span><span>Fish market</span></li></ul>"
    let article = Page.document(page).articles[0]
    #expect(article.removed.allSatisfy { !$0.words.text.contains("10:00") && !$0.words.text.contains("9:00") })
    #expect(!article.blocks.contains { if case .post = $0.content { true } else { false } })
  }

  @Test("The entries of a live blog have their times")
  func liveBlog() {
    let entries = Self.texts.enumerated().map {
      "<div class=block><time>14:0\(4 - $0.offset)</time><h2>Entry \($0.offset)</h2><p>\($0.element)</p></div>"
    }
    let printed = Page.printed(Self.page("<article>\(entries.joined())</article>"))
    #expect(printed.contains("@ 0 14:04\n  h2 Entry 0\n  p \(Self.texts[0])\n@ 0 14:03"))
  }
}
