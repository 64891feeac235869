import ArticleModel
import Fragments

/// Keeps who is quoted, the name of a table, a quotation or code, and the title of a callout, a fold or a panel.
///
///     A ladder is a tree without leaves.     x           x
///     — Berthe Moll                          –     ►     x
extension Belongings {
  /// Who is quoted above, and the name of the table, the quote or the code beside which it stands.
  static func keepNamesOfBlocks(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let list = scene.list
    for index in reasons.indices where scene.mayTakeBack(reasons[index]) {
      let fragment = list.fragments[index]
      let isKept =
        switch fragment.form {
        case .attribution: index > 0 && reasons[index - 1] == nil && isOfQuote(index - 1, list)
        case .meaning: index > 0 && reasons[index - 1] == nil && list.fragments[index - 1].form == .term
        case .caption:
          isKeptBlock(index + 1, reasons, list) { $0.group == fragment.group && $0.form != .caption }
        case .figure:
          switch list.captioned[fragment.group] {
          case .table: isBeside(index, reasons, list) { $0.form == .row || $0.form == .headerRow }
          case .quote: isBeside(index, reasons, list) { $0.form == .quote || $0.form == .attribution }
          case .code: isBeside(index, reasons, list) { $0.form == .code }
          default: false
          }
        default: false
        }
      if isKept { reasons[index] = nil }
    }
  }

  private static func isOfQuote(_ index: Int, _ list: FragmentList) -> Bool {
    list.fragments[index].form == .quote || list.fragments[index].form == .attribution
  }

  private static func isBeside(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ passes: (Fragment) -> Bool
  ) -> Bool {
    isKeptBlock(index - 1, reasons, list, passes) || isKeptBlock(index + 1, reasons, list, passes)
  }

  private static func isKeptBlock(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ passes: (Fragment) -> Bool
  ) -> Bool {
    reasons.indices.contains(index) && reasons[index] == nil && passes(list.fragments[index])
  }

  /// The most fragments of a box that is looked through.
  private static let mostOfBox = 200

  /// The first line of a callout or fold of which the rest is kept.
  static func keepTitles(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page) = (scene.list, scene.page)
    for aside in page.elements where aside.tag == .aside && (2...8).contains(aside.count) {
      let title = Int(aside.first)
      guard reasons[title] == .relatedLinks, page.linkShare(of: title) < 64,
        ((title + 1)..<Int(aside.end)).allSatisfy({ reasons[$0] == nil })
      else { continue }
      reasons[title] = nil
    }
    keepNamesOfPanels(&reasons, list, page)
    for box in list.boxes where box.isTitled && box.range.count >= 2 && box.range.count <= mostOfBox {
      let title = box.range.lowerBound
      let rest = box.range.dropFirst()
      guard rest.contains(where: { reasons[$0] == nil }) else { continue }
      if scene.mayTakeBack(reasons[title]) { reasons[title] = nil }
    }
  }

  /// The name of a panel of tabs, or of a part of an accordion, of which the rest is kept.
  private static func keepNamesOfPanels(
    _ reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) {
    for panel in page.elements where panel.words.contains(.accordion) && panel.end - panel.first >= 2 {
      let name = Int(panel.first)
      guard reasons[name] == .unlikely, list.fragments[name].form == .boldLine, reasons[name + 1] == nil else {
        continue
      }
      reasons[name] = nil
    }
  }
}
