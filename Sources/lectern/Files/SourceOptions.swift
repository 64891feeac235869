import ArticleModel
import ArticleParsing
import FeedReading

/// How sources are read.
struct SourceOptions: Sendable {
  /// The format of sources; nil where each tells its own.
  var from: SourceFormat?

  /// Whether all of a source is kept: nothing is taken for clutter, no title or author is read of it.
  var everything = false

  /// Loads and parses what an argument names: a file, an address, or `-` for standard input. Throws
  /// ``InputFailure``.
  func document(at argument: String) throws -> Document { document(of: try LoadedSource.load(argument)) }

  /// Parses what was read.
  func document(of source: consuming LoadedSource) -> Document {
    source.document(as: from, everything: everything)
  }

  /// Parses what was read, and adds what the article is known by.
  func article(of source: consuming LoadedSource) -> LoadedArticle {
    source.article(as: from, everything: everything)
  }

  /// The beginning of a source that is so long that parsing all of it would keep the reader waiting.
  func preview(of source: LoadedSource) -> Document? {
    // A feed is read as a whole.
    if from == nil, !everything, FeedPlaces.isFeed(source.bytes) { return nil }
    return source.parser(as: from, everything: everything).preview(of: source.bytes)
  }

  /// What became of each line that contains some words, and why.
  func explanations(of source: LoadedSource, where words: String) -> [Explanation] {
    source.parser(as: from, everything: everything).explain(source.bytes, where: words)
  }
}
