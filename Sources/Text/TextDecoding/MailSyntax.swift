import UTF8Text

/// The forms of mails on the way: lines of heads, escapes, encoded words, parameters.
struct MailSyntax {
  /// The longest encoded word; the standard allows 75 bytes, and programs write more.
  private static let longestWord = 500

  let bytes: UnsafeBufferPointer<UInt8>

  func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }

  /// Whether these bytes are at an offset, in small letters or capitals.
  func holds(_ word: String, at start: Int) -> Bool {
    guard start + word.utf8.count <= bytes.count else { return false }
    var at = start
    for byte in word.utf8 {
      guard lowered(bytes[at]) == lowered(byte) else { return false }
      at += 1
    }
    return true
  }

  /// Whether a line is a field of a head, or the line that a mailbox puts above one.
  func opensHead(at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let end = lineEnd(start)
    if holds("From ", at: start), !holds("From :", at: start) { return bytes[start..<end].contains(UInt8(ascii: "@")) }
    guard let colon = bytes[start..<min(end, start + 60)].firstIndex(of: UInt8(ascii: ":")), colon > start else {
      return false
    }
    return bytes[start..<colon].allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// The byte of "=C3".
  func escaped(at offset: Int, end: Int) -> UInt8? {
    guard offset + 2 < end, bytes[offset] == UInt8(ascii: "="), let high = hexValue(bytes[offset + 1]),
      let low = hexValue(bytes[offset + 2])
    else { return nil }
    return high << 4 | low
  }

  /// Where the text goes on behind a "=" that ends a line, and is there only because the line was full.
  func softBreak(at offset: Int, end: Int) -> Int? {
    var at = offset + 1
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at < end && bytes[at] == 0x0A ? at + 1 : nil
  }

  /// An encoded word: what it stands for in its own encoding, and where it ends.
  func encodedWord(at start: Int, end limit: Int) -> (charset: String, content: [UInt8], end: Int)? {
    guard start + 8 < limit, holds("=?", at: start) else { return nil }
    let limit = min(limit, start + Self.longestWord)
    guard let first = bytes[start + 2..<limit].firstIndex(of: UInt8(ascii: "?")), first + 2 < limit,
      bytes[first + 2] == UInt8(ascii: "?"),
      let last = (first + 3..<max(first + 3, limit - 1)).first(where: {
        bytes[$0] == UInt8(ascii: "?") && bytes[$0 + 1] == UInt8(ascii: "=")
      })
    else { return nil }
    let name = String(decoding: bytes[start + 2..<first], as: UTF8.self)
    let charset = name.split(separator: "*").first.map { $0.lowercased() } ?? "utf-8"
    let range = first + 3..<last
    switch lowered(bytes[first + 1]) {
    case UInt8(ascii: "q"): return (charset, unquoted(range), last + 2)
    case UInt8(ascii: "b"): return Self.base64(bytes[range]).map { (charset, $0, last + 2) }
    default: return nil
    }
  }

  private func unquoted(_ range: Range<Int>) -> [UInt8] {
    var content: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if let byte = escaped(at: at, end: range.upperBound + 1) {
        content.append(byte)
        at += 3
      } else {
        content.append(bytes[at] == UInt8(ascii: "_") ? 0x20 : bytes[at])
        at += 1
      }
    }
    return content
  }

  /// What base64 stands for; nil where something else stands there.
  static func base64(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    var content: [UInt8] = []
    content.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var held = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x47
      case 0x30...0x39: value = byte + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="), 0x0A, 0x20, 0x09: continue
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      held += 6
      if held >= 8 {
        held -= 8
        content.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    return content
  }

  /// The value of a parameter in a field: `charset="utf-8"`.
  static func parameter(_ name: String, of line: String) -> String? {
    let key = Array((name + "=").utf8)
    let utf8 = Array(line.utf8)
    guard utf8.count > key.count else { return nil }
    for start in 0..<(utf8.count - key.count) where zip(utf8[start...], key).allSatisfy({ lowered($0) == $1 }) {
      let rest = utf8[(start + key.count)...]
      let value =
        rest.first == UInt8(ascii: "\"")
        ? rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") } : rest.prefix { $0 != UInt8(ascii: ";") && !isSpace($0) }
      return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
    return nil
  }
}
