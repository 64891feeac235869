package import ArticleModel

/// What cleaning decided about one fragment, and what that rests on.
package struct Verdict: Sendable {
  /// Who decided.
  package enum Decider: Hashable, Sendable {
    /// The rules alone: the source is too short, too long or too clean for the trees to have a word.
    case rules
    /// The page is an empty shell, and what it declares elsewhere is its article.
    case rescue
    /// A step behind the trees.
    case step(CleaningStep)
    /// The masthead takes the fragment, or says that the masthead has it already.
    case masthead

    /// The name as `lectern explain` prints it.
    package var name: String {
      switch self {
      case .rules: "rules"
      case .rescue: "rescue"
      case .step(let step): step.rawValue
      case .masthead: "masthead"
      }
    }
  }

  /// Why the fragment goes; nil for content.
  package var reason: Removal.Reason?
  /// Who decided so.
  package var decidedBy: Decider
  /// How likely the trees found it to be content, 0 to 1; nil where they were not asked.
  package var likelihood: Float?
  /// The same after the steps that weigh, and the last of them that changed it.
  package var weighed: Float?
  package var weighedBy: CleaningStep?

  package init(_ reason: Removal.Reason?, by decider: Decider) {
    self.reason = reason
    decidedBy = decider
  }
}
