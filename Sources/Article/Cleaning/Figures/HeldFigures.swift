package import ArticleModel
package import Fragments

/// Keeps pictures and what is said of them where both their neighbours are kept: they stand in the text, however few words they
/// have.
///
///     She called him Ilo.              x           x
///     [a dog]                          –     ►     x
///     The dog in question              –           x
///     The hull is of oak.              x           x
package enum HeldFigures {
  /// The most pictures and captions in a row: more are a gallery of something else.
  private static let most = 12

  /// Marks such fragments as kept.
  package static func keep(in reasons: inout [Removal.Reason?], _ list: FragmentList) {
    guard let page = list.page else { return }
    var index = 0
    while index < reasons.count {
      guard isFigure(index, list, page) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < reasons.count, isFigure(end, list, page) { end += 1 }
      let isBetween = index > 0 && reasons[index - 1] == nil && end < reasons.count && reasons[end] == nil
      if isBetween, end - index <= most {
        for figure in index..<end where reasons[figure] == .unlikely { reasons[figure] = nil }
      }
      index = end
    }
  }

  private static func isFigure(_ index: Int, _ list: FragmentList, _ page: PageEvidence) -> Bool {
    let evidence = page.fragments[index]
    if list.fragments[index].form == .figure { return true }
    return page.elements[Int(evidence.element)].words.contains(.caption) && evidence.linkShare < 128
  }
}
