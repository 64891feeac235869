import Fragments
import UTF8Text

/// Reads the underlines that typists have around words in italics, where some of them are around several words.
///
///     as her father said, _never got over it_.   ►   never got over it: emphasis
///
/// Around single words alone they may be names in a program.
enum UnderlinedWords {
  private static let signs = InlineSigns(signs: [.init("_", nil, .emphasis)])
  private static let sign = UInt8(ascii: "_")

  static func apply(to text: inout TextLines) {
    let marked = text.lines.indices.filter { index in
      let line = text.lines[index]
      guard !line.hasCodeSign,
        line.said == .nothing || line.said == .paragraph || line.said == .item || line.said == .goesOn
      else { return false }
      return isMarked(line.text, in: text)
    }
    guard marked.contains(where: { holdsPhrase(text.lines[$0].text, in: text) }) else { return }
    for index in marked { signs.apply(to: text.lines[index].text, of: &text) }
  }

  /// Whether a line has pairs of such signs and none beside another.
  private static func isMarked(_ range: Range<Int>, in text: TextLines) -> Bool {
    let places = range.filter { text.bytes[$0] == sign }
    return places.count >= 2 && places.count.isMultiple(of: 2)
      && zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 1 }
      && stride(from: 0, to: places.count, by: 2).allSatisfy {
        opens(places[$0], range, text) && closes(places[$0 + 1], range, text)
      }
  }

  private static func opens(_ at: Int, _ range: Range<Int>, _ text: TextLines) -> Bool {
    let isStart = at == range.lowerBound || !isOfWord(text.bytes[at - 1])
    return isStart && at + 1 < range.upperBound && isOfWord(text.bytes[at + 1])
  }

  private static func closes(_ at: Int, _ range: Range<Int>, _ text: TextLines) -> Bool {
    !isSpace(text.bytes[at - 1]) && (at + 1 == range.upperBound || !isOfWord(text.bytes[at + 1]))
  }

  private static func holdsPhrase(_ range: Range<Int>, in text: TextLines) -> Bool {
    let places = range.filter { text.bytes[$0] == sign }
    return stride(from: 0, to: places.count, by: 2).contains { pair in
      text.bytes[places[pair]..<places[pair + 1]].contains(0x20)
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0xC3 }
}
