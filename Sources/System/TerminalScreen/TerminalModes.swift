import CNcurses

/// The sequences that set up and restore a terminal, beyond what ncurses does.
enum TerminalModes {
  /// The wheel sends arrow keys, so that it scrolls while the mouse still selects text; and pasted text is marked as such.
  static let enter = "\u{1B}[?1007h\u{1B}[?2004h"
  /// The modes before.
  static let leave = "\u{1B}[?1007l\u{1B}[?2004l" + leaveClicks + orderText
  /// Presses and the wheel are reported, in the form that has no limit on columns.
  static let enterClicks = "\u{1B}[?1000h\u{1B}[?1006h"
  /// They are not.
  static let leaveClicks = "\u{1B}[?1006l\u{1B}[?1000l"
  /// Text is shown in the order it is sent (ECMA-48, BDSM): the program knows where a line ends and another begins
  /// beside it.
  static let leaveText = "\u{1B}[8l"
  /// The terminal reorders text if it can, which is its initial mode.
  static let orderText = "\u{1B}[8h"

  /// Everything that restores the screen if ncurses gets no chance to do it: whatever
  /// sequence was being written is ended, then modes, attributes, cursor, keypad and screen are reset.
  static func restore() -> [UInt8] {
    var bytes = Array("\u{1B}\\".utf8) + Array(leave.utf8)
    for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] {
      guard let text = lectern_capability(name) else { continue }
      bytes += withoutPadding(
        Array(UnsafeBufferPointer(start: text, count: length(text))).map { UInt8(bitPattern: $0) })
    }
    // Without an alternate screen to leave, what comes next begins on a new line.
    return lectern_capability("rmcup") == nil ? bytes + Array("\r\n".utf8) : bytes
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }

  /// Capabilities may contain padding for old terminals: `$<5/>`.
  private static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x24, index + 1 < bytes.count, bytes[index + 1] == 0x3C,
        let end = bytes[index...].firstIndex(of: 0x3E)
      {
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
