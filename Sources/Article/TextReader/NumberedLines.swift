import ArticleModel
import Fragments
import UTF8Text

/// Takes out the numbers of lines at the margin, as courts and editors of poems print them.
///
///      1       Q.   Did you see the barge before     ►   Q. Did you see the barge before or after the lamp went out?
///      2   or after the lamp went out?
enum NumberedLines {
  private static let fewest = 8

  static func apply(to text: inout TextLines) {
    let numbered = text.lines.indices.compactMap { index in number(index, in: text).map { (index: index, number: $0) } }
    guard numbered.count >= fewest, numbered.count * 3 >= text.lines.count * 2 else { return }
    var (following, goingOn) = (0, 0)
    for (one, next) in zip(numbered, numbered.dropFirst()) {
      if next.number.value == one.number.value + 1 || next.number.value == 1 { following += 1 }
      if FirstWord.mayGoOn(next.number.rest, in: text.bytes) { goingOn += 1 }
    }
    guard following * 10 >= (numbered.count - 1) * 9, goingOn * 4 >= numbered.count,
      isRunning(numbered.map(\.number.rest), in: text)
    else { return }
    for (index, number) in numbered {
      let line = text.lines[index].text
      text.setAside(line.lowerBound..<number.rest.lowerBound, as: .siteBoilerplate)
      text.lines[index].indent += Int32(number.rest.lowerBound - line.lowerBound)
      text.lines[index].text = number.rest
      text.lines[index].hasGap = hasGap(number.rest, in: text)
      text.lines[index].hasTab = text.bytes[number.rest].contains(0x09)
    }
  }

  /// Whether most lines are about as long as the longest, as those of text and verse are, or sentences end within them: rows have gaps,
  /// and items are short.
  private static func isRunning(_ lines: [Range<Int>], in text: TextLines) -> Bool {
    let columns = lines.map { line in text.bytes[line].count { $0 & 0xC0 != 0x80 } }
    let widest = columns.max() ?? 0
    let gaps = lines.count { hasGap($0, in: text) }
    let isEven = columns.count { $0 * 5 >= widest * 3 } * 5 >= lines.count * 3
    let inner = lines.reduce(0) { $0 + SentenceEnd.count(within: $1, in: text.bytes) }
    return widest >= fewestColumns && (isEven || inner >= 2) && gaps * 4 <= lines.count
  }

  /// The longest line of a text has as many columns, at least.
  private static let fewestColumns = 28

  /// A number at the beginning of a line, with two spaces or a tab behind it.
  private static func number(_ index: Int, in text: TextLines) -> (value: Int, rest: Range<Int>)? {
    let range = text.lines[index].text
    guard isDigit(text.bytes[range.lowerBound]) else { return nil }
    let digits = text.bytes[range].prefix { isDigit($0) }
    guard (1...4).contains(digits.count), text.lines[index].said == .nothing,
      let value = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let end = range.lowerBound + digits.count
    guard end + 2 < range.upperBound, text.bytes[end] == 0x09 || text.holds("  ", at: end) else { return nil }
    return (value, (end..<range.upperBound).trimmed(in: text.bytes))
  }

  /// Whether spaces stand within a line elsewhere than behind a sign.
  private static func hasGap(_ range: Range<Int>, in text: TextLines) -> Bool {
    range.dropFirst().dropLast().contains {
      text.holds("  ", at: $0) && ![0x2E, 0x3A, 0x3F, 0x21, 0x20].contains(text.bytes[$0 - 1])
    }
  }
}
