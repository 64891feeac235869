import Fragments
import UTF8Text

/// Tells posts from teasers: a blog's front page has names and dates, too, but a title of its own above each.
extension PostBodies {
  /// Whether most posts begin with a title of their own, as those of a blog's front page do. The titles of a thread are alike.
  func areTeasers(_ posts: [FragmentPost]) -> Bool {
    var titles: Set<[UInt8]> = []
    var titled = 0
    for post in posts {
      let all = (post.rest + post.said).sorted()
      let name = post.author.map { Array($0.utf8).filter { isLetter($0) || $0 >= 0x80 }.map(lowered) }
      guard let title = all.prefix(6).first(where: { isTitle($0) && letters(of: $0) != name }) else { continue }
      titled += 1
      titles.insert(letters(of: title))
    }
    if posts.count(where: isAnswer) * 2 >= posts.count { return false }
    // "Odp: The roof" answers "The roof".
    let own = titles.filter { title in
      !titles.contains { $0.count >= 4 && $0.count < title.count && title.suffix($0.count) == $0[...] }
    }
    return titled * 10 >= posts.count * 6 && own.count * 10 >= titled * 6 && titled >= 2
  }

  private func isTitle(_ index: Int) -> Bool {
    if isHead.contains(index) { return false }
    let fragment = list.fragments[index]
    // The page's own title belongs to no post.
    if fragment.form == .heading {
      // What is set large in the profile of somebody is a name or a rank.
      return fragment.group > 1 && !list.page.hasElement(around: index, most: 3) { list.page.isNamed($0, Self.profile) }
    }
    return tree.linkShare(of: index) >= 230 && PostText.wordCount(fragment.text, of: list.utf8) >= 4
  }

  /// Whether the page calls a post an answer to something: a comment has a title of its own on some boards.
  private func isAnswer(_ post: FragmentPost) -> Bool {
    list.page.hasElement(around: post.said[0], most: 10) { list.page.isNamed($0, Self.answers) }
  }

  private static let profile = NameSet("user author poster member profile username usertitle userinfo usertext")
  private static let answers = NameSet("comment comments comment0 reply replies answer answers")

  /// The letters of a title, without the sign that it answers.
  private func letters(of index: Int) -> [UInt8] {
    let letters = list.utf8[list.fragments[index].text].filter { isLetter($0) || $0 >= 0x80 }.map(lowered)
    var start = 0
    while letters.count - start > 4, letters[start] == UInt8(ascii: "r"), letters[start + 1] == UInt8(ascii: "e") {
      start += 2
    }
    return Array(letters[start...])
  }
}
