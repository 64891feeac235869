import ArticleModel
import ArticleShelf
import Dispatch
import ReaderCore
import ReaderUI
import Settings
import ShelfModel
import ShelfStore
import TerminalScreen
import UTF8Text

/// The shelf, for the reader: does in the background what is asked of it, so that no key waits for the disk.
///
/// One queue answers and writes, by a store of its own; another brings the index up to date meanwhile, which may take long on a large
/// shelf; the network has its own threads.
final class ShelfDesk: @unchecked Sendable {
  // What belongs to the queue is touched there alone.
  private let queue = DispatchQueue(label: "lectern.shelf", qos: .userInitiated)
  private let indexing = DispatchQueue(label: "lectern.shelf.index", qos: .utility)
  let elsewhere = DispatchQueue(label: "lectern.shelf.work", qos: .userInitiated, attributes: .concurrent)
  let results = Mailbox<ReaderCore.Event>()
  /// The number of the latest list that was asked for: those before it need no answer.
  private let lists = Mailbox<Void>()
  let waker: Waker
  let places: PlaceStore
  private var store: ShelfStore?
  private var hasFailed = false
  private var listing = HomeListing()
  private var changeNumber = 0
  /// The document that is being read.
  private(set) var current: Current?
  /// The articles that documents are, by what the reader calls those.
  private var articles: [String: String] = [:]
  /// The items of feeds that documents are.
  private var items: [String: ItemRecord] = [:]
  /// When the place in an article was written last.
  private var noted: (key: String, at: ContinuousClock.Instant)?
  private var isWatching = false

  /// A document that is being read.
  struct Current: Sendable {
    var key: String
    var document: Document
    var origin: DocumentOrigin
  }

  init(waker: Waker, places: PlaceStore) {
    self.waker = waker
    self.places = places
  }

  /// What has come since the last call, in order.
  func takeResults() -> [ReaderCore.Event] { results.take().values }

  func tell(_ event: ReaderCore.Event) {
    results.put(event)
    waker.wake()
  }

  func tell(_ news: ShelfNews) { tell(.shelf(news)) }

  // MARK: The store

  /// Does work on the shelf, on its queue; what goes wrong is told.
  func run(_ work: @escaping @Sendable (ShelfDesk, ShelfStore) throws -> Void) {
    queue.async { [self] in
      guard let store = opened() else { return }
      do {
        try work(self, store)
      } catch {
        tell(.notice(ShelfDesk.text(error)))
      }
    }
  }

  /// Waits until everything that was asked for is done, but no longer than it takes a reader to notice.
  func wait(milliseconds: Int) {
    let done = DispatchSemaphore(value: 0)
    queue.async { done.signal() }
    _ = done.wait(timeout: .now() + .milliseconds(milliseconds))
  }

  private func opened() -> ShelfStore? {
    if let store { return store }
    guard !hasFailed else { return nil }
    do {
      let store = try ShelfStore(try ShelfLocation.places(), read: IndexedArticle.read)
      self.store = store
      changeNumber = try store.changeNumber()
      return store
    } catch {
      hasFailed = true
      tell(.notice(ShelfDesk.text(error)))
      return nil
    }
  }

  static func text(_ error: any Error) -> String {
    switch error {
    case let failure as InputFailure: failure.message
    case let failure as OutputFailure: failure.message
    case let failure as StoreFailure: "shelf: \(failure.description)"
    default: "shelf: \(error)"
    }
  }

  // MARK: What others change

  /// Brings the index up to date, now and every second from now on, and tells where something has changed.
  func watch() {
    guard !isWatching else { return }
    isWatching = true
    indexing.async { [self] in
      guard let store = try? ShelfStore(try ShelfLocation.places(), read: IndexedArticle.read) else { return }
      look(Box(store))
    }
  }

  private func look(_ box: Box) {
    var told = ContinuousClock.now
    var hasTold = false
    do throws(StoreFailure) {
      try box.store.refresh { count in
        guard ContinuousClock.now - told > .milliseconds(300) else { return }
        told = .now
        hasTold = true
        self.tell(.progress("indexing the shelf: \(count)"))
      }
      box.failure = nil
      if let words = box.store.damageWords { tell(.notice(words)) }
    } catch {
      // Once, and not every second.
      if box.failure != error.description { tell(.notice(ShelfDesk.text(error))) }
      box.failure = error.description
    }
    if hasTold { tell(.progress(nil)) }
    queue.async { [self] in
      guard let store, let number = try? store.changeNumber(), number != changeNumber else { return }
      changeNumber = number
      changed()
    }
    indexing.asyncAfter(deadline: .now() + .seconds(1)) { [weak self] in self?.look(box) }
  }

  /// A store that is handed from block to block of one queue.
  private final class Box: @unchecked Sendable {
    let store: ShelfStore
    /// Why the index could not be brought up to date last time.
    var failure: String?
    init(_ store: ShelfStore) { self.store = store }
  }

  /// Something on the shelf is another than before. On the queue.
  func changed() {
    listing.forget()
    tell(.changed)
    tellStatus()
  }

  // MARK: Questions

