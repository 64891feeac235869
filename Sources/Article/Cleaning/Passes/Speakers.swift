import ArticleModel
import Fragments

/// Tells the names of who speaks from other short lines: they stand in like elements, each above a text that is kept, and come again.
///
///     Odile Renn                     –           x
///     I beg to move …                x           x
///     Hugo Ord                       –     ►     x
///     Will she give way?             x           x
///     Odile Renn                     –           x
///     I will not.                    x           x
enum Speakers {
  private static let fewest = 3
  /// The longest name, in bytes.
  private static let longestName = 60
  /// The most fragments of what one says, and the most lines between a name and the text.
  private static let mostOfSpeech = 40
  private static let mostBetween = 3

  /// Whether some lines of like elements are such names.
  static func are(
    _ lines: [Int], _ reasons: [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) -> Bool {
    guard lines.count >= fewest, Set(lines.map { list.text(of: list.fragments[$0]) }).count < lines.count else {
      return false
    }
    return lines.allSatisfy { line in
      list.fragments[line].text.count <= longestName
        && !list.utf8[list.fragments[line].text].contains { (0x30...0x39).contains($0) }
        && headsText(line, reasons, page)
    }
  }

  /// Whether a line is the first of a box that holds a text which is kept right below it.
  private static func headsText(_ line: Int, _ reasons: [Removal.Reason?], _ page: PageEvidence) -> Bool {
    var element = Int(page.fragments[line].element)
    for _ in 0..<5 where element >= 0 && Int(page.elements[element].first) == line {
      let end = Int(page.elements[element].end)
      guard end - line <= mostOfSpeech else { return false }
      if (line + 1..<max(line + 1, min(end, line + 1 + mostBetween))).contains(where: { reasons[$0] == nil }) {
        return true
      }
      element = Int(page.elements[element].parent)
    }
    return false
  }
}
