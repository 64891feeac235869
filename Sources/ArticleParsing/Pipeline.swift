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
    let text = SourceText(utf8: bytes)
    let list = PlainTextReader.fragments(of: text)
    let articles = list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      var draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes)
      ArticleStructure.decideRoles(&draft)
      let (blocks, repairs) = BlockAssembler.blocks(of: draft, in: list, language: nil)
      return [Article(blocks: blocks, repairs: repairs)]
    }
    return Document(text: text, articles: articles)
  }
}
