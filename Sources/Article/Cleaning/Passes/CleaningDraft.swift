import Fragments

/// What the steps up to the decoder work on: how likely each fragment is content, what is kept, and which step decided that last.
struct CleaningDraft {
  /// How likely each fragment is content, 0 to 1.
  var likelihoods: [Float]
  /// Whether each fragment is kept.
  var kept: [Bool]
  /// The step that decided last about each fragment.
  private(set) var decidedBy: [CleaningStep]
  /// The step that last made each fragment likelier or less likely; nil where the trees' word stands.
  private(set) var weighedBy: [CleaningStep?]
  private let without: Set<CleaningStep>

  /// Begins with what the trees say; nothing is kept yet.
  init(_ likelihoods: [Float], without: Set<CleaningStep>) {
    self.likelihoods = likelihoods
    self.without = without
    kept = [Bool](repeating: false, count: likelihoods.count)
    decidedBy = [CleaningStep](repeating: .decoder, count: likelihoods.count)
    weighedBy = [CleaningStep?](repeating: nil, count: likelihoods.count)
  }

  /// Runs the steps that work on a source, one after the other.
  mutating func run(_ rules: [DraftRule], on scene: DraftScene) {
    for rule in rules where rule.source.includes(scene.list.page) {
      switch rule.run {
      case .weighs(let change): weigh(rule.step) { change(&$0, scene) }
      case .decides(let change):
        let weighed = likelihoods
        decide(rule.step) { change(&$0, weighed, scene) }
      }
    }
  }

  /// Runs a step that weighs, unless it is switched off.
  mutating func weigh(_ step: CleaningStep, _ change: (inout [Float]) -> Void) {
    guard !without.contains(step) else { return }
    let before = likelihoods
    change(&likelihoods)
    for index in before.indices where before[index] != likelihoods[index] { weighedBy[index] = step }
  }

  /// Runs a step that decides, unless it is switched off.
  mutating func decide(_ step: CleaningStep, _ change: (inout [Bool]) -> Void) {
    guard !without.contains(step) else { return }
    let before = kept
    change(&kept)
    for index in before.indices where before[index] != kept[index] { decidedBy[index] = step }
  }
}
