import ArticleModel
import UTF8Text

/// Counts the matches of a pattern a slice at a time, so that counting in a long document never keeps a key waiting.
package struct MatchCounter: Sendable {
  package let pattern: SearchPattern
  /// The matches found so far.
  package private(set) var total = 0
  private var nextItem = 0
  /// The items that hold matches, in order, and how many matches stand before each.
  private var found: [(item: Int, before: Int)] = []
  /// Whether all items have been looked at.
  package private(set) var isComplete = false

  package init(_ pattern: SearchPattern) { self.pattern = pattern }

  /// Counts on until the slice is used up; an item is never divided.
  package mutating func advance(in items: PageItems, within slice: inout SearchSlice) {
    while nextItem < items.count, !slice.isUsedUp {
      var here = 0
      slice.take(items.textLength(of: nextItem))
      items.forEachMatch(of: pattern, in: nextItem, range: 0..<Int.max) { _ in
        here += 1
        return true
      }
      if here > 0 { found.append((nextItem, total)) }
      total += here
      nextItem += 1
    }
    isComplete = nextItem >= items.count
  }

  /// How many matches there are in some items, as far as they have been counted.
  package func count(in items: Range<Int>) -> Int { count(before: items.upperBound) - count(before: items.lowerBound) }

  private func count(before item: Int) -> Int {
    let index = found.firstSortedIndex { $0.item >= item }
    return index < found.count ? found[index].before : total
  }

  /// Which match of all this one is, from 1; nil while counting has not come that far.
  package func number(of match: Match, in items: PageItems) -> Int? {
    guard match.item < nextItem else { return nil }
    let index = found.firstSortedIndex { $0.item >= match.item }
    guard index < found.count, found[index].item == match.item else { return nil }
    var number = found[index].before
    items.forEachMatch(of: pattern, in: match.item, range: 0..<match.range.upperBound) { _ in
      number += 1
      return true
    }
    return number
  }
}
