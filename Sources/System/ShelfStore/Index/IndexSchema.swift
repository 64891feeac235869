import ArticleShelf

/// The tables of the index, a cache that is rebuilt if its version differs.
enum IndexSchema {
  static let version = 4

  /// Creates the tables in an empty file, within the transaction of the caller.
  static func make(_ database: Database) throws(ShelfFailure) {
    for name in ["article", "body", "words", "wide", "folder", "partial", "year", "journal", "known", "feed", "item"] {
      try database.execute("DROP TABLE IF EXISTS main.\(name)")
    }
    try database.execute(tables)
    try database.execute("PRAGMA user_version = \(version)")
  }

  private static let tables = """
    CREATE TABLE article (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      folder TEXT, format TEXT,
      address TEXT, title TEXT NOT NULL DEFAULT '', site TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '',
      language TEXT NOT NULL DEFAULT '', published TEXT, via TEXT NOT NULL DEFAULT '', feed TEXT, landed TEXT,
      words INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0,
      archived INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0,
      seen INTEGER NOT NULL DEFAULT 0, reached REAL NOT NULL DEFAULT 0.0, failure TEXT,
      highlights INTEGER NOT NULL DEFAULT 0, tags TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX article_added ON article (added DESC);
    CREATE INDEX article_title ON article (title COLLATE NOCASE);
    CREATE INDEX article_parts ON article (deleted, archived, starred, seen, reached, highlights, folder);
    CREATE INDEX article_landed ON article (landed) WHERE landed IS NOT NULL;
    CREATE TABLE folder (
      path TEXT PRIMARY KEY, id TEXT NOT NULL, format TEXT, added INTEGER NOT NULL, renewed INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE partial (path TEXT PRIMARY KEY, trace INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX folder_id ON folder (id);
    CREATE TABLE year (name TEXT PRIMARY KEY, modified INTEGER NOT NULL DEFAULT -1, names INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
    CREATE TABLE journal (name TEXT PRIMARY KEY, length INTEGER NOT NULL, torn INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE known (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE body (
      number INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, notes TEXT NOT NULL, wide INTEGER NOT NULL
    );
    CREATE INDEX body_wide ON body (number) WHERE wide;
    CREATE VIRTUAL TABLE words USING fts5 (title, text, notes, content = 'body', content_rowid = 'number',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    CREATE VIRTUAL TABLE wide USING fts5 (title, text, notes, content = 'body', content_rowid = 'number',
      tokenize = 'trigram');
    CREATE TRIGGER body_added AFTER INSERT ON body BEGIN
      INSERT INTO words (rowid, title, text, notes) VALUES (new.number, new.title, new.text, new.notes);
      INSERT INTO wide (rowid, title, text, notes) SELECT new.number, new.title, new.text, new.notes WHERE new.wide = 1;
    END;
    CREATE TRIGGER body_gone AFTER DELETE ON body BEGIN
      INSERT INTO words (words, rowid, title, text, notes) VALUES ('delete', old.number, old.title, old.text, old.notes);
      INSERT INTO wide (wide, rowid, title, text, notes)
        SELECT 'delete', old.number, old.title, old.text, old.notes WHERE old.wide = 1;
    END;
    """
}
