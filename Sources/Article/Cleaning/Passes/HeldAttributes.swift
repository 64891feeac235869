import ArticleModel
import Fragments

/// Keeps the table that says what the thing is like of which a text tells: what a shop says of its goods.
///
///     It is turned from cork.      x           x
///     Details                      –           x
///     Weight | 40 g                –     ►     x
extension HeldBlocks {
  /// The most labels between a text and such a table, and the most words of one.
  private static let mostLabels = 4
  private static let mostWordsOfLabel: Int32 = 5
  /// How far around the table the box is looked for that holds the text, too.
  private static let reachOfAttributes = 6

  /// Keeps the rows of a table that names what each of them says, right below a text in the same box.
  static func keepAttributes(_ reasons: inout [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]) {
    var index = 0
    while index < reasons.count {
      guard isRow(index, list), list.rowHeaded.contains(list.fragments[index].group) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < reasons.count, isRow(end, list), list.fragments[end].group == list.fragments[index].group { end += 1 }
      defer { index = end }
      guard end - index >= 2, (index..<end).allSatisfy({ reasons[$0] == .unlikely }) else { continue }
      var text = index - 1
      while text >= 0, index - text <= mostLabels, reasons[text] == .unlikely, shapes[text].words <= mostWordsOfLabel {
        text -= 1
      }
      guard text >= 0, reasons[text] == nil, shapes[text].isProse, sharesBox(index, text, list.page) else { continue }
      for row in index..<end { reasons[row] = nil }
      if index - text > 1 { reasons[index - 1] = nil }
    }
  }

  private static func sharesBox(_ table: Int, _ text: Int, _ page: PageEvidence) -> Bool {
    page.places(around: table, most: reachOfAttributes).contains {
      page.elements[$0].fragments.contains(text) && page.elements[$0].tag != .body && page.elements[$0].tag != .main
    }
  }
}
