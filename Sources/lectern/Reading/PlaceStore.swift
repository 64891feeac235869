import ArticleModel
import ArticleShelf
import Dispatch
import TerminalScreen

/// The shelf of what was read, used from one thread of its own: no key ever waits for the disk.
///
/// The first thing that goes wrong is told, once; then the reader reads on, and what cannot be kept is not kept.
final class PlaceStore: @unchecked Sendable {
  // Everything but the mailbox is touched on the queue alone.
  private let queue = DispatchQueue(label: "lectern.places", qos: .userInitiated)
  private var shelf: Shelf?
  private var wasOpened = false
  private var hasWarned = false
  private var waker: Waker?
  private let warnings = Mailbox<String>()

  /// Whether anything can be known of any document: not before the first shelf is made.
  let isThere: Bool

  /// How long a new shelf lets the first page go before it.
  private static let delay = DispatchTimeInterval.milliseconds(100)

  /// Begins to open the shelf; one that is not there yet is made once the first page is drawn, which needs nothing of it.
  init() {
    isThere = StateFolder.path(of: PlaceStore.file).map { SystemCalls.isThere($0) } ?? false
    queue.asyncAfter(deadline: isThere ? .now() : .now() + Self.delay) { self.openOnce() }
  }

  private static let file = "places.sqlite"

  /// From now on the reader is woken where something goes wrong.
  func warn(by waker: Waker) {
    queue.async {
      self.waker = waker
      if self.hasWarned { waker.wake() }
    }
  }

  /// What is known of a document; waits for it.
  func recall(_ document: DocumentIdentity) -> KeptReading {
    queue.sync { access { shelf throws(ShelfFailure) in try shelf.reading(of: document) } ?? KeptReading() }
  }

  /// Finds out what is known of a document, and hands it on.
  func recall(_ document: DocumentIdentity, then receive: @escaping @Sendable (KeptReading) -> Void) {
    queue.async {
      receive(self.access { shelf throws(ShelfFailure) in try shelf.reading(of: document) } ?? KeptReading())
    }
  }

  /// Writes in the background.
  func write(_ work: @escaping @Sendable (Shelf) throws(ShelfFailure) -> Void) { queue.async { self.access(work) } }

  /// Waits until everything is written, but not for ever.
  func finish() {
    let done = DispatchSemaphore(value: 0)
    queue.async { done.signal() }
    _ = done.wait(timeout: .now() + .seconds(5))
  }

  /// What went wrong since the last call.
  func takeWarnings() -> [String] { warnings.take().values }

  @discardableResult
  private func access<Result>(_ work: (Shelf) throws(ShelfFailure) -> Result) -> Result? {
    openOnce()
    guard let shelf else { return nil }
    do {
      return try work(shelf)
    } catch {
      if error == .damaged {
        self.shelf = nil
        beginAnew()
      } else {
        warn("places are not kept: \(error)")
      }
      return nil
    }
  }

  private func openOnce() {
    guard !wasOpened else { return }
    wasOpened = true
    guard let path = StateFolder.path(of: PlaceStore.file) else { return }
    do {
      try StateFolder.make()
      shelf = try Shelf(path: path)
    } catch let failure as OutputFailure {
      warn("places are not kept: \(failure.message)")
    } catch {
      if error as? ShelfFailure == .damaged { beginAnew() } else { warn("places are not kept: \(error)") }
    }
  }

  /// Puts a damaged shelf aside and begins another. Where another reader has done so by now, its shelf is taken.
  private func beginAnew() {
    guard let path = StateFolder.path(of: PlaceStore.file) else { return }
    let aside = ShelfFile.putAside(path)
    shelf = try? Shelf(path: path)
    if let aside {
      warn("the file of places was damaged; it is now \(aside)")
    } else if shelf == nil {
      warn("places are not kept: \(ShelfFailure.damaged)")
    }
  }

  private func warn(_ message: String) {
    if !hasWarned { warnings.put(message) }
    hasWarned = true
    waker?.wake()
  }
}
