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
    let signs = signsOfRuns(in: text)
    let areBullets =
      bullets.count >= fewest && bullets.contains(where: { isOnlyBullet($0, in: text) || opensBlock($0, in: text) })
    for index in (areBullets ? Set(bullets + signs) : Set(signs)).sorted() where text.lines[index + 1].said == .nothing
    {
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

  // MARK: Pluses and minuses

  /// How many words the items of such a run have at least, and the most that the line has which names it.
  private static let fewestWords = 2
  private static let longestName = 5

  /// The pluses and minuses before what speaks for a thing and against it. They are values as well: two pluses stand before items one
  /// right below the other, and a single minus below a line that names it.
  ///
  ///     Reasons to buy
  ///     +
  ///     Fits in the watch pocket
  ///     +
  ///     Reads within half a hectopascal
  ///     Reasons to avoid
  ///     -
  ///     No light for the night
  private static func signsOfRuns(in text: TextLines) -> [Int] {
    let signs = text.lines.indices.dropLast().filter { index in
      text.lines[index].said == .nothing && ["+", "-", "−"].contains(text.string(index))
        && text.lines[index + 1].blankLinesBefore == 0 && text.words(index + 1) >= fewestWords
    }
    let all = Set(signs)
    func goesOn(_ index: Int, _ step: Int) -> Bool {
      all.contains(index + step) && text.string(index) == text.string(index + step)
    }
    let runs = signs.filter { goesOn($0, 2) || goesOn($0, -2) }
    // Cells of a table change from row to row.
    guard runs.contains(where: { text.string($0) == "+" }),
      !signs.contains(where: { all.contains($0 + 2) && text.string($0) != text.string($0 + 2) })
    else { return [] }
    let alone = signs.filter { index in
      !goesOn(index, 2) && !goesOn(index, -2) && index > 0 && text.words(index - 1) <= longestName
        && !text.endsSentence(index - 1)
    }
    return runs + alone
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
