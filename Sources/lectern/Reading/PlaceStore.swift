import ArticleModel
import ArticleShelf
import Dispatch
import TerminalScreen

/// The shelf of reading positions, used on its own thread: no key ever waits for the disk.
///
/// The first failure is reported once; after that, reading goes on without saving.
final class PlaceStore: @unchecked Sendable {
  // Everything but the mailbox is used only on the queue.
  private let queue = DispatchQueue(label: "lectern.places", qos: .userInitiated)
  private var shelf: Shelf?
  private var wasOpened = false
  private var hasWarned = false
  private var waker: Waker?
  private let warnings = Mailbox<String>()

  /// Whether the shelf exists, and with it anything known about documents.
  let isThere: Bool

  /// How long creating a new shelf waits for the first page.
  private static let delay = DispatchTimeInterval.milliseconds(100)

  /// Starts opening the shelf. A missing one is created once the first page is drawn, which needs nothing from it.
  init() {
    isThere = StateFolder.path(of: PlaceStore.file).map { SystemCalls.isThere($0) } ?? false
    queue.asyncAfter(deadline: isThere ? .now() : .now() + Self.delay) { self.openOnce() }
  }

  private static let file = "places.sqlite"

  /// From now on, failures wake the reader.
  func warn(by waker: Waker) {
    queue.async {
      self.waker = waker
      if self.hasWarned { waker.wake() }
    }
  }

  /// What is known about a document; waits for the answer.
  func recall(_ document: DocumentIdentity) -> KeptReading {
    queue.sync { access { shelf throws(ShelfFailure) in try shelf.reading(of: document) } ?? KeptReading() }
  }

  /// Looks up what is known about a document and passes it on.
  func recall(_ document: DocumentIdentity, then receive: @escaping @Sendable (KeptReading) -> Void) {
    queue.async {
      receive(self.access { shelf throws(ShelfFailure) in try shelf.reading(of: document) } ?? KeptReading())
    }
  }

  /// Writes in the background.
  func write(_ work: @escaping @Sendable (Shelf) throws(ShelfFailure) -> Void) { queue.async { self.access(work) } }

  /// Waits until everything is written, but not forever.
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
        warn("reading positions are not saved: \(error)")
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
      StateFolder.keepPrivate(path)
      shelf = try Shelf(path: path)
    } catch let failure as OutputFailure {
      warn("reading positions are not saved: \(failure.message)")
    } catch {
      if error as? ShelfFailure == .damaged { beginAnew() } else { warn("reading positions are not saved: \(error)") }
    }
  }

  /// Puts a damaged shelf aside and starts another. If another reader has already done so, its shelf is used.
  private func beginAnew() {
    guard let path = StateFolder.path(of: PlaceStore.file) else { return }
    let aside = ShelfFile.putAside(path)
    shelf = try? Shelf(path: path)
    if let aside {
      warn("the file of reading positions was damaged; it has been moved to \(aside)")
    } else if shelf == nil {
      warn("reading positions are not saved: \(ShelfFailure.damaged)")
    }
  }

  private func warn(_ message: String) {
    if !hasWarned { warnings.put(message) }
    hasWarned = true
    waker?.wake()
  }
}
