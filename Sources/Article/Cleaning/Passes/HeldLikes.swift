import ArticleModel
import Fragments
import UTF8Text

/// Keeps short lines between kept text, where most of those in like elements are kept.
///
///     10:40                        –           x
///     The gate is open.            x     ►     x
///     11:05                        x           x
///     The first boat is in.        x           x
extension Belongings {
  /// The fewest short lines in like elements, and the most words of one.
  private static let fewestLike = 3
  private static let mostWordsOfLike: Int32 = 8

  /// A short line between kept text, where most of those in like elements are kept: the time above an entry.
  static func keepLikes(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    // What heads a post is shown with the post.
    let heads = list.boxes.contains { $0.kind == .post } ? Set(list.posts.flatMap(\.rest)) : []
    var groups: [UInt32: [Int]] = [:]
    for index in reasons.indices
    where !heads.contains(index) && shapes[index].words <= mostWordsOfLike
      && (reasons[index] == nil || reasons[index] == .unlikely)
    {
      let element = page.elements[Int(page.fragments[index].element)]
      let isNumber = isShortNumber(list.utf8[list.fragments[index].text])
      guard element.parent >= 0, element.end - element.first == 1 || isNumber && Int(element.first) == index else {
        continue
      }
      groups[StableHash.pair(element.kind, page.elements[Int(element.parent)].kind), default: []].append(index)
    }
    for all in groups.values.sorted(by: { $0[0] < $1[0] }) where all.count >= fewestLike {
      if let numbers = numbers(of: all, list) {
        // The numbers of votes are no steps.
        if numbers.elementsEqual(1...numbers.count), all.allSatisfy({ saysWhen($0, reasons, list, page) }) {
          for index in all where reasons[index] == .unlikely { reasons[index] = nil }
        }
        continue
      }
      let group = all.filter { !isShortNumber(list.utf8[list.fragments[$0].text]) }
      if Speakers.are(group, reasons, list, page) {
        for index in group where reasons[index] == .unlikely { reasons[index] = nil }
        continue
      }
      guard group.count >= fewestLike,
        group.count(where: { reasons[$0] == nil }) * 3 >= group.count * 2
          || group.allSatisfy({ saysWhen($0, reasons, list, page) })
      else { continue }
      for index in group where reasons[index] == .unlikely {
        let isBetween = isText(index - 1, reasons, list, page) && isText(index + 1, reasons, list, page)
        if isBetween || saysWhen(index, reasons, list, page) && isTime(list.utf8[list.fragments[index].text]) {
          reasons[index] = nil
        }
      }
    }
  }

  /// Whether a line is a number that is no year.
  private static func isShortNumber(_ text: ArraySlice<UInt8>) -> Bool {
    text.count != 4 && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The numbers that short lines consist of; nil where one says more, or is a year.
  private static func numbers(of group: [Int], _ list: FragmentList) -> [Int]? {
    var numbers: [Int] = []
    for index in group {
      let text = list.fragments[index].text
      guard isShortNumber(list.utf8[text]), let number = Int(String(decoding: list.utf8[text], as: UTF8.self)) else {
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Whether a fragment is kept, and neither a title nor a link.
  private static func isText(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) -> Bool {
    reasons.indices.contains(index) && reasons[index] == nil && list.fragments[index].form != .heading
      && page.fragments[index].linkShare < 128
  }

  /// Whether a line with a number stands before kept text in a box that holds little more: the year of an entry, its time.
  private static func saysWhen(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) -> Bool {
    guard index + 1 < reasons.count, reasons[index + 1] == nil, page.fragments[index].linkShare == 0,
      list.utf8[list.fragments[index].text].contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    let own = page.elements[Int(page.fragments[index].element)]
    guard own.parent >= 0 else { return false }
    let box = own.end - own.first > 1 ? own : page.elements[Int(own.parent)]
    return Int(box.first) == index && Int(box.end) > index + 1 && box.end - box.first <= mostOfEntry
  }

  private static let mostOfEntry: Int32 = 6

  /// Whether a text is a time of the day: one or two digits, a sign, two digits.
  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split { !(0x30...0x39).contains($0) }
    return text.count <= 12 && (2...3).contains(parts.count) && parts[0].count <= 2 && parts[1].count == 2
      && parts[0].startIndex == text.startIndex
  }
}
