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
    // Several in a row are signs whose words were lost.
    let all = Set(text.lines.indices.dropLast().filter { isBullet($0, in: text) })
    let bullets = all.filter { !all.contains($0 + 1) && !all.contains($0 - 1) }.sorted()
    guard bullets.count >= fewest, bullets.contains(where: { isOnlyBullet($0, in: text) || opensBlock($0, in: text) })
    else { return }
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

  /// Whether a line is a sign that means nothing else. Dots part stanzas, and dashes and ticks are values as well: what they are is said
  /// by the first of them, which stands below the words it belongs to.
  private static func isOnlyBullet(_ index: Int, in text: TextLines) -> Bool {
    !["·", "–", "✓", "✔"].contains(text.string(index))
  }

  private static func opensBlock(_ index: Int, in text: TextLines) -> Bool {
    index == 0 || text.lines[index].blankLinesBefore > 0 || text.lines[index].startsPage
  }

  private static func isBullet(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.text.count <= 3, line.said == .nothing, text.lines[index + 1].blankLinesBefore == 0 else { return false }
    return ["•", "·", "▪", "■", "●", "○", "◦", "‣", "–", "", "", "►", "❖", "✓", "✔", "▢", "☐", "□"].contains(
      text.string(index))
  }
}
