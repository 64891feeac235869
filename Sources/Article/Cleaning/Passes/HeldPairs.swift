import ArticleModel
import Fragments
import UTF8Text

/// Keeps rows of labels with their values that stand in the text, where nothing but their shortness speaks against them.
///
///     <div><div class="l">Cooking time</div><div class="v">20 minutes</div></div>     –     ►     x
extension Belongings {
  private static let fewestPairs = 3
  private static let longestLabel: Int32 = 4
  private static let longestValue: Int32 = 6
  private static let leastOfPairs: Float = 0.3
  /// How many elements around a label are looked at for the box of the pair.
  private static let reachOfPair = 5

  static func keepPairs(
    _ reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape],
    _ likelihoods: [Float?]
  ) {
    guard let first = reasons.firstIndex(where: { $0 == nil }), let last = reasons.lastIndex(where: { $0 == nil })
    else {
      return
    }
    var groups: [UInt32: [Int]] = [:]
    for index in first..<last where reasons[index] == .unlikely && reasons[index + 1] == .unlikely {
      guard let box = pairBox(index, list, page, shapes) else { continue }
      let element = page.elements[box]
      groups[StableHash.pair(element.kind, UInt32(element.parent)), default: []].append(index)
    }
    for labels in groups.values where labels.count >= fewestPairs {
      let lines = labels + labels.map { $0 + 1 }
      let sum = lines.reduce(Float(0)) { $0 + (likelihoods[$1] ?? 0) }
      guard sum >= leastOfPairs * Float(lines.count) else { continue }
      for index in lines { reasons[index] = nil }
    }
  }

  /// The box that holds a label and its value and nothing else, within the part of the page that holds its text.
  private static func pairBox(
    _ index: Int, _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) -> Int? {
    guard isLineOfPair(index, longestLabel, list, page, shapes),
      isLineOfPair(index + 1, longestValue, list, page, shapes),
      page.hasElement(around: index, most: 30, where: { $0.tag == .main || $0.tag == .article })
    else { return nil }
    let isLabel = list.utf8[list.fragments[index].text].allSatisfy { !isDigit($0) }
    for place in page.places(around: index, most: reachOfPair) where page.elements[place].count > 1 {
      let box = page.elements[place]
      let isPair = box.count == 2 && Int(box.first) == index && box.parent >= 0 && box.tag != .li && box.tag != .tr
      return isPair && isLabel && box.words.isDisjoint(with: ClassWords.clutter) ? place : nil
    }
    return nil
  }

  private static func isLineOfPair(
    _ index: Int, _ longest: Int32, _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) -> Bool {
    let form = list.fragments[index].form
    return (form == .text || form == .boldLine) && shapes[index].words >= 1 && shapes[index].words <= longest
      && !shapes[index].endsSentence && page.linkShare(of: index) == 0
  }
}
