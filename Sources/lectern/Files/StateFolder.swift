#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The directory for the state of the program: `$XDG_STATE_HOME/lectern`, else `~/.local/state/lectern`.
enum StateFolder {
  /// The path of a file in it; nil if there is no home directory.
  static func path(of name: String) -> String? { path.map { ArticleFolder.path(of: name, in: $0) } }

  /// Creates the directory and its parents, accessible to the user only.
  ///
  /// - Throws: ``OutputFailure``.
  static func make() throws {
    if let path { try make(path) }
  }

  /// Makes a folder and those it lies in, for the reader alone.
  ///
  /// - Throws: ``OutputFailure``.
  static func make(_ path: String) throws {
    var end = path.utf8.startIndex
    while end < path.utf8.endIndex {
      end = path.utf8[path.utf8.index(after: end)...].firstIndex(of: UInt8(ascii: "/")) ?? path.utf8.endIndex
      let part = String(decoding: path.utf8[..<end], as: UTF8.self)
      if mkdir(part, 0o700) == 0 || errno == EEXIST || end < path.utf8.endIndex { continue }
      throw OutputFailure(reason: SystemCalls.describe(errno), name: path)
    }
  }

  /// Sees to it that nobody else can read a file, which is made where there is none: it tells what was read and looked for.
  static func keepPrivate(_ path: String) {
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) } else { chmod(path, 0o600) }
  }

  /// A relative `XDG_STATE_HOME` is ignored, as the specification says.
  private static var path: String? {
    if let state = SystemCalls.variable("XDG_STATE_HOME"), state.utf8.first == UInt8(ascii: "/") {
      return "\(state)/lectern"
    }
    return SystemCalls.variable("HOME").map { "\($0)/.local/state/lectern" }
  }
}
