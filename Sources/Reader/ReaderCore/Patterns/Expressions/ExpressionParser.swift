/// Reads a regular expression: the plain syntax of POSIX ERE, with `\d \w \s \b`, their opposites, and lazy repetition.
package struct ExpressionParser {
  /// How deep groups may nest, and how often something may be repeated by a number.
  private static let deepest = 64
  private static let mostTimes = 1_000

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  private let ignoresCase: Bool

  /// Smart case, as everywhere: a capital among the letters finds only capitals.
  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var isEscaped = false
    var hasCapital = false
    for scalar in scalars {
      if !isEscaped, scalar.properties.isUppercase { hasCapital = true }
      isEscaped = scalar == "\\" && !isEscaped
    }
    ignoresCase = !hasCapital
  }

  /// Reads the whole.
  package mutating func parse() throws(ExpressionMistake) -> ExpressionNode {
    let node = try choice()
    guard index == scalars.count else { throw .closedGroup }
    return node
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func choice() throws(ExpressionMistake) -> ExpressionNode {
    var branches = [try sequence()]
    while takes("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(ExpressionMistake) -> ExpressionNode {
    var nodes: [ExpressionNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      var node = try atom()
      while let times = repetition() {
        node = .repeated(node, least: times.least, most: times.most, lazy: takes("?"))
      }
      nodes.append(node)
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func atom() throws(ExpressionMistake) -> ExpressionNode {
    guard let scalar = next else { return .sequence([]) }
    index += 1
    switch scalar {
    case "(": return try group()
    case "[": return .set(try ExpressionSetReading.set(scalars, &index, ignoresCase: ignoresCase))
    case ".": return .set(ScalarSet([.range(0x0A...0x0A)], isNegated: true))
    case "^": return .assertion(.lineStart)
    case "$": return .assertion(.lineEnd)
    case "*", "+", "?": throw .nothingToRepeat(Character(scalar))
    case "\\": return try escape()
    default: return SearchForms.node(of: scalar, exact: !ignoresCase)
    }
  }

  private mutating func group() throws(ExpressionMistake) -> ExpressionNode {
    guard depth < Self.deepest else { throw .tooLong }
    if next == "?", index + 1 < scalars.count, scalars[index + 1] == ":" { index += 2 }
    depth += 1
    let node = try choice()
    depth -= 1
    guard takes(")") else { throw .openGroup }
    return node
  }

  private mutating func escape() throws(ExpressionMistake) -> ExpressionNode {
    guard let scalar = next else { throw .openEscape }
    index += 1
    switch scalar {
    case "b": return .assertion(.wordEdge)
    case "B": return .assertion(.noWordEdge)
    default: break
    }
    if let member = ExpressionSetReading.kind(scalar) { return .set(ScalarSet([member])) }
    // What is escaped is meant as it stands: a hyphen is no dash then.
    let meant = try ExpressionSetReading.escaped(scalar)
    return .set(ScalarSet([.range(meant.value...meant.value)], ignoresCase: ignoresCase))
  }

  /// `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`; a brace that is none of these stands for itself.
  private mutating func repetition() -> (least: Int, most: Int?)? {
    switch next {
    case "*": index += 1; return (0, nil)
    case "+": index += 1; return (1, nil)
    case "?": index += 1; return (0, 1)
    case "{": break
    default: return nil
    }
    let start = index
    index += 1
    if let least = number() {
      if takes("}") { return (least, least) }
      if takes(",") {
        let most = number()
        if takes("}"), least <= most ?? .max { return (least, most) }
      }
    }
    index = start
    return nil
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, let digit = Self.digit(scalar) {
      value = min(Self.mostTimes, (value ?? 0) * 10 + digit)
      index += 1
    }
    return value
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
  }
}
