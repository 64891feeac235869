import Fragments

/// Finds lists that lost their bullets where nothing announces them: a run of short lines without full stops.
///
///     Key takeaways                           ►  heading: Key takeaways
///     61 % choose functional foods               list: 61 % choose functional foods · …
///     Mushrooms lead for focus
///     Most trust research more than claims
///     What people eat in 2026 is no longer …     paragraph
///
/// The first line of a run is its heading where it is set as one; the last line before running text is the next
/// heading.
enum ParallelRuns {
  /// The fewest lines that make a run.
  private static let shortestRun = 3

  static func apply(to draft: inout Draft) {
    var index = 0
    while index < draft.count {
      let end = endOfRun(from: index, in: draft)
      if end - index >= shortestRun { mark(index..<end, &draft) }
      index = max(end, index + 1)
    }
  }

  private static func endOfRun(from start: Int, in draft: Draft) -> Int {
    var end = start
    while draft.isOpen(end), isShortLine(end, in: draft) { end += 1 }
    return end
  }

  private static func isShortLine(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= 20 && !shape.endsSentence && shape.ending != .colon
      && shape.innerSentenceEnds == 0
  }

  private static func mark(_ run: Range<Int>, _ draft: inout Draft) {
    var first = run.lowerBound
    var last = run.upperBound
    if Headings.hasBodyBelow(last - 1, in: draft), Headings.looksLikeTitle(last - 1, in: draft) { last -= 1 }
    if Headings.looksLikeTitle(first, in: draft) { first += 1 }
    guard last - first >= shortestRun - 1, isParallel(first..<last, in: draft) else { return }
    guard draft.hasBlankLines || isListWithoutBlankLines(first..<last, in: draft) else { return }
    if first > run.lowerBound { draft.decide(run.lowerBound, .heading) }
    for item in first..<last { draft.decide(item, .item) }
  }

  /// Whether lines are a list in a text where everything follows without blank lines, as titles, buttons and cells of
  /// tables do too: at least four lines of some words, all of a size.
  private static func isListWithoutBlankLines(_ range: Range<Int>, in draft: Draft) -> Bool {
    guard range.count > shortestRun else { return false }
    var shortest = Int32.max
    var longest: Int32 = 0
    for index in range {
      let shape = draft.shapes[index]
      guard shape.words >= 3, shape.numberWords * 3 <= shape.words, shape.smallWords >= 1 else { return false }
      shortest = min(shortest, shape.words)
      longest = max(longest, shape.words)
    }
    return longest <= shortest * 2 + 4
  }

  private static func isParallel(_ range: Range<Int>, in draft: Draft) -> Bool {
    range.dropFirst().allSatisfy { Parallelism.holds(between: range.lowerBound, and: $0, in: draft) }
  }
}
