import ArticleWriting
import CTerminalGuard

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file the reader asks for while reading. An existing file is never replaced without asking.
enum AskedFile {
  /// What became of it.
  enum Result: Equatable {
    case written
    /// The file exists and was left as it is.
    case exists
    /// It could not be written; a message for the reader.
    case failed(String)
  }

  /// Writes a file whole or not at all. An existing file is replaced only if `overwrites` is set. A path that
  /// begins with `~/` is relative to the home directory.
  static func write(to path: String, overwrites: Bool, _ write: (inout ChunkedOutput) -> Void) -> Result {
    let path = HomeFolder.expanding(path)
    var slot: Int32 = -1
    let isNew: Bool
    switch reserve(path, &slot) {
    case 0: isNew = true
    case EEXIST where overwrites: isNew = false
    case EEXIST: return .exists
    case let failure: return .failed(OutputFailure(failure, writing: path).message)
    }
    defer { lectern_unfinished_done(slot) }
    do {
      try OutputFile.write(to: path, write)
      return .written
    } catch {
      if isNew { unlink(path) }
      return .failed((error as? OutputFailure)?.message ?? "\(path): \(error)")
    }
  }

  /// Creates the file now, so that no other program can create it in between; returns 0 or the error.
  private static func reserve(_ path: String, _ slot: inout Int32) -> Int32 {
    let descriptor = lectern_unfinished_reserve(path, &slot)
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    return 0
  }
}
