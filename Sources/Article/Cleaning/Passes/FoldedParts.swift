import ArticleModel
import Fragments

/// Keeps what a page hides amid the text, below a line or a button that shows it: spoilers, answers, the rest of a text.
///
///     Two people carry the lamp.                          x            x
///     <div><div>The answer</div>                          –     ►      x
///       <div style="display:none">It was he.</div></div>  –     ►      x
///     It is green at night.                               x            x
///
/// Elsewhere such boxes hold menus, what is said when a form was sent, and the like.
enum FoldedParts {
  /// The most fragments of a hidden part, and the longest line above one, in words.
  private static let most = 20
  private static let longestTitle: Int32 = 30
  /// How many elements around a hidden part are looked at for the box it shares with its line.
  private static let reach = 3

  /// A hidden part with the line above it, if it has one.
  private struct Part {
    var title: Int?
    /// The box that it shares with the line, and all it holds.
    var element: Int
    var range: Range<Int>
  }

  /// Keeps such parts. Of a part that holds several paragraphs, of which most were kept, all are.
  static func keep(in reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    for place in scene.page.elements.indices where isHidden(place, scene.page) {
      let hidden = scene.page.elements[place].fragments
      let words = hidden.reduce(0) { $0 + scene.shapes[$1].words }
      let kept = hidden.reduce(0) { $0 + (reasons[$1] == nil ? scene.shapes[$1].words : 0) }
      if kept * 2 < words {
        guard let part = part(place, reasons, scene.list, scene.shapes), stands(part, amidst: reasons, scene) else {
          continue
        }
        for index in part.range where scene.mayTakeBack(reasons[index]) { reasons[index] = nil }
      } else if kept > 0 {
        for index in hidden where scene.mayTakeBack(reasons[index]) && scene.shapes[index].isProse {
          reasons[index] = nil
        }
      }
    }
  }

  /// Makes those that were kept below a line known to structure as folds.
  static func fold(_ list: inout FragmentList, _ reasons: [Removal.Reason?], _ shapes: [Shape]) {
    var boxes: [FragmentBox] = []
    for place in list.page.elements.indices where isHidden(place, list.page) {
      guard let part = part(place, reasons, list, shapes), let title = part.title, reasons[title] == nil,
        list.fragments[title].form == .text || list.fragments[title].form == .boldLine,
        part.range.allSatisfy({ reasons[$0] == nil })
      else { continue }
      list.fragments[title].form = .summary
      // Alone they are no FAQ.
      list.fragments[title].group = -1
      boxes.append(FragmentBox(kind: .fold, range: part.range))
    }
    guard !boxes.isEmpty else { return }
    list.boxes = (list.boxes + boxes).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// Whether an element is hidden from eyes until something shows it, and the outermost of those that are.
  private static func isHidden(_ place: Int, _ page: PageEvidence) -> Bool {
    let element = page.elements[place]
    guard element.isHidden, !element.isMute, element.count > 0, element.count <= most else { return false }
    switch element.tag {
    case .div, .p, .section, .blockquote, .ul, .ol: break
    default: return false
    }
    return element.words.isDisjoint(with: .clutter)
      && !page.elements.hasElement(around: Int(element.parent), most: 12) { $0.isHidden }
  }

  /// A hidden part of sentences that is all its box holds, but for a line or a button above it.
  private static func part(
    _ place: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Part? {
    let page = list.page
    let hidden = page.elements[place].fragments
    guard hidden.contains(where: { shapes[$0].endsSentence && shapes[$0].words >= 3 }),
      hidden.allSatisfy({ page.linkShare(of: $0) < 64 && isDoubtful(reasons[$0]) })
    else { return nil }
    var inner = place
    for outer in page.elements.places(from: Int(page.elements[place].parent), most: reach) {
      let box = page.elements[outer]
      guard box.end == page.elements[place].end, box.tag == .div || box.tag == .section || box.tag == .custom,
        box.words.isDisjoint(with: .clutter)
      else { return nil }
      if Int(box.first) == hidden.lowerBound - 1, isTitle(hidden.lowerBound - 1, reasons, list, shapes) {
        return Part(title: hidden.lowerBound - 1, element: outer, range: box.fragments)
      }
      guard Int(box.first) == hidden.lowerBound else { return nil }
      if hasButton(between: outer, inner, page) { return Part(title: nil, element: outer, range: box.fragments) }
      inner = outer
    }
    return nil
  }

  /// Whether nothing but its place and its words speaks against a fragment.
  private static func isDoubtful(_ reason: Removal.Reason?) -> Bool {
    reason == nil || reason == .siteBoilerplate || reason == .unlikely
  }

  private static func isTitle(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Bool {
    let shape = shapes[index]
    guard shape.words >= 1, shape.words <= longestTitle, shape.ending != .period, isDoubtful(reasons[index]) else {
      return false
    }
    switch list.fragments[index].form {
    case .text, .boldLine, .heading: return list.page.linkShare(of: index) < 64
    default: return false
    }
  }

  /// Whether a button without words stands in a box, before an element of it.
  private static func hasButton(between box: Int, _ inner: Int, _ page: PageEvidence) -> Bool {
    page.elements[box].isSwitch
      || (box + 1..<max(box + 1, inner)).contains { page.elements[$0].isSwitch && page.elements[$0].count == 0 }
  }

  /// Whether kept paragraphs stand before and behind the box of a part, or another box like it behind it.
  private static func stands(_ part: Part, amidst reasons: [Removal.Reason?], _ scene: CleaningScene) -> Bool {
    let (before, behind) = (part.range.lowerBound - 1, part.range.upperBound)
    guard before >= 0, behind < reasons.count else { return false }
    let (page, box) = (scene.page, scene.page.elements[part.element])
    func isBeside(_ index: Int) -> Bool {
      page.hasElement(around: index, most: reach + 1) { $0.parent == box.parent }
    }
    func isLike(_ index: Int) -> Bool {
      page.hasElement(around: index, most: reach + 1) { $0.kind == box.kind && $0.parent == box.parent }
    }
    guard reasons[before] == nil, isBeside(before), scene.shapes[before].isProse || isLike(before) else { return false }
    return reasons[behind] == nil && isBeside(behind) && scene.shapes[behind].isProse || isLike(behind)
  }
}
