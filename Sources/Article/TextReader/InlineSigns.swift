import Fragments
import UTF8Text

/// Reads signs on both sides of words that set them in a style, as several kinds of mark-up have them.
///
///     She is *sound*.   ►   She is sound., with "sound" set strong
struct InlineSigns {
  /// A sign and what it sets.
  struct Sign {
    var opening: StaticString
    var closing: StaticString
    var style: InlineSpan.Style?

    init(_ opening: StaticString, _ closing: StaticString? = nil, _ style: InlineSpan.Style?) {
      self.opening = opening
      self.closing = closing ?? opening
      self.style = style
    }
  }

  /// How far the closing sign is searched for.
  private static let reach = 600
  let signs: [Sign]

  /// Sets text between signs in their styles and leaves the signs out.
  func apply(to range: Range<Int>, of text: inout TextLines) {
    var at = range.lowerBound
    while at < range.upperBound {
      if let end = Self.endOfAddress(at, range, text) {
        at = end
        continue
      }
      guard !isInWord(at, range, text), let sign = signs.first(where: { text.holds($0.opening, at: at) }),
        let end = end(of: sign, from: at + sign.opening.utf8CodeUnitCount, range, text)
      else {
        at += 1
        continue
      }
      let inner = at + sign.opening.utf8CodeUnitCount..<end
      text.drop(signs: at..<inner.lowerBound)
      text.drop(signs: end..<end + sign.closing.utf8CodeUnitCount)
      if let style = sign.style { text.style(inner, style) }
      at = end + sign.closing.utf8CodeUnitCount
    }
  }

  /// Where an address ends whose scheme ends here: what stands in it are no signs.
  private static func endOfAddress(_ at: Int, _ range: Range<Int>, _ text: TextLines) -> Int? {
    guard text.bytes[at] == UInt8(ascii: ":"), text.holds("://", at: at), at + 3 < range.upperBound else { return nil }
    return (at + 3..<range.upperBound).first { offset in
      isSpace(text.bytes[offset]) || [0x5D, 0x3E, 0x29, 0x60].contains(text.bytes[offset])
    } ?? range.upperBound
  }

  /// Signs open before a word, not within one.
  private func isInWord(_ at: Int, _ range: Range<Int>, _ text: TextLines) -> Bool {
    guard at > range.lowerBound else { return false }
    let before = text.bytes[at - 1]
    return isLetter(before) || isDigit(before) || before >= 0x80 || before == UInt8(ascii: "\\")
  }

  /// Where the sign closes: right after a word, with no letter after it.
  private func end(of sign: Sign, from start: Int, _ range: Range<Int>, _ text: TextLines) -> Int? {
    guard start < range.upperBound, !isSpace(text.bytes[start]) else { return nil }
    let length = sign.closing.utf8CodeUnitCount
    var at = start + 1
    while at + length <= range.upperBound, at - start < Self.reach {
      if let end = Self.endOfAddress(at, range, text) {
        at = end
        continue
      }
      if text.holds(sign.closing, at: at), !isSpace(text.bytes[at - 1]) {
        let next = at + length
        if next >= range.upperBound || !isLetter(text.bytes[next]) && !isDigit(text.bytes[next]) { return at }
      }
      at += 1
    }
    return nil
  }
}
