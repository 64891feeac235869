import ArticleModel
import Fragments
import UTF8Text

/// Keeps the dates and numbers that head the entries of a page that is made of them: a log of changes, a diary.
///
///     3.2.0 · May 1, 2025                –           x
///     Patterns can be mirrored           x     ►     x
///     3.1.4 · March 20, 2025             –           x
///     Quieter                            x           x
extension Belongings {
  /// The most fragments that head an entry, and the most words of one.
  private static let mostHeads = 2
  private static let longestHead: Int32 = 8
  private static let fewestEntries = 2
  private static let mostEntries = 200
  /// The share of the kept words that stand in the entries.
  private static let leastShare = 0.6

  static func keepEntryHeads(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    guard !list.boxes.contains(where: { $0.kind == .post }) else { return }
    let before = reasons
    func words(_ indices: Range<Int>) -> Int {
      indices.reduce(0) { $0 + (before[$1] == nil ? Int(shapes[$1].words) : 0) }
    }
    let all = words(before.indices)
    var groups: [UInt32: [Range<Int>]] = [:]
    for element in page.elements where element.count >= 2 && element.parent >= 0 {
      let range = element.fragments
      guard reasons[range.lowerBound] != nil else { continue }
      groups[StableHash.pair(element.kind, UInt32(element.parent)), default: []].append(range)
    }
    // Boxes stand within one another: what one row keeps, the next one finds.
    let rows = groups.sorted { ($0.value[0].lowerBound, $0.key) < ($1.value[0].lowerBound, $1.key) }.map(\.value)
    for entries in rows where (fewestEntries...mostEntries).contains(entries.count) {
      let heads = entries.map { head(of: $0, reasons, scene) }
      guard let count = heads.first?.count, count > 0, heads.allSatisfy({ $0.count == count }) else { continue }
      guard Double(entries.reduce(0) { $0 + words($1) }) >= leastShare * Double(all) else { continue }
      for index in heads.joined() { reasons[index] = nil }
    }
  }

  /// The short lines that an entry begins with and that were taken out, if a number stands in them, and what follows is kept.
  private static func head(of entry: Range<Int>, _ reasons: [Removal.Reason?], _ scene: CleaningScene) -> Range<Int> {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    let end = entry.prefix(mostHeads + 1).first { reasons[$0] == nil } ?? entry.upperBound
    let head = entry.lowerBound..<end
    guard end < entry.upperBound, head.count <= mostHeads else { return entry.lowerBound..<entry.lowerBound }
    let isHead = head.allSatisfy { index in
      scene.mayTakeBack(reasons[index]) && shapes[index].words <= longestHead
        && page.linkShare(of: index) < 64 && !shapes[index].endsSentence
    }
    let hasNumber = head.contains { list.utf8[list.fragments[$0].text].contains { isDigit($0) } }
    return isHead && hasNumber ? head : entry.lowerBound..<entry.lowerBound
  }
}
