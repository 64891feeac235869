import Fragments
import UTF8Text

/// What a page calls what people write on it.
extension ThreadJudgement {
  /// Whether the page's own names for what most posts stand in say that they are some, or one
  /// answers another, or their authors come again.
  func areCalledPosts() -> Bool {
    let authors = posts.compactMap(\.author)
    if Set(authors).count < authors.count, posts.contains(where: { $0.date != nil }) { return true }
    if posts.contains(where: { $0.depth > 0 }) { return true }
    let called = posts.count { post in
      if post.isDeclared { return true }
      guard let index = (post.rest + post.said).min() else { return false }
      return list.page.hasElement(around: index, most: 10) { list.page.isNamed($0, ThreadJudgement.names) }
    }
    return called * 2 >= posts.count
  }

  /// Whether the page calls all posts but the first comments, and that one says more than all of them in more than one paragraph: what
  /// opens a thread is mostly shorter than what is said to it.
  var standsAboveComments: Bool {
    guard let first = posts.first, !isCalledComment(first), posts.dropFirst().allSatisfy(isCalledComment) else {
      return false
    }
    let paragraphs = first.said.filter { reasons[$0] == nil && shapes[$0].isProse && shapes[$0].endsSentence }
    let answers = posts.dropFirst().reduce(0) { $0 + words($1.said) }
    return paragraphs.count >= 2 && words(first.said) > answers
  }

  private func isCalledComment(_ post: FragmentPost) -> Bool {
    guard let index = (post.rest + post.said).min() else { return false }
    return list.page.hasElement(around: index, most: 10) { $0.words.contains(.comment) }
  }

  private static let names = NameSet(
    """
    comment comments post posts message messages msg reply replies answer answers topic thread discussion question forum \
    response responses post0 comment0 message0
    """)
}
