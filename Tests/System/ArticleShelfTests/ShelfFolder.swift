import ArticleModel
import CSQLite
import Foundation
import Testing

/// A folder for a shelf, gone with the value; and what other programs might do to the file in it.
final class ShelfFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("shelf-\(UUID().uuidString)")
  var path: String { url.appendingPathComponent("places.sqlite").path }

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// SQLite did not do what it was told.
  struct Refused: Error { let reason: String }

  /// Does something to the file with SQLite itself.
  func run(_ statements: String) throws {
    var handle: OpaquePointer?
    try #require(sqlite3_open(path, &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else {
      throw Refused(reason: String(cString: sqlite3_errmsg(handle)))
    }
  }

  /// The first value that SQLite answers, as text.
  func answer(_ question: String) throws -> String? {
    var handle: OpaquePointer?
    try #require(sqlite3_open(path, &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    var statement: OpaquePointer?
    try #require(sqlite3_prepare_v2(handle, question, -1, &statement, nil) == SQLITE_OK)
    defer { sqlite3_finalize(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW else { return nil }
    return sqlite3_column_text(statement, 0).map { String(cString: $0) }
  }

  /// The file as it was first made: columns hold values of any type.
  func makeOld(version: Int = 1) throws {
    try run(
      """
      PRAGMA journal_mode = WAL;
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
      INSERT INTO document VALUES ('url:https://example.org/', 'One', 0, 3, 30, 1, 300, 0.5, strftime('%s'));
      INSERT INTO mark VALUES ('url:https://example.org/', 'a', 0, 1, 10, 1, 100, strftime('%s'));
      INSERT INTO mark VALUES ('url:https://example.org/', 'b', 0, NULL, NULL, 1, 0, strftime('%s'));
      PRAGMA user_version = \(version);
      """)
  }
}

/// The place that stands for a number in these tests.
func place(_ block: Int?) -> TextAnchor {
  TextAnchor(article: 0, block: block, offset: block.map { $0 * 10 }, below: 1, source: (block ?? 0) * 100)
}
