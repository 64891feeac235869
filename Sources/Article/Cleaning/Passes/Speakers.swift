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
    for place in page.places(around: line, most: 5) {
      let box = page.elements[place]
      guard Int(box.first) == line, box.count <= mostOfSpeech else { return false }
      if box.fragments.dropFirst().prefix(mostBetween).contains(where: { reasons[$0] == nil }) { return true }
    }
    return false
  }
}
