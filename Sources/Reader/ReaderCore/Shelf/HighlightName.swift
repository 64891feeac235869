/// The id of a line that stands for a highlight: that of the article and its own.
public struct HighlightName: Sendable, Hashable {
  package var article: String
  package var highlight: String

  /// Names a highlight of an article.
  package init(article: String, highlight: String) {
    self.article = article
    self.highlight = highlight
  }

  /// Reads the id of a line.
  package init?(_ id: String) {
    guard let space = id.firstIndex(of: " ") else { return nil }
    self.init(article: String(id[..<space]), highlight: String(id[id.index(after: space)...]))
  }

  /// The id of the line.
  package var id: String { "\(article) \(highlight)" }
}
