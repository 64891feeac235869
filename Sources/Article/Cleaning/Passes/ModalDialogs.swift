import ArticleModel
import Fragments

/// Takes out what lies over a page until the reader has answered it, where there is a text below it: a word on cookies, a subscription.
///
///     <div role="dialog" aria-modal="true"><h1>Your privacy</h1> …     x     ►     –
///     <article><h1>Mill turns again</h1> …                             x           x
enum ModalDialogs {
  /// The fewest words of the text below.
  private static let fewest = 12
  /// More of them than these no page has.
  private static let most = 40
  /// How many times as long the dialog may be.
  private static let mostOver = 3

  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (page, shapes) = (scene.page, scene.shapes)
    for element in page.elements.lazy.filter({ $0.isModal && $0.end > $0.first }).prefix(most) {
      let range = element.fragments
      let beside = reasons.indices.reduce(0) {
        $0 + (range.contains($1) || reasons[$1] != nil ? 0 : Int(shapes[$1].words))
      }
      let inside = range.reduce(0) { $0 + (reasons[$1] == nil ? Int(shapes[$1].words) : 0) }
      // What opens over a list of others may be what one came to read.
      guard beside >= fewest, inside <= beside * mostOver else { continue }
      for index in range where reasons[index] == nil { reasons[index] = .siteBoilerplate }
    }
  }
}
