import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Takes the comments out that stand below an article under a heading which counts them.
///
///     The pit is warm again.     x           x
///     Reacties (3)               x     ►     –
///     Joris B. · Lovely!         x           –
enum CommentSections {
  /// The share of a page's kept words that stands above its comments, in tenths.
  private static let leastAbove = 2

  /// Marks such a heading, and what stands below it up to the next heading of its level.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes, bytes) = (scene.list, scene.page, scene.shapes, scene.bytes)
    guard !page.kinds.contains(.thread) else { return }
    let all = words(reasons.indices, reasons, shapes)
    for index in reasons.indices where reasons[index] == nil && list.fragments[index].form == .heading {
      guard CommentCount.isOne(PlainWords(bytes, list.fragments[index].text)),
        words(0..<index, reasons, shapes) * 10 >= all * leastAbove
      else { continue }
      var end = index + 1
      while end < reasons.count, !endsSection(end, of: index, list) { end += 1 }
      for line in index..<end where reasons[line] == nil { reasons[line] = .commentForm }
    }
  }

  private static func endsSection(_ index: Int, of heading: Int, _ list: FragmentList) -> Bool {
    list.fragments[index].form == .heading && list.fragments[index].group <= list.fragments[heading].group
  }

  private static func words(_ range: Range<Int>, _ reasons: [Removal.Reason?], _ shapes: [Shape]) -> Int {
    range.reduce(0) { $0 + (reasons[$1] == nil ? Int(shapes[$1].words) : 0) }
  }
}
