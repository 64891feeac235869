import ArticleModel

/// What the rules say of each fragment.
package struct RuleVerdicts {
  /// The reason its wording gives; nil without.
  var wording: [Removal.Reason?]
  /// Whether its wording ends articles.
  var endings: [Bool]
  /// The reason all rules together come to; nil for content.
  var reasons: [Removal.Reason?]
  /// The reason the boxes it stands in give, in a page.
  var boxes: [Removal.Reason?] = []
}
