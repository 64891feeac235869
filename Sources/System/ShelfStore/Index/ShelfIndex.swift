import ArticleShelf
import ShelfModel
import Timestamps

/// The index: titles, states and words of all articles, in an SQLite file that may be deleted at any time.
final class ShelfIndex {
  let database: Database
  let articles: ArticleFiles
  private let journals: JournalFiles
  private let read: IndexedText.Reader

  /// Opens or creates the file; a damaged one, or one of another version, is started over.
  init(
    path: String, feeds: String, articles: ArticleFiles, journals: JournalFiles, read: @escaping IndexedText.Reader
  ) throws(ShelfFailure) {
    self.articles = articles
    self.journals = journals
    self.read = read
    do {
      database = try ShelfIndex.open(path, feeds: feeds)
    } catch {
      guard error == .damaged else { throw error }
      for ending in ["", "-wal", "-shm"] { FileCalls.removeFile(path + ending) }
      database = try ShelfIndex.open(path, feeds: feeds)
    }
  }

  private static func open(_ path: String, feeds: String) throws(ShelfFailure) -> Database {
    let database = try Database(path: path, mayCreate: true, patience: 20_000)
    try? database.execute("PRAGMA journal_mode = WAL")
    // Whatever a power failure takes from the cache is found in the files again.
    try database.execute("PRAGMA synchronous = OFF; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -32000")
    // Whether the index itself is damaged shows here, and not when it has another file with it.
    let found = try version(of: database)
    try FeedSchema.attach(feeds, to: database)
    if found != IndexSchema.version {
      try database.transaction(for: .writing) { () throws(ShelfFailure) in
        if try version(of: database) != IndexSchema.version { try IndexSchema.make(database) }
      }
    }
    return database
  }

  private static func version(of database: Database) throws(ShelfFailure) -> Int {
    var version = 0
    try database.run("PRAGMA user_version") { row in version = (try? row.integer(0)) ?? 0 }
    return version
  }

  /// The outcome of an update.
  struct Change: Sendable {
    var articles = 0
    var events = 0
    /// Lines of journals that were torn.
    var torn = 0
    /// Folders of articles of which nothing can be read, and could not be before.
    var unreadable = 0
  }

  /// Clears the index; the next ``update(progress:)`` reads all files.
  func clear() throws(ShelfFailure) {
    try database.transaction(for: .writing) { () throws(ShelfFailure) in
      try database.execute("DROP TABLE IF EXISTS main.words; DROP TABLE IF EXISTS main.wide")
      try IndexSchema.make(database)
    }
  }

  /// Updates the index from the files. What changed shows in the times of the years' folders and the lengths of the
  /// journals.
  func update(progress: (Int) -> Void = { _ in }) throws(ShelfFailure) -> Change {
    var change = Change()
    let known = try unreadableFolders()
    change.articles += try updatePartial()
    for year in articles.years() { change.articles += try update(year: year, progress) }
    try forgetMissingYears()
    let (events, torn) = try updateStates()
    change.events = events
    change.torn = torn
    change.unreadable = try unreadableFolders().subtracting(known).count
    return change
  }

  // MARK: Journals

  func journalNames() -> [String] { journals.names() }

  func journalLength(_ name: String) -> Int? { journals.length(of: name) }

  func readJournal(_ name: String, _ offset: Int) throws(StoreFailure) -> Journal.Reading {
    try journals.read(name, from: offset)
  }

  // MARK: Folders

  private func update(year: String, _ progress: (Int) -> Void) throws(ShelfFailure) -> Int {
    guard let state = FileCalls.state(of: "\(articles.root)/\(year)") else { return 0 }
    var known = (modified: -1, names: 0)
    try database.run("SELECT modified, names FROM year WHERE name = ?1", [.text(year)]) { row in
      known = ((try? row.integer(0)) ?? -1, (try? row.integer(1)) ?? 0)
    }
    if known.modified == state.modified { return 0 }
    let isSame = known.names == NameSum.of(folder: "\(articles.root)/\(year)")
    let (added, gone) = isSame ? ([], []) : try difference(year)
    var count = 0
    var rest = added[...]
    // In batches, so that readers of the index are not kept waiting and an interrupted update keeps what it has done.
    while !rest.isEmpty {
      let batch = rest.prefix(64)
      rest = rest.dropFirst(64)
      let read = batch.map { folder in (folder, self.articles.about(folder)) }
      let texts = read.map { folder, about in about.flatMap { about in text(about, folder) } }
      try database.transaction(for: .writing) { () throws(ShelfFailure) in
        for ((folder, about), text) in zip(read, texts) {
          if let about { try insert(about, folder, text ?? IndexedText()) }
          if about == nil || about?.format != nil && text == nil { try remember(partial: folder) }
        }
      }
      count += batch.count
      progress(count)
    }
    try database.transaction(for: .writing) { () throws(ShelfFailure) in
      for folder in gone { try remove(folder: folder) }
      // A folder changed this very moment may change again without getting another time.
      if FileCalls.now - state.modified > 2_000_000_000 {
        try database.run(
          "INSERT INTO year (name, modified) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET modified = excluded.modified",
          [.text(year), .integer(state.modified)])
      }
    }
    return count + gone.count
  }

  private func difference(_ year: String) throws(ShelfFailure) -> (added: [String], gone: [String]) {
    let there = Set(FileCalls.names(in: "\(articles.root)/\(year)").map { "\(year)/\($0)" })
    var known: Set<String> = []
    try database.run(
      "SELECT path FROM folder WHERE path > ?1 AND path < ?2", [.text("\(year)/"), .text("\(year)0")]
    ) { row in if let path = row.textIfAny(0) { known.insert(path) } }
    return (there.subtracting(known).sorted(), known.subtracting(there).sorted())
  }

