package import Fragments

/// A source with what cleaning decides about each of its fragments: by the rules, the trees, and the passes behind them.
///
///     fragments  ►  rules  ►  trees  ►  units  ►  decoder  ►  thread  ►  belongings  ►  outside  ►  decisions
package struct CleanedSource {
  /// The fragments; in a thread each post stands in a box of its own.
  package private(set) var list: FragmentList
  package private(set) var shapes: [Shape]
  /// What is decided; rules that need to know the masthead follow in ``CleaningDecisions/finish(_:of:_:in:)``.
  package private(set) var decisions: CleaningDecisions
  /// Whether the page is a conversation.
  package private(set) var isThread = false
  /// Whether several write on the page, or one from time to time.
  private var hasPosts = false

  /// Cleans a source.
  ///
  /// - Parameters:
  ///   - steps: steps that are switched off.
  ///   - keepsEverything: whether nothing is to go. Posts are told apart all the same.
  package init(
    _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, model: CleaningModel,
    without steps: Set<CleaningStep> = [], keepsEverything: Bool = false
  ) {
    self.list = list
    shapes = list.fragments.map { Shape(of: $0, in: bytes) }
    let isJudged = !keepsEverything || list.posts.count >= 2
    let verdicts =
      isJudged ? LearnedCleaner.verdicts(list, shapes, in: bytes, model: model, without: steps) : []
    decisions = CleaningDecisions(verdicts, without: steps)
    readThread(in: bytes, without: steps)
    if keepsEverything {
      decisions = CleaningDecisions(list.fragments.map { _ in Verdict(nil, by: .rules) }, without: steps)
    } else if list.page.rescued.isEmpty {
      decideByNeighbours(in: bytes)
    }
  }

  /// Takes a page for a thread, if it is one: its posts are put into boxes.
  private mutating func readThread(in bytes: UnsafeBufferPointer<UInt8>, without steps: Set<CleaningStep>) {
    guard list.posts.count >= 2, !steps.contains(.thread),
      let thread = ThreadJudgement(list, shapes, in: bytes, reasons: decisions.reasons)
    else { return }
    list = thread.boxed(list)
    for index in thread.posts.flatMap(\.cuts.keys) { shapes[index] = Shape(of: list.fragments[index], in: bytes) }
    decisions.revise(.thread) { $0 = thread.reasons }
    isThread = !thread.isLive
    hasPosts = true
  }

  /// Keeps what belongs to what was kept, takes out what the source says is no part of it, and tells structure which folds were kept.
  private mutating func decideByNeighbours(in bytes: UnsafeBufferPointer<UInt8>) {
    var scene = CleaningScene(
      list: list, shapes: shapes, bytes: bytes, likelihoods: decisions.verdicts.map(\.likelihood),
      article: list.fragments.indices)
    decisions.run(Belongings.bonds, on: &scene, hasPosts: hasPosts)
    decisions.run(Outside.signs, on: &scene, hasPosts: hasPosts)
    list = scene.list
    HeldAnswers.fold(&list, decisions.reasons)
    NamedFolds.fold(&list, decisions.reasons, shapes)
    FoldedParts.fold(&list, decisions.reasons, shapes)
  }
}
