import ArticleModel
import ArticleShelf
import ReaderCore
import ReaderFeatures
import ReaderUI
import Settings
import TerminalScreen

/// Loads the articles of a folder in the background for the event loop.
final class OpeningShelf: Sendable {
  private let entries: [LibraryEntry]
  private let waker: Waker
  private let places: PlaceStore
  private let read: @Sendable (LibraryEntry) throws -> Document
  private let results = Mailbox<Result>()

  /// What came of reading.
  private enum Result: Sendable {
    case event(Event)
    /// The document of an entry, with the number of the request: only the latest counts.
    case opened(Document, opening: Opening, entry: Int, request: Int)
    case failed(String, request: Int)
  }

  init(
    entries: [LibraryEntry], waker: Waker, places: PlaceStore,
    open: @escaping @Sendable (LibraryEntry) throws -> Document
  ) {
    self.entries = entries
    self.places = places
    self.waker = waker
    read = open
  }

  /// Finds the title and length of an entry.
  func describe(_ index: Int) {
    run { [entries, read, places] in
      guard let document = try? read(entries[index]), let article = document.articles.first else {
        return .event(.described(entry: index, title: nil, minutes: nil, date: nil))
      }
      let words = document.articles.reduce(0) { $0 + $1.wordCount }
      let minutes = max(1, (words + WordCount.wordsPerMinute / 2) / WordCount.wordsPerMinute)
      let masthead = article.masthead
      let furthest = places.recall(DocumentIdentity(of: document.text)).furthest
      return .event(
        .described(
          entry: index, title: masthead.title?.text, minutes: minutes, date: masthead.published, furthest: furthest))
    }
  }

  /// Opens an entry and gives up any earlier one that has not been opened yet.
  func open(_ index: Int) {
    let request = results.nextRequest()
    run { [entries, read, places] in
      do {
        let document = try read(entries[index])
        let identity = DocumentIdentity(of: document.text)
        let opening = Opening(
          key: identity.key, entry: index, kept: places.recall(identity), origin: .file(entries[index].path))
        return .opened(document, opening: opening, entry: index, request: request)
      } catch {
        return .failed((error as? InputFailure)?.message ?? "\(entries[index].fileName): \(error)", request: request)
      }
    }
  }

  /// The results since the last call, in order.
  func takeResults() -> [Event] {
    let (found, latest) = results.take()
    return found.compactMap { result in
      switch result {
      case .event(let event): event
      case .opened(let document, let opening, let index, let request) where request == latest:
        .opened(document, name: entries[index].fileName, opening: opening)
      case .failed(let message, let request) where request == latest: .notice(message)
      default: nil
      }
    }
  }

  private func run(_ work: @escaping @Sendable () -> Result) {
    Task.detached { [results, waker] in
      results.put(work())
      waker.wake()
    }
  }
}
