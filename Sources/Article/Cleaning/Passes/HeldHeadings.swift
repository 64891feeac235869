import ArticleModel
import Fragments
import UTF8Text

/// Keeps the headings of text that is kept.
extension Belongings {
  /// How likely the heading of a kept text must be: many a box of other things has one.
  private static let leastOfHeading: Float = 0.4
  /// The same where like headings are kept.
  private static let leastOfLike: Float = 0.3

  /// The heading that opens a section of which the text right below it is kept.
  static func keepHeads(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, likelihoods) = (scene.list, scene.page, scene.likelihoods)
    var kinds: Set<UInt32> = []
    for index in reasons.indices where reasons[index] == nil && list.fragments[index].form == .heading {
      kinds.insert(kind(of: index, page))
    }
    for index in reasons.indices.dropLast()
    where scene.mayTakeBack(reasons[index]) && reasons[index + 1] == nil
      && list.fragments[index].form == .heading && list.fragments[index + 1].form != .heading
    {
      let isLike = kinds.contains(kind(of: index, page))
      if isBetweenParagraphs(index, reasons, page) || opensPanel(index, reasons, page) {
        reasons[index] = nil
        continue
      }
      guard reasons[index] == .unlikely else { continue }
      if opensSmallBox(index, reasons, page) {
        reasons[index] = nil
        continue
      }
      if list.fragments[index].group == 1, isPartOfTitled(index, reasons, list) {
        reasons[index] = nil
        continue
      }
      guard list.fragments[index].group > 1 || isLike else { continue }
      guard likelihoods[index] ?? 1 >= (isLike ? leastOfLike : leastOfHeading) else { continue }
      for place in page.places(around: index, most: 6) {
        let box = page.elements[place]
        guard Int(box.first) == index else { break }
        if box.tag == .section, Int(box.end) > index + 1 { reasons[index] = nil }
      }
    }
  }

  /// Whether a heading of the first level names the part of a longer text that a page shows: another stands above it in the same box,
  /// and nothing that is kept between them.
  ///
  ///     <main><h1>Register a boat</h1> … <h1>What it costs</h1><p>You pay once. …
  private static func isPartOfTitled(_ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList) -> Bool {
    guard list.page.linkShare(of: index) == 0,
      let title = (max(0, index - reachOfTitle)..<index).last(where: {
        list.fragments[$0].form == .heading && list.fragments[$0].group == 1
      }), (title + 1..<index).allSatisfy({ reasons[$0] != nil })
    else { return false }
    return list.page.places(around: index, most: 8).contains { place in
      let box = list.page.elements[place]
      return (box.tag == .main || box.tag == .article) && box.fragments.contains(title)
    }
  }

  private static let reachOfTitle = 12

  /// Whether a heading stands between two kept paragraphs that are children of one element as it is, and leads nowhere.
  private static func isBetweenParagraphs(_ index: Int, _ reasons: [Removal.Reason?], _ page: PageEvidence) -> Bool {
    guard index > 0, reasons[index - 1] == nil, page.linkShare(of: index) < 128 else { return false }
    let box = page.elements[Int(page.fragments[index].element)].parent
    return box >= 0
      && [index - 1, index + 1].allSatisfy {
        let beside = page.elements[Int(page.fragments[$0].element)]
        return beside.tag == .p && beside.parent == box
      }
  }

  /// Whether a heading that opens and closes what stands below it has kept text above, and what it opens is kept: all three in one box.
  private static func opensPanel(_ index: Int, _ reasons: [Removal.Reason?], _ page: PageEvidence) -> Bool {
    guard index > 0, reasons[index - 1] == nil, page.linkShare(of: index) == 0,
      let heading = page.places(around: index, most: 3).first(where: { page.elements[$0].tag.headingLevel > 0 })
    else { return false }
    let found = page.elements[heading]
    guard found.isSwitch || page.hasElement(around: index, most: 2, where: \.isSwitch) else { return false }
    return [index - 1, index + 1].allSatisfy { beside in
      page.places(around: beside, most: 4).contains { page.elements[$0].parent == found.parent }
    }
  }

  /// The most fragments of a box that opens with its title.
  private static let mostOfTitled: Int32 = 8

  /// Whether a heading opens a small box of which all else is kept, between kept text: a toggle, a card.
  private static func opensSmallBox(_ index: Int, _ reasons: [Removal.Reason?], _ page: PageEvidence) -> Bool {
    guard page.linkShare(of: index) == 0, index > 0, reasons[index - 1] == nil else { return false }
    for place in page.places(around: index, most: 4) {
      let box = page.elements[place]
      guard Int(box.first) == index, box.end - box.first <= mostOfTitled else { return false }
      if Int(box.end) > index + 1 {
        return ((index + 1)..<Int(box.end)).allSatisfy { reasons[$0] == nil }
          && box.words.isDisjoint(with: ClassWords.clutter)
      }
    }
    return false
  }

  /// The lines that unfold what is kept right below them, where like ones are kept.
  static func keepSwitches(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    let switches = reasons.indices.filter { index in
      list.fragments[index].form != .heading && shapes[index].words <= 16
        && page.hasElement(around: index, most: 2) { $0.isSwitch && $0.count == 1 }
    }
    let kinds = Set(switches.filter { reasons[$0] == nil }.map { kind(of: $0, page) })
    for index in switches
    where scene.mayTakeBack(reasons[index]) && index + 1 < reasons.count && reasons[index + 1] == nil
      && shapes[index + 1].endsSentence && kinds.contains(kind(of: index, page))
    {
      reasons[index] = nil
    }
  }

  /// A number for the element of a heading and the one around it: those of the sections of one text share it.
  static func kind(of index: Int, _ page: PageEvidence) -> UInt32 {
    let element = page.elements[Int(page.fragments[index].element)]
    return StableHash.pair(element.kind, element.parent >= 0 ? page.elements[Int(element.parent)].kind : 0)
  }
}
