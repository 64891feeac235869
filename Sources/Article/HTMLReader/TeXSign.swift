import UTF8Text

/// A sign behind which TeX begins that stands in a text.
///
///     the sag is \(d = \frac{w}{8H}\) here        "\(", ended by "\)"
///     $$y = x^2$$                                "$$", ended by "$$", on a line of its own
package struct TeXSign {
  /// Where it stands.
  package var place: Int
  /// The length of the sign, and of the one that ends the formula.
  package var length: Int
  private var closing: StaticString
  package var isDisplayed: Bool

  /// Where the formula begins.
  package var inside: Int { place + length }
  /// Whether it is one of dollars.
  package var isOfDollars: Bool { closing.utf8Start[0] == UInt8(ascii: "$") }

  /// The first sign of a text from a place on.
  package static func first(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, withDollars: Bool
  ) -> TeXSign? {
    var at = start
    while at + 1 < text.count {
      defer { at += 1 }
      let next = text[at + 1]
      switch text[at] {
      case UInt8(ascii: "\\") where next == UInt8(ascii: "("):
        return TeXSign(place: at, length: 2, closing: "\\)", isDisplayed: false)
      case UInt8(ascii: "\\") where next == UInt8(ascii: "["):
        return TeXSign(place: at, length: 2, closing: "\\]", isDisplayed: true)
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "$") where next == UInt8(ascii: "$") && withDollars:
        return TeXSign(place: at, length: 2, closing: "$$", isDisplayed: true)
      case UInt8(ascii: "$") where withDollars && !isSpace(next):
        return TeXSign(place: at, length: 1, closing: "$", isDisplayed: false)
      default: break
      }
    }
    return nil
  }

  /// Where the sign stands that ends the formula, which is known to stand nowhere before a place.
  package func end(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    var at = max(inside, start)
    while at + length <= text.count {
      if (0..<length).allSatisfy({ text[at + $0] == closing.utf8Start[$0] }), at > inside || length == 1 {
        return at
      }
      // "\$" and "\\" are no signs of an end.
      at += text[at] == UInt8(ascii: "\\") && isOfDollars ? 2 : 1
    }
    return nil
  }

  /// Whether something is done with letters or numbers in a text, as TeX writes it.
  package static func isWorked(_ tex: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    tex.contains { "\\^_={}<>+".utf8.contains($0) }
  }

  /// Whether what stands between the signs is TeX: something is done with letters or numbers, or one stands alone.
  package func mayHold(_ tex: Slice<UnsafeBufferPointer<UInt8>>, before next: UInt8) -> Bool {
    guard let first = tex.first, let last = tex.last, tex.contains(where: { isLetter($0) || isDigit($0) }) else {
      return false
    }
    let isWorked = TeXSign.isWorked(tex)
    if length == 1 {
      guard !isSpace(first), !isSpace(last), !isDigit(next) else { return false }
      return isWorked || tex.count <= 2 && isLetter(first)
    }
    return isWorked || !isDisplayed && tex.count <= 8 && !tex.contains(where: isSpace)
  }
}
