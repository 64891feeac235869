public import ArticleModel

/// An article, or a section of one, that is to be written to a file.
public struct Export: Sendable, Hashable {
  /// What is to be written: of a section, its blocks below the masthead of its article.
  public var article: Article
  /// The format.
  public var format: OutputFormat
  /// The file, as the reader typed it.
  public var path: String
  /// Whether a file that is there already may be replaced.
  public var overwrites: Bool

  package init(article: Article, format: OutputFormat, path: String, overwrites: Bool) {
    self.article = article
    self.format = format
    self.path = path
    self.overwrites = overwrites
  }
}

extension Article {
  /// The article with some of its blocks alone, and with what was removed and repaired among them.
  package func part(_ blocks: Range<Int>) -> Article {
    var part = self
    part.blocks = Array(self.blocks[blocks])
    guard let first = part.blocks.first, let last = part.blocks.last else { return part }
    let start = first.source.lowerBound
    let source = start..<max(start, last.source.upperBound)
    part.removed = removed.filter { source.contains($0.source.lowerBound) }
    part.repairs = repairs.filter { source.contains($0.source.lowerBound) }
    return part
  }
}
