import ArticleModel
import Dispatch
import ReaderCore

/// The sources of what was read last, as they came, where they cannot be read once more: pages, and what was piped in. A document has
/// its text in UTF-8, which need not be what came, and the shelf keeps what came.
final class SourcesRead: @unchecked Sendable {
  static let latest = SourcesRead()

  /// How many are remembered, and how many bytes they may have.
  private static let most = 8
  private static let mostBytes = 20_000_000

  private let queue = DispatchQueue(label: "lectern.sources")
  private var sources: [LoadedSource] = []

  /// A source that is about to be parsed.
  struct Reading {
    fileprivate let source: LoadedSource

    /// Remembers the source, if the text that was made of it is another.
    func end(with document: Document) {
      SourcesRead.latest.note(source, isAnother: document.text.utf8 != source.bytes[...])
    }
  }

  /// Begins to read a source; nil for what need not be remembered.
  static func begin(_ source: LoadedSource) -> Reading? {
    if case .file = source.origin { return nil }
    return source.bytes.count <= mostBytes ? Reading(source: source) : nil
  }

  private func note(_ source: LoadedSource, isAnother: Bool) {
    queue.sync {
      sources.removeAll { $0.url == source.url }
      if isAnother { sources.append(source) }
      while sources.count > 1,
        sources.count > SourcesRead.most || sources.reduce(0, { $0 + $1.bytes.count }) > SourcesRead.mostBytes
      {
        sources.removeFirst()
      }
    }
  }

  /// What came from an address, or by a pipe where there is none; nil where its text is the same, or it was long ago.
  func source(at url: String?) -> LoadedSource? { queue.sync { sources.last { $0.url == url } } }
}
