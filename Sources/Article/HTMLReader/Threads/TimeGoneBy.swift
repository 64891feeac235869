import TextDecoding
import UTF8Text

/// Times told by how long ago they were: "2 hours ago", "vor 3 Tagen", "2h".
enum TimeGoneBy {
  /// The words that say so, alone or with a number beside them.
  private static let words = HashSet(
    [
      "ago", "yesterday", "vor", "gestern", "hace", "ayer", "hier", "fa", "ieri", "geleden", "gisteren", "siden",
      "sedan",
      "temu", "wczoraj", "назад", "вчера", "önce", "dün", "atrás", "há", "ontem", "sitten",
    ].map { StableHash64.of($0.utf8) })

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
    // "3日前", "3일 전": there the word ends the last part.
    let isSuffixed = text.utf8.last ?? 0 >= 0x80 && (text.hasSuffix("前") || text.hasSuffix("전"))
    var lowered = text.lowercased()
    // Many short texts are asked, and few have one of the words.
    guard isSuffixed || lowered.withUTF8(holdsWord) else { return false }
    let parts = lowered.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard !parts.isEmpty, parts.count <= 5 else { return false }
    if isSuffixed { return text.contains(where: \.isNumber) }
    return parts.count == 1 || parts.count >= 3 || parts.contains { $0.first?.isNumber == true }
  }

  /// Whether one of the words stands in a text in small letters.
  private static func holdsWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash = StableHash64()
    for (at, byte) in text.enumerated() {
      let isNoBreakSpace = byte == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
      if byte == 0x20 || isNoBreakSpace {
        if words.contains(hash.value) { return true }
        hash = StableHash64()
      } else if byte != 0xA0 || at == 0 || text[at - 1] != 0xC2 {
        hash.add(byte)
      }
    }
    return words.contains(hash.value)
  }
}
