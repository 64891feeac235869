import ArticleModel
import Fragments

/// Takes boxes out that stand beside the one that holds a page's heading and nearly all of its text, and hold nothing but links and
/// short lines above them: menus, feet, lists of other pages.
///
///     <div id="a"><h1>Eel traps</h1><p>A trap is …</p></div>     x           x
///     <div id="b"><a>Imprint</a> | <a>Terms</a></div>            x     ►     –
enum SideBoxes {
  /// The share of the kept words that the box with the heading holds.
  private static let leastShare = 0.7
  private static let fewestWords = 30
  private static let most = 40
  private static let linked: UInt8 = 160
  private static let longestName: Int32 = 6

  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    dropLoneTitles(from: &reasons, list, page)
    let kept = reasons
    func words(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 + (kept[$1] == nil ? Int(shapes[$1].words) : 0) }
    }
    guard
      let title = list.fragments.indices.first(where: {
        list.fragments[$0].form == .heading && list.fragments[$0].group == 1
      })
    else { return }
    let all = words(kept.indices)
    guard all >= fewestWords else { return }
    var mains: Set<Int> = []
    for place in page.places(around: title, most: 40) {
      if Double(words(page.elements[place].fragments)) >= leastShare * Double(all) { mains.insert(place) }
    }
    for (place, element) in page.elements.enumerated()
    where element.count > 0 && element.count <= most && !mains.contains(place) && element.parent >= 0 {
      guard isBesideMain(element, mains, page), element.fragments.contains(where: { reasons[$0] == nil }),
        isOfLinks(element.fragments, kept, list, page, shapes)
      else { continue }
      for index in element.fragments where reasons[index] == nil { reasons[index] = .navigation }
    }
  }

  /// Takes the headings out that are all that is kept of a box which the page sets aside.
  ///
  ///     <aside><h2>The morning tide, by post</h2><form>…     x     ►     –
  private static func dropLoneTitles(
    from reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) {
    for element in page.elements where element.tag == .aside || element.tag == .footer {
      let kept = element.fragments.filter { reasons[$0] == nil }
      guard !kept.isEmpty, kept.allSatisfy({ list.fragments[$0].form == .heading && list.fragments[$0].group > 1 })
      else {
        continue
      }
      for index in kept { reasons[index] = .siteBoilerplate }
    }
  }

  /// Whether an element stands beside the one that holds the heading and the text.
  private static func isBesideMain(_ element: PageElement, _ mains: Set<Int>, _ page: PageEvidence) -> Bool {
    mains.contains { page.elements[$0].parent == element.parent }
  }

  private static func isOfLinks(
    _ range: Range<Int>, _ reasons: [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) -> Bool {
    var links = 0
    for index in range where reasons[index] == nil {
      if page.linkShare(of: index) >= linked, list.fragments[index].form != .figure {
        links += 1
        continue
      }
      guard shapes[index].words <= longestName, !shapes[index].endsSentence, index + 1 < range.upperBound else {
        return false
      }
      switch list.fragments[index].form {
      case .heading, .text, .boldLine: break
      default: return false
      }
    }
    return links > 0
  }
}
