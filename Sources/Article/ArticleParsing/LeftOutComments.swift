import ArticleModel
import Fragments

/// The comments below an article: posts like any others, of which all is left out.
struct LeftOutComments {
  /// The part of a comment that each fragment is.
  private var parts: [Int: CommentPart] = [:]

  /// Looks for posts of which nothing is kept.
  ///
  /// Cards of other articles have authors and dates too. So comments are only what the page's own names call so, and what
  /// stands in elements of the same kind.
  init(_ list: FragmentList, _ reasons: [Removal.Reason?]) {
    let posts = list.posts.filter { post in
      (post.said + post.rest).allSatisfy { reasons[$0] != nil } && !post.said.isEmpty
    }
    var counts: [Int: (all: Int, named: Int)] = [:]
    for post in posts {
      let isNamed = (post.said + post.rest).contains { reasons[$0] == .commentForm }
      counts[post.kind, default: (0, 0)].all += 1
      counts[post.kind, default: (0, 0)].named += isNamed ? 1 : 0
    }
    let comments = posts.filter { post in counts[post.kind].map { $0.named * 2 >= $0.all } ?? false }
    for (number, post) in comments.enumerated() {
      func part(isSaid: Bool) -> CommentPart {
        CommentPart(number: number, author: post.author, date: post.date, depth: post.depth, isSaid: isSaid)
      }
      for index in post.rest { parts[index] = part(isSaid: false) }
      for index in post.said { parts[index] = part(isSaid: true) }
    }
  }

  /// The part of a comment that a fragment is; nil for others.
  subscript(fragment: Int) -> CommentPart? { parts[fragment] }
}
