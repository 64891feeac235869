public import ArticleModel

/// What a format leaves open.
public struct WritingOptions: Sendable {
  /// The cells a line of text may take.
  public var width: Int
  /// Whether CSV guards cells that a spreadsheet would compute.
  public var guardsFormulas: Bool

  /// The options of a writer that is asked for nothing special.
  public init(width: Int = 80, guardsFormulas: Bool = false) {
    self.width = width
    self.guardsFormulas = guardsFormulas
  }
}

extension OutputFormat {
  /// The writer of the format.
  public func writer(_ options: WritingOptions = WritingOptions()) -> any ArticleWriter {
    switch self {
    case .json: JSONWriter()
    case .markdown: MarkdownWriter()
    case .html: HTMLWriter()
    case .text: TextWriter(width: options.width)
    case .csv: CSVWriter(guardsFormulas: options.guardsFormulas)
    }
  }
}
