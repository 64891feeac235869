import ArticleModel
import UTF8Text

/// How far a reader has come, without laying anything out.
///
/// An item weighs as many bytes as its text has. The sums are made once, in time proportional to the number of items.
package struct ReadingProgress: Sendable {
  /// The weight of all items before each item; at the end, of all.
  private let sums: [Int]
  /// The minutes the whole takes to read.
  package let minutes: Int
  /// How much of the whole the items are.
  private let portion: Double

  package init(_ items: PageItems) {
    var sums = [0]
    sums.reserveCapacity(items.count + 1)
    var total = 0
    for item in 0..<items.count {
      // What was left out is not counted, and a masthead has no weight.
      items.block(item)?.forEachText { total += $0.utf8Count }
      sums.append(total)
    }
    self.sums = sums
    portion = items.portion
    minutes = Self.minutes(words: items.articles.indices.reduce(0) { $0 + items.words(ofArticle: $1) })
  }

  /// The whole minutes it takes to read `words` words, at least one.
  package static func minutes(words: Int) -> Int {
    max(1, (words + WordCount.wordsPerMinute / 2) / WordCount.wordsPerMinute)
  }

  /// The share of the text that has been passed at an offset of an item's text, 0 to 1.
  package func share(item: Int, offset: Int) -> Double {
    let total = sums[sums.count - 1]
    guard total > 0 else { return 1 }
    let passed = min(sums[item] + offset, sums[item + 1])
    return portion * Double(passed) / Double(total)
  }

  /// The item and the offset of its text that a share of what is there begins at.
  package func place(of share: Double) -> (item: Int, offset: Int) {
    let total = sums[sums.count - 1]
    let wanted = Int(Double(total) * share)
    let item = max(0, sums.firstSortedIndex { $0 > wanted } - 1)
    guard item + 1 < sums.count else { return (max(0, sums.count - 2), 0) }
    return (item, wanted - sums[item])
  }

  /// The minutes it takes to read on to the end of what some items hold, from an offset of an item's text; at least one.
  package func minutesLeft(from item: Int, offset: Int, in items: Range<Int>) -> Int {
    let total = sums[sums.count - 1]
    guard total > 0 else { return 1 }
    let left = sums[min(items.upperBound, sums.count - 1)] - min(sums[item] + offset, sums[item + 1])
    // The minutes are those of the whole, of which this may be the beginning.
    let whole = Double(total) / portion
    let isEnd = items.upperBound >= sums.count - 1
    let unseen = isEnd ? whole - Double(total) : 0
    return max(1, Int((Double(minutes) * (Double(max(0, left)) + unseen) / whole).rounded(.up)))
  }
}
