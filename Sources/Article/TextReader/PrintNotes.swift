import Fragments
import UTF8Text

/// What stands between the two parts of a sentence, or of a table, that a page divides: notes at its foot.
///
///     … and never once what it            ►   … and never once what it cost. When she was asked …
///     * The glass was not returned.           * The glass was not returned.
///     ^L
///     cost. When she was asked …
extension PrintPages {
  /// Whether a table goes on with the page: the lines on both sides have as many parts, and figures among them.
  func joinsRows(_ last: Int, _ first: Int) -> Bool {
    guard text.lines[last].hasGap, text.lines[first].hasGap else { return false }
    let count = parts(last).count
    return count >= 3 && parts(first).count == count
      && [last, first].allSatisfy { text.text($0).contains(where: isDigit) }
  }

  /// Where the notes at the foot of a page begin: the last lines apart from the text, behind a raised number or a sign.
  func noteStart(_ page: Range<Int>) -> Int? {
    var start = page.upperBound - 1
    while start > page.lowerBound, text.lines[start].blankLinesBefore == 0 { start -= 1 }
    guard start > page.lowerBound, text.lines[start].said == .nothing else { return nil }
    let first = scalar(text.bytes, at: text.lines[start].text.lowerBound)
    // A line drawn above them says so too, where a number begins what is below it.
    if start + 1 < page.upperBound, isDrawn(start), isDigit(text.bytes[text.lines[start + 1].text.lowerBound]) {
      return start
    }
    let isRaised = (0x2070...0x2079).contains(first.value) || [0xB9, 0xB2, 0xB3, 0x2020, 0x2021].contains(first.value)
    return isRaised || text.begins(start, "* ") || isNumberedNote(start) ? start : nil
  }

  /// A short line drawn of underscores or dashes.
  private func isDrawn(_ index: Int) -> Bool {
    let line = text.text(index)
    return line.count >= 5
      && (line.allSatisfy { $0 == UInt8(ascii: "_") } || line.allSatisfy { $0 == UInt8(ascii: "-") })
  }

  /// "[3] Accounts of the trust": the number stands in the text above as well.
  private func isNumberedNote(_ index: Int) -> Bool {
    text.begins(index, "[") && text.text(index).dropFirst().first.map { isDigit($0) } ?? false
  }

  /// Puts notes that stood between the two parts of a sentence below the paragraph that goes on.
  mutating func moveNotes() {
    for (note, first) in notes.reversed() {
      var end = first + 1
      while end < text.lines.count, text.lines[end].blankLinesBefore == 0, text.lines[end].said == .nothing { end += 1 }
      var moved = Array(text.lines[note])
      for index in moved.indices where index == 0 { moved[index].blankLinesBefore = 1 }
      if end < text.lines.count { text.lines[end].blankLinesBefore = max(1, text.lines[end].blankLinesBefore) }
      text.lines.insert(contentsOf: moved, at: end)
      text.lines.removeSubrange(note)
    }
  }
}
