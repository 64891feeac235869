import TextDecoding

/// Decodes the character references left in the metadata of a page that encoded them twice.
///
/// Before: `Plumbing &amp; Drains`, `Data&#x27;s Home` as a value of JSON-LD or of `content="…&amp;amp;…"`. After: `Plumbing & Drains`,
/// `Data's Home`. Once only, and nothing in the text of an article, which may be about references.
package enum EncodedTwice {
  /// The text without such references; what they make is treated as the source's own bytes are.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var rest = text[...]
    var decoded = ""
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      decoded += rest[..<start]
      rest = rest[start...]
      guard let end = rest.utf8.prefix(longest).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(rest[rest.utf8.index(after: start)..<end])
      else {
        decoded += "&"
        rest = rest[rest.utf8.index(after: start)...]
        continue
      }
      decoded.unicodeScalars.append(scalar)
      rest = rest[rest.utf8.index(after: end)...]
    }
    return PageText.line(decoded + rest)
  }

  /// The longest reference with its two signs, in bytes: "&#x1F600;".
  private static let longest = 10

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    if let scalar = named[String(name)] { return scalar }
    guard name.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "\u{2013}",
    "mdash": "\u{2014}",
    "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "hellip": "\u{2026}",
  ]
}
