import ArticleModel
import Recognizers
import UTF8Text

/// Reads a question and its answers copied from a page that says below each who wrote it and when. The name and the day stay; votes, buttons
/// and the points that a writer has are left out.
///
///     14                                  (set aside)
///     My gauge sticks …               ►   paragraph
///     Share                               (set aside)
///     asked Apr 4, 2020 at 9:30           paragraph
///     elke                                paragraph
///     1,204                               (set aside)
enum SignedPosts {
  private static let fewest = 2
  private static let reach = 200
  private static let longestTitle = 24
  private static let longestLabel = 4
  /// How many lines above a signature its buttons stand.
  private static let mostBetween = 4

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, text.lines.count >= 8, text.words(0) <= longestTitle,
      !text.endsSentence(0) || isQuestion(0, text)
    else { return }
    let signed = text.lines.indices.dropFirst(2).filter { isSignature($0, in: text) }
    guard signed.count >= fewest, signed[0] < reach,
      signed.allSatisfy({ index in (max(0, index - mostBetween)..<index).contains { isButton($0, in: text) } })
    else { return }
    text.say(.title, 0)
    var start = 1
    for index in signed {
      read(start..<index, isFirst: start == 1, &text)
      text.say(.paragraph, index)
      start = index + 1
      if start < text.lines.count, isLabel(start, in: text), !isNumber(start, in: text) {
        text.say(.paragraph, start)
        start += 1
      }
    }
    for index in start..<text.lines.count { text.setAside(index..<index + 1, .navigation) }
    text.isWhole = true
  }

  /// Leaves out what stands above the first words of a message and below its last.
  private static func read(_ message: Range<Int>, isFirst: Bool, _ text: inout TextLines) {
    let said = message.filter { !isLabel($0, in: text) }
    for index in message {
      let isInside = (said.first ?? index) <= index && index <= (said.last ?? index)
      if isInside && !isButton(index, in: text) { continue }
      text.setAside(index..<index + 1, isButton(index, in: text) ? .navigation : .metadata)
    }
  }

  private static func isQuestion(_ index: Int, _ text: TextLines) -> Bool { text.text(index).last == UInt8(ascii: "?") }

  /// "answered Apr 4, 2020 at 11:02": a word, a day and a time.
  private static func isSignature(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard text.lines[index].said == .nothing, range.count <= 60, !text.endsSentence(index),
      let date = DateFinder.first(in: text.bytes, range)
    else { return false }
    let before = text.bytes[range.lowerBound..<date.range.lowerBound].split(whereSeparator: isSpace)
    guard before.count == 1, before[0].allSatisfy({ !isDigit($0) && $0 != UInt8(ascii: ":") }) else { return false }
    return (date.range.upperBound..<range.upperBound).contains { at in
      isDigit(text.bytes[at]) && !isDigit(text.bytes[at - 1])
        && TimeMark.read(text.bytes, at: at, end: range.upperBound) != nil
    }
  }

  private static func isNumber(_ index: Int, in text: TextLines) -> Bool {
    text.text(index).allSatisfy {
      isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "k")
    }
  }

  private static func isLabel(_ index: Int, in text: TextLines) -> Bool {
    text.words(index) <= longestLabel && !text.endsSentence(index) && text.lines[index].indent < 4
      || isButton(index, in: text)
  }

  private static func isButton(_ index: Int, in text: TextLines) -> Bool {
    guard text.lines[index].text.count <= 60 else { return false }
    let words = PlainWords(text.bytes, text.lines[index].text)
    return ClutterPhrases.isButton(words) || ClutterPhrases.verdict(on: words) != nil
      || ClutterPhrases.verdict(onButtons: words) != nil
  }
}
