import Fragments
import UTF8Text

/// What stands behind backslashes in the source of a manual page: fonts, signs, and spaces that show nothing.
///
///     \fBsluice\fR \-c   ►   sluice -c, with "sluice" set strong
struct RoffEscapes {
  /// The words behind a request; those between quotation marks are one.
  static func arguments(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var arguments: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if isSpace(bytes[at]) {
        at += 1
        continue
      }
      let isQuoted = bytes[at] == UInt8(ascii: "\"")
      let start = isQuoted ? at + 1 : at
      var end = start
      while end < range.upperBound, isQuoted ? bytes[end] != UInt8(ascii: "\"") : !isSpace(bytes[end]) {
        end += bytes[end] == UInt8(ascii: "\\") && end + 1 < range.upperBound ? 2 : 1
      }
      end = min(end, range.upperBound)
      arguments.append(start..<end)
      at = isQuoted ? end + 1 : end
    }
    return arguments
  }

  /// Reads the escapes of a stretch of text.
  func read(_ range: Range<Int>, of text: inout TextLines) {
    var style: (style: InlineSpan.Style, start: Int)?
    var at = range.lowerBound
    while at + 1 < range.upperBound {
      guard text.bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      let (length, shown, font) = escape(at, range.upperBound, in: text.bytes)
      if font != nil {
        if let open = style { text.style(open.start..<at, open.style) }
        style = font == "B" ? (.strong, at + length) : font == "I" ? (.emphasis, at + length) : nil
      }
      text.drop(signs: at..<at + length, putting: shown)
      at += length
    }
    if let open = style { text.style(open.start..<range.upperBound, open.style) }
  }

  /// The escape at a backslash: its length, what it shows, and the font it changes to.
  private func escape(
    _ at: Int, _ limit: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, shown: String, font: String?) {
    switch bytes[at + 1] {
    case UInt8(ascii: "f"):
      let (name, end) = name(at + 2, limit, in: bytes)
      return (end - at, "", String(name.prefix(1)))
    case UInt8(ascii: "("), UInt8(ascii: "["):
      let (name, end) = name(at + 1, limit, in: bytes)
      return (end - at, Self.signs[name] ?? "", nil)
    case UInt8(ascii: "*"):
      let (name, end) = name(at + 2, limit, in: bytes)
      return (end - at, Self.signs[name] ?? "", nil)
    case UInt8(ascii: "s"):
      var end = at + 2
      if end < limit, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
      while end < limit, isDigit(bytes[end]), end - at < 5 { end += 1 }
      return (end - at, "", nil)
    case UInt8(ascii: "\""): return (limit - at, "", nil)
    case UInt8(ascii: "-"): return (2, "-", nil)
    case UInt8(ascii: "e"), UInt8(ascii: "\\"): return (2, "\\", nil)
    case UInt8(ascii: "'"): return (2, "\u{B4}", nil)
    case UInt8(ascii: "`"): return (2, "`", nil)
    case UInt8(ascii: "."): return (2, ".", nil)
    case 0x20, UInt8(ascii: "~"), UInt8(ascii: "0"): return (2, " ", nil)
    default: return (min(limit - at, 1 + sequenceLength(bytes[at + 1])), "", nil)
    }
  }

  /// A name of one letter, of two behind "(", or between square brackets; and where it ends.
  private func name(_ start: Int, _ limit: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (String, Int) {
    guard start < limit else { return ("", limit) }
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    switch bytes[start] {
    case UInt8(ascii: "("):
      let end = min(limit, start + 3)
      return (words(min(start + 1, end)..<end), end)
    case UInt8(ascii: "["):
      let close = (start..<min(limit, start + 16)).first { bytes[$0] == UInt8(ascii: "]") } ?? limit - 1
      return (words(min(start + 1, close)..<close), close + 1)
    default:
      let end = min(limit, start + sequenceLength(bytes[start]))
      return (words(start..<end), end)
    }
  }

  private static let signs: [String: String] = [
    "em": "—", "en": "–", "hy": "-", "mi": "−", "bu": "•", "co": "©", "rg": "®", "tm": "™", "aq": "'", "dq": "\"",
    "lq": "“", "rq": "”", "oq": "‘", "cq": "’", "Lq": "“", "Rq": "”", "R": "®", "Tm": "™", "S": "", "de": "°",
    "mu": "×",
    "+-": "±", "ha": "^", "ti": "~", "rs": "\\", "ss": "ß", "ga": "`", "aa": "\u{B4}", "at": "@", "sh": "#", "Do": "$",
    "->": "→", "<-": "←", "<=": "≤", ">=": "≥", "!=": "≠", ":a": "ä", ":o": "ö", ":u": "ü", ":A": "Ä", ":O": "Ö",
    ":U": "Ü", "'e": "é", "'a": "á", "'o": "ó", "'i": "í", "'u": "ú", "`e": "è", "`a": "à", "^e": "ê", "^a": "â",
    "^o": "ô", "~n": "ñ", ",c": "ç", "Eu": "€", "Po": "£", "ct": "¢", "sc": "§", "ps": "¶", "sq": "□", "lh": "☜",
  ]
}
