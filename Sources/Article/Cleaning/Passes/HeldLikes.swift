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

  /// Keeps the years that head the entries of a row of boxes, however the boxes are called.
  ///
  ///     <div class="entry left"><b>1782</b><p>The first wheel.</p></div>      x · x
  ///     <div class="entry right"><b>1838</b><p>The great flood.</p></div>  ►  – · x   ►   all
  static func keepYears(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    var rows: [Int32: [Int]] = [:]
    for index in reasons.indices
    where shapes[index].words <= mostWordsOfLike && (reasons[index] == nil || reasons[index] == .unlikely)
      && saysYear(list.utf8[list.fragments[index].text]) && saysWhen(index, reasons, list, page)
    {
      rows[page.elements[entry(of: index, page)].parent, default: []].append(index)
    }
    for row in rows.values where row.count >= fewestLike {
      for index in row where reasons[index] == .unlikely { reasons[index] = nil }
    }
  }

  /// Whether a year stands in a text: four digits and no more, from 1000 to 2199.
  private static func saysYear(_ text: ArraySlice<UInt8>) -> Bool {
    text.split { !(0x30...0x39).contains($0) }.contains { digits in
      digits.count == 4
        && (digits.first == 0x31 || digits.starts(with: [0x32, 0x30]) || digits.starts(with: [0x32, 0x31]))
    }
  }

  /// The box of the entry that a line stands in: its own element, or the one around that.
  private static func entry(of index: Int, _ page: PageEvidence) -> Int {
    let own = Int(page.fragments[index].element)
    return page.elements[own].count > 1 ? own : Int(page.elements[own].parent)
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
    let box = page.elements[entry(of: index, page)]
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
