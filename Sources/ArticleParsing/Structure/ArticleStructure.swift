import ArticleModel

/// The order in which the passes of structure decide about fragments.
enum ArticleStructure {
  /// Decides the role of every fragment of a draft. Each pass keeps what an earlier one decided.
  static func decideRoles(_ draft: inout Draft) {
    MarkedForms.apply(to: &draft)
    Figures.apply(to: &draft)
    KeptLines.apply(to: &draft)
    RebuiltTables.apply(to: &draft)
    Questions.apply(to: &draft)
    Quotes.apply(to: &draft)
    MarkedLists.apply(to: &draft)
    ItemBodies.apply(to: &draft)
    Callouts.apply(to: &draft)
    IntroducedLists.apply(to: &draft)
    ParallelRuns.apply(to: &draft)
    Definitions.apply(to: &draft)
    Headings.apply(to: &draft)
    HeadingLevels.apply(to: &draft)
  }
}
