import UTF8Text

/// A sign behind which TeX begins that stands in a text.
///
///     the sag is \(d = \frac{w}{8H}\) here        "\(", ended by "\)"
///     $$y = x^2$$                                "$$", ended by "$$", on a line of its own
///     \begin{align} … \end{align}                the same
package struct TeXSign {
  /// Where it stands.
  package var place: Int
  /// The length of the sign.
  package var length: Int
  /// The sign that ends the formula.
  package var closing: [UInt8]
  package var isDisplayed: Bool

  private static let closings = (
    round: Array("\\)".utf8), square: Array("\\]".utf8), dollar: Array("$".utf8), dollars: Array("$$".utf8)
  )
  /// The environments that hold a formula.
  private static let environments: Set<String> = [
    "equation", "align", "gather", "multline", "eqnarray", "flalign", "displaymath", "math",
  ]
  private static let longestName = 12

  /// Where the formula begins.
  package var inside: Int { place + length }
  /// Whether it is one of dollars.
  package var isOfDollars: Bool { closing.first == UInt8(ascii: "$") }

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
        return TeXSign(place: at, length: 2, closing: closings.round, isDisplayed: false)
      case UInt8(ascii: "\\") where next == UInt8(ascii: "["):
        return TeXSign(place: at, length: 2, closing: closings.square, isDisplayed: true)
      case UInt8(ascii: "\\"):
        if let sign = environment(at, in: text) { return sign }
        at += 1
      case UInt8(ascii: "$") where next == UInt8(ascii: "$") && withDollars:
        return TeXSign(place: at, length: 2, closing: closings.dollars, isDisplayed: true)
      case UInt8(ascii: "$") where withDollars && !isSpace(next):
        return TeXSign(place: at, length: 1, closing: closings.dollar, isDisplayed: false)
      default: break
      }
    }
    return nil
  }

  /// "\begin{equation*}"
  private static func environment(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> TeXSign? {
    let rest = text[start...].dropFirst()
    guard rest.starts(with: "begin{".utf8) else { return nil }
    let name = rest.dropFirst(6).prefix(longestName).prefix { isLetter($0) || $0 == UInt8(ascii: "*") }
    guard name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: "}") else { return nil }
    let base = name.last == UInt8(ascii: "*") ? name.dropLast() : name
    guard environments.contains(String(decoding: base, as: UTF8.self)) else { return nil }
    let closing = Array("\\end{".utf8) + name + [UInt8(ascii: "}")]
    return TeXSign(place: start, length: name.endIndex + 1 - start, closing: closing, isDisplayed: true)
  }

  /// Where the sign stands that ends the formula, which is known to stand nowhere before a place.
  package func end(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    var at = max(inside, start)
    while at + closing.count <= text.count {
      if text[at] == closing[0], text[at...].starts(with: closing), at > inside || closing.count == 1 {
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
