import Fragments
import UTF8Text

/// Puts bullets that stand alone on their lines before the items below them, as slides come out of print.
///
///     •                               ►   item: The clock is fast
///     The clock is fast
enum LoneBullets {
  private static let fewest = 2
  /// The longest line above the first bullet of a page that heads it, in words.
  private static let longestHeading = 12

  static func apply(to text: inout TextLines) {
    let bullets = text.lines.indices.dropLast().filter { isBullet($0, in: text) }
    guard bullets.count >= fewest else { return }
    for index in bullets where text.lines[index + 1].said == .nothing {
      let blank = text.lines[index].blankLinesBefore
      text.drop(index..<index + 1)
      text.say(.item, index + 1)
      text.lines[index + 1].blankLinesBefore = blank
      let above = index - 1
      if above >= 0, text.lines[above].startsPage, text.lines[above].said == .nothing,
        text.words(above) <= longestHeading, !text.endsSentence(above)
      {
        text.say(.heading, above, level: 2)
      }
    }
  }

  private static func isBullet(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.text.count <= 3, line.said == .nothing, text.lines[index + 1].blankLinesBefore == 0 else { return false }
    return ["•", "·", "▪", "■", "●", "○", "◦", "‣", "–", "", "", "►", "❖", "✓", "✔"].contains(text.string(index))
  }
}
