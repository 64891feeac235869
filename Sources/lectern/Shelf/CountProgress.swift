#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The line on standard error that says how many are done; nothing where standard error is no terminal, or all is done at once.
struct CountProgress {
  private let words: String
  private let isShown = SystemCalls.isTerminal(STDERR_FILENO)
  private var wasWritten = false

  /// Begins; the words are the program's own.
  init(_ words: String) { self.words = words }

  /// Shows how many are done, of how many if that is known.
  mutating func show(_ count: Int, of all: Int? = nil) {
    guard isShown else { return }
    wasWritten = true
    write("\r\(words) … \(count)\(all.map { " of \($0)" } ?? "")\u{1B}[K")
  }

  /// Takes the line away.
  mutating func clear() {
    if wasWritten { write("\r\u{1B}[K") }
    wasWritten = false
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { SystemCalls.writeAll($0, to: STDERR_FILENO) }
  }
}
