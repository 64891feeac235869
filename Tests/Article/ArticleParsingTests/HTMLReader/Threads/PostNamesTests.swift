import ArticleModel
import TestSupport
import Testing

/// Ways in which pages say who wrote a post that hold more than the name.
@Suite("Names of posts")
struct PostNamesTests {
  private static let texts = [
    "Which tar do you take for the hull of an old boat, and how often do you put it on?",
    "Pine tar, each spring, and a thin coat is better than a thick one.",
    "I do it in autumn, because the wood is dry then.",
  ]
  private static let names = ["mara", "old_piet", "ina"]

  private static func page(_ post: (Int, String, String) -> String) -> String {
    let thread = zip(names, texts).enumerated().map { post($0.offset, $0.element.0, $0.element.1) }.joined()
    return """
      <html><head><title>Which tar for the hull? - Boat Board</title></head><body><nav><a href=/>Board</a> <a href=/new>New</a></nav>
      <h1>Which tar for the hull?</h1>\(thread)<footer><p>Powered by a board.</p></footer></body></html>
      """
  }

  private static let profiles = page { number, name, text in
    """
    <div class=post><div class="author-details"><a class=username href="/m/\(name)">\(name)</a></div><div class="user-facts"><dl>
    <dt>Joined</dt><dd>Mar 3, 201\(number)</dd></dl></div><div class="poster-numbers">Posts: \(number)<br>Threads: 3</div>
    <div class=date>May \(number + 3), 2025</div><div class=text>\(text)</div></div>
    """
  }

  private static let addresses = page { number, name, text in
    """
    <div class=item><h4><a href="/index.php?action=profile;u=\(number)">\(name)</a></h4><ul><li>Member</li><li>Posts: 2\(number)</li></ul>
    <div><a href="/p\(number)">Re: Which tar?</a></div><div>May 0\(number + 3), 2025, 07:1\(number)</div><div class=said>\(text)</div></div>
    """
  }

  private static let behind = page { number, name, text in
    """
    <li class=comment><div><span>\(text)</span><div>–&nbsp;<a class="comment-user" href="/users/\(number)">\(name)</a></div>
    <span class="comment-date"><a class="comment-link" href="#c\(number)">May \(number + 3), 2025</a></span></div></li>
    """
  }

  private static let forms = page { number, name, text in
    """
    <div class=comment><p class=line><a class=author href="/user/\(name)">\(name)</a> <time>May \(number + 3), 2025</time></p>
    <form><input type=hidden name=id><div class=said><div><p>\(text)</p></div></div></form></div>
    """
  }

  private static let counted = page { number, name, text in
    """
    <li class=comment><div class="comment-tools"><div class="comment-score"><span>\(number + 2)</span></div></div><div class=text>
    <div class=body><span class=copy>\(text)</span><div>– <a class="comment-user" href="/users/\(number)">\(name)</a></div>
    <span class="comment-date">May \(number + 3), 2025</span></div></div></li>
    """
  }

  private static let credited = page { number, name, text in
    """
    <li id=p\(number)><article class=message><aside class=messageSidebar><div class=messageAuthor><a class="username" href="/m/\(name)">\(name)</a>
    </div><div class=userCredits><dl><dt><a href="#">Posts</a></dt><dd>\(number + 12)</dd></dl></div></aside><div class=content>
    <time>May \(number + 3), 2025</time><div class=messageText>\(text)</div></div></article></li>
    """
  }

  @Test(
    "A post has the name of who wrote it",
    arguments: [
      ("profiles", profiles), ("behind", behind), ("forms", forms), ("counted", counted), ("credited", credited),
    ])
  func posts(name: String, page: String) { expectPosts(of: page) }

  @Test("A post has the name of who wrote it where the address of a profile has parts by semicolons")
  func addressesByParts() {
    withKnownIssue("Cleaning takes the opening of so short a thread for clutter") { expectPosts(of: Self.addresses) }
  }

  private func expectPosts(of page: String) {
    let printed = Page.printed(page).split(separator: "\n").map(String.init)
    for (name, text) in zip(Self.names, Self.texts) {
      let at = printed.firstIndex { $0.hasPrefix("@ 0 \(name)") }
      #expect(at.map { printed[$0 + 1] } == "  p \(text)")
    }
  }

