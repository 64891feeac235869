/// Looks for the match next to a place a slice at a time, so that a pattern that stands far away, or nowhere, keeps no key
/// waiting.
package struct MatchFinder: Sendable {
  /// What has become of it.
  package enum Outcome: Sendable, Equatable {
    case searching
    /// `wrapped` tells whether it went on from the other end of the text.
    case found(Match, wrapped: Bool)
    case nowhere
  }

  package let pattern: SearchPattern
  /// Whether the last match that begins before the place is looked for, and not the first one at or after it.
  package let isBackward: Bool
  /// The place: an item, and an offset of its text.
  package let item: Int
  package let offset: Int
  package private(set) var outcome = Outcome.searching
  /// How many items have been looked at.
  private var passed = 0

  /// Begins at an offset of an item.
  package init(_ pattern: SearchPattern, isBackward: Bool, from item: Int, offset: Int) {
    self.pattern = pattern
    self.isBackward = isBackward
    self.item = item
    self.offset = offset
  }

  /// Looks on until something is found or the slice is used up; an item is never divided. The item it began in is looked
  /// through again at the last, as a whole.
  package mutating func advance(in items: PageItems, within slice: inout SearchSlice) {
    while outcome == .searching, !slice.isUsedUp {
      guard items.count > 0, passed <= items.count else {
        outcome = .nowhere
        return
      }
      let position = isBackward ? item - passed : item + passed
      let here = (position + items.count) % items.count
      slice.take(items.textLength(of: here))
      if let range = match(in: here, of: items) {
        outcome = .found(Match(item: here, range: range), wrapped: !(0..<items.count).contains(position))
      }
      passed += 1
    }
  }

  private func match(in here: Int, of items: PageItems) -> Range<Int>? {
    guard passed == 0 else {
      return isBackward ? items.lastMatch(of: pattern, in: here) : items.firstMatch(of: pattern, in: here)
    }
    return isBackward
      ? items.lastMatch(of: pattern, in: here, before: offset) : items.firstMatch(of: pattern, in: here, from: offset)
  }
}

/// How much text is looked through before the next key is asked for.
package struct SearchSlice {
  /// How many bytes are left of it.
  private var left = 1 << 18

  package init() {}

  package var isUsedUp: Bool { left <= 0 }

  /// Takes an item's text off; an item costs something even where it is empty.
  package mutating func take(_ length: Int) { left -= length + 64 }
}
