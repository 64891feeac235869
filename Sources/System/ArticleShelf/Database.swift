import CSQLite

/// An open SQLite file. Not safe to use from two threads at once.
package final class Database {
  /// A value bound to a statement.
  package enum Value {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
  }

  private let handle: OpaquePointer

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - mayCreate: Whether to create a missing file.
  ///   - patience: How long to wait for another program that is writing, in milliseconds.
  package init(path: String, mayCreate: Bool, patience: Int32) throws(ShelfFailure) {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mayCreate ? SQLITE_OPEN_CREATE : 0)
    let result = sqlite3_open_v2(path, &handle, flags, nil)
    guard result == SQLITE_OK, let handle else {
      let failure = ShelfFailure(result, in: handle)
      // A connection that could not be opened holds memory, too.
      sqlite3_close_v2(handle)
      throw failure
    }
    self.handle = handle
    sqlite3_busy_timeout(handle, patience)
    addFolding()
  }

  /// Adds the function `folded`, which makes any letters small: SQLite's own `lower` knows those of English alone.
  private func addFolding() {
    sqlite3_create_function_v2(
      handle, "folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        guard let value = values?[0], let text = sqlite3_value_text(value) else { return sqlite3_result_null(context) }
        sqlite3_result_text(context, String(cString: text).lowercased(), -1, lectern_sqlite_copied())
      }, nil, nil, nil)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements without values or results.
  package func execute(_ sql: String) throws(ShelfFailure) {
    let result = sqlite3_exec(handle, sql, nil, nil, nil)
    if result != SQLITE_OK { throw ShelfFailure(result, in: handle) }
  }

  /// Runs one statement with values for `?1`, `?2`, … and passes on its rows.
  package func run(_ sql: String, _ values: [Value] = [], use: (borrowing Row) -> Void = { _ in }) throws(ShelfFailure)
  {
    let statement = try Statement(sql, of: handle)
    for (index, value) in values.enumerated() { try statement.bind(value, at: Int32(index + 1)) }
    while try statement.step() { use(Row(of: statement)) }
  }

  /// How a transaction begins.
  package enum Lock: String {
    /// It sees the file as of its first query, whatever others write meanwhile.
    case reading = "DEFERRED"
    /// It is the only writer from the start, so it never has to be retried after reading something.
    case writing = "IMMEDIATE"
  }

  /// Does all of the work or, if it throws, none of it.
  package func transaction<Result>(
    for lock: Lock, _ work: () throws(ShelfFailure) -> Result
  ) throws(ShelfFailure) -> Result {
    try execute("BEGIN \(lock.rawValue)")
    do {
      let result = try work()
      try execute("COMMIT")
      return result
    } catch {
      // Some failures, such as a full disk, have ended the transaction by themselves.
      if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// Whether this version of SQLite can enforce the type of each column.
  static var hasStrictTables: Bool { sqlite3_libversion_number() >= 3_037_000 }
}

/// A statement that has been compiled, until it goes out of scope.
struct Statement: ~Copyable {
  fileprivate let handle: OpaquePointer
  private let database: OpaquePointer

  fileprivate init(_ sql: String, of database: OpaquePointer) throws(ShelfFailure) {
    var handle: OpaquePointer?
    let result = sqlite3_prepare_v2(database, sql, -1, &handle, nil)
    guard result == SQLITE_OK, let handle else { throw ShelfFailure(result, in: database) }
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  fileprivate func bind(_ value: Database.Value, at index: Int32) throws(ShelfFailure) {
    let result =
      switch value {
      case .null: sqlite3_bind_null(handle, index)
      case .integer(let number): sqlite3_bind_int64(handle, index, Int64(number))
      case .real(let number): sqlite3_bind_double(handle, index, number)
      case .text(let text):
        sqlite3_bind_text64(
          handle, index, text, UInt64(text.utf8.count), lectern_sqlite_copied(), UInt8(SQLITE_UTF8))
      }
    if result != SQLITE_OK { throw ShelfFailure(result, in: database) }
  }

  /// Goes to the next row; false if there is none.
  fileprivate func step() throws(ShelfFailure) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let result: throw ShelfFailure(result, in: database)
    }
  }
}

/// A row of a result, valid while the statement is at it.
///
/// A column may hold a value of any type, whatever the table says: other programs can write the file. So each value is read by
/// its type, and a value of another type is an error of its row alone.
package struct Row: ~Copyable {
  /// A column holds a value of another type than the one asked for.
  package struct UnexpectedValue: Error {}

  private let statement: OpaquePointer

  fileprivate init(of statement: borrowing Statement) { self.statement = statement.handle }

  /// A whole number.
  package func integer(_ column: Int32) throws(UnexpectedValue) -> Int {
    guard let number = try integerIfAny(column) else { throw UnexpectedValue() }
    return number
  }

  /// A whole number, or nil for `NULL`.
  package func integerIfAny(_ column: Int32) throws(UnexpectedValue) -> Int? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return Int(sqlite3_column_int64(statement, column))
    default: throw UnexpectedValue()
    }
  }

  /// A number with a fraction.
  package func real(_ column: Int32) throws(UnexpectedValue) -> Double {
    guard sqlite3_column_type(statement, column) == SQLITE_FLOAT else { throw UnexpectedValue() }
    return sqlite3_column_double(statement, column)
  }

  /// A text; invalid UTF-8 in it is replaced.
  package func text(_ column: Int32) throws(UnexpectedValue) -> String {
    guard sqlite3_column_type(statement, column) == SQLITE_TEXT, let bytes = sqlite3_column_text(statement, column)
    else { throw UnexpectedValue() }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// A text, or nil for `NULL` and for any other type.
  package func textIfAny(_ column: Int32) -> String? { try? text(column) }
}
