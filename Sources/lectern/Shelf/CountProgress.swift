#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A count of what is done, on one line of standard error; silent if that is not a terminal or the work is quick.
struct CountProgress {
  private let words: String
  private let isShown = SystemCalls.isTerminal(STDERR_FILENO)
  private var wasWritten = false

  /// Starts with a label, which is the program's own text.
  init(_ words: String) { self.words = words }

  /// Shows how many are done, and of how many if that is known.
  mutating func show(_ count: Int, of all: Int? = nil) {
    guard isShown else { return }
    wasWritten = true
    write("\r\(words) … \(count)\(all.map { " of \($0)" } ?? "")\u{1B}[K")
  }

  /// Clears the line.
  mutating func clear() {
    if wasWritten { write("\r\u{1B}[K") }
    wasWritten = false
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { SystemCalls.writeAll($0, to: STDERR_FILENO) }
  }
}
