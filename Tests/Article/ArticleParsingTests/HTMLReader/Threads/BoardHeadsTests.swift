import ArticleModel
import ArticleParsing
import TestSupport
import Testing

@Suite("Heads of posts on boards that set them apart from what is said")
struct BoardHeadsTests {
  /// Who wrote what, by the page's posts.
  private func posts(_ body: String) -> [String] {
    Page.document("<title>The roof</title><body><h1>The roof</h1>\(body)").articles[0].blocks.compactMap {
      if case .post(let post) = $0.content { post.author } else { nil }
    }
  }

  private func text(_ number: Int) -> String {
    "<p>The roof over bed \(number) leaks when it rains from the west, and nobody knows why.</p>"
  }

  @Test("A date stands with the name that shares a smaller box with it, and numbers in classes tell no posts apart")
  func dates() {
    let notice = "<p>Last post by <a class=author-name href=/u/z>Zita</a> a while ago</p>"
    let all = ["Ada", "Bo", "Cyd"].enumerated().map { number, name in
      "<div class=post-head><span class=post-date>May \(number + 1), 2025 at 9:00 am</span></div>"
        + "<div class='loop-\(number) user-\(number)'><div class=post-author><a class=author-name href=/u/\(name)>\(name)"
        + "</a><div>Member</div></div><div class=post-content>\(text(number))</div></div>"
    }
    #expect(posts(notice + "<ul><li>\(all.joined())</li></ul>") == ["Ada", "Bo", "Cyd"])
  }

  @Test(
    "Numbers that count on head posts, with a date and a name below", arguments: [(1, ["Ada", "Bo", "Cyd"]), (3, [])])
  func numbered(step: Int, names: [String]) {
    let all = ["Ada", "Bo", "Cyd"].enumerated().map { number, name in
      "<div><h2>#\(1 + number * step) <a href=/p/\(number)>2025-06-03 18:2\(number):00</a></h2><dl><dt><b>\(name)</b></dt>"
        + "<dd>Member</dd><dd>Posts: \(number)</dd></dl><div>\(text(number))</div></div>"
    }
    #expect(posts(all.joined()) == names)
  }

  @Test("Lines below posts sign them")
  func signed() {
    let all = ["Ada", "Bo", "Cyd"].enumerated().map { number, name in
      "<div class=msg>\(text(number))<div class=sig>Posted by <a href=/w/\(name)>\(name)</a> on 3 June 2025 at 18:2\(number)"
        + " | <a href=/re>Reply</a></div></div>"
    }
    #expect(posts(all.joined()) == ["Ada", "Bo", "Cyd"])
  }

  @Test("A handle beside a name is no other name, and when somebody joined is no date of a post")
  func handles() {
    let all = ["Ada", "Bo", "Cyd"].map { name in
      "<div class=post><div class=author-data><div class=author-name><a href=/u/\(name)>\(name)</a></div>"
        + "<div class=author-nicename>(@\(name))</div><div class=author-joined-date>Joined: 3 years ago</div></div>"
        + "<div class=post-date>12/03/2025 8:10 pm</div><div class=post-content>\(text(1))</div></div>"
    }
    #expect(posts(all.joined()) == ["Ada", "Bo", "Cyd"])
  }
}
