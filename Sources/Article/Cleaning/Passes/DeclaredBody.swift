import ArticleModel
import Fragments
import UTF8Text

/// Where a page says in its mark-up which element is its text, lists of files, columns and headings around that are no part of it.
///
///     <table> … wick: trim </table>                     x     ►     –
///     <article itemprop="text"> … </article>            x           x
///     <div><h2>About</h2></div>                         x     ►     –
///
/// Running text outside of it stays as it was judged.
enum DeclaredBody {
  /// The share of the words that are kept which must stand in the element.
  private static let leastShare = 0.5

  /// Marks what stands outside of a page's declared text.
  static func keepAlone(in reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    guard let body = body(of: page) else { return }
    func words(_ indices: some Sequence<Int>) -> Int {
      indices.reduce(0) { $0 + (reasons[$1] == nil ? Int(shapes[$1].words) : 0) }
    }
    let inside = words(body)
    guard inside > 0, Double(inside) >= leastShare * Double(words(reasons.indices)) else { return }
    let hasTitle = body.contains { list.fragments[$0].form == .heading && list.fragments[$0].group == 1 }
    for index in reasons.indices where reasons[index] == nil && !body.contains(index) {
      let isTitle = index < body.lowerBound && list.fragments[index].form == .heading && !hasTitle
      let isLead = index < body.lowerBound && page.hasElement(around: index, most: 3) { page.isNamed($0, leads) }
      // Pictures that open an article stand above its text.
      let isPicture = index < body.lowerBound && list.fragments[index].form == .figure
      if !shapes[index].isProse, !isTitle, !isPicture, !(isLead && shapes[index].endsSentence) {
        reasons[index] = .siteBoilerplate
      }
    }
  }

  /// The fragments of the one element that is declared to be the page's text; nil where there are several, or none.
  private static func body(of page: PageEvidence) -> Range<Int>? {
    var found: Range<Int>?
    for element in page.elements where isDeclared(element, page) && element.end > element.first {
      let range = Int(element.first)..<Int(element.end)
      if let known = found {
        guard known.contains(range.lowerBound) else { return nil }
      } else {
        found = range
      }
    }
    return found
  }

  private static func isDeclared(_ element: PageElement, _ page: PageEvidence) -> Bool {
    page.isNamed(element, properties)
  }

  private static let leads = NameSet(properties: "description")

  /// Names of properties as ``PageEvidence/names`` holds them.
  private static let properties = NameSet(properties: "articlebody text")
}
