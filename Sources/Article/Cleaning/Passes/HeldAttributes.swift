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

  /// The fewest lines of a list of terms that says what goods are like, and the most words of a line.
  private static let fewestTerms = 4
  private static let mostWordsOfTerm: Int32 = 12

  /// Keeps the lists of terms and values, without a link, in the box of the title of a page that says that it is about goods.
  static func keepTerms(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    guard page.kinds.contains(.product),
      let title = list.fragments.indices.first(where: {
        list.fragments[$0].form == .heading && list.fragments[$0].group == 1
      })
    else { return }
    for element in page.elements where element.tag == .dl && element.count >= fewestTerms {
      let isOfValues = element.fragments.allSatisfy {
        reasons[$0] == .unlikely && shapes[$0].words <= mostWordsOfTerm && page.linkShare(of: $0) == 0
          && (list.fragments[$0].form == .term || list.fragments[$0].form == .meaning)
      }
      let isBesideTitle = page.elements.places(from: Int(element.parent), most: 4).contains {
        page.elements[$0].fragments.contains(title) && page.elements[$0].tag != .body
      }
      guard isOfValues, isBesideTitle else { continue }
      for index in element.fragments { reasons[index] = nil }
    }
  }

  /// Keeps the rows of a table that names what each of them says, right below a text in the same box.
  static func keepAttributes(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
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
      guard text >= 0, reasons[text] == nil, endsText(text, list, shapes), sharesBox(index, text, list.page) else {
        continue
      }
      for row in index..<end { reasons[row] = nil }
      if index - text > 1 { reasons[index - 1] = nil }
    }
  }

  /// Whether a fragment is what a text ends with: a sentence, or an item of a list.
  private static func endsText(_ index: Int, _ list: FragmentList, _ shapes: [Shape]) -> Bool {
    shapes[index].isProse || list.fragments[index].form == .item && list.page.linkShare(of: index) == 0
  }

  private static func sharesBox(_ table: Int, _ text: Int, _ page: PageEvidence) -> Bool {
    page.places(around: table, most: reachOfAttributes).contains {
      page.elements[$0].fragments.contains(text) && page.elements[$0].tag != .body && page.elements[$0].tag != .main
    }
  }
}