  private func forgetMissingYears() throws(ShelfFailure) {
    let years = Set(articles.years())
    var gone: [String] = []
    try database.run("SELECT DISTINCT substr(path, 1, 4) FROM folder WHERE 1") { row in
      if let year = row.textIfAny(0), !years.contains(year) { gone.append(year) }
    }
    for year in gone {
      let folders = try difference(year).gone
      try database.transaction(for: .writing) { () throws(ShelfFailure) in
        for folder in folders { try remove(folder: folder) }
        try database.run("DELETE FROM year WHERE name = ?1", [.text(year)])
      }
    }
  }

  func text(_ about: About, _ folder: String) -> IndexedText? {
    guard let format = about.format, let source = try? articles.source(folder, format) else { return nil }
    return read(source, about)
  }

  /// Adds an article whose text is already known.
  func add(_ about: About, folder: String, _ text: IndexedText) throws(ShelfFailure) {
    try database.transaction(for: .writing) { () throws(ShelfFailure) in try insert(about, folder, text) }
  }

  /// Of several folders of an article the one counts whose text was taken anew last, then one with a text, then the earliest.
  private static let best = "format IS NULL, renewed DESC, added, path"

  func insert(_ about: About, _ folder: String, _ text: IndexedText) throws(ShelfFailure) {
    var best = folder
    var isKnown = false
    try database.run("SELECT 1 FROM folder WHERE path = ?1", [.text(folder)]) { _ in isKnown = true }
    if !isKnown { try count(folder, 1) }
    try database.run(
      "INSERT OR REPLACE INTO folder VALUES (?1, ?2, ?3, ?4, ?5)",
      [
        .text(folder), .text(about.id), about.format.map { .text($0.rawValue) } ?? .null,
        .integer(about.added.milliseconds), .integer(about.renewed?.milliseconds ?? 0),
      ])
    try database.run(
      "SELECT path FROM folder WHERE id = ?1 ORDER BY \(ShelfIndex.best) LIMIT 1", [.text(about.id)]
    ) { row in best = row.textIfAny(0) ?? folder }
    guard best == folder else { return }
    try put(about, folder, text)
  }

  private func put(_ about: About, _ folder: String, _ text: IndexedText) throws(ShelfFailure) {
    let title = text.title ?? about.title ?? about.address ?? ""
    let site = about.address.flatMap { CanonicalAddress.site(of: $0) } ?? text.site ?? about.site ?? ""
    let optional: (String?) -> Database.Value = { $0.map { .text($0) } ?? .null }
    try database.run(
      """
      INSERT INTO article (id, folder, format, address, title, site, author, language, published, via, feed, words, added, landed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      ON CONFLICT (id) DO UPDATE SET folder = excluded.folder, format = excluded.format, address = excluded.address,
        title = excluded.title, site = excluded.site, author = excluded.author, language = excluded.language,
        published = excluded.published, via = excluded.via, feed = excluded.feed, words = excluded.words,
        added = excluded.added, landed = excluded.landed
      """,
      [
        .text(about.id), .text(folder), optional(about.format?.rawValue), optional(about.address), .text(title),
        .text(site), .text(text.authors ?? about.author ?? ""), .text(text.language ?? about.language ?? ""),
        optional(text.published ?? about.published), .text(about.via), optional(about.feed), .integer(text.words),
        .integer(about.added.milliseconds), optional(about.found),
      ])
    try putBody(about.id, title: title, text: text.text)
  }

  private func putBody(_ id: String, title: String, text: String) throws(ShelfFailure) {
    try database.run("DELETE FROM body WHERE number = (SELECT number FROM article WHERE id = ?1)", [.text(id)])
    let notes = try notes(of: id)
    try database.run(
      "INSERT INTO body SELECT number, ?2, ?3, ?4, ?5 FROM article WHERE id = ?1",
      [.text(id), .text(title), .text(text), .text(notes), .integer(IndexedText.width(of: [title, text, notes]))])
  }

  /// Forgets a folder that was removed.
  func forget(folder: String) throws(ShelfFailure) {
    try database.transaction(for: .writing) { () throws(ShelfFailure) in try remove(folder: folder) }
  }

  /// Adds a folder's name to the sum of its year, or takes it off.
  private func count(_ folder: String, _ sign: Int) throws(ShelfFailure) {
    try database.run(
      "INSERT INTO year (name, names) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET names = names + excluded.names",
      [.text(String(folder.prefix(4))), .integer(sign * NameSum.of(folder.utf8.dropFirst(5)))])
  }

  private func remove(folder: String) throws(ShelfFailure) {
    var id: String?
    try database.run("SELECT id FROM folder WHERE path = ?1", [.text(folder)]) { id = $0.textIfAny(0) }
    guard let id else { return }
    try database.run("DELETE FROM folder WHERE path = ?1", [.text(folder)])
    try count(folder, -1)
    var next: String?
    try database.run(
      "SELECT path FROM folder WHERE id = ?1 ORDER BY \(ShelfIndex.best) LIMIT 1", [.text(id)]
    ) { next = $0.textIfAny(0) }
    if let next, let about = articles.about(next) { return try put(about, next, text(about, next) ?? IndexedText()) }
    // Its state stays known: another machine may restore it.
    try database.run("UPDATE article SET folder = NULL, format = NULL WHERE id = ?1", [.text(id)])
    try database.run("DELETE FROM body WHERE number = (SELECT number FROM article WHERE id = ?1)", [.text(id)])
  }
}
