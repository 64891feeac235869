import UTF8Text

/// Reads messages copied from a chat program: a line with name and time stands above what was written, whose lines stay lines.
///
///     Nell Ashby  9:14 AM            ►   paragraph
///     Has anybody seen the drawings?     lines
enum MessageHeads {
  private static let fewest = 3
  private static let longestName = 5

  /// Reads a text; false if it is no such copy.
  static func apply(to text: inout TextLines) -> Bool {
    let heads = text.lines.indices.filter { isHead($0, in: text) }
    guard heads.count >= fewest, heads[0] <= 2, heads.count * 6 >= text.lines.count else { return false }
    let known = Set(heads)
    for index in heads[0]..<text.lines.count { text.say(known.contains(index) ? .paragraph : .kept, index) }
    text.isWhole = true
    text.isUntitled = true
    return true
  }

  /// A name, and at the end of the line the time of a day: behind two spaces, or with "AM" or "PM" behind it.
  private static func isHead(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.text.count <= 60, line.indent == 0, text.words(index) <= longestName + 2, index + 1 < text.lines.count,
      text.lines[index + 1].blankLinesBefore == 0, line.blankLinesBefore > 0 || index == 0 || line.hasGap,
      !isDigit(text.bytes[line.text.lowerBound]), !isLower(text.bytes[line.text.lowerBound])
    else { return false }
    guard let start = line.text.first(where: { isDigit(text.bytes[$0]) && isSpace(text.bytes[$0 - 1]) }),
      let mark = TimeMark.read(text.bytes, at: start, end: line.text.upperBound)
    else { return false }
    let rest = String(decoding: text.bytes[mark.range.upperBound..<line.text.upperBound], as: UTF8.self)
      .filter { $0 != " " && $0 != "." && $0 != "\u{202F}" && $0 != "\u{A0}" }.uppercased()
    let isHalf = rest == "AM" || rest == "PM"
    return isHalf || rest.isEmpty && line.hasGap
  }
}
