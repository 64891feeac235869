import ArticleModel
import TestSupport
import Testing

/// What boards draw in ways of their own: what is said as a quotation, what is quoted as a box or a table, days in lines with other words.
@Suite("The mark-up of boards")
struct BoardMarkupTests {
  private static let names = ["mara", "old_piet", "ina"]
  private static let texts = [
    "The groyne was washed out in March, and the sand lies on the road since then.",
    "They wait for the dredger. It comes when the harbour is paid for, and not before.",
    "We carried ours home in buckets, and put it back when nobody looked.",
  ]

  private static func posts(_ post: (Int) -> String) -> [Post] {
    let all = names.indices.map(post).joined()
    let page = """
      <html><head><title>Sand on the road - Coast Board</title></head><body><nav><a href=/>Board</a> <a href=/new>New</a></nav>
      <h1>Sand on the road</h1>\(all)<footer><p>A board. <a href=/terms>Terms</a></p></footer></body></html>
      """
    return Page.document(page).articles[0].blocks.compactMap { block -> Post? in
      if case .post(let post) = block.content { post } else { nil }
    }
  }

  private static func user(_ number: Int) -> String { "<a class=username href=/members/\(number)>\(names[number])</a>" }

  @Test("A day that stands with other words is found where each post has such a line")
  func days() {
    let posts = Self.posts {
      "<div class=post><h4>\(Self.user($0))</h4><ul><li>Member</li><li>Posts: 12\($0)</li><li>Lives by the sea</li></ul><h5>Sand</h5>"
        + "<div class=small>« \($0 > 0 ? "Reply #\($0) on:" : "on:") March 0\($0 + 3), 2014, 10:12:4\($0) AM »</div><div class=inner>\(Self.texts[$0])</div></div>"
    }
    #expect(
      posts.map(\.date) == [
        "March 03, 2014, 10:12:40 AM", "March 04, 2014, 10:12:41 AM", "March 05, 2014, 10:12:42 AM",
      ])
  }

  @Test("A time has the day that stands before it")
  func times() {
    let posts = Self.posts {
      "<li class=post><div><span class=date>03-0\($0 + 1)-2012,&nbsp;<span class=time>10:1\($0) AM</span></span></div>\(Self.user($0))<div class=text>\(Self.texts[$0])</div></li>"
    }
    #expect(posts.map(\.date) == ["03-01-2012, 10:10 AM", "03-02-2012, 10:11 AM", "03-03-2012, 10:12 AM"])
  }

  @Test("All that somebody says is no quotation", arguments: ["postcontent restore", "messageText ugc"])
  func saidInQuotations(name: String) {
    let posts = Self.posts {
      "<li class=message>\(Self.user($0))<span class=date>May \($0 + 1), 2015</span><blockquote class='\(name)'>\(Self.texts[$0])</blockquote></li>"
    }
    #expect(posts.count == 3)
    for post in posts {
      guard case .paragraph? = post.blocks.first?.content else {
        Issue.record("\(post.blocks)")
        continue
      }
    }
  }

  /// Ways to draw a quotation of the first post.
  static let quotations = [
    "<aside class=quote><div class=title>mara:</div><blockquote><p>The groyne was washed out.</p></blockquote></aside>",
    "<div class=quoteheader>mara</div><blockquote>The groyne was washed out.</blockquote>",
    "<div class=bbcode_container><div class=bbcode_quote><div class=quote_container><div class=bbcode_postedby>mara</div>"
      + "<div class=message>The groyne was washed out.</div></div></div></div>",
    "<div><div class=small>Quote:</div><table><tr><td class=alt2><div>Posted by <b>mara</b></div><div>The groyne was washed out.</div></td></tr></table></div>",
    "<blockquote class=block-quote><div class=block-title><a href=#p1>mara said:</a></div><div>The groyne was washed out.</div></blockquote>",
    "<blockquote><cite>mara wrote:</cite>The groyne was washed out.</blockquote>",
  ]

  @Test("A quotation has the name of whom it quotes", arguments: quotations)
  func quoted(drawn: String) throws {
    let posts = Self.posts {
      "<div class=post>\(Self.user($0))<span class=date>May \($0 + 1), 2015</span><div class=text>\($0 > 0 ? drawn : "")<p>\(Self.texts[$0])</p></div></div>"
    }
    #expect(posts.count == 3)
    let quotes = posts.dropFirst().flatMap(\.blocks).compactMap { block -> Quote? in
      if case .quote(let quote) = block.content { quote } else { nil }
    }
    #expect(quotes.count == 2)
    for quote in quotes {
      #expect(quote.attribution?.text.contains("mara") == true)
      #expect(quote.blocks.map(\.content) == [.paragraph("The groyne was washed out.")])
    }
  }

  @Test("What somebody says to a quotation is theirs")
  func saidToAQuotation() {
    let posts = Self.posts { number in
      let quote =
        number == 1
        ? "<p>From the book of the harbour:</p><blockquote><p>Sand is paid for by the yard.</p></blockquote>"
        : "<p>\(Self.texts[number])</p>"
      return
        "<div class=post>\(Self.user(number))<span class=date>May \(number + 1), 2015</span><div class=text>\(quote)</div></div>"
    }
    #expect(posts.count == 3)
    #expect(posts.dropFirst().first?.blocks.first?.content == .paragraph("From the book of the harbour:"))
  }

  @Test("What is set in by lists has its depth, whatever box stands around the name")
  func depths() {
    func comment(_ number: Int, _ inner: String) -> String {
      let head =
        "<div class=head>\(Self.user(number))<span class=age>\(number + 1) hours ago</span></div><div class=text>\(Self.texts[number])</div>"
      let box = number > 0 ? "<div class=ms-2>\(head)</div>" : "<div>\(head)</div>"
      return
        "<li class=comment><article class=comment-node>\(box)</article>\(inner.isEmpty ? "" : "<ul>\(inner)</ul>")</li>"
    }
    let posts = Self.posts { $0 == 0 ? "<ul>\(comment(0, comment(1, comment(2, ""))))</ul>" : "" }
    #expect(posts.map(\.depth) == [0, 1, 2])
  }

  @Test("Remarks below a post are posts below it")
  func remarks() {
    func remark(_ text: String) -> String {
      "<li class=comment><div class=comment-body><span>\(text)</span><div>–&nbsp;<a class=comment-user href=/users/9>odd</a></div>"
        + "<span class=comment-date><a href=#c><span title='2023-03-04 09:02:11Z'>Mar 4, 2023 at 9:02</span></a></span></div></li>"
    }
    let posts = Self.posts { number in
      "<div class=answer><div class=layout><div class=cell><div class=text>\(Self.texts[number])</div><div class=user-details>\(Self.user(number))"
        + "<span class=date>May \(number + 1), 2015</span></div></div><ul>\(number == 1 ? "" : remark("Is that before the flood, or after?"))</ul></div></div>"
    }
    #expect(posts.map(\.depth) == [0, 1, 0, 0, 1])
    #expect(posts.map(\.author) == ["mara", "odd", "old_piet", "ina", "odd"])
  }
}
