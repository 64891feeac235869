import ArticleModel
import Fragments
import UTF8Text

/// Takes out what pages have at the ends of titles for those who click there, left when the text was taken out of the page: the signs that
/// open and fold answers, and the links to edit a section.
///
///     Who pays for the parcel? +   ►   Who pays for the parcel?
///     ▾ Can I swap a size?             Can I swap a size?
///     History[edit]                    History
enum FoldSigns {
  private static let fewest = 2

  static func apply(to text: inout TextLines) {
    takeOutLinks(of: &text)
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

  /// Takes out the same words in brackets right behind the last word of several short lines that stand apart, none of them a sentence.
  private static func takeOutLinks(of text: inout TextLines) {
    let links = text.lines.indices.compactMap { index in link(index, in: text).map { (line: index, range: $0) } }
    guard links.count >= fewest else { return }
    let counts = Dictionary(grouping: links) { Array(text.bytes[$0.range]) }
    let known = Set(counts.filter { $1.count >= fewest }.keys)
    let all = text.lines.indices.compactMap { index in
      link(index, in: text, standsAlone: false).map { (line: index, range: $0) }
    }
    for (line, range) in all where known.contains(Array(text.bytes[range])) {
      text.setAside(range, as: .navigation)
      text.lines[line].text = text.lines[line].text.lowerBound..<range.lowerBound
      text.lines[line].hasCodeSign = false
    }
  }

  /// "[edit]", "[modifier | modifier le code]"; the numbers of notes stand behind words as well. What stands below is not looked at where
  /// it is known already that the words are a link.
  private static func link(_ index: Int, in text: TextLines, standsAlone: Bool = true) -> Range<Int>? {
    let line = text.lines[index]
    guard line.hasCodeSign, line.said == .nothing, line.text.count <= 120,
      text.bytes[line.text.upperBound - 1] == UInt8(ascii: "]"), index + 1 < text.lines.count,
      !standsAlone || line.blankLinesBefore > 0 || index == 0
        || text.words(index + 1) > longestTitle && endsText(index + 1, in: text),
      let open = line.text.last(where: { text.bytes[$0] == UInt8(ascii: "[") }), open > line.text.lowerBound,
      text.words(index) <= longestTitle, text.bytes[line.text].count(where: { $0 == UInt8(ascii: "[") }) == 1,
      case let inner = text.bytes[open + 1..<line.text.upperBound - 1],
      inner.count >= 3, inner.first.map({ isLetter($0) || $0 >= 0xC3 }) ?? false, !inner.contains(where: isDigit)
    else { return nil }
    let words = (line.text.lowerBound..<open).trimmed(in: text.bytes)
    let before = text.bytes[words.upperBound - 1]
    return isLetter(before) || isDigit(before) || before >= 0x80 || before == UInt8(ascii: ")")
      ? words.upperBound..<line.text.upperBound : nil
  }

  /// Whether a line ends a sentence, or what stands behind one: the number of a note.
  private static func endsText(_ index: Int, in text: TextLines) -> Bool {
    text.endsSentence(index) || text.bytes[text.lines[index].text.upperBound - 1] == UInt8(ascii: "]")
  }

  /// The longest title with such a link, in words.
  private static let longestTitle = 14

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
