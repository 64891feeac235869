/// Follows all ways through an expression at once over a text (Pike's way, as told by Cox, "Regular expression matching:
/// the virtual machine approach", 2009): the leftmost match, of those that begin there the one that is preferred.
package struct ExpressionMatcher {
  /// A match is no longer, in bytes.
  package static let longestMatch = 2_048
  /// How long a match may be once too much of a text has been looked at again and again.
  private static let shortReach = 64

  /// A way through the expression: the step it has come to and where it began.
  private struct Way {
    var step: Int
    var start: Int
  }

  private let program: ExpressionProgram
  private let bytes: UnsafeBufferPointer<UInt8>
  private var ways: [Way] = []
  private var nextWays: [Way] = []
  /// For each step, the round it was reached in last.
  private var reached: [Int]
  private var round = 0
  private var open: [Int] = []

  package init(_ program: ExpressionProgram, in bytes: UnsafeBufferPointer<UInt8>) {
    self.program = program
    self.bytes = bytes
    reached = [Int](repeating: -1, count: program.steps.count)
  }

  /// The matches that begin within `range`, in order, not overlapping and never empty. `body` answers whether to go on.
  package mutating func forEachMatch(in range: Range<Int>, _ body: (Range<Int>) -> Bool) {
    var index = range.lowerBound
    var lookedAtAgain = 0
    while index < range.upperBound {
      // An expression may look far ahead after each match for a better one that never comes.
      let reach = lookedAtAgain > 8 * bytes.count + 65_536 ? Self.shortReach : Self.longestMatch
      guard let (match, end) = match(from: index, before: range.upperBound, reach: reach) else { return }
      guard body(match) else { return }
      lookedAtAgain += end - match.upperBound
      index = match.upperBound
    }
  }

  /// The first match, and how far the text was looked at.
  private mutating func match(from start: Int, before limit: Int, reach: Int) -> (Range<Int>, Int)? {
    ways = []
    var found: Range<Int>?
    var index = start
    while true {
      if ways.isEmpty {
        if found != nil { break }
        while index < limit, !program.begins[Int(bytes[index])] { index += 1 }
        if index >= limit { break }
        beginRound()
      }
      if found == nil, index < limit { add(Way(step: 0, start: index), at: index, toNext: false) }
      let (scalar, width) = scalar(at: index)
      beginRound()
      if let better = step(over: scalar, to: index + width, at: index, reach: reach) { found = better }
      swap(&ways, &nextWays)
      if width == 0 { break }
      index += width
    }
    return found.map { ($0, index) }
  }

  private mutating func beginRound() {
    round += 1
    nextWays.removeAll(keepingCapacity: true)
  }

  /// Takes every way over a character. Answers the match that ends before it, if one of the ways is at its end: what is
  /// preferred less does not count any more then.
  private mutating func step(over scalar: Unicode.Scalar?, to next: Int, at index: Int, reach: Int) -> Range<Int>? {
    for way in ways {
      switch program.steps[way.step] {
      case .take(let set):
        guard let scalar, set.contains(scalar), next - way.start <= reach else { continue }
        add(Way(step: way.step + 1, start: way.start), at: next, toNext: true)
      case .done where index > way.start:
        return way.start..<index
      default: continue
      }
    }
    return nil
  }

  /// Adds a way, and all ways it leads to without a character, the preferred ones first.
  private mutating func add(_ way: Way, at index: Int, toNext: Bool) {
    open.append(way.step)
    while let step = open.popLast() {
      guard reached[step] != round else { continue }
      reached[step] = round
      switch program.steps[step] {
      case .take, .done:
        let reached = Way(step: step, start: way.start)
        if toNext { nextWays.append(reached) } else { ways.append(reached) }
      case .check(let place): if holds(place, at: index) { open.append(step + 1) }
      case .fork(let first, let second): open += [second, first]
      case .jump(let target): open.append(target)
      }
    }
  }

  private func holds(_ assertion: ExpressionNode.Assertion, at index: Int) -> Bool {
    switch assertion {
    case .lineStart: index == 0 || bytes[index - 1] == 0x0A
    case .lineEnd: index == bytes.count || bytes[index] == 0x0A
    case .wordEdge: WordEdge.stands(at: index, in: bytes)
    case .noWordEdge: !WordEdge.stands(at: index, in: bytes)
    }
  }

  /// The character at an index and the bytes it has; none at the end.
  private func scalar(at index: Int) -> (Unicode.Scalar?, Int) {
    guard index < bytes.count else { return (nil, 0) }
    let first = bytes[index]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    return WordEdge.decoded(bytes, at: index)
  }
}
