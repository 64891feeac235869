import Fragments

/// What passes work on: how likely each fragment is content, what is kept, and which pass decided that last.
struct CleaningDraft {
  /// How likely each fragment is content, 0 to 1.
  var likelihoods: [Float]
  /// Whether each fragment is kept.
  var kept: [Bool]
  /// The pass that decided last about each fragment.
  private(set) var decidedBy: [CleaningPass]
  /// The pass that last made each fragment likelier or less likely; nil where the trees' word stands.
  private(set) var weighedBy: [CleaningPass?]
  private let without: Set<CleaningPass>

  /// Begins with what the trees say; nothing is kept yet.
  init(_ likelihoods: [Float], without: Set<CleaningPass>) {
    self.likelihoods = likelihoods
    self.without = without
    kept = [Bool](repeating: false, count: likelihoods.count)
    decidedBy = [CleaningPass](repeating: .decoder, count: likelihoods.count)
    weighedBy = [CleaningPass?](repeating: nil, count: likelihoods.count)
  }

  /// Runs a pass that weighs, unless it is switched off.
  mutating func weigh(_ pass: CleaningPass, _ change: (inout [Float]) -> Void) {
    guard !without.contains(pass) else { return }
    let before = likelihoods
    change(&likelihoods)
    for index in before.indices where before[index] != likelihoods[index] { weighedBy[index] = pass }
  }

  /// Runs a pass that decides, unless it is switched off.
  mutating func decide(_ pass: CleaningPass, _ change: (inout [Bool]) -> Void) {
    guard !without.contains(pass) else { return }
    let before = kept
    change(&kept)
    for index in before.indices where before[index] != kept[index] { decidedBy[index] = pass }
  }
}
