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
  /// Whether there is a site around the article, so that the trees have something to decide.
  var hasSite = false
  /// The fragments that stay where there is none, though their place speaks against them.
  var spared: Set<Int> = []

  /// The reasons as readers are told them.
  var honestReasons: [Removal.Reason?] {
    reasons.indices.map { reasons[$0] != nil && isGuess[$0] ? .unlikely : reasons[$0] }
  }

  /// The same, where nothing but the rules is asked.
  var reasonsAlone: [Removal.Reason?] {
    var told = honestReasons
    for index in spared { told[index] = nil }
    return told
  }
}
