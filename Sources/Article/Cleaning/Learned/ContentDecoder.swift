/// Chooses the fragments of a source to keep, from how likely each is content.
///
/// Not by a threshold: those with the highest likelihoods are kept, as many as make the expected F1 of words best. A source
/// that nothing in looks much like content keeps its best, and one full of content keeps doubtful lines as well.
struct ContentDecoder {
  let likelihoods: [Float]
  let words: [Float]
  /// What a fragment behind the last sure one must reach: what stands behind an article's end is mostly another's.
  var leastBehind: Float = 0.6

  /// A fragment as likely as this is surely content.
  private static let sure: Float = 0.9

  /// Whether each fragment is kept.
  func kept() -> [Bool] {
    var kept = bestExpectation()
    let last = likelihoods.indices.last { kept[$0] && likelihoods[$0] >= ContentDecoder.sure }
    guard let last else { return kept }
    for index in kept.indices[(last + 1)...] where likelihoods[index] < leastBehind {
      kept[index] = false
    }
    return kept
  }

  /// Fragments, the likeliest first. Of numbers that are not negative, the greater has the greater bits.
  static func order(_ likelihoods: [Float]) -> [Int] {
    var keys = likelihoods.indices.map { UInt64(~max(0, likelihoods[$0]).bitPattern) << 32 | UInt64($0) }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }

  /// The fragments with the highest likelihoods, cut where 2 · words expected to be right / (words kept + words expected
  /// in all) is greatest.
  func bestExpectation() -> [Bool] {
    let order = ContentDecoder.order(likelihoods)
    let expected = likelihoods.indices.reduce(0.0) { $0 + Double(likelihoods[$1]) * Double(words[$1]) }
    var right = 0.0
    var count = 0.0
    var best = (cut: 0, score: 0.0)
    for (place, index) in order.enumerated() {
      right += Double(likelihoods[index]) * Double(words[index])
      count += Double(words[index])
      let score = 2 * right / max(1e-9, count + expected)
      if score > best.score { best = (place + 1, score) }
    }
    var kept = [Bool](repeating: false, count: likelihoods.count)
    for index in order.prefix(best.cut) { kept[index] = true }
    return kept
  }
}
