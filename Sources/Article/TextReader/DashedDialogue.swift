import Fragments
import UTF8Text

/// Reads wrapped paragraphs whose first lines are set in, where speech begins with a dash: no such line is an item of a list.
///
///       — Who has the key? — asked the keeper          ►   a paragraph each
///     and looked at the dog.
///       — Not I.
enum DashedDialogue {
  private static let fewest = 3
  /// How far first lines are set in.
  private static let indents: ClosedRange<Int32> = 1...8

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let said = text.lines.indices.filter { opensSpeech($0, in: text) }
    guard said.count >= fewest, let first = said.first, case let indent = text.lines[first].indent,
      indents.contains(indent), said.allSatisfy({ text.lines[$0].indent == indent })
    else { return }
    let wrapped = said.filter { isBelow($0 + 1, indent, in: text) && !text.endsSentence($0) }
    let interrupted = said.filter { hasSecondDash($0, in: text) }
    let isTold = hasOther(than: said, indent, in: text)
    guard !wrapped.isEmpty, interrupted.count >= (isTold ? 1 : 2) else { return }
    var isOpen = false
    for index in text.lines.indices {
      let line = text.lines[index]
      if line.said == .nothing, line.indent == indent, !line.hasGap {
        text.say(.paragraph, index)
        isOpen = true
      } else if isOpen, line.said == .nothing, isBelow(index, indent, in: text) {
        text.say(.goesOn, index)
      } else {
        isOpen = false
      }
    }
  }

  /// Whether a paragraph without a dash is set in among those with one.
  private static func hasOther(than said: [Int], _ indent: Int32, in text: TextLines) -> Bool {
    guard let first = said.first, let last = said.last else { return false }
    return (first...last).contains { text.lines[$0].indent == indent && !opensSpeech($0, in: text) }
  }

  /// Whether a line goes on at the margin below one that is set in.
  private static func isBelow(_ index: Int, _ indent: Int32, in text: TextLines) -> Bool {
    index < text.lines.count && text.lines[index].indent < indent && text.lines[index].blankLinesBefore == 0
      && !opensSpeech(index, in: text)
  }

  private static func opensSpeech(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    return line.said == .nothing && line.text.count > 6
      && dashes.contains { text.holds($0, at: line.text.lowerBound) }
  }

  /// Whether a dash parts what is said from who says it.
  private static func hasSecondDash(_ index: Int, in text: TextLines) -> Bool {
    text.lines[index].text.dropFirst(4).contains { at in dashes.contains { text.holds($0, at: at) } }
  }

  private static let dashes: [StaticString] = ["— ", "– ", "―"]
}
