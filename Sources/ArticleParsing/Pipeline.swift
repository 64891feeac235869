public import ArticleModel

/// How a source is read.
public struct ParsingOptions: Sendable {
  /// Where the source was found, if it was a page.
  public var url: String?

  /// Makes the usual options.
  public init(url: String? = nil) {
    self.url = url
  }
}

/// The whole way from bytes to articles.
public struct ArticleParser: Sendable {
  /// How sources are read.
  public var options: ParsingOptions

  /// Makes a parser.
  public init(options: ParsingOptions = ParsingOptions()) {
    self.options = options
  }

  /// Finds the articles in a source. Any bytes are valid input.
  public func parse(_ bytes: [UInt8]) -> Document {
    Document(text: SourceText(utf8: bytes), articles: [Article()])
  }
}
