import ArticleModel
import ReaderUI
import TerminalScreen

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads the articles of a folder in the background and hands the results to the event loop.
final class OpeningShelf: Sendable {
  private let entries: [LibraryEntry]
  private let waker: Waker
  private let read: @Sendable (LibraryEntry) throws -> Document
  private let results = Mailbox<Result>()

  /// What came of reading.
  private enum Result: Sendable {
    case event(Event)
    /// The document of an entry, with the number of the request: only the latest counts.
    case opened(Document, entry: Int, request: Int)
    case failed(String, request: Int)
  }

  init(entries: [LibraryEntry], waker: Waker, open: @escaping @Sendable (LibraryEntry) throws -> Document) {
    self.entries = entries
    self.waker = waker
    read = open
  }

  /// Finds out what an entry has to say of itself.
  func describe(_ index: Int) {
    run { [entries, read] in
      guard let document = try? read(entries[index]), let article = document.articles.first else {
        return .event(.described(entry: index, title: nil, minutes: nil, date: nil))
      }
      let words = document.articles.reduce(0) { $0 + $1.wordCount }
      let minutes = max(1, (words + WordCount.wordsPerMinute / 2) / WordCount.wordsPerMinute)
      let masthead = article.masthead
      return .event(.described(entry: index, title: masthead.title?.text, minutes: minutes, date: masthead.published))
    }
  }

  /// Opens an entry; an earlier one that has not been opened by then is not opened any more.
  func open(_ index: Int) {
    let request = results.nextRequest()
    run { [entries, read] in
      do {
        return .opened(try read(entries[index]), entry: index, request: request)
      } catch {
        return .failed((error as? InputFailure)?.message ?? "\(entries[index].fileName): \(error)", request: request)
      }
    }
  }

  /// What has come since the last call, in order.
  func takeResults() -> [Event] {
    let (found, latest) = results.take()
    return found.compactMap { result in
      switch result {
      case .event(let event): event
      case .opened(let document, let index, let request) where request == latest:
        .opened(document, name: entries[index].fileName)
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

/// Values handed from threads in the background to the one that reads the keys.
private final class Mailbox<Value: Sendable>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var values: [Value] = []
  private var request = 0

  init() {
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func put(_ value: Value) { locked { values.append(value) } }

  /// Takes all values, and the number of the latest request.
  func take() -> (values: [Value], latest: Int) {
    locked {
      defer { values = [] }
      return (values, request)
    }
  }

  /// A number for a new request.
  func nextRequest() -> Int {
    locked {
      request += 1
      return request
    }
  }

  private func locked<Result>(_ work: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return work()
  }
}
