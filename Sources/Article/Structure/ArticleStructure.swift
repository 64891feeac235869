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
    run(StructureRule.ofEvidence, on: &draft, without: omitted)
  }

  /// What is left, by how lines look and what stands around them.
  package static func decideByRules(_ draft: inout Draft, without omitted: Set<StructurePass> = []) {
    run(StructureRule.ofRules, on: &draft, without: omitted)
  }

  private static func run(_ rules: [StructureRule], on draft: inout Draft, without omitted: Set<StructurePass>) {
    for rule in rules where rule.source.includes(draft.page) && !omitted.contains(rule.pass) {
      draft.begin(rule.pass)
      rule.apply(&draft)
    }
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

/// A pass of structure that needs no model: what it is called, which sources it reads, and what it does.
struct StructureRule: Sendable {
  let pass: StructurePass
  let source: SourceKind
  let apply: @Sendable (inout Draft) -> Void

  init(_ pass: StructurePass, in source: SourceKind = .any, _ apply: @escaping @Sendable (inout Draft) -> Void) {
    self.pass = pass
    self.source = source
    self.apply = apply
  }

  /// What fragments say of themselves: by mark-up, bullets, numbers, columns, question marks.
  static let ofEvidence = [
    StructureRule(.markedForms) { MarkedForms.apply(to: &$0) },
    StructureRule(.figures) { Figures.apply(to: &$0) },
    StructureRule(.keptLines) { KeptLines.apply(to: &$0) },
    StructureRule(.rebuiltTables) { RebuiltTables.apply(to: &$0) },
    // A page has elements for labels and values, and marks its titles.
    StructureRule(.labelledValues, in: .text) { LabelledValues.apply(to: &$0) },
    StructureRule(.pairedBoxes, in: .page) { PairedBoxes.apply(to: &$0) },
    StructureRule(.questions) { Questions.apply(.evidence, to: &$0) },
    StructureRule(.quotes) { Quotes.apply(to: &$0) },
    StructureRule(.numberedTitles, in: .text) { NumberedTitles.apply(to: &$0) },
    StructureRule(.datedTitles, in: .text) { DatedTitles.apply(to: &$0) },
    StructureRule(.labelledTitles, in: .text) { LabelledTitles.apply(to: &$0) },
    StructureRule(.markedLists) { MarkedLists.apply(to: &$0) },
    StructureRule(.itemBodies) { ItemBodies.apply(to: &$0) },
    StructureRule(.callouts) { Callouts.apply(to: &$0) },
  ]

  /// What is left, by how lines look and what stands around them.
  static let ofRules = [
    StructureRule(.introducedLists) { IntroducedLists.apply(to: &$0) },
    StructureRule(.parallelRuns) { ParallelRuns.apply(to: &$0) },
    StructureRule(.definitions) { Definitions.apply(to: &$0) },
    StructureRule(.headings) { Headings.apply(to: &$0) },
  ]
}
