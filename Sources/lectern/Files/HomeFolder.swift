import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The reader's own folder, as it is written in paths that are typed.
enum HomeFolder {
  /// A path in which `~/` at the beginning stands for that folder.
  static func expanding(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return FileName.text(of: UnsafePointer(home)) + path.dropFirst()
  }
}
