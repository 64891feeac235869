import ArticleModel

/// What the rules say of each fragment.
package struct RuleVerdicts {
  /// The reason its wording gives; nil without.
  var wording: [Removal.Reason?]
  /// Whether its wording ends articles.
  var endings: [Bool]
  /// The reason all rules together come to; nil for content.
  var reasons: [Removal.Reason?]
  /// Whether that reason is a guess by nothing but the place. The trees know such guesses; readers are not told them.
  var isGuess: [Bool] = []
  /// The reason the boxes it stands in give, in a page.
  var boxes: [Removal.Reason?] = []

  /// The reasons as readers are told them.
  var honestReasons: [Removal.Reason?] {
    reasons.indices.map { reasons[$0] != nil && isGuess[$0] ? .unlikely : reasons[$0] }
  }
}
