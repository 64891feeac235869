import CSQLite

/// Why reading positions cannot be saved: a few words for the reader.
public struct ShelfFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file is not a database, or a damaged one.
  public static let damaged = ShelfFailure("the file is damaged")

  /// "the disk is full".
  public let description: String

  init(_ description: String) { self.description = description }

  /// Says what a result code of SQLite means for the reader.
  init(_ result: Int32, in database: OpaquePointer?) {
    // The upper bits hold details that are of no use to a reader.
    switch result & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged
    case SQLITE_FULL: self.init("the disk is full")
    case SQLITE_BUSY, SQLITE_LOCKED: self.init("another program is using the file")
    case SQLITE_READONLY: self.init("the file cannot be written")
    case SQLITE_CANTOPEN: self.init("the file cannot be opened")
    case SQLITE_PERM, SQLITE_AUTH: self.init("permission denied")
    default: self.init(database.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(result)))
    }
  }
}
