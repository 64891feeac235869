/// A place where the pattern stands.
struct Match: Sendable, Hashable {
  var item: Int
  /// In the item's ``BlockText``.
  var range: Range<Int>
}

extension PageItems {
  /// The first match at or after an offset of an item; at the end it goes on from the beginning.
  func nextMatch(of pattern: SearchPattern, from item: Int, offset: Int) -> (match: Match, wrapped: Bool)? {
    if let range = firstMatch(of: pattern, in: item, from: offset) { return (Match(item: item, range: range), false) }
    for step in 1...max(1, count) {
      let next = (item + step) % count
      guard let range = firstMatch(of: pattern, in: next) else { continue }
      return (Match(item: next, range: range), item + step >= count)
    }
    return nil
  }

  /// The last match that begins before an offset of an item; at the beginning it goes on from the end.
  func previousMatch(of pattern: SearchPattern, from item: Int, offset: Int) -> (match: Match, wrapped: Bool)? {
    if let range = lastMatch(of: pattern, in: item, before: offset) { return (Match(item: item, range: range), false) }
    for step in 1...max(1, count) {
      let next = (item - step + count) % count
      guard let range = lastMatch(of: pattern, in: next) else { continue }
      return (Match(item: next, range: range), item - step < 0)
    }
    return nil
  }
}
