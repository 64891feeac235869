import Fragments
import UTF8Text

/// Reads what mails escape for the way, where a text was saved without the head that says so.
///
///     Nous avons d=C3=A9cid=C3=A9 de fermer, parce que perso=   ►   Nous avons décidé de fermer, parce que personne
///     nne ne vient.                                                 ne vient.
enum EscapedText {
  private static let fewest = 2

  static func apply(to text: inout TextLines) {
    guard text.lines.contains(where: { $0.hasCodeSign }), case let letters = letters(in: text), letters >= fewest,
      !holdsLetters(letters, in: text)
    else { return }
    var index = 0
    while index < text.lines.count {
      // A sign of equality at its end goes on with the next line, within a word as well.
      var next = index + 1
      while next < text.lines.count, text.lines[next].blankLinesBefore == 0, isBroken(next - 1, in: text) {
        text.drop(signs: text.lines[next - 1].text.upperBound - 1..<text.lines[next].text.lowerBound)
        next += 1
      }
      let range = text.lines[index].text.lowerBound..<text.lines[next - 1].text.upperBound
      text.lines[index].text = range
      text.lines[index].hasCodeSign = false
      text.drop(index + 1..<next)
      decode(range, of: &text)
      index = next
    }
  }

  /// Whether a text shows letters beyond ASCII as they are beside those that are escaped: one that escapes for the way escapes all, and
  /// one that explains how names some.
  private static func holdsLetters(_ escaped: Int, in text: TextLines) -> Bool {
    text.bytes.lazy.filter { $0 >= 0xC0 }.prefix(escaped).count * 4 >= escaped
  }

  /// Whether a line ends within a sentence or a word: with one sign of equality, and words before it.
  private static func isBroken(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    return text.bytes[range.upperBound - 1] == UInt8(ascii: "=") && range.count > 1
      && text.bytes[range.upperBound - 2] != UInt8(ascii: "=")
  }

  /// How many letters beyond ASCII are escaped.
  private static func letters(in text: TextLines) -> Int {
    var count = 0
    for line in text.lines where line.hasCodeSign {
      var at = line.text.lowerBound
      while at < line.text.upperBound {
        guard text.bytes[at] == UInt8(ascii: "=") else {
          at += 1
          continue
        }
        let run = run(at, line.text.upperBound, in: text.bytes)
        if run.count >= 2, isText(run) { count += 1 }
        at += max(1, 3 * run.count)
      }
    }
    return count
  }

  private static func decode(_ range: Range<Int>, of text: inout TextLines) {
    var at = range.lowerBound
    while at < range.upperBound {
      let run = run(at, range.upperBound, in: text.bytes)
      if !run.isEmpty, isText(run) {
        text.drop(signs: at..<at + 3 * run.count, putting: String(decoding: run, as: UTF8.self))
      }
      at += max(1, 3 * run.count)
    }
  }

  /// The bytes that stand escaped from an offset on: "=C3=A9".
  private static func run(_ start: Int, _ limit: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard bytes[start] == UInt8(ascii: "=") else { return [] }
    var run: [UInt8] = []
    var at = start
    while at + 2 < limit, bytes[at] == UInt8(ascii: "="), let high = digit(bytes[at + 1]),
      let low = digit(bytes[at + 2])
    {
      run.append(high << 4 | low)
      at += 3
    }
    return run
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
    default: nil
    }
  }

  /// Whether bytes are characters that texts hold.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && String(validating: bytes, as: UTF8.self) != nil
  }
}
