import ArticleModel
import Fragments

/// Takes the menu above the title of a text: a list of a few words each.
///
///     * Get started               x     ►     –
///     * Guides                    x           –
///     * Reference                 x           –
///     Course in navigation        the title
///     …
///     © Gaugebook                 –           –
///
/// Nobody writes a list above the title of what he writes; and that the text was a page is told by what was taken out elsewhere.
enum MenuAboveTitle {
  private static let fewest = 3
  private static let longestItem: Int32 = 4

  /// Takes it out of what stands above the title, the part of the source looked at.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (above, fragments, shapes) = (scene.article, scene.list.fragments, scene.shapes)
    guard !above.isEmpty, reasons[above.upperBound...].contains(where: isOfSite) else { return }
    var index = above.lowerBound
    while index < above.upperBound {
      var end = index
      while end < above.upperBound, isItem(fragments[end], shapes[end]) { end += 1 }
      if end - index >= fewest {
        for item in index..<end where reasons[item] == nil { reasons[item] = .navigation }
      }
      index = max(end, index + 1)
    }
  }

  private static func isItem(_ fragment: Fragment, _ shape: Shape) -> Bool {
    fragment.marker?.kind == .bullet && fragment.form == .text && shape.words <= longestItem && shape.colon < 0
      && !shape.endsSentence
  }

  /// Whether a line was taken out for what a page of a site says and no author does.
  private static func isOfSite(_ reason: Removal.Reason?) -> Bool {
    switch reason {
    case .legal, .navigation, .siteBoilerplate, .cookieNotice: true
    default: false
    }
  }
}