  func list(_ question: HomeQuestion, _ rows: Range<Int>, _ request: Int) {
    let number = lists.nextRequest()
    run { desk, store in
      guard desk.lists.latest == number else { return }
      desk.tell(.rows(try desk.listing.answer(question, rows: rows, request: request, in: store)))
    }
  }

  func markAll(_ question: HomeQuestion) {
    run { desk, store in desk.tell(.marked(try desk.listing.ids(question, in: store))) }
  }

  func count() {
    run { desk, store in
      let counts = try store.partCounts()
      desk.tell(
        .counts([
          .inbox: counts.inbox, .reading: counts.reading, .starred: counts.starred, .archive: counts.archived,
          .feeds: counts.items, .highlights: counts.highlights,
        ]))
    }
  }

  // MARK: Changes

  /// Makes changes, and says how many articles they were.
  func change(_ edits: [ShelfEdit], done: String) {
    run { desk, store in
      let undo = try ShelfEditing(store: store).make(edits)
      let count = Set(edits.map(\.article)).count
      let text = count > 1 && done != ShelfTask.takenBack ? "\(Counted.words(count, "article")) \(done)" : done
      desk.listing.forget()
      desk.tell(.done(text, undo: undo))
      desk.tellStatus()
    }
  }

  // MARK: The document that is being read

  /// Hears which document is being read, and tells what is known of it where there is a shelf.
  func observe(_ state: ReaderState) {
    guard state.readingKey != seenKey else { return }
    seenKey = state.readingKey
    guard let key = state.readingKey, !key.isEmpty, let document = state.document else { return }
    let current = Current(key: key, document: document, origin: state.readingOrigin)
    queue.async { [self] in self.current = current }
    guard let root = ShelfLocation.root, ShelfStore.isThere(root) else { return }
    run { desk, store in
      if !desk.isWatching { try store.refresh() }
      desk.tellStatus()
    }
  }

  /// What was seen last of which document is read. Touched by the loop alone.
  private var seenKey: String?

  /// Notes which article a document is.
  func know(_ key: String, as id: String) { articles[key] = id }

  /// Notes which item of a feed a document is.
  func know(_ key: String, as item: ItemRecord) { items[key] = item }

  /// The item of a feed that is being read. On the queue.
  func currentItem(_ store: ShelfStore) -> ItemRecord? {
    guard let current else { return nil }
    return items[current.key] ?? (try? store.item(DocumentIdentity(key: current.key).articleID))
  }

  /// The file of a picture that is kept with the article that is being read. Waits for the shelf; not to be called where keys wait.
  func picture(at url: String) -> String? {
    guard let root = ShelfLocation.root, ShelfStore.isThere(root) else { return nil }
    return queue.sync {
      guard let store = opened(), let id = currentArticle(store) else { return nil }
      return (try? KeptPictures(of: id, in: store))?.file(of: url)
    }
  }

  /// The id of the article that is being read, where it is on the shelf. On the queue.
  func currentArticle(_ store: ShelfStore) -> String? { current.flatMap { article(of: $0.key, store) } }

  private func article(of key: String, _ store: ShelfStore) -> String? {
    var ids = [articles[key]].compactMap { $0 }
    ids.append(DocumentIdentity(key: key).articleID)
    if let current, current.key == key, case .page(let url) = current.origin,
      let address = CanonicalAddress.of(url)
    {
      ids.append(DocumentIdentity(address: address).articleID)
    } else if let current, current.key == key {
      ids += Keeping.addresses(of: current.document).map { DocumentIdentity(address: $0).articleID }
    }
    return ids.first { id in
      guard (try? store.about(id)) != nil else { return false }
      return (try? store.state(of: id)?.deleted.value) != true
    }
  }

  /// Tells what is known of the document that is being read. On the queue.
  func tellStatus() {
    guard let current, let store else { return }
    guard let id = article(of: current.key, store) else { return tell(.status(nil, key: current.key)) }
    let state = (try? store.state(of: id)) ?? ArticleState()
    tell(.status(ShelfStatus(id: id, state, in: ReadingPlaces(current.document)), key: current.key))
  }

  /// How often the place in an article is written while it is read: it also stands in the file of places.
  private static let pause = Duration.seconds(10)

  /// Writes on the shelf where an article was left and how far it was read.
  ///
  /// - Parameters:
  ///   - movesPlace: whether the reader has moved in it.
  ///   - isLast: whether it is left for now.
  func note(_ note: ReadingNote, movesPlace: Bool, isLast: Bool) {
    guard let root = ShelfLocation.root, ShelfStore.isThere(root) else { return }
    run { desk, store in
      let now = ContinuousClock.now
      if !isLast, let noted = desk.noted, noted.key == note.key, now - noted.at < ShelfDesk.pause { return }
      guard let id = desk.article(of: note.key, store) else { return }
      desk.noted = (note.key, now)
      let state = try store.state(of: id) ?? ArticleState()
      var changes: [ShelfModel.Event.Change] = []
      if movesPlace, state.place.value != note.place { changes.append(.place(note.place)) }
      let share = min(1, max(0, note.share))
      if share > state.reached { changes.append(.reached(share)) }
      if !changes.isEmpty { try store.change([(id, changes)]) }
      desk.listing.forget()
    }
  }

  /// Waits until everything is written, but not for ever.
  func finish() { wait(milliseconds: 5_000) }
}
