import ArticleModel
import UTF8Text

/// Tells gaps at which the same was left out again and again, such as the buttons below each post of a thread: the first says so, and the
/// others show no line unless something is put back there.
///
///     ⋯ 2 passages left out here and at 14 places below · share prompt ── Enter shows them
enum RepeatedGaps {
  /// Passages of more bytes at one place are no buttons.
  private static let longest = 200
  /// At how many places the same must stand.
  private static let fewest = 3

  /// The gaps with what repeats noted.
  static func noted(_ gaps: [Gap], of article: Article) -> [Gap] {
    var alike: [[UInt64]: [Int]] = [:]
    for (index, gap) in gaps.enumerated() where gap.position == .within && gap.comments == nil {
      if let words = words(of: gap, article) { alike[words, default: []].append(index) }
    }
    var gaps = gaps
    for places in alike.values where places.count >= fewest {
      gaps[places[0]].repetitions = places.count - 1
      for other in places.dropFirst() { gaps[other].repeatsAnother = true }
    }
    return gaps
  }

  /// What was left out at a gap, as hashes of the words without their numbers; nil where it is long.
  private static func words(of gap: Gap, _ article: Article) -> [UInt64]? {
    var bytes = 0
    var hashes: [UInt64] = []
    for removal in gap.removals {
      let words = article.removed[removal].words
      bytes += words.utf8Count
      guard bytes <= longest else { return nil }
      hashes.append(StableHash64.of(words.text.utf8.lazy.filter { !isDigit($0) }.map(lowered)))
    }
    return hashes
  }
}
