/// The states of all articles: the fold of all journals.
package struct ShelfState: Sendable, Hashable {
  package private(set) var articles: [String: ArticleState] = [:]
  /// The latest stamp that is known.
  package private(set) var last: Stamp?

  package init() {}

  /// Folds in events, in any order.
  package mutating func apply(_ events: some Sequence<Event>) {
    for event in events {
      articles[event.article, default: ArticleState()].apply(event)
      last = max(last ?? event.stamp, event.stamp)
    }
  }
}
