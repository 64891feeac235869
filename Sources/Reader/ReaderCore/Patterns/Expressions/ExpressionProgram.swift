/// A regular expression as a list of steps (Thompson, "Regular expression search algorithm", 1968): all ways through it
/// are followed at once, so that no expression takes more than its length for each character.
package struct ExpressionProgram: Sendable {
  package enum Step: Sendable {
    /// Takes a character of the set.
    case take(ScalarSet)
    /// Goes on only at such a place.
    case check(ExpressionNode.Assertion)
    /// Goes on at both; the first is preferred.
    case fork(Int, Int)
    case jump(Int)
    case done
  }

  /// No program has more steps.
  private static let longest = 2_000

  package private(set) var steps: [Step] = []
  /// The bytes a match can begin with.
  package private(set) var begins = [Bool](repeating: false, count: 256)

  /// Reads an expression.
  package init(_ text: String) throws(ExpressionMistake) {
    var parser = ExpressionParser(text)
    try add(try parser.parse())
    try append(.done)
    findBeginnings()
  }

  private mutating func append(_ step: Step) throws(ExpressionMistake) {
    guard steps.count < Self.longest else { throw .tooLong }
    steps.append(step)
  }

  private mutating func add(_ node: ExpressionNode) throws(ExpressionMistake) {
    switch node {
    case .set(let set): try append(.take(set))
    case .assertion(let assertion): try append(.check(assertion))
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .choice(let branches): try add(choice: branches[...])
    case .repeated(let node, let least, let most, let lazy):
      for _ in 0..<least { try add(node) }
      guard let most else { return try add(loop: node, lazy: lazy) }
      try add(optional: node, times: most - least, lazy: lazy)
    }
  }

  private mutating func add(choice branches: ArraySlice<ExpressionNode>) throws(ExpressionMistake) {
    var jumps: [Int] = []
    for branch in branches.dropLast() {
      let fork = steps.count
      try append(.done)
      try add(branch)
      jumps.append(steps.count)
      try append(.done)
      steps[fork] = .fork(fork + 1, steps.count)
    }
    if let last = branches.last { try add(last) }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  private mutating func add(loop node: ExpressionNode, lazy: Bool) throws(ExpressionMistake) {
    let fork = steps.count
    try append(.done)
    try add(node)
    try append(.jump(fork))
    steps[fork] = Self.fork(fork + 1, steps.count, lazy: lazy)
  }

  private mutating func add(optional node: ExpressionNode, times: Int, lazy: Bool) throws(ExpressionMistake) {
    var forks: [Int] = []
    for _ in 0..<max(0, times) {
      forks.append(steps.count)
      try append(.done)
      try add(node)
    }
    for fork in forks { steps[fork] = Self.fork(fork + 1, steps.count, lazy: lazy) }
  }

  private static func fork(_ inside: Int, _ outside: Int, lazy: Bool) -> Step {
    lazy ? .fork(outside, inside) : .fork(inside, outside)
  }

  /// Finds out which bytes the steps that can come first take.
  private mutating func findBeginnings() {
    var seen = Set<Int>()
    var open = [0]
    while let index = open.popLast() {
      guard seen.insert(index).inserted else { continue }
      switch steps[index] {
      case .take(let set):
        for byte in UInt8(0)..<128 where set.contains(Unicode.Scalar(byte)) { begins[Int(byte)] = true }
        // Every character beyond ASCII begins with one of these.
        for byte in 0xC2...0xF4 { begins[byte] = true }
      case .check: open.append(index + 1)
      case .fork(let first, let second): open += [first, second]
      case .jump(let target): open.append(target)
      case .done: break
      }
    }
  }
}
