import Fragments
import UTF8Text

/// Tells how deep headings stand that lost their mark-up.
///
///     1. Methods              level 2
///     1.1 Where we measured   level 3
///
///     WHAT A HORN NEEDS       level 2
///     Do they differ much?    level 3, since it stands right below a heading of another kind
///
///     2.1.0 (4 May 2021)      level 2, for its number is a release's
///     Added                   level 3
///
/// Without such evidence all are of level 2: an outline that is flat is better than one that is wrong.
enum HeadingLevels {
  /// The ways headings of one level are written alike.
  private enum Style: Hashable { case capitals, question, plain }

  static func apply(to draft: inout Draft) {
    let headings = (0..<draft.count).filter { draft.roles[$0] == .heading && draft.levels[$0] == 0 }
    guard headings.count >= 2 else { return }
    if let release = headings.first(where: { draft.deciders[$0] == .datedTitles }) {
      for index in headings where index > release && draft.deciders[index] != .datedTitles { draft.levels[index] = 3 }
      return
    }
    if headings.filter({ depth($0, in: draft) != nil }).count >= 2 {
      let depths = headings.map { depth($0, in: draft) ?? 1 }
      // A part of a longer work counts on from the number of the part.
      let outermost = depths.min() ?? 1
      for (index, depth) in zip(headings, depths) { draft.levels[index] = UInt8(min(2 + depth - outermost, 6)) }
      return
    }
    let below = stylesBelow(headings, in: draft)
    for index in headings where below.contains(style(index, in: draft)) { draft.levels[index] = 3 }
  }

  /// The styles whose headings stand directly below headings of another style, and never above them.
  private static func stylesBelow(_ headings: [Int], in draft: Draft) -> Set<Style> {
    var below: Set<Style> = []
    var above: Set<Style> = []
    for (heading, next) in zip(headings, headings.dropFirst()) where next == heading + 1 {
      let upper = style(heading, in: draft)
      let lower = style(next, in: draft)
      guard upper != lower else { continue }
      above.insert(upper)
      below.insert(lower)
    }
    // An article that begins with headings of the lower style has no heading above them.
    if let first = headings.first { above.insert(style(first, in: draft)) }
    return below.subtracting(above)
  }

  private static func style(_ index: Int, in draft: Draft) -> Style {
    let shape = draft.shapes[index]
    if shape.isAllCapitals { return .capitals }
    return shape.ending == .question ? .question : .plain
  }

  /// How many numbers a heading's own number has: 1 for "2. Methods", 2 for "2.1 Where"; nil without one.
  private static func depth(_ index: Int, in draft: Draft) -> Int? {
    let text = draft.fragments[index].text
    var at = text.lowerBound
    var numbers = 0
    while at < text.upperBound, isDigit(draft.bytes[at]), numbers < 5 {
      let start = at
      while at < text.upperBound, isDigit(draft.bytes[at]) { at += 1 }
      guard at - start <= 2 else { return nil }
      numbers += 1
      if at < text.upperBound, draft.bytes[at] == UInt8(ascii: ".") { at += 1 }
    }
    guard numbers > 0, at < text.upperBound, isSpace(draft.bytes[at]) else { return nil }
    // "7 reasons to stay" counts reasons, not sections.
    return numbers > 1 || draft.bytes[at - 1] == UInt8(ascii: ".") ? numbers : nil
  }
}
