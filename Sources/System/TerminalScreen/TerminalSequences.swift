import CNcurses
import ReaderCore
import Settings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sequences ncurses does not know: what follows an Escape, and the mouse.
extension Terminal {
  /// What an Escape turned out to be.
  enum Escaped {
    /// The key.
    case key
    /// A sequence without a meaning here.
    case skipped
    case input(TerminalInput)
  }

  /// After an Escape: reads the rest of a sequence, so that its letters are not taken for keys.
  func readSequence() -> Escaped {
    guard case .key(.character(let introducer))? = readCode() else { return .key }
    switch introducer {
    case "[", "O":
      // Parameters and intermediates, then one final byte from @ on (ECMA-48, 5.4).
      var text = ""
      for _ in 0..<32 {
        guard case .key(.character(let next))? = readCode(), let scalar = next.unicodeScalars.first else { break }
        text.append(next)
        if scalar.value >= 0x40 { break }
      }
      return emoji.take(text).map { .input(.counts($0)) } ?? .skipped
    case "]" where groundAsked != nil: return readAnswer()
    default:
      unget(introducer)
      return .key
    }
  }

  /// An operating system command: the answer about the background colour.
  private func readAnswer() -> Escaped {
    var text = ""
    while text.utf8.count < 256, let input = readCodeSoon() {
      switch input {
      case .key(.character(let character)): text.append(character)
      case .key(.control("g")): return answered(text)
      case .key(.escape):
        _ = readCodeSoon()
        return answered(text)
      default: return .skipped
      }
    }
    return .skipped
  }

  private func answered(_ text: String) -> Escaped {
    guard let isDark = Self.isDark(answer: text) else { return .skipped }
    groundAsked = nil
    return .input(.ground(isDark: isDark))
  }

  /// The rest of a mouse report, `<button;column;row` and M or m (SGR 1006); nil if it means nothing here.
  func readMouse() -> TerminalInput? {
    var numbers = [0]
    for _ in 0..<24 {
      guard case .key(.character(let sign))? = readCodeSoon() else { return nil }
      if let digit = sign.wholeNumberValue {
        numbers[numbers.count - 1] = min(99_999, numbers[numbers.count - 1] * 10 + digit)
      } else if sign == ";" {
        numbers.append(0)
      } else {
        return sign == "M" && numbers.count == 3 ? Self.mouse(numbers) : nil
      }
    }
    return nil
  }

  private static func mouse(_ numbers: [Int]) -> TerminalInput? {
    let cell = Frame.Cell(column: max(0, numbers[1] - 1), row: max(0, numbers[2] - 1))
    // Bits 2 to 4 are Shift, Meta and Control.
    switch numbers[0] & ~0b11100 {
    case 0: return .mouse(Mouse(.press, at: cell))
    case 64: return .mouse(Mouse(.wheelUp, at: cell))
    case 65: return .mouse(Mouse(.wheelDown, at: cell))
    default: return nil
    }
  }

  private func unget(_ character: Character) {
    if let scalar = character.unicodeScalars.first { unget_wch(wchar_t(bitPattern: scalar.value)) }
  }
}
