#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The files of a shelf: the database, and those that SQLite puts beside it.
public enum ShelfFile {
  /// Puts a damaged shelf aside, so that another can be started: its files get `.damaged` appended to their names,
  /// replacing any that were put aside before.
  ///
  /// Two readers may have found the same damage, so the file is checked again while no other reader can
  /// move the files. That way none moves the one that another has just started.
  ///
  /// - Returns: where the database is now; nil if it could not be moved or is no longer damaged.
  public static func putAside(_ path: String) -> String? {
    let folder = open(parent(of: path), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    // Closing it releases the lock.
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
