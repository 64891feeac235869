import BoostedTrees
package import Fragments
import Recognizers
import UTF8Text

/// How much the names of the elements around a fragment speak for content: of its own element, of the two around that, and of
/// all that stand farther out. Each name has a weight at each of these distances.
///
///     <div class="site-footer"><ul class="links"><li class="item">About     own: item · near: links · far: site-footer
package struct NameScores {
  /// The extremes and the sum of some names' weights.
  struct Score {
    var most: Float = 0
    var least: Float = 0
    var sum: Float = 0

    mutating func add(_ weight: Float) {
      most = max(most, weight)
      least = min(least, weight)
      sum += weight
    }

    mutating func add(_ other: Score) {
      most = max(most, other.most)
      least = min(least, other.least)
      sum += other.sum
    }

    func append(to row: inout FeatureRow) {
      row.append(most)
      row.append(least)
      row.append(sum)
    }
  }

  /// How far out an element stands of the fragment.
  enum Distance: UInt32, CaseIterable { case own = 11, near, far }

  private let page: PageEvidence
  private var own: [Score] = []
  private var near: [Score] = []
  private var far: [Score] = []

  init(_ page: PageEvidence, _ weights: PhraseWeights) {
    self.page = page
    guard !weights.isEmpty else { return }
    // Elements with the same names share them, and so their scores; by where their names begin.
    var known = [Int32](repeating: -1, count: page.names.count + 1)
    var alone: [Score] = []
    for (index, element) in page.elements.enumerated() {
      let first = Int(known[Int(element.names.lowerBound)])
      if first >= 0, page.elements[first].names == element.names {
        own.append(own[first])
        near.append(near[first])
        alone.append(alone[first])
      } else {
        known[Int(element.names.lowerBound)] = Int32(index)
        own.append(NameScores.score(element, page, .own, weights))
        near.append(NameScores.score(element, page, .near, weights))
        alone.append(NameScores.score(element, page, .far, weights))
      }
      var outer = element.parent >= 0 ? far[Int(element.parent)] : Score()
      outer.add(alone[index])
      far.append(outer)
    }
  }

  private static func score(
    _ element: PageElement, _ page: PageEvidence, _ distance: Distance, _ weights: PhraseWeights
  ) -> Score {
    var score = Score()
    for place in element.names {
      score.add(weights.weight(StableHash.pair(distance.rawValue, page.names[Int(place)])))
    }
    return score
  }

  /// Appends the scores for what stands in an element.
  func append(_ element: Int, to row: inout FeatureRow) {
    guard !own.isEmpty else { return row.append(contentsOf: repeatElement(0, count: 9)) }
    own[element].append(to: &row)
    let around = NameScores.around(element, page)
    var middle = Score()
    for place in around.near { middle.add(near[place]) }
    middle.append(to: &row)
    (around.far.map { far[$0] } ?? Score()).append(to: &row)
  }

  /// The two elements around one, and the first beyond them.
  private static func around(_ element: Int, _ page: PageEvidence) -> (near: [Int], far: Int?) {
    var places: [Int] = []
    var outer = Int(page.elements[element].parent)
    while outer >= 0, places.count < 2 {
      places.append(outer)
      outer = Int(page.elements[outer].parent)
    }
    return (places, outer >= 0 ? outer : nil)
  }

  /// The numbers of all names around what stands in an element, as training counts them.
  package static func keys(_ element: Int, _ page: PageEvidence) -> [UInt32] {
    var keys: Set<UInt32> = []
    func take(_ place: Int, _ distance: Distance) {
      for name in page.elements[place].names { keys.insert(StableHash.pair(distance.rawValue, page.names[Int(name)])) }
    }
    take(element, .own)
    let around = around(element, page)
    for place in around.near { take(place, .near) }
    var outer = around.far ?? -1
    while outer >= 0 {
      take(outer, .far)
      outer = Int(page.elements[outer].parent)
    }
    return keys.sorted()
  }
}
