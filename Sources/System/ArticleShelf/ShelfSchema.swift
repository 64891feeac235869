import GRDB

/// The tables of the shelf, and how older ones become these.
enum ShelfSchema {
  /// The steps from each version to the next; the version of a file is how many of them it has taken.
  private static let steps = [
    """
    CREATE TABLE document (
      key TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      article INTEGER NOT NULL, block INTEGER, offset INTEGER, below INTEGER NOT NULL, source INTEGER NOT NULL,
      furthest REAL NOT NULL,
      readAt INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE mark (
      document TEXT NOT NULL,
      name TEXT NOT NULL,
      article INTEGER NOT NULL, block INTEGER, offset INTEGER, below INTEGER NOT NULL, source INTEGER NOT NULL,
      setAt INTEGER NOT NULL,
      PRIMARY KEY (document, name)
    ) WITHOUT ROWID;
    """
  ]

  /// Brings a file up to date. The version is looked at within the transaction, so two programs may do it at once.
  static func update(_ database: Database) throws {
    let current = try version(of: database)
    if current == steps.count { return }
    try database.inTransaction(.immediate) {
      let version = try version(of: database)
      guard version <= steps.count else { throw ShelfFailure("the file is of a newer version of this program") }
      for step in steps[version...] { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA user_version = \(steps.count)")
      return .commit
    }
  }

  private static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
