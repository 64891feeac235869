package import ArticleModel
package import Fragments

/// What is decided about all fragments of a source, and by whom. The passes behind the trees revise it one after the other.
package struct CleaningDecisions {
  package private(set) var verdicts: [Verdict]
  /// Why each fragment goes; nil for content.
  package private(set) var reasons: [Removal.Reason?]
  private let without: Set<CleaningPass>

  /// Begins with what the trees, or the rules alone, say.
  init(_ verdicts: [Verdict], without: Set<CleaningPass>) {
    self.verdicts = verdicts
    self.without = without
    reasons = verdicts.map(\.reason)
  }

  /// Runs a pass, unless it is switched off.
  mutating func revise(_ pass: CleaningPass, _ change: (inout [Removal.Reason?]) -> Void) {
    guard !without.contains(pass) else { return }
    change(&reasons)
    for index in reasons.indices where reasons[index] != verdicts[index].reason {
      verdicts[index].reason = reasons[index]
      verdicts[index].decidedBy = .pass(pass)
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

  /// Runs the passes that need to know what the masthead of an article takes, on the fragments of that article.
  package mutating func finish(
    _ range: Range<Int>, of list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if list.page.isMarkedUp {
      revise(.switches) { Switches.drop(from: &$0, range, list, list.page, in: bytes) }
      revise(.likeDates) { LikeDates.even(&$0, list, list.page, shapes, in: bytes) }
    } else if !list.isWhole {
      revise(.strayLines) { StrayLines.drop(from: &$0, range, list, shapes) }
    }
  }
}
