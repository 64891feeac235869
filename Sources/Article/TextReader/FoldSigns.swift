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
    guard found.count >= fewest else { return }
    for (line, sign) in found {
      let range = text.lines[line].text
      text.setAside(sign, as: .navigation)
      let words =
        sign.lowerBound == range.lowerBound ? sign.upperBound..<range.upperBound : range.lowerBound..<sign.lowerBound
      text.lines[line].text = words.trimmed(in: text.bytes)
    }
  }

  /// A short line with a question mark at its end, or before its last sign.
  private static func mayAsk(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard range.count >= 8, range.count <= 300, text.lines[index].said == .nothing else { return false }
    return range.suffix(8).contains { asks(at: $0, in: text) }
  }

  private static func asks(at offset: Int, in text: TextLines) -> Bool {
    text.bytes[offset] == UInt8(ascii: "?") || text.holds("？", at: offset) || text.holds("؟", at: offset)
  }

  /// A sign with a space before it, right behind the question mark.
  private static func closing(_ index: Int, in text: TextLines) -> Range<Int>? {
    let range = text.lines[index].text
    for sign in signs {
      let start = range.upperBound - sign.utf8CodeUnitCount
      guard start > range.lowerBound + 3, text.holds(sign, at: start) else { continue }
      let words = (range.lowerBound..<start).trimmed(in: text.bytes)
      guard SentenceEnd.of(characterEndingAt: words.upperBound - 1, from: words.lowerBound, in: text.bytes) == .question
      else { continue }
      return start..<range.upperBound
    }
    return nil
  }

  private static func opening(_ index: Int, in text: TextLines) -> Range<Int>? {
    let range = text.lines[index].text
    guard SentenceEnd.of(characterEndingAt: range.upperBound - 1, from: range.lowerBound, in: text.bytes) == .question
    else { return nil }
    for sign in signs where text.holds(sign, at: range.lowerBound) {
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
