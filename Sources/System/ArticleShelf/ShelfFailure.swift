import CSQLite

/// Why places cannot be kept: a few words for the reader.
public struct ShelfFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file is no database, or not a whole one any more.
  public static let damaged = ShelfFailure("the file is damaged")

  /// "the disk is full".
  public let description: String

  init(_ description: String) { self.description = description }

  /// Says of a result code of SQLite what it means for the reader.
  init(_ result: Int32, in database: OpaquePointer?) {
    // The upper bits tell more than a reader can use.
    switch result & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged
    case SQLITE_FULL: self.init("the disk is full")
    case SQLITE_BUSY, SQLITE_LOCKED: self.init("another program holds the file")
    case SQLITE_READONLY: self.init("the file cannot be written")
    case SQLITE_CANTOPEN: self.init("the file cannot be opened")
    case SQLITE_PERM, SQLITE_AUTH: self.init("permission denied")
    default: self.init(database.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(result)))
    }
  }
}
