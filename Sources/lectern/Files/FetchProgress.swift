import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The progress of fetching a page, or of reading what is piped in, on one line of standard error; silent if that is not a terminal.
struct FetchProgress {
  private let verb: String
  private let name: String
  private let isShown: Bool
  private var last = ""

  /// Begins with the name of the page.
  init(_ address: String, verb: String = "Fetching") {
    self.verb = verb
    name = PrintableText.of(String(address.prefix(60)))
    isShown = SystemCalls.isTerminal(STDERR_FILENO)
  }

  /// Shows how much has come.
  mutating func show(_ received: Int, of expected: Int) {
    guard isShown else { return }
    let share = expected > 0 ? " of \(FetchProgress.size(expected))" : ""
    let line =
      received > 0 ? "\(verb) \(name) … \(FetchProgress.size(received))\(share)" : "Waiting for \(name) …"
    guard line != last else { return }
    last = line
    write("\r\(line)\u{1B}[K")
  }

  /// Clears the line.
  mutating func clear() {
    guard !last.isEmpty else { return }
    last = ""
    write("\r\u{1B}[K")
  }

  /// Writes text that is safe: the name has been through the filter.
  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { SystemCalls.writeAll($0, to: STDERR_FILENO) }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
