import Fragments
import UTF8Text

/// Reads the log of a repository: what stands above each message stays lines, and messages are paragraphs.
///
///     commit 3f2a9c17e0b1d4c5a6978812ffab00c1d2e3f405     ►   lines
///     Author: Nell Ashby <nell@bells.example>
///
///         A message may come twice. Keep the numbers          paragraph
///         and drop what is known.
enum CommitLog {
  /// A line of a message that ends before this column was not wrapped.
  private static let full: Int32 = 50

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, !text.lines.isEmpty, isCommit(0, in: text) else { return }
    var isHead = false
    for index in text.lines.indices {
      if isCommit(index, in: text) { isHead = true }
      if isHead, text.lines[index].blankLinesBefore > 0, !isCommit(index, in: text) { isHead = false }
      if isHead {
        text.say(.kept, index)
      } else if text.lines[index].said == .nothing, ListMarker.read(text.bytes, text.lines[index].text) == nil {
        let goesOn =
          text.lines[index].blankLinesBefore == 0 && index > 0 && text.lines[index - 1].endColumn >= full
          && text.lines[index].indent >= text.lines[index - 1].indent
        text.say(goesOn ? .goesOn : .paragraph, index)
      }
    }
    text.isWhole = true
    text.isUntitled = true
  }

  /// "commit" and a number of seven figures or more, at the margin, with a field below it.
  private static func isCommit(_ index: Int, in text: TextLines) -> Bool {
    guard text.lines[index].indent == 0, text.begins(index, "commit "), index + 1 < text.lines.count,
      text.lines[index + 1].blankLinesBefore == 0, text.text(index + 1).prefix(20).contains(UInt8(ascii: ":"))
    else { return false }
    let number = text.text(index).dropFirst(7).prefix { isDigit($0) || ($0 >= 0x61 && $0 <= 0x66) }
    return number.count >= 7
  }
}
