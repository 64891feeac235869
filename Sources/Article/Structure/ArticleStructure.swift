/// The order in which the passes of structure decide about fragments.
package enum ArticleStructure {
  /// Decides the role of every fragment of a draft. Each pass keeps what an earlier one decided.
  package static func decideRoles(_ draft: inout Draft, model: @autoclosure () -> RoleModel = .standard) {
    decideByEvidence(&draft)
    var proposed = draft
    decideByRules(&proposed)
    if LearnedRoles.judges(draft), case let model = model(), !model.isEmpty {
      draft.begin(.learnedRoles)
      LearnedRoles.apply(to: &draft, proposed: proposed.roles, model: model)
    } else {
      for index in 0..<draft.count where draft.isOpen(index) { proposed.confidences[index] = Headings.confidence }
      draft = proposed
    }
    HeadingLevels.apply(to: &draft)
  }

  /// What fragments say of themselves.
  package static func decideByEvidence(_ draft: inout Draft) {
    for pass in StructurePass.ofEvidence { pass.apply(to: &draft) }
  }

  /// What is left, by how lines look and what stands around them.
  package static func decideByRules(_ draft: inout Draft) {
    for pass in StructurePass.ofRules { pass.apply(to: &draft) }
  }
}
