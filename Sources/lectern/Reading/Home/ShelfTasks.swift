import ArticleModel
import ArticleParsing
import ArticleShelf
import Dispatch
import ReaderCore
import Settings
import ShelfModel
import ShelfStore
import UTF8Text

/// What the reader asks of the shelf, beyond lists and changes.
extension ShelfDesk {
  /// Does what is asked for, in the background.
  func perform(_ task: ShelfTask) {
    switch task {
    case .list(let question, let rows, let request): list(question, rows, request)
    case .markAll(let question): markAll(question)
    case .count: count()
    case .open(let row): ShelfOpening(desk: self).open(row)
    case .openUnread(let id): openUnread(after: id)
    case .change(let edits, let done): change(edits, done: done)
    case .tags: run { desk, store in desk.tell(.tags(try store.tags().map(\.name))) }
    case .keep: run { desk, store in _ = try desk.keepCurrent(store) }
    case .keepPage(let address): keep(page: address)
    case .keepRows(let ids, let part): keep(ids, part)
    case .highlight(let passage): highlight(passage)
    case .refreshFeeds: refreshFeeds()
    }
  }

  /// Opens the newest unread article that is older than one; behind the last comes the first.
  private func openUnread(after id: String?) {
    run { desk, store in
      // Behind an item of a feed comes the next of those.
      let here = try id.map { try store.about($0) == nil ? store.item($0) : nil } ?? desk.currentItem(store)
      if let item = here {
        guard let next = try store.newItem(after: item.id), next.id != item.id else {
          return desk.tell(.notice("no other item is new"))
        }
        return ShelfOpening(desk: desk).open(HomeRow(next, feed: ""))
      }
      var query = Query([.init(.flag(.unread)), .init(.flag(.inbox))])
      let first = try store.rows(query, limit: 2).first { $0.id != id }
      if let id, let here = try store.about(id) { query.terms.append(.init(.older(here.added))) }
      guard let row = try store.rows(query, limit: 2).first(where: { $0.id != id }) ?? first else {
        return desk.tell(.notice("nothing is unread"))
      }
      ShelfOpening(desk: desk).open(HomeRow(row))
    }
  }

  // MARK: Keeping

  /// Keeps the document that is being read; answers the id of the article. On the queue.
  func keepCurrent(_ store: ShelfStore) throws -> String? {
    guard let current else { return nil }
    if let id = currentArticle(store) { return id }
    let item = currentItem(store)
    let keeping = Keeping(store: store, address: item?.address, item: item)
    let kept = try keeping.keep(try ShelfDesk.source(of: current), via: item == nil ? "add" : "feed")
    know(current.key, as: kept.id)
    tell(.done("kept: \(PrintableText.of(kept.title))", undo: [ShelfEdit(.deleted(true), of: kept.id)]))
    tellStatus()
    return kept.id
  }

  /// The bytes of a document: those of its file, else those that came, else what was read of them.
  private static func source(of current: Current) throws -> LoadedSource {
    switch current.origin {
    case .file(let path):
      // A sample is no file.
      if let sample = SampleArticles.source(path), sample.bytes[...] == current.document.text.utf8 { return sample }
      return try LoadedSource.load(foundFile: path)
    case .page(let url):
      if let source = SourcesRead.latest.source(at: url) { return source }
      return LoadedSource(bytes: Array(current.document.text.utf8), name: url, url: url, charset: "utf-8")
    case .unknown:
      if let source = SourcesRead.latest.source(at: nil) { return source }
      return LoadedSource(bytes: Array(current.document.text.utf8), name: "standard input", charset: "utf-8")
    }
  }

  /// Keeps the page at an address, which is fetched for that.
  private func keep(page address: String) {
    elsewhere.async { [self] in
      do {
        let source = try LoadedSource.load(page: address) { _, _ in true }
        keep(source, via: "add")
      } catch {
        tell(.notice(ShelfDesk.text(error)))
      }
    }
  }

  private func keep(_ source: LoadedSource, via: String) {
    run { desk, store in
      let kept = try Keeping(store: store).keep(source, via: via)
      let words = kept.wasThere ? "is there already: " : "kept: "
      desk.tell(
        .done(
          words + PrintableText.of(kept.title),
          undo: kept.wasThere ? [] : [ShelfEdit(.deleted(true), of: kept.id)]))
      desk.changed()
    }
  }

  /// Keeps items of feeds, whose pages are fetched, or files, or samples.
  private func keep(_ ids: [String], _ part: HomePart) {
    run { desk, store in
      for id in ids {
        if let sample = SampleArticles.source(id) {
          desk.keep(sample, via: "sample")
        } else if part == .feeds, let item = try store.item(id) {
          ShelfOpening(desk: desk).keep(item)
        } else if part == .files {
          desk.keep(try LoadedSource.load(foundFile: id), via: "add")
        }
      }
      if part == .feeds { desk.tell(.notice("fetching \(ids.count == 1 ? "the page" : "\(ids.count) pages")…")) }
    }
  }

  // MARK: Highlights

  /// Highlights words of the document that is being read; one that was not kept is kept for that.
  private func highlight(_ passage: PassageMark) {
    run { desk, store in
      guard let current = desk.current, let id = try desk.keepCurrent(store) else { return }
      guard let highlight = ReadingPlaces(current.document).highlight(passage) else {
        return desk.tell(.notice("these words cannot be highlighted"))
      }
      let before = Set((try store.state(of: id)?.highlights ?? []).map(\.id))
      try store.change([(id, [.highlight(highlight)])])
      let new = (try store.state(of: id)?.highlights ?? []).map(\.id).filter { !before.contains($0) }
      desk.tell(.done("highlighted", undo: new.map { ShelfEdit(.unhighlight($0), of: id) }))
      desk.changed()
    }
  }

  // MARK: Feeds

  /// Asks the feeds that are due, on a thread of its own.
  private func refreshFeeds() {
    elsewhere.async { [self] in
      do {
        let store = try ShelfStore(try ShelfLocation.places(), read: IndexedArticle.read)
        let summary = try FeedRefresh(store: store).runAll { _ in }
        tell(.notice(summary.text))
        run { desk, _ in desk.changed() }
      } catch {
        tell(.notice(ShelfDesk.text(error)))
      }
    }
  }
}
