import ArticleModel
import ArticleShelf
import Dispatch
import ReaderCore
import Settings
import ShelfModel
import ShelfStore
import UTF8Text

/// Opens what a line of the shelf stands for: parses it, or fetches what has no text yet.
struct ShelfOpening: Sendable {
  let desk: ShelfDesk

  func open(_ row: HomeRow) {
    // Only the latest that was asked for is shown.
    let request = desk.results.nextRequest()
    switch row.kind {
    case .article, .highlight: open(article: row, request)
    case .item: open(item: row.id, request)
    case .file:
      read(request) {
        let loaded = try LoadedSource.load(foundFile: row.id)
        if loaded.bytes.isEmpty { throw InputFailure(reason: "is empty", name: loaded.name) }
        return Found(source: loaded)
      }
    case .sample:
      read(request) {
        guard let source = SampleArticles.source(row.id) else {
          throw InputFailure(reason: "is not there", name: row.id)
        }
        return Found(source: source)
      }
    case .folder, .feed: break
    }
  }

  /// A source, and what is to be said of how it was found.
  private struct Found {
    var source: LoadedSource
    var remark: String?
  }

  /// Reads a source that is not on the shelf, and shows it.
  ///
  /// - Parameter item: the item of a feed it is, which is read then.
  private func read(
    _ request: Int, item: ItemRecord? = nil, _ find: @escaping @Sendable () throws -> Found
  ) {
    work(request) {
      let found = try find()
      let loaded = found.source
      var document = loaded.document()
      if let item { IndexedArticle.complete(&document, with: About(of: item)) }
      SourcesRead.begin(loaded)?.end(with: document)
      let identity = DocumentIdentity(of: document, from: loaded.origin)
      if let item { note(item, as: identity.key) }
      let opening = Opening(key: identity.key, kept: desk.places.recall(identity), origin: loaded.origin)
      return [.opened(document, name: PrintableText.of(loaded.name), opening: opening)]
        + (found.remark.map { [.notice(PrintableText.of($0))] } ?? [])
    }
  }

  /// Works in the background; what goes wrong is told.
  private func work(_ request: Int, _ work: @escaping @Sendable () throws -> [ReaderCore.Event]) {
    desk.elsewhere.async {
      do {
        let events = try work()
        guard desk.results.latest == request else { return }
        events.forEach { desk.tell($0) }
      } catch {
        if desk.results.latest == request { desk.tell(.notice(ShelfDesk.text(error))) }
      }
    }
  }

  // MARK: Articles

  private func open(article row: HomeRow, _ request: Int) {
    desk.run { desk, store in
      let id = row.article
      guard let about = try store.about(id) else {
        // A shelf that is away has none of its articles.
        try store.checkIsThere()
        throw InputFailure(reason: "is not on the shelf", name: row.title)
      }
      let state = try store.state(of: id) ?? ArticleState()
      if let (about, bytes) = try store.source(of: id) {
        if !state.seen.value { try store.change([(id, [.seen(true)])]) }
        return show(about, bytes, state, row, request)
      }
      guard let address = about.address else { throw InputFailure(reason: "has no text", name: row.title) }
      work(request) {
        let page = try LoadedSource.load(page: address) { _, _ in true }
        keep(page, about, row, request)
        return []
      }
    }
  }

  /// Keeps the text of an article that had none, and shows it.
  private func keep(_ page: LoadedSource, _ known: About, _ row: HomeRow, _ request: Int) {
    desk.run { desk, store in
      var about = known
      about.format = page.format.map { About.Format($0) } ?? .html
      about.charset = page.charset
      let found = page.url.flatMap { CanonicalAddress.of($0) }
      if let address = about.address, found != CanonicalAddress.of(address) { about.found = found }
      try store.complete(about.id, with: about, source: page.bytes)
      try store.change([(about.id, [.seen(true)])])
      show(about, page.bytes, try store.state(of: about.id) ?? ArticleState(), row, request)
    }
  }

  private func show(_ about: About, _ bytes: [UInt8], _ state: ArticleState, _ row: HomeRow, _ request: Int) {
    work(request) {
      let document = IndexedArticle.document(bytes, about)
      let identity = about.address.map { DocumentIdentity(address: $0) } ?? DocumentIdentity(of: document.text)
      desk.run { desk, _ in desk.know(identity.key, as: about.id) }
      let places = ReadingPlaces(document)
      let status = ShelfStatus(id: about.id, state, in: places)
      var kept = desk.places.recall(identity)
      kept.place = state.place.value ?? kept.place
      if state.reached > 0 { kept.furthest = max(kept.furthest ?? 0, state.reached) }
      let opening = Opening(
        key: identity.key, kept: kept, origin: about.address.map { .page($0) } ?? .unknown, shelf: status,
        highlight: HighlightName(row.id)?.highlight)
      return [.opened(document, name: PrintableText.of(row.title), opening: opening)]
    }
  }

  // MARK: Items of feeds

  /// Fetches the page of an item, and takes what the feed brought where that is longer. It is only shown.
  private func open(item id: String, _ request: Int) {
    desk.run { desk, store in
      guard let item = try store.item(id) else { throw InputFailure(reason: "is gone", name: "item") }
      read(request, item: item) { try ShelfOpening.find(item) }
    }
  }

  /// Notes that an item is read, and by what the reader knows it.
  private func note(_ item: ItemRecord, as key: String) {
    desk.run { desk, store in
      desk.know(key, as: item)
      guard !item.isSeen else { return }
      try store.note(item: item.id, isSeen: true)
      desk.changed()
    }
  }

  /// Keeps an item without showing it.
  func keep(_ item: ItemRecord) {
    desk.elsewhere.async {
      do {
        let found = try ShelfOpening.find(item)
        desk.run { desk, store in
          let kept = try Keeping(store: store, address: item.address, item: item).keep(found.source, via: "feed")
          let remark = found.remark.map { "; \(PrintableText.of($0))" } ?? ""
          desk.tell(
            .done("kept: \(PrintableText.of(kept.title))\(remark)", undo: [ShelfEdit(.deleted(true), of: kept.id)]))
          desk.changed()
        }
      } catch {
        desk.tell(.notice(ShelfDesk.text(error)))
      }
    }
  }

  private static func find(_ item: ItemRecord) throws -> Found {
    var page: LoadedSource?
    var failure: (any Error)?
    if let address = item.address {
      do { page = try LoadedSource.load(page: address) { _, _ in true } } catch { failure = error }
    }
    if let source = FetchedText.best(page, item) {
      let reason = failure.map { ($0 as? InputFailure)?.description ?? "\($0)" }
      return Found(source: source, remark: reason.map { "the feed's own text: \($0)" })
    }
    throw failure ?? InputFailure(reason: "has neither a page nor a text", name: item.title)
  }
}