  @Test("A post whose author is gone is one of nobody")
  func gone() {
    let page = Self.page { number, name, text in
      let author = number == 1 ? "<em>[deleted]</em>" : "<a class=author href='/user/\(name)'>\(name)</a>"
      return
        "<div class=comment><p class=line>\(author) <time>May \(number + 3), 2025</time></p><div class=said>\(text)</div></div>"
    }
    let posts = Page.document(page).articles[0].blocks.compactMap { block in
      if case .post(let post) = block.content { post } else { nil }
    }
    #expect(posts.map(\.author) == ["mara", nil, "ina"])
  }

  @Test("Names in bold type, each with a moment, head posts on a page that has no names for them")
  func bold() {
    func page(_ moments: [String]) -> String {
      let posts = zip(["Ina", "Piet", "Ina"], Self.texts).enumerated().map { number, post in
        "<div class=k><div class=v><b>\(post.0)</b> <small>\(moments[number])</small></div><p>\(post.1)</p></div>"
      }
      return "<h1>Which tar for the hull?</h1>" + posts.joined()
    }
    let posts = Page.printed(page(["2.4.2025 9:12", "2.4.2025 10:01", "3.4.2025 7:40"]))
    #expect(posts.hasPrefix("@ 0 Ina · 2.4.2025 9:12\n  p Which tar") && posts.contains("@ 0 Piet"))
    #expect(!Page.printed(page(["2 April 2025", "3 April 2025", "4 April 2025"])).contains("@"))
  }

  @Test("Posts may be quotations by their tag, and numbered in headings that have their dates")
  func frames() {
    let names = ["mara", "old_piet", "ina"]
    let remarks = zip(names, Self.texts).map {
      "<blockquote class='comment entry-comment'><a class=user href='/u/\($0)'>\($0)</a> <time>3 hours ago</time><p>\($1)</p></blockquote>"
    }
    #expect(
      Page.printed("<h1>Which tar?</h1><div>\(remarks.joined())</div>").contains(
        "@ 0 old_piet · 3 hours ago\n  p Pine tar"))
    let posts = zip(names, Self.texts).enumerated().map {
      "<div class=post><h2>#\($0) 2025-04-0\($0 + 1) 09:11:22</h2><dl><dt><a href='profile.php?id=\($0)'>\($1.0)</a></dt></dl><p>\($1.1)</p></div>"
    }
    #expect(Page.printed("<h1>Which tar?</h1>\(posts.joined())").contains("@ 0 old_piet · 2025-04-02"))
  }

  @Test("A message of an archive is mail, not code")
  func message() {
    let page = """
      <h1>Tar</h1><b>Ina Brook</b> <a href="mailto:boats%40list.example">ina at hill.example</a><br><i>Sat May 3 10:12:44 2025</i><hr>
      <pre>On Friday Piet wrote:
      > Which tar do you take?

      Pine tar, and a thin coat of it.
      </pre>
      """
    let printed = Page.printed(page)
    #expect(printed.contains("> p Which tar do you take?"))
    #expect(!printed.contains("code("))
  }

  @Test("What somebody did before they wrote makes nobody else's post theirs")
  func events() {
    let page = Self.page { number, name, text in
      """
      <li class=event><a class=author href="/u/\(name)">\(name)</a> added a label <time datetime=2025-05-0\(number + 1)>May</time></li>
      <li class=comment><h3><a class=author href="/u/\(name)">\(name)</a> wrote <time datetime=2025-05-0\(number + 2)>May</time></h3>
      <div class=text><p>\(text)</p></div></li>
      """
    }
    let posts = Page.document(page).articles[0].blocks.compactMap { block -> String? in
      if case .post(let post) = block.content { post.author } else { nil }
    }
    #expect(posts == Self.names)
  }

  @Test(
    "A name ends before the sign and the date that stand in its element",
    arguments: ["<b>NAME</b> » 3 May 2024, 08:00", "NAME · 3 May 2024, 08:00", "NAME – 3 May 2024, 08:00"])
  func nameAndDate(head: String) {
    let page = Self.page {
      "<div class=post id=p\($0)><p class=author>\(head.replacing("NAME", with: $1))</p><div>\($2)</div></div>"
    }
    let posts = Page.document(page).articles[0].blocks.compactMap {
      if case .post(let post) = $0.content { post } else { nil }
    }
    #expect(posts.map(\.author) == Self.names && posts.allSatisfy { $0.date == "3 May 2024, 08:00" }, "\(posts)")
  }
}
