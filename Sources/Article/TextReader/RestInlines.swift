import ArticleModel
import Fragments
import UTF8Text

/// Styles and links within the lines of reStructuredText.
extension RestText {
  private static let signs = InlineSigns(signs: [
    .init("``", nil, .code), .init("**", nil, .strong), .init("*", nil, .emphasis),
  ])

  mutating func readInline(_ range: Range<Int>) {
    readReferences(range)
    readNoteSigns(range)
    if !targets.isEmpty { readNames(range) }
    Self.signs.apply(to: range, of: &text)
  }

  /// "`her page`_", "`her page <https://…>`_" and ":ref:`belt`".
  private mutating func readReferences(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard text.bytes[at] == UInt8(ascii: "`"), !text.holds("``", at: at),
        at == range.lowerBound || text.bytes[at - 1] != UInt8(ascii: "`"),
        let end = (at + 1..<range.upperBound).first(where: { text.bytes[$0] == UInt8(ascii: "`") })
      else {
        at += 1
        continue
      }
      let start = roleStart(before: at, range.lowerBound)
      let after =
        end + 1 + (text.bytes[end + 1..<min(end + 3, range.upperBound)].prefix { $0 == UInt8(ascii: "_") }.count)
      let angle = (at + 1..<end).first { text.holds(" <", at: $0) }
      let words = at + 1..<(angle ?? end)
      let name = String(decoding: text.bytes[words], as: UTF8.self)
      let address = angle.map { String(decoding: text.bytes[$0 + 2..<max($0 + 2, end - 1)], as: UTF8.self) }
      text.cut(start..<at, .metadata)
      text.drop(signs: at..<words.lowerBound)
      text.drop(signs: words.upperBound..<after)
      if let address = address ?? targets[name.lowercased()] { text.style(words, .link, link: address) }
      at = after
    }
  }

  /// "[1]_", "[#bell]_": the brackets stay, the sign that leads to the note goes.
  private mutating func readNoteSigns(_ range: Range<Int>) {
    for at in range.dropFirst() where text.bytes[at] == UInt8(ascii: "_") && text.bytes[at - 1] == UInt8(ascii: "]") {
      guard at + 1 == range.upperBound || !Self.isNameByte(text.bytes[at + 1]) else { continue }
      let label = text.bytes[range.lowerBound..<at - 1].reversed().prefix {
        Self.isNameByte($0) || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "*") || $0 >= 0x80
      }
      let open = at - 2 - label.count
      guard !label.isEmpty, open >= range.lowerBound, text.bytes[open] == UInt8(ascii: "[") else { continue }
      text.drop(signs: at..<at + 1)
    }
  }

  /// "larch_" with a target of that name.
  private mutating func readNames(_ range: Range<Int>) {
    for at in range.dropFirst() where text.bytes[at] == UInt8(ascii: "_") && Self.isNameByte(text.bytes[at - 1]) {
      let isEnd = at + 1 >= range.upperBound || !Self.isNameByte(text.bytes[at + 1]) && text.bytes[at + 1] < 0x80
      guard isEnd else { continue }
      var start = at
      while start > range.lowerBound, Self.isNameByte(text.bytes[start - 1]), at - start < 80 { start -= 1 }
      guard let address = targets[String(decoding: text.bytes[start..<at], as: UTF8.self).lowercased()] else {
        continue
      }
      text.drop(signs: at..<at + 1)
      text.style(start..<at, .link, link: address)
    }
  }

  /// Where ":ref:" begins that stands before a backquote.
  private func roleStart(before quote: Int, _ limit: Int) -> Int {
    guard quote > limit + 2, text.bytes[quote - 1] == UInt8(ascii: ":") else { return quote }
    var at = quote - 2
    while at > limit, Self.isNameByte(text.bytes[at]) || text.bytes[at] == UInt8(ascii: ":") && at > quote - 2 {
      at -= 1
    }
    return text.bytes[at] == UInt8(ascii: ":") ? at : quote
  }
}
