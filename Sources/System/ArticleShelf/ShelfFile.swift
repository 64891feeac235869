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
  /// Two readers may have found the same damage: whether it is there still is looked at anew, while no other reader can
  /// move the files, so that none takes away what another has just begun.
  ///
  /// - Returns: where the database is now; nil where it could not be moved, or there is no damaged one any more.
  public static func putAside(_ path: String) -> String? {
    let folder = open(parent(of: path), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    // Closing it ends the lock.
    defer { close(folder) }
    while flock(folder, LOCK_EX) != 0 {
      guard errno == EINTR else { return nil }
    }
    guard Shelf.isWhole(path) == false else { return nil }
    for ending in ["-wal", "-shm"] { rename(path + ending, path + ".damaged" + ending) }
    let target = path + ".damaged"
    return rename(path, target) == 0 ? target : nil
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
