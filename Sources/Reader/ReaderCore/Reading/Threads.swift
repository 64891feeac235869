package import ArticleModel
import TextLayout

/// Moving about in a thread of posts, and folding a post with its answers.
extension ReadingState {
  /// Goes to the next or previous post, or to the next or previous answer to the first one.
  package mutating func goToPost(_ step: Int, answersOnly: Bool) {
    guard let answers = page.items.levelOfAnswers(near: currentItem) else {
      message = "there are no posts here"
      return
    }
    let level = answersOnly ? answers : Int.max
    var item = currentItem
    var left = abs(step)
    // In the midst of a post, going back leads to its own beginning first.
    if step < 0, page.items.post(item) == nil || top > page.start(of: item) { item += 1 }
    while left > 0 {
      guard let next = page.items.post(from: item, step: step.signum(), upTo: level, shownOn: page) else {
        message = step > 0 ? "the last post" : "the first post"
        return
      }
      item = next
      left -= 1
    }
    jump(toItem: item)
  }

  /// The post that fold keys mean: the focused one, else the one being read; nil where that is none.
  package var postToFold: Int? {
    if let focus, isVisible(focus), focus.target == .line(.post) { return focus.item }
    return page.items.post(currentItem) == nil ? nil : currentItem
  }

  /// Folds a post with the answers to it, or unfolds it.
  package mutating func setPostFolded(_ folded: Bool, _ item: Int) {
    if page.folds.isFolded(item) == folded { message = folded ? "it is folded already" : "it is unfolded already" }
    let hides = page.items.answers(to: item)
    keepingPlace { state in
      if folded { state.page.folds.fold(item, hiding: hides) } else { state.page.folds.unfold(item) }
    }
  }
}

extension PageItems {
  /// The post that an item is; nil for other items.
  package func post(_ item: Int) -> Post? {
    guard (0..<count).contains(item), case .post(let post)? = block(item)?.content else { return nil }
    return post
  }

  /// The items of the answers to a post, those to its answers included.
  package func answers(to item: Int) -> Range<Int> {
    guard let first = post(item) else { return item + 1..<item + 1 }
    let end = items(ofArticle: article(of: item)).upperBound
    var next = item + 1
    var last = next
    while next < end {
      if let post = post(next) {
        if post.depth <= first.depth { break }
        last = next + 1
      } else if gap(next) == nil {
        break
      }
      next += 1
    }
    return item + 1..<last
  }

  /// The next post from an item on, not deeper than a level; nil where none follows.
  func post(from item: Int, step: Int, upTo level: Int, shownOn page: Page) -> Int? {
    var next = item + step
    while (0..<count).contains(next) {
      if let post = post(next), post.depth <= level, page.hasLines(next) { return next }
      next += step
    }
    return nil
  }

  /// How deep the answers to the first post of an article stand: below it, or beside it where nothing sets them apart.
  func levelOfAnswers(near item: Int) -> Int? {
    var depths: [Int: Int] = [:]
    for item in items(ofArticle: article(of: item)) {
      if let post = post(item) { depths[post.depth, default: 0] += 1 }
    }
    guard let least = depths.keys.min() else { return nil }
    return depths[least] == 1 && depths.count > 1 ? least + 1 : least
  }
}
