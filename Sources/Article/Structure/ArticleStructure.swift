/// The order in which the passes of structure decide about fragments.
package enum ArticleStructure {
  /// Decides the role of every fragment of a draft. Each pass keeps what an earlier one decided.
  package static func decideRoles(_ draft: inout Draft, model: @autoclosure () -> RoleModel = .standard) {
    decideByEvidence(&draft)
    var proposed = draft
    decideByRules(&proposed)
    if LearnedRoles.judges(draft), case let model = model(), !model.isEmpty {
      LearnedRoles.apply(to: &draft, proposed: proposed.roles, model: model)
    } else {
      for index in 0..<draft.count where draft.isOpen(index) { proposed.confidences[index] = Headings.confidence }
      draft = proposed
    }
    HeadingLevels.apply(to: &draft)
  }

  /// What fragments say of themselves: by mark-up, bullets, numbers, columns, question marks.
  package static func decideByEvidence(_ draft: inout Draft) {
    MarkedForms.apply(to: &draft)
    MarkedQuestions.apply(to: &draft)
    Figures.apply(to: &draft)
    KeptLines.apply(to: &draft)
    RebuiltTables.apply(to: &draft)
    Questions.apply(to: &draft)
    Quotes.apply(to: &draft)
    NumberedTitles.apply(to: &draft)
    DatedTitles.apply(to: &draft)
    MarkedLists.apply(to: &draft)
    ItemBodies.apply(to: &draft)
    Callouts.apply(to: &draft)
  }

  /// What is left, by how lines look and what stands around them.
  package static func decideByRules(_ draft: inout Draft) {
    IntroducedLists.apply(to: &draft)
    ParallelRuns.apply(to: &draft)
    Definitions.apply(to: &draft)
    Headings.apply(to: &draft)
  }
}
