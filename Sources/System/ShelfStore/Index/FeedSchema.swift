import ArticleShelf

/// The tables of what feeds have brought, in a file of their own beside the index: an item that is no longer in its feed, and what a
/// server has said of when to ask again, can be had from nowhere else. Machines do not share it, since each asks for itself.
enum FeedSchema {
  private static let version = 2

  /// Attaches the file to the index; a damaged one is put aside and begun anew.
  static func attach(_ path: String, to database: Database) throws(ShelfFailure) {
    do {
      try open(path, database)
    } catch {
      guard error == .damaged else { throw error }
      try? database.execute("DETACH DATABASE feeds")
      for ending in ["-wal", "-shm"] { FileCalls.removeFile(path + ending) }
      try? FileCalls.move(path, to: path + ".damaged")
      try open(path, database)
    }
  }

  private static func open(_ path: String, _ database: Database) throws(ShelfFailure) {
    try database.run("ATTACH DATABASE ?1 AS feeds", [.text(path)])
    try? database.execute("PRAGMA feeds.journal_mode = WAL")
    try database.execute("PRAGMA feeds.synchronous = NORMAL")
    guard try self.version(of: database) < version else { return }
    try database.transaction(for: .writing) { () throws(ShelfFailure) in
      switch try self.version(of: database) {
      case 0: try make(database)
      case 1: try database.execute(marks)
      default: return
      }
      try database.execute("PRAGMA feeds.user_version = \(version)")
    }
  }

  private static func version(of database: Database) throws(ShelfFailure) -> Int {
    var version = 0
    try database.run("PRAGMA feeds.user_version") { row in version = (try? row.integer(0)) ?? 0 }
    return version
  }

  private static func make(_ database: Database) throws(ShelfFailure) {
    try database.execute(tables)
    // An index of an earlier version has held them itself.
    if try holds("feed", database), try holds("item", database) {
      try? database.execute("INSERT OR IGNORE INTO feeds.feed SELECT * FROM main.feed")
      try? database.execute("INSERT OR IGNORE INTO feeds.item SELECT *, NULL FROM main.item")
    }
    try database.execute(marks)
  }

  private static func holds(_ table: String, _ database: Database) throws(ShelfFailure) -> Bool {
    var found = false
    try database.run("SELECT 1 FROM main.sqlite_master WHERE name = ?1", [.text(table)]) { _ in found = true }
    return found
  }

  /// What the reader has done with an item, which the first version did not know.
  private static let marks = """
    ALTER TABLE feeds.item ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feeds.item ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
    """

  private static let tables = """
    CREATE TABLE feeds.feed (
      address TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', etag TEXT, modified TEXT, checked INTEGER NOT NULL DEFAULT 0,
      due INTEGER NOT NULL DEFAULT 0, failure TEXT, failures INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE feeds.item (
      id TEXT PRIMARY KEY, feed TEXT NOT NULL, address TEXT, title TEXT NOT NULL, author TEXT, published INTEGER,
      found INTEGER NOT NULL, content TEXT, failure TEXT
    ) WITHOUT ROWID;
    CREATE INDEX feeds.item_feed ON item (feed);
    """
}
