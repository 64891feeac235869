/// The tables of the shelf, and the migrations from older ones.
enum ShelfSchema {
  /// The migrations from each version to the next; the version of a file is how many of them it has had.
  ///
  /// A file of version 0 may have tables already, made by a program that counted versions elsewhere.
  private static let steps = [
    """
    CREATE TABLE IF NOT EXISTS document (
      key TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      article INTEGER NOT NULL, block INTEGER, offset INTEGER, below INTEGER NOT NULL, source INTEGER NOT NULL,
      furthest REAL NOT NULL,
      readAt INTEGER NOT NULL
    ) \(options);
    CREATE TABLE IF NOT EXISTS mark (
      document TEXT NOT NULL,
      name TEXT NOT NULL,
      article INTEGER NOT NULL, block INTEGER, offset INTEGER, below INTEGER NOT NULL, source INTEGER NOT NULL,
      setAt INTEGER NOT NULL,
      PRIMARY KEY (document, name)
    ) \(options);
    """,
    """
    CREATE TABLE IF NOT EXISTS passage (
      document TEXT NOT NULL,
      fingerprint INTEGER NOT NULL, source INTEGER NOT NULL,
      isOfArticle INTEGER NOT NULL,
      setAt INTEGER NOT NULL,
      PRIMARY KEY (document, fingerprint, source)
    ) \(options);
    """,
    """
    CREATE TABLE IF NOT EXISTS typed (
      prompt TEXT NOT NULL, words TEXT NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (prompt, words)
    ) \(options);
    CREATE TABLE IF NOT EXISTS site (
      host TEXT NOT NULL, fingerprint INTEGER NOT NULL,
      isOfArticle INTEGER NOT NULL,
      setAt INTEGER NOT NULL,
      PRIMARY KEY (host, fingerprint)
    ) \(options);
    """,
  ]

  private static let options = Database.hasStrictTables ? "WITHOUT ROWID, STRICT" : "WITHOUT ROWID"

  /// Migrates a file. The version is read within the transaction, so two programs may do this at once.
  static func update(_ database: Database) throws(ShelfFailure) {
    if try version(of: database) == steps.count { return }
    try database.transaction(for: .writing) { () throws(ShelfFailure) in
      let version = try version(of: database)
      guard steps.indices.contains(version) || version == steps.count else {
        throw ShelfFailure("the file was written by a newer version of this program")
      }
      for step in steps[version...] { try database.execute(step) }
      try database.execute("PRAGMA user_version = \(steps.count)")
    }
  }

  private static func version(of database: Database) throws(ShelfFailure) -> Int {
    var version = 0
    try database.run("PRAGMA user_version") { row in version = (try? row.integer(0)) ?? 0 }
    return version
  }
}
