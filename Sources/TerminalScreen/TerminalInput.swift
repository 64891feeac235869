import CNcurses
import CTerminalGuard
public import ReaderUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the terminal reports.
public enum TerminalInput: Sendable {
  case key(Key)
  case pasted(String)
  case resized(ScreenSize)
  /// The program was asked to stop, as by ^Z.
  case stopAsked
  /// The program goes on after it was stopped.
  case continued
  /// The time is over, or a ``Waker`` ended the wait.
  case nothing
  /// The terminal is gone.
  case closed
}

extension Terminal {
  /// More than this is not taken of one paste.
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

  /// A key that is there already, or nil.
  private func readKey() -> TerminalInput? {
    while let input = readCode() {
      switch input {
      case .key(.escape) where skipUnknownSequence(): continue
      case .key(let key): return .key(key)
      case .pasteBegins: return .pasted(readPaste())
      case .pasteEnds, .other: continue
      }
    }
    return nil
  }

  private func readCode() -> KeyDecoder.Input? {
    var code: wint_t = 0
    let kind = wget_wch(lectern_screen(), &code)
    if kind == ERR { return nil }
    return kind == KEY_CODE_YES ? KeyDecoder.keypad(Int32(bitPattern: code)) : KeyDecoder.character(code)
  }

  /// After an Escape: reads the rest of a sequence that ncurses does not know, so that its letters are not taken for keys.
  private func skipUnknownSequence() -> Bool {
    guard case .key(.character(let introducer))? = readCode() else { return false }
    guard introducer == "[" || introducer == "O" else {
      unget(introducer)
      return false
    }
    // Parameters and intermediates, then one final byte from @ on (ECMA-48, 5.4).
    for _ in 0..<32 {
      guard case .key(.character(let next))? = readCode(), let scalar = next.unicodeScalars.first else { break }
      if scalar.value >= 0x40 { break }
    }
    return true
  }

  private func unget(_ character: Character) {
    if let scalar = character.unicodeScalars.first { unget_wch(wchar_t(bitPattern: scalar.value)) }
  }

  /// The text between the marks of a paste, or as much of it as has come.
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
