import Fragments
import UTF8Text

/// The fragments of a page by the places of their texts.
struct FragmentPlaces {
  private let order: [(lower: Int, index: Int)]
  private let ends: [Int]

  init(_ fragments: [Fragment]) {
    var order = fragments.indices.map { (lower: fragments[$0].text.lowerBound, index: $0) }
    if zip(order, order.dropFirst()).contains(where: { $0.lower > $1.lower }) { order.sort { $0 < $1 } }
    self.order = order
    ends = order.map { fragments[$0.index].text.upperBound }
  }

  /// The first fragment whose text begins at a place or behind it.
  func first(from place: Int) -> Int? {
    let at = order.firstSortedIndex { $0.lower >= place }
    return at < order.count ? order[at].index : nil
  }

  /// The fragment that holds the end of a text.
  func holding(_ text: Range<Int>) -> Int? {
    let at = order.firstSortedIndex { $0.lower >= text.upperBound } - 1
    guard at >= 0, ends[at] > text.lowerBound else { return nil }
    return order[at].index
  }
}
