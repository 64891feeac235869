#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder whose articles are kept as they are put there: a browser's downloads, say.
struct WatchedFolder {
  private let folder: String
  /// What was kept already, by size and time, so that a file that is written anew is kept anew.
  private var known: [String: State] = [:]
  /// What was seen last time, and for how many looks before: a file that is still being written is left alone until it stays as it is.
  private var seen: [String: (state: State, looks: Int)] = [:]
  /// For how many looks, which are a second apart: a download may well pause for one.
  private static let patience = 3

  private struct State: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
      size = Int(status.st_size)
      #if canImport(Darwin)
        (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
      #else
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      #endif
    }
  }

  init(_ folder: String) { self.folder = folder }

  /// Looks every second, and hands on what is new, until a signal ends the program. Throws where the folder cannot be read at first.
  func watch(_ take: (String) -> Void) throws {
    var watched = self
    var names = try ArticleFolder.names(in: folder)
    while true {
      watched.look(at: names).forEach(take)
      sleep(1)
      // A folder that is gone for a while may come back.
      names = (try? ArticleFolder.names(in: folder)) ?? []
    }
  }

  private mutating func look(at names: [String]) -> [String] {
    var now: [String: (state: State, looks: Int)] = [:]
    var new: [String] = []
    for path in names.map({ ArticleFolder.path(of: $0, in: folder) }) {
      guard let state = SystemCalls.status(of: path).map({ State($0) }) else { continue }
      let looks = seen[path].map { $0.state == state ? $0.looks + 1 : 0 } ?? 0
      now[path] = (state, looks)
      guard looks >= WatchedFolder.patience, known[path] != state else { continue }
      known[path] = state
      new.append(path)
    }
    seen = now
    return new
  }
}
