import Fragments

/// Keeps or removes all siblings of a run of questions together.
///
///     <div class="qa"><b>Is it safe?</b><p>It is. …</p></div>      –  x             x  x
///     <div class="qa"><b>Who pays?</b><p>The towns. …</p></div>    x  x      ►      x  x
///     <div class="qa"><b>When?</b><p>In May, …</p></div>           –  –             x  x
///
/// An FAQ is read as a whole: a question without its answer, or an answer without its question, is of no use.
extension SiblingRuns {
  /// A run is kept if at least one in this many of its words is: losing an answer is worse than showing one too many.
  private static let leastPart = 3

  /// Decides each run of such siblings of a page as a whole.
  static func even(_ kept: inout [Bool], _ page: PageEvidence, _ shapes: [Shape]) {
    for run in all(page, shapes).map(\.range) {
      let words = run.reduce(0) { $0 + Int(shapes[$1].words) }
      let keptWords = run.reduce(0) { $0 + (kept[$1] ? Int(shapes[$1].words) : 0) }
      for index in run { kept[index] = keptWords * SiblingRuns.leastPart >= words }
    }
  }
}
