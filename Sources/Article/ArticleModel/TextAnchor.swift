/// A place in a document that can be written down: it holds at any width, and for another reading of the same source.
public struct TextAnchor: Sendable, Hashable {
  /// The index in ``Document/articles``.
  public var article: Int
  /// The index in ``Article/blocks``; nil for the masthead.
  public var block: Int?
  /// A byte of the block's texts as ``Block/forEachText(_:)`` gives them, joined by line feeds; nil if no words of the
  /// block stand at or above the place.
  public var offset: Int?
  /// How many lines below the line of that byte (or the block's first line) the place is.
  public var below: Int
  /// Where the block begins in ``SourceText/utf8``: it finds the block where the source is divided into others by then.
  public var source: Int

  /// Names a place.
  public init(article: Int, block: Int?, offset: Int?, below: Int = 0, source: Int) {
    self.article = article
    self.block = block
    self.offset = offset
    self.below = below
    self.source = source
  }

  /// The place in a document as it is now: the same block where one begins at ``source``, else the one that holds it.
  public func adapted(to document: Document) -> TextAnchor {
    guard let block else { return valid(in: document) }
    if document.articles.indices.contains(article), document.articles[article].blocks.indices.contains(block),
      document.articles[article].blocks[block].source.lowerBound == source
    {
      return self
    }
    var found = TextAnchor(article: 0, block: nil, offset: nil, source: 0)
    for (article, value) in document.articles.enumerated() {
      for (block, candidate) in value.blocks.enumerated() where candidate.source.lowerBound <= source {
        found = TextAnchor(article: article, block: block, offset: 0, source: candidate.source.lowerBound)
      }
    }
    if found.source == source { found.offset = offset }
    return found
  }

  private func valid(in document: Document) -> TextAnchor {
    document.articles.indices.contains(article) ? self : TextAnchor(article: 0, block: nil, offset: nil, source: 0)
  }
}
