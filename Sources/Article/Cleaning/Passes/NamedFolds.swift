import ArticleModel
import Fragments
import UTF8Text

/// Folds that a page draws of ordinary boxes, and shows until a script has folded them: a line that says it unfolds what follows
/// it, or one named as the title of a fold above a box named as its content.
///
///     <button aria-expanded=false>What it costs</button><div>Two crowns.</div>              ►  fold "What it costs": Two crowns.
///     <div class=toggle-title>What it costs</div><div class=toggle-content>Two crowns.</div>
///
/// Several that ask are an FAQ where a title says so, and folds elsewhere: a text may set its parts so.
enum NamedFolds {
  /// The most fragments of a fold, and the longest title in words.
  private static let most = 40
  private static let longestTitle: Int32 = 30
  /// How many elements behind a title are looked through for the box it opens.
  private static let longestWay = 60

  private static let boxes = NameSet(
    """
    accordion accordions toggle toggles collapse collapsible expand expander expandable expansion faq faqs spoiler \
    disclosure akkordeon
    """)
  private static let titles = NameSet(
    "title titles heading header head question questions trigger control controls button btn handle summary label")
  private static let contents = NameSet("content contents body answer answers panel pane dropdown inner description")
  private static let questions = NameSet("question questions")
  private static let answers = NameSet("answer answers")

  /// The group of the lines that open such a fold: alone they are no FAQ.
  private static let unannounced: Int32 = -1

  /// A line with what it unfolds.
  private struct Fold {
    var title: Int
    var content: Range<Int>
    /// Whether names or attributes call the content folded.
    var isHidden: Bool
    /// Whether names call the one a question and the other its answer.
    var isQuestion = false
  }

  /// Keeps the titles of folds of which the content is kept.
  static func keepTitles(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    for index in reasons.indices.dropLast() where scene.mayTakeBack(reasons[index]) && reasons[index + 1] == nil {
      guard let fold = fold(index, list, shapes), fold.content.allSatisfy({ reasons[$0] == nil }) else { continue }
      reasons[index] = nil
    }
  }

  /// Makes the folds that were kept known to structure.
  static func fold(_ list: inout FragmentList, _ reasons: [Removal.Reason?], _ shapes: [Shape]) {
    var found: [Fold] = []
    for index in reasons.indices.dropLast() where reasons[index] == nil {
      if let fold = fold(index, list, shapes) { found.append(fold) }
    }
    // Who holds others is a part of the page, not a fold.
    let outer = found.filter { fold in found.contains { fold.content.contains($0.title) } }.map(\.title)
    var boxes: [FragmentBox] = []
    for fold in found where !outer.contains(fold.title) && holds(fold, list, reasons, shapes) {
      list.fragments[fold.title].form = .summary
      list.fragments[fold.title].group = fold.isQuestion && shapes[fold.title].ending == .question ? 0 : unannounced
      boxes.append(FragmentBox(kind: .fold, range: fold.title..<fold.content.upperBound))
    }
    guard !boxes.isEmpty else { return }
    list.boxes = (list.boxes + boxes).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// Whether what a line opens was kept, and is short enough for it: a heading that asks nothing stays one above a part of the text.
  private static func holds(
    _ fold: Fold, _ list: FragmentList, _ reasons: [Removal.Reason?], _ shapes: [Shape]
  ) -> Bool {
    let kept = fold.content.filter { reasons[$0] == nil }
    guard !kept.isEmpty, fold.content.allSatisfy({ reasons[$0] == nil || shapes[$0].words <= 4 }) else { return false }
    guard list.fragments[fold.title].form == .heading, shapes[fold.title].ending != .question else { return true }
    guard !kept.contains(where: { list.fragments[$0].form == .heading }) else { return false }
    return list.fragments[fold.title].group >= 3 || fold.isHidden
  }

  /// The fold whose title a fragment is.
  private static func fold(_ index: Int, _ list: FragmentList, _ shapes: [Shape]) -> Fold? {
    let page = list.page
    switch list.fragments[index].form {
    case .text, .boldLine, .heading: break
    default: return nil
    }
    guard shapes[index].words >= 1, shapes[index].words <= longestTitle, shapes[index].ending != .period else {
      return nil
    }
    guard var title = page.elementPlace(of: index) else { return nil }
    var isSaid = false
    var isNamed = false
    var asks = false
    var isAlone = false
    while Int(page.elements[title].first) == index, page.elements[title].count == 1, page.elements[title].parent >= 0 {
      isAlone = true
      isSaid = isSaid || page.elements[title].unfolds
      let element = page.elements[title]
      isNamed = isNamed || page.isNamed(element, boxes) && page.isNamed(element, titles)
      asks = asks || page.isNamed(element, questions)
      title = Int(element.parent)
    }
    // What holds the title and more: the box of this fold, or of all.
    let box = page.elements[title]
    guard let content = content(below: index, in: title, page) else { return nil }
    let panel = page.elements[content]
    guard panel.count <= most, panel.tag != .nav, panel.tag != .main, panel.tag != .article,
      !panel.fragments.contains(where: { page.hasElement(around: $0, most: 6) { $0.unfolds } })
    else { return nil }
    let isHidden = panel.isHidden || panel.isClosed
    let isContent = page.isNamed(panel, contents)
    let isAnswer = page.isNamed(panel, answers)
    let ofFolds = page.isNamed(panel, boxes) || page.isNamed(box, boxes)
    guard
      isSaid
        || isNamed && isContent || asks && isAnswer
        || !isAlone && Int(box.first) == index && isAnswer && ofFolds
    else { return nil }
    let end = Int(box.first) == index && box.count <= most ? Int(box.end) : Int(panel.end)
    return Fold(title: index, content: (index + 1)..<end, isHidden: isHidden, isQuestion: asks && isAnswer)
  }

  /// The element that begins right behind a fragment, in the one that holds it.
  private static func content(below index: Int, in box: Int, _ page: PageEvidence) -> Int? {
    var place = Int(page.fragments[index].element) + 1
    let end = min(page.elements.count, place + longestWay)
    while place < end, page.elements[place].parent >= box {
      let element = page.elements[place]
      if Int(element.parent) == box, Int(element.first) == index + 1, element.end > element.first { return place }
      place += 1
    }
    return nil
  }
}
