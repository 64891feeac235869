import Fragments

/// The likeness of the items of one list.
enum Parallelism {
  /// Whether two fragments could be items of one list: they begin and end alike and are of a size.
  static func holds(between first: Int, and other: Int, in draft: Draft) -> Bool {
    let a = draft.shapes[first]
    let b = draft.shapes[other]
    guard a.endsSentence == b.endsSentence, beginAlike(a, b) else { return false }
    guard b.ending != .colon, b.sentences <= max(2, a.sentences + 1) else { return false }
    let longer = max(a.words, b.words)
    let shorter = min(a.words, b.words)
    return longer <= 10 || (longer <= 40 && longer <= shorter * 3 + 4)
  }

  /// Both with a lowercase letter, or neither; an amount ("400 g flour") goes with both.
  private static func beginAlike(_ a: Shape, _ b: Shape) -> Bool {
    a.opening == .digit || b.opening == .digit || (a.opening == .lower) == (b.opening == .lower)
  }
}
