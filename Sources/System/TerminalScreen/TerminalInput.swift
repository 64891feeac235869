import CNcurses
import CTerminalGuard
public import ReaderCore
public import Settings
public import TextLayout

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the terminal reports.
public enum TerminalInput: Sendable {
  case key(Key)
  case pasted(String)
  case mouse(Mouse)
  case resized(ScreenSize)
  /// The terminal has reported its background colour.
  case ground(isDark: Bool)
  /// The terminal has shown how it counts emoji.
  case counts(EmojiCounting)
  /// The program was asked to stop, as by ^Z.
  case stopAsked
  /// The program continues after it was stopped.
  case continued
  /// The time is up, or a ``Waker`` ended the wait.
  case nothing
  /// The terminal is gone.
  case closed
}

extension Terminal {
  /// The most that is taken of one paste.
  private static let pasteLimit = 4_096

  /// Waits for a key, a signal or a ``Waker``.
  ///
  /// - Parameter milliseconds: how long, at most; nil for as long as it takes, 0 for not at all.
  public func input(within milliseconds: Int?) -> TerminalInput {
    if let signal = takeSignal() { return signal }
    if let key = readKey() { return key }
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakePipe.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&waits, 2, Int32(clamping: milliseconds ?? -1))
    if waits[1].revents != 0 { wakePipe.drain() }
    if let signal = takeSignal() { return signal }
    guard ready > 0, waits[0].revents != 0 else { return .nothing }
    if let key = readKey() { return key }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    return waits[0].revents & gone != 0 ? .closed : .nothing
  }

  private func takeSignal() -> TerminalInput? {
    pendingSignals |= lectern_guard_take()
    for (signal, input) in [(LECTERN_SIGNAL_STOP, TerminalInput.stopAsked), (LECTERN_SIGNAL_CONTINUE, .continued)]
    where pendingSignals & signal != 0 {
      pendingSignals &= ~signal
      return input
    }
    guard pendingSignals & LECTERN_SIGNAL_RESIZE != 0 else { return nil }
    pendingSignals &= ~LECTERN_SIGNAL_RESIZE
    adoptSize()
    return .resized(size)
  }

  /// A key that is already there, or nil.
  func readKey() -> TerminalInput? {
    while let input = readCode() {
      switch input {
      case .key(.escape):
        switch readSequence() {
        case .key: return .key(.escape)
        case .skipped: continue
        case .input(let input): return input
        }
      case .key(let key): return .key(key)
      case .mouse:
        if let input = readMouse() { return input }
      case .pasteBegins: return .pasted(readPaste())
      case .pasteEnds, .other: continue
      }
    }
    return nil
  }

  func readCode() -> KeyDecoder.Input? {
    var code: wint_t = 0
    let kind = wget_wch(lectern_screen(), &code)
    if kind == ERR { return nil }
    return kind == KEY_CODE_YES ? KeyDecoder.keypad(Int32(bitPattern: code)) : KeyDecoder.character(code)
  }

  /// The next code, waiting a moment for the rest of a sequence that arrives in pieces.
  func readCodeSoon() -> KeyDecoder.Input? {
    for _ in 0..<10 {
      if let input = readCode() { return input }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 10) >= 0 else { return nil }
    }
    return nil
  }

  /// The text between the marks of a paste, or as much of it as has arrived.
  private func readPaste() -> String {
    var text = ""
    var waits = 0
    while waits < 100 {
      guard let input = readCode() else {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, 10) >= 0 else { break }
        waits += 1
        continue
      }
      waits = 0
      switch input {
      case .pasteEnds: return text
      case .key(let key) where text.utf8.count < Self.pasteLimit: text += key.pastedText
      default: break
      }
    }
    return text
  }
}

extension Key {
  /// What a key stands for within pasted text.
  fileprivate var pastedText: String {
    switch self {
    case .character(let character): String(character)
    case .enter: "\n"
    case .tab: "\t"
    default: ""
    }
  }
}
