import CPseudoTerminal
import Foundation
import Testing

/// The real program on a terminal of its own.
final class PseudoTerminal {
  /// How long to wait for what must come.
  private static let patience = Duration.seconds(30)

  private(set) var screen: ScreenEmulator
  /// Everything the program has written.
  private(set) var output: [UInt8] = []
  let process: pid_t
  private let master: Int32
  private var status: Int32?
  /// A home of its own, so that no run knows what another has read.
  private let home = try? TemporaryFolder()

  /// Starts a program; `input` becomes its standard input where it is not the terminal.
  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, input: Int32 = -1, environment: [String: String] = [:]
  ) throws {
    var variables = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home?.url.path ?? "/",
    ]
    variables.merge(environment) { $1 }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var master: Int32 = -1
    process = pseudo_terminal_start(&words, &settings, input, Int32(columns), Int32(rows), &master)
    try #require(process > 0)
    self.master = master
    screen = ScreenEmulator(columns: columns, rows: rows)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ended: Int32 = 0
      waitpid(process, &ended, 0)
    }
    close(master)
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = pseudo_terminal_resize(master, Int32(columns), Int32(rows))
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Reads until a condition holds; false where it does not in all the time there is.
  @discardableResult func wait(_ condition: (PseudoTerminal) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      read()
      if condition(self) { return true }
      if ContinuousClock.now > deadline { return false }
      _ = pseudo_terminal_wait(master, 20)
    }
  }

  /// Reads until nothing has come for longer than the footer waits before it says what may follow a key. For recording what a screen shows; a test waits for what must come.
  func settle() {
    wait { !$0.output.isEmpty }
    repeat { read() } while pseudo_terminal_wait(master, 900) == 1
  }

  /// Reads until a text is on the screen.
  func shows(_ text: String) -> Bool { wait { $0.screen.lines.contains { $0.contains(text) } } }

  /// Reads until a text is gone from the screen.
  func hides(_ text: String) -> Bool { wait { !$0.screen.lines.contains { $0.contains(text) } } }

  /// Waits for the end: the exit status, or the negative number of the signal that ended it; nil where it runs on.
  func ended() -> Int32? {
    wait { $0.hasEnded() }
    read()
    guard let status else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// Waits for the end without reading anything the program writes; false where it runs on.
  func endsUnread() -> Bool {
    let deadline = ContinuousClock.now + Self.patience
    while !hasEnded() {
      if ContinuousClock.now > deadline { return false }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return true
  }

  /// The modes of the terminal: what a program that ends must leave as it found them.
  var modes: [UInt32] {
    var modes: [UInt32] = [0, 0, 0, 0]
    _ = pseudo_terminal_modes(master, &modes)
    return modes
  }

  private func hasEnded() -> Bool {
    if status != nil { return true }
    var found: Int32 = 0
    if pseudo_terminal_ended(process, &found) == 1 { status = found }
    return status != nil
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while pseudo_terminal_wait(master, 0) == 1 {
      let count = Foundation.read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer[..<count]
      screen.feed(Array(buffer[..<count]))
    }
  }
}
