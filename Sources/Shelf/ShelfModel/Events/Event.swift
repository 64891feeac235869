package import ArticleModel

/// Something that happened to an article on one machine: a line of a journal.
package struct Event: Sendable, Hashable {
  /// What happened. An event may hold several changes, which happen together.
  package enum Change: Sendable, Hashable {
    case archived(Bool)
    case starred(Bool)
    case deleted(Bool)
    /// It was opened, or is to count as new again.
    case seen(Bool)
    /// Where reading stopped.
    case place(TextAnchor)
    /// The furthest share of the text that was passed, 0 to 1.
    case reached(Double)
    /// Why its page could not be fetched; nil once it could.
    case failed(String?)
    case tag(String)
    /// Removes tags, by the ids of the events that added them.
    case untag([String])
    case highlight(Highlight)
    /// Removes a highlight.
    case unhighlight(String)
    /// Changes the note of a highlight; an empty one removes it.
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

  /// Changes in parts whose lines stay short, so that a book with thousands of highlights is no line of megabytes.
  package static func parts(of changes: [Change]) -> [[Change]] {
    var parts: [[Change]] = [[]]
    var length = 0
    for change in changes {
      let size = change.size
      if length > 0, length + size > 1 << 16 {
        parts.append([])
        length = 0
      }
      parts[parts.count - 1].append(change)
      length += size
    }
    return parts
  }

  /// The id by which other events refer to what a change of this event added.
  package func id(ofChange index: Int) -> String { index == 0 ? stamp.text : "\(stamp.text)/\(index)" }
}

extension Event.Change {
  /// About how many bytes it takes.
  fileprivate var size: Int {
    switch self {
    case .highlight(let mark):
      200 + mark.quote.utf8.count + mark.prefix.utf8.count + mark.suffix.utf8.count + (mark.note?.utf8.count ?? 0)
    case .note(let text, _), .tag(let text): 50 + text.utf8.count
    case .untag(let ids): 50 + ids.reduce(0) { $0 + $1.utf8.count }
    default: 100
    }
  }
}
