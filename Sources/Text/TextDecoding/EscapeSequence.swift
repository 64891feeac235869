/// Finds the ends of escape sequences, by which a text would control a terminal (ECMA-48, and xterm's OSC ended by BEL).
///
/// They begin with ESC and a byte, or with one C1 control: `ESC [ 1 m` is also `U+009B 1 m`. A malformed sequence does not
/// count: a string (OSC, DCS, SOS, PM, APC) is given up at a line end, at the next ESC or C1 control,
/// and after ``longestString`` bytes. No byte is examined twice for that, whatever the text contains.
struct EscapeSequence {
  /// Anything longer carries data, not a title or an address.
  static let longestString = 4096
  /// Parameters and intermediates of a control sequence.
  static let longestParameters = 128

  private enum Introducer {
    case control, commandString, string, single
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Makes a finder over well-formed UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The end of what is to be dropped at `start`, where ESC or a C1 control is: the whole sequence, or the control alone.
  func end(at start: Int) -> Int {
    let isEscape = bytes[start] == 0x1B
    let body = start + (isEscape ? 1 : 2)
    let unfinished = body
    guard isEscape else {
      return end(of: introducer(bytes[start + 1] & 0x5F | 0x40), from: body) ?? unfinished
    }
    guard body < bytes.count else { return unfinished }
    switch bytes[body] {
    case 0x30...0x7E: return end(of: introducer(bytes[body]), from: body + 1) ?? unfinished
    case 0x20...0x2F: return endOfCharacterSet(from: body) ?? unfinished
    default: return unfinished
    }
  }

  /// The kind of sequence the byte after ESC begins; the equivalent C1 control is 0x40 above it.
  private func introducer(_ byte: UInt8) -> Introducer {
    switch byte {
    case 0x5B: .control
    case 0x5D: .commandString
    case 0x50, 0x58, 0x5E, 0x5F: .string
    default: .single
    }
  }

  private func end(of introducer: Introducer, from body: Int) -> Int? {
    switch introducer {
    case .single: body
    case .control: endOfControl(from: body)
    case .commandString: endOfString(from: body, bellEnds: true)
    case .string: endOfString(from: body, bellEnds: false)
    }
  }

  /// Parameters, intermediates, and the one final byte.
  private func endOfControl(from body: Int) -> Int? {
    var index = body
    let limit = min(bytes.count, body + Self.longestParameters)
    while index < limit, bytes[index] >= 0x30, bytes[index] <= 0x3F { index += 1 }
    while index < limit, bytes[index] >= 0x20, bytes[index] <= 0x2F { index += 1 }
    guard index < limit, bytes[index] >= 0x40, bytes[index] <= 0x7E else { return nil }
    return index + 1
  }

  /// `ESC ( B` and the like: one to three intermediates and a final byte.
  private func endOfCharacterSet(from body: Int) -> Int? {
    var index = body
    let limit = min(bytes.count, body + 4)
    while index < limit, bytes[index] >= 0x20, bytes[index] <= 0x2F { index += 1 }
    guard index < limit, bytes[index] >= 0x30, bytes[index] <= 0x7E else { return nil }
    return index + 1
  }

  private func endOfString(from body: Int, bellEnds: Bool) -> Int? {
    var index = body
    let limit = min(bytes.count, body + Self.longestString)
    while index < limit {
      switch bytes[index] {
      case 0x07 where bellEnds: return index + 1
      case 0x1B:
        let endsString = index + 1 < bytes.count && bytes[index + 1] == 0x5C
        return endsString ? index + 2 : nil
      case 0xC2 where bytes[index + 1] < 0xA0:
        return bytes[index + 1] == 0x9C ? index + 2 : nil
      case 0x0A, 0x0D: return nil
      default: index += 1
      }
    }
    return nil
  }
}
