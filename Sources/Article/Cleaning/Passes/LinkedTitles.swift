import ArticleModel
import Fragments

/// Takes boxes out of a text that hold a heading and below it nothing but titles that are links: they lead to other articles, in
/// whatever language the heading says so.
///
///     <section><h3>Más información</h3><h2><a>La isla donde nadie paga luz</a></h2></section>     x     ►     –
enum LinkedTitles {
  private static let most = 12
  private static let longestName: Int32 = 6
  private static let linked: UInt8 = 200
  /// How many times as much has to be said elsewhere on the page: a page of headlines is made of such boxes.
  private static let leastBeside = 4

  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    var all = 0
    for index in reasons.indices where reasons[index] == nil { all += Int(shapes[index].words) }
    for box in page.elements where (2...most).contains(box.count) && box.tag != .body && box.tag != .header {
      let range = box.fragments
      guard reasons[range.lowerBound] == nil, isName(range.lowerBound, list, page, shapes),
        range.dropFirst().allSatisfy({ isLinkedTitle($0, list, page) })
      else { continue }
      let words = range.reduce(0) { $0 + Int(shapes[$1].words) }
      guard words * leastBeside <= all else { continue }
      for index in range where reasons[index] == nil { reasons[index] = .relatedLinks }
    }
  }

  private static func isName(_ index: Int, _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]) -> Bool {
    switch list.fragments[index].form {
    case .heading, .text, .boldLine: break
    default: return false
    }
    return shapes[index].words <= longestName && page.linkShare(of: index) < 128 && !shapes[index].endsSentence
  }

  private static func isLinkedTitle(_ index: Int, _ list: FragmentList, _ page: PageEvidence) -> Bool {
    list.fragments[index].form == .heading && list.fragments[index].group > 1 && page.linkShare(of: index) >= linked
  }
}
