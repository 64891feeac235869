import ArticleModel
import Fragments
import UTF8Text

/// Takes out the signs by which pages open and fold answers, left at the ends of questions when the text was taken out of the page.
///
///     Who pays for the parcel? +   ►   Who pays for the parcel?
///     ▾ Can I swap a size?             Can I swap a size?
enum FoldSigns {
  private static let fewest = 2

  static func apply(to text: inout TextLines) {
    var found: [(line: Int, sign: Range<Int>)] = []
    for index in text.lines.indices where mayAsk(index, in: text) {
      if let sign = closing(index, in: text) ?? opening(index, in: text) { found.append((index, sign)) }
    }
    // A dash behind a question is a pause, unless other signs say that it is the sign of what is open.
    let isPause = found.allSatisfy { isDash($0.sign.lowerBound, in: text) }
    guard found.count >= fewest, !isPause, !isList(found.map(\.line), found.map(\.sign), in: text) else { return }
    for (line, sign) in found {
      let range = text.lines[line].text
      text.setAside(sign, as: .navigation)
      let words =
        sign.lowerBound == range.lowerBound ? sign.upperBound..<range.upperBound : range.lowerBound..<sign.lowerBound
      text.lines[line].text = words.trimmed(in: text.bytes)
    }
  }

  /// Whether questions that begin with the signs stand one below the other: those are items, and nothing is folded below them.
  private static func isList(_ lines: [Int], _ signs: [Range<Int>], in text: TextLines) -> Bool {
    let opening = zip(lines, signs).filter { text.lines[$0].text.lowerBound == $1.lowerBound }.map(\.0)
    return zip(opening, opening.dropFirst()).contains { $1 == $0 + 1 && text.lines[$1].blankLinesBefore == 0 }
  }

  private static func isDash(_ offset: Int, in text: TextLines) -> Bool {
    text.holds("–", at: offset) || text.holds("−", at: offset)
  }

  /// A short line with a question mark at its end, or before its last sign.
  private static func mayAsk(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard range.count >= 8, range.count <= 300, text.lines[index].said == .nothing else { return false }
    return range.suffix(8).contains { asks(at: $0, in: text) }
  }

  private static func asks(at offset: Int, in text: TextLines) -> Bool {
    let byte = text.bytes[offset]
    return byte == UInt8(ascii: "?") || byte >= 0xD8 && (text.holds("？", at: offset) || text.holds("؟", at: offset))
  }

  /// A sign with a space before it, right behind the question mark.
  private static func closing(_ index: Int, in text: TextLines) -> Range<Int>? {
    let range = text.lines[index].text
    for sign in signs {
      let start = range.upperBound - sign.utf8CodeUnitCount
      guard start > range.lowerBound + 3, text.holds(sign, at: start) else { continue }
      let words = (range.lowerBound..<start).trimmed(in: text.bytes)
      guard
        SentenceEnd.of(characterEndingAt: words.upperBound - 1, from: words.lowerBound, in: text.bytes) == .question,
        String(decoding: text.bytes[words], as: UTF8.self).contains(where: \.isLetter)
      else { continue }
      return start..<range.upperBound
    }
    return nil
  }

  /// A sign with a space behind it. A dash begins what somebody says.
  private static func opening(_ index: Int, in text: TextLines) -> Range<Int>? {
    let range = text.lines[index].text
    guard SentenceEnd.of(characterEndingAt: range.upperBound - 1, from: range.lowerBound, in: text.bytes) == .question
    else { return nil }
    for sign in signs where text.holds(sign, at: range.lowerBound) && !isDash(range.lowerBound, in: text) {
      let end = range.lowerBound + sign.utf8CodeUnitCount
      if end < range.upperBound, isSpace(text.bytes[end]) { return range.lowerBound..<end }
    }
    return nil
  }

  private static let signs: [StaticString] = [
    "+", "–", "−", "▼", "▾", "▽", "▿", "▲", "▴", "▶", "▸", "►", "⌄", "⌃", "˅", "˄", "›", "⊕", "➕", "➖", "🔽", "[+]",
    "[-]",
  ]
}
