import TerminalScreen

/// A long document that is read in the background while its beginning is shown.
final class WholeDocument: Sendable {
  /// The length of the source.
  let byteCount: Int
  private let source: Mailbox<LoadedSource>
  private let options: SourceOptions
  private let result = Mailbox<LoadedArticle>()

  /// Takes what was loaded; nobody else need keep its bytes.
  init(_ source: consuming LoadedSource, _ options: SourceOptions) {
    byteCount = source.bytes.count
    self.source = Mailbox()
    self.source.put(source)
    self.options = options
  }

  /// Begins to read.
  func read(waking waker: Waker) {
    Task.detached { [source, options, result] in
      guard let loaded = source.take().values.first else { return }
      result.put(options.article(of: loaded))
      waker.wake()
    }
  }

  /// The article, once it is there; only once.
  func takeResult() -> LoadedArticle? { result.take().values.first }
}
