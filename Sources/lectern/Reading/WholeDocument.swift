import TerminalScreen

/// A long document that is parsed in the background while its beginning is shown.
final class WholeDocument: Sendable {
  /// The length of the source.
  let byteCount: Int
  private let source: Mailbox<LoadedSource>
  private let options: SourceOptions
  private let result = Mailbox<LoadedArticle>()

  /// Takes over what was loaded, so that nobody else has to keep its bytes.
  init(_ source: consuming LoadedSource, _ options: SourceOptions) {
    byteCount = source.bytes.count
    self.source = Mailbox()
    self.source.put(source)
    self.options = options
  }

  /// Starts parsing.
  func read(waking waker: Waker) {
    Task.detached { [source, options, result] in
      guard let loaded = source.take().values.first else { return }
      let reading = SourcesRead.begin(loaded)
      let article = options.article(of: loaded)
      reading?.end(with: article.document)
      result.put(article)
      waker.wake()
    }
  }

  /// The article, once it is ready; returned only once.
  func takeResult() -> LoadedArticle? { result.take().values.first }
}
