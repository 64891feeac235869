#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The files a shelf consists of: the database, and what SQLite lays beside it.
public enum ShelfFile {
  /// Puts a damaged shelf aside, so that another can be begun: its files keep their names with `.damaged` behind them.
  /// One that was put aside before is replaced.
  ///
  /// - Returns: where the database is now; nil where it could not be moved.
  public static func putAside(_ path: String) -> String? {
    for ending in ["-wal", "-shm"] { rename(path + ending, path + ".damaged" + ending) }
    let target = path + ".damaged"
    return rename(path, target) == 0 ? target : nil
  }
}
