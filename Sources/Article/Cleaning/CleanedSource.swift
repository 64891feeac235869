package import Fragments

/// A source with what cleaning decides about each of its fragments: by the rules, the trees, and the passes behind them.
///
///     fragments  ►  rules  ►  trees  ►  passes that weigh  ►  passes that decide  ►  decisions
package struct CleanedSource {
  /// The fragments; in a thread each post stands in a box of its own.
  package private(set) var list: FragmentList
  package private(set) var shapes: [Shape]
  /// What is decided; passes that need to know the masthead follow in ``CleaningDecisions/finish(_:of:_:in:)``.
  package private(set) var decisions: CleaningDecisions
  /// Whether the page is a conversation.
  package private(set) var isThread = false
  /// Whether several write on the page, or one from time to time.
  private var hasPosts = false

  /// Cleans a source.
  ///
  /// - Parameters:
  ///   - passes: passes that are switched off.
  ///   - keepsEverything: whether nothing is to go. Posts are told apart all the same.
  package init(
    _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, model: CleaningModel,
    without passes: Set<CleaningPass> = [], keepsEverything: Bool = false
  ) {
    self.list = list
    shapes = list.fragments.map { Shape(of: $0, in: bytes) }
    let isJudged = !keepsEverything || list.posts.count >= 2
    let verdicts =
      isJudged ? LearnedCleaner.verdicts(list, shapes, in: bytes, model: model, without: passes) : []
    decisions = CleaningDecisions(verdicts, without: passes)
    readThread(in: bytes, without: passes)
    if keepsEverything {
      decisions = CleaningDecisions(list.fragments.map { _ in Verdict(nil, by: .rules) }, without: passes)
    } else if list.page.isMarkedUp, list.page.rescued.isEmpty {
      holdTogether(list.page, in: bytes)
    } else if !list.page.isMarkedUp, !list.isWhole {
      decisions.revise(.heldLabels) { HeldLabels.keep(in: &$0, self.list, shapes) }
    }
  }

  /// Takes a page for a thread, if it is one: its posts are put into boxes.
  private mutating func readThread(in bytes: UnsafeBufferPointer<UInt8>, without passes: Set<CleaningPass>) {
    guard list.posts.count >= 2, !passes.contains(.thread),
      let thread = ThreadJudgement(list, shapes, in: bytes, reasons: decisions.reasons)
    else { return }
    list = thread.boxed(list)
    for index in thread.posts.flatMap(\.cuts.keys) { shapes[index] = Shape(of: list.fragments[index], in: bytes) }
    decisions.revise(.thread) { $0 = thread.reasons }
    isThread = !thread.isLive
    hasPosts = true
  }

  /// Keeps and takes out what goes with what was kept of a page.
  private mutating func holdTogether(_ page: PageEvidence, in bytes: UnsafeBufferPointer<UInt8>) {
    decisions.revise(.heldAnswers) { HeldAnswers.keep(in: &$0, page, shapes) }
    if !hasPosts {
      decisions.revise(.declaredBody) { DeclaredBody.keepAlone(in: &$0, list, page, shapes) }
      decisions.revise(.commentSections) { CommentSections.drop(from: &$0, list, page, shapes, in: bytes) }
      decisions.revise(.pullQuotes) { PullQuotes.drop(from: &$0, list, page, shapes, in: bytes) }
    }
    decisions.revise(.modalDialogs) { ModalDialogs.drop(from: &$0, page, shapes) }
    let likelihoods = decisions.verdicts.map(\.likelihood)
    decisions.revise(.heldFigures) { HeldFigures.keep(in: &$0, list, page, likelihoods: likelihoods) }
    decisions.revise(.leadPictures) { LeadPictures.keep(in: &$0, &list, shapes) }
    decisions.revise(.heldBlocks) { HeldBlocks.keep(in: &$0, list, page, shapes) }
    decisions.revise(.belongings) { Belongings.keep(in: &$0, list, page, shapes, likelihoods: likelihoods) }
    if !hasPosts { decisions.revise(.leadsElsewhere) { LeadsElsewhere.drop(from: &$0, list, page, shapes, in: bytes) } }
    decisions.revise(.belongings) { NamedFolds.keepTitles(&$0, list, shapes) }
    HeldAnswers.fold(&list, decisions.reasons)
    NamedFolds.fold(&list, decisions.reasons, shapes)
  }
}
