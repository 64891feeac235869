package import ArticleModel

/// A thing that happened to an article on one machine: a line of a journal.
package struct Event: Sendable, Hashable {
  /// What happened. An event may hold several changes, which happen together.
  package enum Change: Sendable, Hashable {
    case archived(Bool)
    case starred(Bool)
    case deleted(Bool)
    /// It was looked at, or is to be new again.
    case seen(Bool)
    /// Where it was left.
    case place(TextAnchor)
    /// The furthest share of the text that was passed, 0 to 1.
    case reached(Double)
    /// Why its page could not be fetched; nil once it could.
    case failed(String?)
    case tag(String)
    /// Takes tags away by the ids of the events that gave them.
    case untag([String])
    case highlight(Highlight)
    /// Takes a highlight away.
    case unhighlight(String)
    /// Puts another note to a highlight; an empty one is none.
    case note(String, of: String)
    case colour(Highlight.Colour, of: String)
  }

  package var stamp: Stamp
  /// The id of the article.
  package var article: String
  package var changes: [Change]

  package init(_ stamp: Stamp, article: String, _ changes: [Change]) {
    self.stamp = stamp
    self.article = article
    self.changes = changes
  }

  /// The id by which others name what a change of this event gave.
  package func id(ofChange index: Int) -> String { index == 0 ? stamp.text : "\(stamp.text)/\(index)" }
}
