/// One of the two ways to break a text into lines.
///
/// A value: a copy is a place to come back to.
enum LineBreaker: Sendable {
  /// Each line as long as it can be, the first one and all others within these cells.
  case greedy(GreedyBreaker, firstMeasure: Int, measure: Int)
  /// The lines of a paragraph weighed against one another.
  case paragraph(ParagraphBreaker)

  /// - Parameters:
  ///   - styles: the roles of the text; words in code are not divided.
  ///   - measure: the cells a line may take.
  ///   - firstMeasure: the cells the first line may take.
  init(_ setting: FlowSetting, styles: StyleMap, measure: Int, firstMeasure: Int) {
    let rules = ItemRules(language: setting.language)
    if setting.weighsParagraph {
      let divider = setting.divider(styles)
      self = .paragraph(
        ParagraphBreaker(measure: measure, firstMeasure: firstMeasure, rules: rules, divider: divider))
    } else {
      self = .greedy(GreedyBreaker(rules: rules), firstMeasure: firstMeasure, measure: measure)
    }
  }

  /// Where the next line begins.
  var position: Int {
    switch self {
    case .greedy(let breaker, _, _): breaker.position
    case .paragraph(let breaker): breaker.position
    }
  }

  /// The next line; nil at the end.
  mutating func nextLine(in bytes: Bytes) -> BrokenLine? {
    switch self {
    case .greedy(var breaker, let first, let rest):
      let line = breaker.nextLine(in: bytes, measure: first)
      self = .greedy(breaker, firstMeasure: rest, measure: rest)
      return line
    case .paragraph(var breaker):
      // Emptied first, so that the lines to come are not copied with every line that is taken.
      self = .greedy(GreedyBreaker(), firstMeasure: 0, measure: 0)
      defer { self = .paragraph(breaker) }
      return breaker.nextLine(in: bytes)
    }
  }

  /// The beginning of the text, with all lines, the first one too, in `measure` cells.
  func startingOver(measure: Int) -> LineBreaker {
    switch self {
    case .greedy(let breaker, _, _):
      .greedy(breaker.startingOver(), firstMeasure: measure, measure: measure)
    case .paragraph(let breaker):
      .paragraph(breaker.startingOver(measure: measure))
    }
  }

  /// The same place with as little as it takes to come back to it.
  func rested() -> LineBreaker {
    if case .paragraph(let breaker) = self { return .paragraph(breaker.rested()) }
    return self
  }
}
