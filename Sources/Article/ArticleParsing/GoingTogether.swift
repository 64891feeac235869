import ArticleModel
import Cleaning
import Fragments

/// What is kept or goes because of what stands around it, behind cleaning.
extension ArticleFinder {
  /// Takes a page for a thread, if it is one: its posts are put into boxes.
  mutating func readThread() {
    let verdicts = LearnedCleaner.verdicts(list, shapes, in: bytes, model: model, without: withoutPasses)
    guard let thread = ThreadJudgement(list, shapes, in: bytes, reasons: verdicts.map(\.reason)) else { return }
    list = thread.boxed(list)
    for index in thread.posts.flatMap(\.cuts.keys) { shapes[index] = Shape(of: list.fragments[index], in: bytes) }
    threadReasons = thread.reasons
    isThread = !thread.isLive
  }

  /// Keeps and takes out what goes with what was kept.
  func heldTogether(_ reasons: inout [Removal.Reason?], likelihoods: [Float?]) {
    HeldAnswers.keep(in: &reasons, list, shapes)
    if threadReasons == nil {
      DeclaredBody.keepAlone(in: &reasons, list, shapes)
      PullQuotes.drop(from: &reasons, list, shapes, in: bytes)
    }
    HeldFigures.keep(in: &reasons, list, likelihoods: likelihoods)
  }

  /// A short line that clutter surrounds, at the end of an article, belongs to the clutter.
  func markStrayLines(_ range: Range<Int>, _ reasons: inout [Removal.Reason?]) {
    var index = range.upperBound - 1
    var stray: [Int] = []
    while index > range.lowerBound, stray.count < 3 {
      if reasons[index] != nil {
        for line in stray { reasons[line] = .strayLine }
        stray = []
      } else if shapes[index].isProse && shapes[index].opening != .lower || list.fragments[index].form != .text {
        return
      } else {
        stray.append(index)
      }
      index -= 1
    }
  }
}
