import UTF8Text

/// What a tag may be called.
package enum TagName {
  /// The name on one line, without the sign that stands before it where it is shown, and without what nobody can type; nil if
  /// nothing is left of it.
  ///
  ///     " #late   work"   ►   late work
  package static func of(_ text: some StringProtocol) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").drop { $0 == "#" || $0 == " " }
    let name = composed(PrintableText.withoutControls(String(words)))
    return name.isEmpty || name.utf8.count > 200 ? nil : name
  }

  /// The name with each letter and its accents as one character, where there is such a one: programs and keyboards write either, and
  /// nobody sees the difference.
  package static func composed(_ name: String) -> String {
    guard name.contains(where: { $0.unicodeScalars.count > 1 }) else { return name }
    // Characters are equal however they are made up, so the one that is found here is the one of a single scalar.
    return String(name.map { letter in letters.firstIndex(of: letter).map { letters[$0] } ?? letter })
  }

  /// The letters of Latin, Greek, Cyrillic, kana and hangul that can be made up of others.
  private static let letters: Set<Character> = {
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1EF9, 0x1F00...0x1FFC, 0x304C...0x30FE, 0xAC00...0xD7A3,
    ]
    return Set(ranges.joined().compactMap { Unicode.Scalar($0).map { Character($0) } })
  }()
}
