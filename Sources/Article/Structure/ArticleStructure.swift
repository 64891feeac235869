import Fragments

/// The order in which the passes of structure decide about fragments.
package enum ArticleStructure {
  /// Decides the role of every fragment of a draft. Each pass keeps what an earlier one decided.
  ///
  /// - Parameter omitted: What is left out, for evaluations.
  package static func decideRoles(
    _ draft: inout Draft, model: @autoclosure () -> RoleModel = .standard, without omitted: OmittedStructure = .none
  ) {
    decideByEvidence(&draft, without: omitted.passes)
    var proposed = draft
    decideByRules(&proposed, without: omitted.passes)
    if !omitted.passes.contains(.learnedRoles), LearnedRoles.judges(draft), case let model = model(), !model.isEmpty {
      draft.begin(.learnedRoles)
      LearnedRoles.apply(to: &draft, proposed: proposed.roles, model: model, without: omitted.steps)
      if !omitted.passes.contains(.labelledTitles) {
        draft.begin(.labelledTitles)
        LabelledTitles.even(&draft)
      }
    } else {
      for index in 0..<draft.count where draft.isOpen(index) { proposed.confidences[index] = Headings.confidence }
      draft = proposed
    }
    if !omitted.passes.contains(.questions) {
      draft.begin(.questions)
      Questions.apply(.rolesTold, to: &draft)
    }
    HeadingLevels.apply(to: &draft)
  }

  /// What fragments say of themselves.
  package static func decideByEvidence(_ draft: inout Draft, without omitted: Set<StructurePass> = []) {
    for pass in StructurePass.ofEvidence where pass.reads(draft) && !omitted.contains(pass) { pass.apply(to: &draft) }
  }

  /// What is left, by how lines look and what stands around them.
  package static func decideByRules(_ draft: inout Draft, without omitted: Set<StructurePass> = []) {
    for pass in StructurePass.ofRules where !omitted.contains(pass) { pass.apply(to: &draft) }
  }
}

/// Passes of structure, and steps of the one that a model decides, that are left out.
package struct OmittedStructure: Sendable {
  package var passes: Set<StructurePass> = []
  package var steps: Set<RoleStep> = []

  package static let none = OmittedStructure()

  package init() {}

  /// Leaves out the pass or the step of a name; whether there is one.
  package mutating func insert(_ name: String) -> Bool {
    if let pass = StructurePass(rawValue: name) { passes.insert(pass) }
    if let step = RoleStep(rawValue: name) { steps.insert(step) }
    return StructurePass(rawValue: name) != nil || RoleStep(rawValue: name) != nil
  }
}

extension StructurePass {
  /// What fragments say of themselves: by mark-up, bullets, numbers, columns, question marks.
  static let ofEvidence: [StructurePass] = [
    .markedForms, .figures, .keptLines, .rebuiltTables, .labelledValues, .pairedBoxes, .questions, .quotes,
    .numberedTitles, .datedTitles, .labelledTitles, .markedLists, .itemBodies, .callouts,
  ]

  /// What is left, by how lines look and what stands around them.
  static let ofRules: [StructurePass] = [.introducedLists, .parallelRuns, .definitions, .headings]

  /// Whether a pass has anything to say of a draft: three work on lines that have no mark-up, one on marks of pages alone.
  fileprivate func reads(_ draft: Draft) -> Bool {
    switch self {
    case .labelledValues, .numberedTitles, .datedTitles, .labelledTitles: !draft.page.isMarkedUp
    case .pairedBoxes: draft.page.isMarkedUp
    default: true
    }
  }

  /// Runs a pass that needs no model.
  func apply(to draft: inout Draft) {
    draft.begin(self)
    switch self {
    case .markedForms: MarkedForms.apply(to: &draft)
    case .figures: Figures.apply(to: &draft)
    case .keptLines: KeptLines.apply(to: &draft)
    case .rebuiltTables: RebuiltTables.apply(to: &draft)
    case .labelledValues: LabelledValues.apply(to: &draft)
    case .pairedBoxes: PairedBoxes.apply(to: &draft)
    case .questions: Questions.apply(.evidence, to: &draft)
    case .quotes: Quotes.apply(to: &draft)
    case .numberedTitles: NumberedTitles.apply(to: &draft)
    case .datedTitles: DatedTitles.apply(to: &draft)
    case .labelledTitles: LabelledTitles.apply(to: &draft)
    case .markedLists: MarkedLists.apply(to: &draft)
    case .itemBodies: ItemBodies.apply(to: &draft)
    case .callouts: Callouts.apply(to: &draft)
    case .introducedLists: IntroducedLists.apply(to: &draft)
    case .parallelRuns: ParallelRuns.apply(to: &draft)
    case .definitions: Definitions.apply(to: &draft)
    case .headings: Headings.apply(to: &draft)
    case .learnedRoles: break
    }
  }
}
