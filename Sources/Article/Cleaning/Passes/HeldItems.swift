import ArticleModel
import Fragments

/// Keeps an item among its list.
///
///     • Bring a lamp.                 x           x
///     • Share it with the keeper.     –     ►     x
///     • Bring boots.                  x           x
extension Belongings {
  /// The longest list that is decided as a whole.
  private static let mostItems = 60

  /// The items of a list of which most words are kept.
  static func keepItems(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    var index = 0
    while index < reasons.count {
      let group = list.fragments[index].group
      var end = index
      while end < reasons.count, list.fragments[end].group == group, isItem(list.fragments[end].form) { end += 1 }
      if end - index >= 2, end - index <= mostItems {
        let all = (index..<end).reduce(0) { $0 + Int(shapes[$1].words) }
        let kept = (index..<end).reduce(0) { $0 + (reasons[$1] == nil ? Int(shapes[$1].words) : 0) }
        if kept * 2 >= all {
          for item in index..<end where mayBeItem(item, reasons[item], scene) { reasons[item] = nil }
        }
      }
      index = max(end, index + 1)
    }
  }

  /// Whether an item went for its place, or for a word that buttons have, too, and is neither a button nor a link.
  private static func mayBeItem(_ item: Int, _ reason: Removal.Reason?, _ scene: CleaningScene) -> Bool {
    guard reason == .navigation else { return scene.mayTakeBack(reason) }
    return scene.shapes[item].words <= mostWordsOfButton && scene.page.linkShare(of: item) == 0
      && !scene.page.hasElement(around: item, most: 3) { $0.tag == .button || $0.tag == .nav }
  }

  /// The most words that a button says.
  private static let mostWordsOfButton: Int32 = 3

  private static func isItem(_ form: Fragment.Form) -> Bool { form == .item || form == .itemPart }
}
