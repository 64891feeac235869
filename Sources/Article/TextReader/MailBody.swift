import Fragments
import UTF8Text

/// The body of a mail: heads of other mails in it stay lines, its paragraphs are nothing but that, and what is short is joined too.
///
///     See below. I think we should take the offer, and   ►   See below. I think we should take the offer, and quickly.
///     quickly.
///
///     ---------- Forwarded message ----------            ►   (a line)
///     From: Uncle Ben <ben@barn.example>                     lines
///     Date: Mon, 3 May 2021 at 09:12
enum MailBody {
  /// How many lines are searched for the head of a mail in a text that does not begin with one.
  private static let reach = 60
  /// Mail is wrapped at a column between these.
  private static let columns = 50...80
  /// A line that goes beyond this column is a whole paragraph.
  private static let unwrapped = 90
  /// The longest line of a heading in capitals, in words.
  private static let longestHeading = 8

  /// Keeps the lines of heads within a text; returns whether one stands near its beginning, so that the text is a mail.
  static func markHeads(_ text: inout TextLines, below start: Int) -> Bool {
    var found = false
    var index = start
    while index < text.lines.count {
      guard text.lines[index].said == .nothing, let end = endOfHead(index, in: text) else {
        index += 1
        continue
      }
      if index < reach { found = true }
      if index > 0, isDivider(index - 1, in: text) { text.say(.paragraph, index - 1) }
      for line in index..<end { text.say(.kept, line) }
      index = end
    }
    return found
  }

  /// The end of a head that begins at a line: three fields at least, two below a divider.
  private static func endOfHead(_ index: Int, in text: TextLines) -> Int? {
    let isDivided = index > 0 && isDivider(index - 1, in: text)
    guard index == 0 || isDivided || text.lines[index].blankLinesBefore > 0 else { return nil }
    let head = MailFields(at: index, in: text)
    guard head.areOfMail, head.kinds.count >= (isDivided ? 2 : 3) else { return nil }
    return head.end
  }

  /// Words between hyphens: "-----Message d'origine-----".
  private static func isDivider(_ index: Int, in text: TextLines) -> Bool {
    let line = text.text(index)
    let sign = UInt8(ascii: "-")
    guard line.count >= 8, line.prefix(2).allSatisfy({ $0 == sign }), line.suffix(2).allSatisfy({ $0 == sign }) else {
      return false
    }
    return line.contains { isLetter($0) || $0 >= 0x80 }
  }

  /// The column at which the body is wrapped; nil where its lines are paragraphs, or none comes close to such a column.
  static func width(_ text: TextLines, below start: Int) -> Int? {
    var width = 0
    for index in start..<text.lines.count {
      let line = text.lines[index]
      let end = Int(line.endColumn)
      if line.said == .gone { continue }
      if end > unwrapped, text.words(index) > 3 { return nil }
      guard line.said == .nothing || line.said == .paragraph, index + 1 < text.lines.count,
        case let next = text.lines[index + 1], next.blankLinesBefore == 0, next.said == .nothing,
        !line.hasGap, columns.contains(end)
      else { continue }
      width = max(width, end)
    }
    return width > 0 ? width : nil
  }

  /// Says of the lines that begin paragraphs that they do, so that a name alone is no heading and no sentence a subtitle.
  static func markParagraphs(_ text: inout TextLines, below start: Int) {
    for index in start..<text.lines.count where isParagraph(index, in: text, below: start) {
      text.say(.paragraph, index)
    }
  }

  /// A line of so many words is no program's, whatever signs it has.
  private static let sentence = 8

  private static func isParagraph(_ index: Int, in text: TextLines, below start: Int) -> Bool {
    let line = text.lines[index]
    guard line.said == .nothing, line.blankLinesBefore > 0 || index == start, line.indent < 4, !line.hasGap,
      !line.hasTab,
      !line.hasUpright, !line.hasCodeSign || text.words(index) >= sentence,
      ListMarker.read(text.bytes, line.text) == nil,
      !QuotedLine.isQuoted(line.text, in: text.bytes), !DrawnLine.isRule(text.bytes, line.text)
    else { return false }
    if text.isAllCapitals(index), text.words(index) <= longestHeading { return false }
    guard index + 1 < text.lines.count, text.lines[index + 1].blankLinesBefore == 0 else { return true }
    return DrawnLine.underlineLevel(text.bytes, text.lines[index + 1].text, columns: Int(line.endColumn - line.indent))
      == nil
  }
}
