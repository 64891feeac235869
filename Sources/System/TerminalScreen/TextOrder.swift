#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Terminal {
  /// Whether the terminal reorders right-to-left text by itself, whatever it is told: Konsole, mlterm and the
  /// Terminal of macOS do.
  public static var ordersText: Bool {
    if getenv("KONSOLE_VERSION") != nil || getenv("MLTERM") != nil { return true }
    return getenv("TERM_PROGRAM").map { String(cString: $0) } == "Apple_Terminal"
  }
}
