/// Takes doubtful lines out that stand alone among clutter, far from anything else of the article.
///
///     – – – – – [Read on] – – – – –     ►   – – – – – – – – – – –
enum Islands {
  /// An island has so many fragments and words at most.
  private static let mostFragments = 2
  private static let mostWords: Float = 12
  /// So many fragments on either side have been taken out.
  private static let shore = 4
  /// A fragment as likely as this is no island.
  private static let sure: Float = 0.7

  /// Marks islands of a page as not kept.
  static func drop(from kept: inout [Bool], _ likelihoods: [Float], _ words: [Float]) {
    var start = 0
    var gap = shore
    while start < kept.count {
      guard kept[start] else {
        start += 1
        gap += 1
        continue
      }
      var end = start
      while end < kept.count, kept[end] { end += 1 }
      var next = end
      while next < kept.count, !kept[next], next - end < shore { next += 1 }
      let isAlone = gap >= shore && next - end >= shore
      let isSmall = end - start <= mostFragments && words[start..<end].reduce(0, +) <= mostWords
      if isAlone, isSmall, likelihoods[start..<end].allSatisfy({ $0 < sure }) {
        for index in start..<end { kept[index] = false }
        gap += end - start
      } else {
        gap = 0
      }
      start = end
    }
  }
}
