package import ArticleModel
package import Fragments

/// What is decided about all fragments of a source, and by whom. The steps behind the decoder revise it one after the other.
package struct CleaningDecisions {
  package private(set) var verdicts: [Verdict]
  /// Why each fragment goes; nil for content.
  package private(set) var reasons: [Removal.Reason?]
  private let without: Set<CleaningStep>

  /// Begins with what the trees, or the rules alone, say.
  init(_ verdicts: [Verdict], without: Set<CleaningStep>) {
    self.verdicts = verdicts
    self.without = without
    reasons = verdicts.map(\.reason)
  }

  /// Runs a step, unless it is switched off.
  ///
  /// - Parameter takenBack: The reasons it may take back; nil for all.
  mutating func revise(
    _ step: CleaningStep, takingBack takenBack: Set<Removal.Reason>? = nil, _ change: (inout [Removal.Reason?]) -> Void
  ) {
    guard !without.contains(step) else { return }
    change(&reasons)
    for index in reasons.indices where reasons[index] != verdicts[index].reason {
      assert(step.pass.mayChange(verdicts[index].reason, to: reasons[index]), "\(step) does what its pass must not")
      assert(
        reasons[index] != nil || takenBack.map { $0.contains(verdicts[index].reason!) } ?? true,
        "\(step) takes back a reason that its rule does not name")
      verdicts[index].reason = reasons[index]
      verdicts[index].decidedBy = .step(step)
    }
  }

  /// Runs the rules that apply to a source, one after the other.
  mutating func run(_ rules: [CleaningRule], on scene: inout CleaningScene, hasPosts: Bool = false) {
    for rule in rules where rule.applies(to: scene.list, hasPosts: hasPosts) {
      scene.takesBack = rule.mayTakeBack
      revise(rule.step, takingBack: rule.mayTakeBack) { rule.run(&$0, &scene) }
    }
  }

  /// Takes over what something behind cleaning says of a fragment.
  package mutating func decide(_ index: Int, _ reason: Removal.Reason?, by decider: Verdict.Decider) {
    guard verdicts[index].reason != reason else { return }
    reasons[index] = reason
    verdicts[index].reason = reason
    verdicts[index].decidedBy = decider
  }

  /// Keeps what stands between the title and the text of a source that the rules judge alone, and nothing but its place speaks against:
  /// where it takes place, who offers it, the first heading. Single words are buttons, but for the last, which heads the text.
  package mutating func keepBelowTitle(_ range: Range<Int>, _ shapes: [Shape]) {
    let verdicts = verdicts
    revise(.belowTitle) { reasons in
      for index in range
      where reasons[index] == .unlikely && verdicts[index].decidedBy == .rules
        && (shapes[index].words >= 2 || index == range.upperBound - 1)
      {
        reasons[index] = nil
      }
    }
  }

  /// Runs the rules that need to know what the masthead of an article takes, on the fragments of that article.
  package mutating func finish(
    _ range: Range<Int>, of list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var scene = CleaningScene(
      list: list, shapes: shapes, bytes: bytes, likelihoods: verdicts.map(\.likelihood), article: range)
    run(Outside.signsOfArticle, on: &scene)
  }

  /// Runs the rules about what stands above the title of an article.
  package mutating func finishAbove(
    _ title: Range<Int>, of list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var scene = CleaningScene(list: list, shapes: shapes, bytes: bytes, likelihoods: [], article: title)
    run(Outside.signsAboveTitle, on: &scene)
  }
}

extension CleaningPass {
  /// Whether steps of the pass may take a fragment out or keep it.
  fileprivate func mayChange(_ before: Removal.Reason?, to after: Removal.Reason?) -> Bool {
    switch self {
    case .belongings: after == nil
    case .outside: before == nil
    case .units, .decoder, .thread: true
    }
  }
}
