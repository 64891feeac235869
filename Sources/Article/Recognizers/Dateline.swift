/// Reads the dateline, the place of a report at the beginning of its first paragraph.
///
///     "Washington D.C. – Top officials met …"      ► Washington D.C.
///     "HAMBURG (dpa) — Der Hafen …"                ► HAMBURG
package enum Dateline {
  /// The place at the beginning of a paragraph, and where the text after the dash begins; nil if there is none.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    let limit = min(range.upperBound, range.lowerBound + 64)
    var at = range.lowerBound
    while at < limit {
      if let dash = dashLength(bytes, at, limit) {
        return place(bytes, range.lowerBound..<at, after: at + dash, end: range.upperBound)
      }
      at += 1
    }
    return nil
  }

  /// The length of " – ", " — ", " -- " or " - " at an offset.
  private static func dashLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int? {
    guard bytes[at] == 0x20, at + 3 < end else { return nil }
    if bytes[at + 1] == 0xE2, bytes[at + 2] == 0x80, bytes[at + 3] == 0x93 || bytes[at + 3] == 0x94 {
      return at + 4 < end && bytes[at + 4] == 0x20 ? 5 : nil
    }
    guard bytes[at + 1] == UInt8(ascii: "-") else { return nil }
    if bytes[at + 2] == 0x20 { return 3 }
    return bytes[at + 2] == UInt8(ascii: "-") && bytes[at + 3] == 0x20 ? 4 : nil
  }

  /// Up to five words, each beginning with a capital; an agency in brackets and a date after a comma are left out.
  private static func place(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after: Int, end: Int
  ) -> String? {
    guard after < end else { return nil }
    var text = String(decoding: bytes[range], as: UTF8.self)
    if let bracket = text.firstIndex(of: "(") { text = String(text[..<bracket]) }
    if let date = DateFinder.first(in: bytes, range) {
      let length = max(0, min(date.range.lowerBound - range.lowerBound, text.utf8.count))
      text = String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self)
    }
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count) else { return nil }
    let isPlace = words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      return first.properties.isUppercase
        || ["de", "del", "am", "an", "der", "la", "le", "sur", "of", "upon"].contains(String(word))
    }
    guard isPlace else { return nil }
    var place = words.joined(separator: " ")
    if place.hasSuffix(",") { place.removeLast() }
    return place
  }
}
