import ArticleShelf
package import ShelfModel
package import Timestamps
import UTF8Text

/// The shelf: articles that were kept, and their states. Plain files are the truth; the index beside them is a cache.
///
/// Every call may wait for the disk and for other programs, so never call it while a key is waiting. Not safe to use from two threads at once.
package final class ShelfStore {
  /// Where the parts of a shelf are.
  package struct Places: Sendable {
    /// The folder of the shelf.
    package var root: String
    /// The folder of the index.
    package var cache: String
    /// The name of this machine's journal.
    package var machine: String
    /// The file of what feeds have brought.
    package var feeds: String

    /// - Parameter feeds: in the folder of the index, where nothing else is said.
    package init(root: String, cache: String, machine: String, feeds: String? = nil) {
      self.root = root
      self.cache = cache
      self.machine = machine
      self.feeds = feeds ?? "\(cache)/feeds.sqlite"
    }
  }

  package let places: Places
  let articles: ArticleFiles
  let journals: JournalFiles
  private let read: IndexedText.Reader
  private var index: ShelfIndex
  /// Incomplete lines of journals that the last update found.
  package private(set) var tornLines = 0
  /// Folders of articles that the last update found, of which nothing can be read.
  package private(set) var unreadableFolders = 0

  /// Opens a shelf; missing folders are created when something is kept.
  package init(_ places: Places, read: @escaping IndexedText.Reader) throws(StoreFailure) {
    self.places = places
    self.read = read
    articles = ArticleFiles(root: "\(places.root)/articles")
    journals = JournalFiles(root: "\(places.root)/journal", machine: places.machine)
    try FileCalls.makeFolder(places.cache)
    try FileCalls.makeFolder(FileCalls.parent(of: places.feeds))
    let path = "\(places.cache)/index.sqlite"
    let (articles, journals) = (articles, journals)
    index = try ShelfStore.mapped(path) { () throws(ShelfFailure) in
      try ShelfIndex(path: path, feeds: places.feeds, articles: articles, journals: journals, read: read)
    }
  }

  /// The current time.
  package static var now: Instant { Instant(milliseconds: FileCalls.now / 1_000_000) }

  /// Whether anything has ever been kept.
  package static func isThere(_ root: String) -> Bool { FileCalls.isFolder("\(root)/articles") }

  private static func mapped<Result>(_ name: String, _ work: () throws(ShelfFailure) -> Result) throws(StoreFailure)
    -> Result
  {
    do { return try work() } catch { throw StoreFailure("\(name): \(error)") }
  }

  private func asking<Result>(_ work: (ShelfIndex) throws(ShelfFailure) -> Result) throws(StoreFailure) -> Result {
    let index = index
    return try ShelfStore.mapped("index of the shelf") { () throws(ShelfFailure) in try work(index) }
  }

  /// Runs a query on the index.
  func run(
    _ sql: String, _ values: [Database.Value] = [], use: (borrowing Row) -> Void = { _ in }
  ) throws(StoreFailure) {
    try asking { index throws(ShelfFailure) in try index.database.run(sql, values, use: use) }
  }

  /// A shelf that had articles and has no folder of them any more lies on a disk that was taken away: to begin another in its place
  /// would hide it once it is back.
  package func checkIsThere() throws(StoreFailure) {
    // What carries files need not carry a folder that became empty.
    guard !ShelfStore.isThere(places.root), !FileCalls.isFolder("\(places.root)/journal") else { return }
    var isKnown = false
    try run("SELECT 1 FROM folder LIMIT 1") { _ in isKnown = true }
    guard isKnown else { return }
    throw StoreFailure(
      // The folder's name comes last: a line of a terminal may end within it.
      "is not there; if gone for good, lectern shelf reindex begins a new one: \(places.root)")
  }

  // MARK: The index

  /// Updates the index from files that have changed. Throws where the shelf is away: what is known of it stays known.
  package func refresh(progress: (Int) -> Void = { _ in }) throws(StoreFailure) {
    try checkIsThere()
    let change = try asking { index throws(ShelfFailure) in try index.update(progress: progress) }
    (tornLines, unreadableFolders) = (change.torn, change.unreadable)
  }

  /// A number that is another whenever somebody else has changed the index: another program, or another store of this one.
  package func changeNumber() throws(StoreFailure) -> Int {
    var number = 0
    try run("PRAGMA main.data_version") { number = (try? $0.integer(0)) ?? 0 }
    try run("PRAGMA feeds.data_version") { number = number &* 1_000_003 &+ ((try? $0.integer(0)) ?? 0) }
    return number
  }

  /// Makes the index anew from the files alone, and answers how many articles there are.
  package func reindex(progress: (Int) -> Void = { _ in }) throws(StoreFailure) -> Int {
    try asking { index throws(ShelfFailure) in try index.clear() }
    try refresh(progress: progress)
    return try count(Query())
  }

  // MARK: Asking

  /// The articles that match a query.
  package func rows(
    _ query: Query, order: ShelfOrder = .newest, limit: Int = -1, offset: Int = 0, passages: Bool = false,
    deleted: Bool = false, isTyping: Bool = false
  ) throws(StoreFailure) -> [ShelfRow] {
    let statement = QueryStatement(query, showsDeleted: deleted, isTyping: isTyping)
    return try asking { index throws(ShelfFailure) in
      try index.rows(statement, order: order, limit: limit, offset: offset, passages: passages)
    }
  }

  /// How many articles a query asks for.
  ///
  /// - Parameter most: no more than that are counted.
  package func count(
    _ query: Query, deleted: Bool = false, isTyping: Bool = false, upTo most: Int = -1
  ) throws(StoreFailure) -> Int {
    let statement = QueryStatement(query, showsDeleted: deleted, isTyping: isTyping)
    return try asking { index throws(ShelfFailure) in try index.count(statement, upTo: most) }
  }

  /// The state of an article; nil if nothing is known about it.
  package func state(of id: String) throws(StoreFailure) -> ArticleState? {
    try asking { index throws(ShelfFailure) in try index.state(of: id) }
  }

  /// The bytes of an article as they came, and what is known about them; nil if there is no text.
  package func source(of id: String) throws(StoreFailure) -> (about: About, bytes: [UInt8])? {
    guard let folder = try folder(of: id), let about = articles.about(folder), let format = about.format else {
      return nil
    }
    return (about, try articles.source(folder, format))
  }

  /// What was known about an article when it was kept; nil if there is no article with this id.
  package func about(_ id: String) throws(StoreFailure) -> About? { try folder(of: id).flatMap { articles.about($0) } }

  /// Whether a source of an article is the same, byte for byte, or was before its text was taken anew.
  package func holds(_ source: [UInt8], of id: String) throws(StoreFailure) -> Bool {
    for folder in try folders(of: id) {
      if let format = articles.about(folder)?.format, (try? articles.source(folder, format)) == source { return true }
    }
    return false
  }

  /// The id of the article that an address has led to, where it is not the id that the address has itself.
  package func id(foundAt address: String) throws(StoreFailure) -> String? {
    var id: String?
    try run("SELECT id FROM article WHERE landed = ?1 AND folder IS NOT NULL", [.text(address)]) {
      id = id ?? $0.textIfAny(0)
    }
    return id
  }

  /// The files of the pictures that are kept with an article, each with the address it was found at, where that is known.
  package func pictures(of id: String) throws(StoreFailure) -> [(path: String, address: String?)] {
    guard let folder = try folder(of: id), let about = articles.about(folder) else { return [] }
    return articles.pictureNames(folder).map { number, name in
      let address = about.pictures.indices.contains(number - 1) ? about.pictures[number - 1] : ""
      return ("\(articles.root)/\(folder)/pictures/\(name)", address.isEmpty ? nil : address)
    }
  }

  /// The folder of an article.
  package func path(of id: String) throws(StoreFailure) -> String? {
    try folder(of: id).map { "\(articles.root)/\($0)" }
  }

  private func folder(of id: String) throws(StoreFailure) -> String? {
    try asking { index throws(ShelfFailure) in
      var folder: String?
      try index.database.run("SELECT folder FROM article WHERE id = ?1", [.text(id)]) { folder = $0.textIfAny(0) }
      return folder
    }
  }

  /// All tags with their number of uses, the most used first.
  package func tags() throws(StoreFailure) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    try asking { index throws(ShelfFailure) in
      try index.database.run("SELECT tags FROM article WHERE tags <> '' AND folder IS NOT NULL AND NOT deleted") {
        row in
        for tag in (row.textIfAny(0) ?? "").split(separator: "\n") { counts[String(tag), default: 0] += 1 }
      }
    }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  // MARK: Changing

  /// Keeps an article: its folder is whole on the disk when this returns.
  ///
  /// - Parameter text: what the parser found in the source, if it was parsed already.
  package func keep(
    _ about: About, source: [UInt8]?, pictures: [ArticlePicture] = [], text: IndexedText? = nil
  ) throws(StoreFailure) {
    try checkIsThere()
    let folder = try articles.make(about, source: source, pictures: pictures)
    let text = text ?? (about.format == nil ? IndexedText() : source.map { read($0, about) } ?? IndexedText())
    try asking { index throws(ShelfFailure) in try index.add(about, folder: folder, text) }
  }

  /// Adds the text of an article that had none: in a new folder, after which the empty one is removed.
  ///
  /// - Parameter replaces: whether a text that is there gives way, too: one that was made of what was marked so far.
  package func complete(
    _ id: String, with about: About, source: [UInt8], pictures: [ArticlePicture] = [],
    text: IndexedText? = nil, replaces: Bool = false
  ) throws(StoreFailure) {
    let old = try folder(of: id)
    let oldHasText = old.flatMap { articles.about($0)?.format } != nil
    try keep(about, source: source, pictures: pictures, text: text)
    if let old, replaces || !oldHasText { try articles.remove(old) }
    if replaces { try refresh() }
    try change([(id, [.failed(nil)])])
  }

  /// Says something else of an article: in a new folder with the same text and pictures, after which the old one is removed.
  package func restate(_ about: About) throws(StoreFailure) {
    // Where the text cannot be read, nothing is taken from its place.
    guard let old = try folder(of: about.id), about.format == nil || (try? source(of: about.id)) != nil else { return }
    let source = try source(of: about.id)?.bytes
    try keep(about, source: source, pictures: try articles.pictures(old, about))
    try articles.remove(old)
    try asking { index throws(ShelfFailure) in try index.forget(folder: old) }
  }

  /// Records changes, each with its article; they are on the disk when this returns.
  package func change(_ changes: [(id: String, changes: [Event.Change])]) throws(StoreFailure) {
    let changes = changes.filter { !$0.changes.isEmpty }
    guard !changes.isEmpty else { return }
    try checkIsThere()
    let known = try asking { index throws(ShelfFailure) in try index.lastStamp() }
    let (now, machine) = (FileCalls.now / 1_000_000, places.machine)
    try journals.append { written in
      var last = [known, written].compactMap { $0 }.max()
      return changes.flatMap { id, changes in
        Event.parts(of: changes).map { part in
          let stamp = Stamp(after: last, now: now, machine: machine)
          last = stamp
          return Event(stamp, article: id, part)
        }
      }
    }
    _ = try asking { index throws(ShelfFailure) in try index.updateStates() }
  }

  /// Removes deleted articles from the disk; returns how many there were.
  package func emptyTrash() throws(StoreFailure) -> Int {
    let rows = try rows(Query(), deleted: true)
    for row in rows {
      // Every folder of the article, including those another machine made.
      for folder in try folders(of: row.id) { try articles.remove(folder) }
    }
    try refresh()
    return rows.count
  }

  private func folders(of id: String) throws(StoreFailure) -> [String] {
    try asking { index throws(ShelfFailure) in
      var folders: [String] = []
      try index.database.run("SELECT path FROM folder WHERE id = ?1", [.text(id)]) {
        folders += [$0.textIfAny(0)].compactMap { $0 }
      }
      return folders
    }
  }
}
