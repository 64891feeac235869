import ArticleModel
import ArticleShelf
import ReaderCore
import ReaderUI
import TerminalScreen

/// A long document that is read in the background while its beginning is shown.
final class WholeDocument: Sendable {
  /// The length of the source.
  let byteCount: Int
  private let source: Mailbox<LoadedSource>
  private let options: SourceOptions
  private let result = Mailbox<(document: Document, identity: DocumentIdentity)>()

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
      let origin = loaded.origin
      let document = options.document(of: loaded)
      result.put((document, DocumentIdentity(of: document, from: origin)))
      waker.wake()
    }
  }

  /// The document, once it is there; only once.
  func takeResult() -> (document: Document, identity: DocumentIdentity)? { result.take().values.first }
}
