import ArticleModel
import Fragments
import UTF8Text

/// Keeps folds like those that are kept.
///
///     ▸ Care      x           x
///     ▸ Wick      –     ►     x
extension Belongings {
  /// The most fragments of a fold that is kept for those beside it, and the most folds in one box.
  private static let mostOfFold = 20
  private static let mostFolds = 24

  /// What lies in a fold whose title is kept, where nothing but its place speaks against it.
  static func keepContentOfFolds(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page) = (scene.list, scene.page)
    for fold in folds(of: page) where fold.count >= 2 && fold.count <= mostOfFold {
      let title = Int(fold.first)
      guard reasons[title] == nil, list.fragments[title].form == .summary else { continue }
      let content = fold.fragments.dropFirst()
      guard content.allSatisfy({ scene.mayTakeBack(reasons[$0]) && page.linkShare(of: $0) < 128 }) else { continue }
      for index in content { reasons[index] = nil }
    }
  }

  private static func folds(of page: PageEvidence) -> [PageElement] {
    page.elements.filter { $0.tag == .details && $0.end > $0.first && $0.parent >= 0 }
  }

  /// Folds of which those in the same box, or in boxes of the same kind, are kept.
  static func keepFolds(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (page, shapes) = (scene.page, scene.shapes)
    var groups: [UInt32: [Range<Int>]] = [:]
    for element in folds(of: page) {
      let parent = page.elements[Int(element.parent)]
      groups[StableHash.pair(element.kind, parent.kind), default: []].append(element.fragments)
    }
    // Folds stand within one another: what one row keeps, the next one finds.
    let rows = groups.sorted { ($0.value[0].lowerBound, $0.key) < ($1.value[0].lowerBound, $1.key) }.map(\.value)
    for folds in rows where (2...mostFolds).contains(folds.count) {
      let kept = folds.filter { $0.contains { reasons[$0] == nil } }
      let others = folds.filter { fold in
        fold.count <= mostOfFold && fold.allSatisfy { reasons[$0] == .unlikely && page.linkShare(of: $0) < 128 }
          && fold.contains { shapes[$0].endsSentence }
      }
      let words = { (all: [Range<Int>]) in all.reduce(0) { $1.reduce($0) { $0 + Int(shapes[$1].words) } } }
      guard kept.count * 2 >= folds.count, words(others) <= words(kept) * 2 else { continue }
      for index in others.joined() { reasons[index] = nil }
    }
  }
}
