import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Takes the dates of like elements out where most of them went: a few of a page's cards with their dates say the others have none.
///
///     Kiosk gets a stove · 4 March 2025     x     ►     x –
///     Gull eats hat · 4 March 2025          x x   ►     x –
enum LikeDates {
  private static let fewest = 3

  /// Takes such dates out.
  static func even(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes, bytes) = (scene.list, scene.page, scene.shapes, scene.bytes)
    var groups: [UInt32: [Int]] = [:]
    for index in reasons.indices where shapes[index].words <= 8 && isDate(list.fragments[index].text, in: bytes) {
      let element = page.elements[Int(page.fragments[index].element)]
      let outer = element.parent >= 0 ? page.elements[Int(element.parent)].kind : 0
      groups[StableHash.pair(element.kind, outer), default: []].append(index)
    }
    for group in groups.values where group.count >= fewest {
      let gone = group.count { reasons[$0] != nil }
      guard gone * 2 > group.count else { continue }
      for index in group where reasons[index] == nil { reasons[index] = .metadata }
    }
  }

  /// Whether a text is a date and next to nothing else.
  private static func isDate(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 60, let date = DateFinder.first(in: bytes, text) else { return false }
    return date.range.count * 10 >= text.count * 7
  }
}
