import TextDecoding
import UTF8Text

/// Times told by how long ago they were: "2 hours ago", "vor 3 Tagen", "2h".
enum TimeGoneBy {
  /// The words that say so, alone or with a number beside them.
  private static let words: Set<String> = [
    "ago", "yesterday", "vor", "gestern", "hace", "ayer", "hier", "fa", "ieri", "geleden", "gisteren", "siden", "sedan",
    "temu", "wczoraj", "назад", "вчера", "önce", "dün", "atrás", "há", "ontem", "sitten",
  ]

  /// The first piece of a text between signs that tells a time so, if it is short.
  static func first(in range: Range<Int>, of utf8: [UInt8]) -> (range: Range<Int>, written: String)? {
    var start = range.lowerBound
    var end = start
    for scalar in (String(decoding: utf8[range], as: UTF8.self) + "|").unicodeScalars {
      let width = UTF8.width(scalar)
      defer { end += width }
      guard isSign(scalar) else { continue }
      let piece = start..<min(end, range.upperBound)
      start = min(end + width, range.upperBound)
      guard piece.count >= 2, piece.count <= 40 else { continue }
      let text = utf8[piece].withUnsafeBufferPointer { PageText.line($0) }
      if tellsTime(text) { return (piece, text) }
    }
    return nil
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "(", ")", ",", "[", "]", "\n", "·", "•", "–", "—", "…", "»": true
    default: false
    }
  }

  private static func tellsTime(_ text: String) -> Bool {
    var lowered = text.lowercased()
    guard text.utf8.last ?? 0 >= 0x80 || lowered.withUTF8(holdsWord) else { return false }
    let parts = lowered.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard !parts.isEmpty, parts.count <= 5 else { return false }
    if text.hasSuffix("前") || text.hasSuffix("전") { return text.contains(where: \.isNumber) }
    let hasNumber = parts.contains { $0.first?.isNumber == true } || parts.count >= 3
    return parts.contains { words.contains(String($0)) } && (hasNumber || parts.count == 1)
  }

  private static let hashes = HashSet(words.map { StableHash64.of($0.utf8) })

  /// Whether one of the words stands in a text in small letters; many short texts are asked, and few have one.
  private static func holdsWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash = StableHash64()
    for (at, byte) in text.enumerated() {
      let isNoBreakSpace = byte == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
      if byte == 0x20 || isNoBreakSpace {
        if hashes.contains(hash.value) { return true }
        hash = StableHash64()
      } else if byte != 0xA0 || at == 0 || text[at - 1] != 0xC2 {
        hash.add(byte)
      }
    }
    return hashes.contains(hash.value)
  }
}

/// Times of the day: "14:10", "2.10 pm", "14h10", "14:10 CET".
enum TimeOfDay {
  private static let longest = 14

  /// Whether a text is one and nothing else.
  static func isOne(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= longest else { return false }
    let hours = bytes.prefix(while: isDigit)
    let rest = bytes.dropFirst(hours.count)
    guard (1...2).contains(hours.count), let sign = rest.first, ":.hH".utf8.contains(sign) else { return false }
    let minutes = rest.dropFirst().prefix(while: isDigit)
    guard minutes.count == 2, let hour = Int(String(decoding: hours, as: UTF8.self)), hour < 25,
      let minute = Int(String(decoding: minutes, as: UTF8.self)), minute < 60
    else { return false }
    return rest.dropFirst(3).allSatisfy { isSpace($0) || isLetter($0) || $0 == UInt8(ascii: ".") }
  }
}
