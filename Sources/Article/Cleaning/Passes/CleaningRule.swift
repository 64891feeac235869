import ArticleModel
import Fragments

/// A source as the steps behind the decoder see it.
struct CleaningScene {
  var list: FragmentList
  let shapes: [Shape]
  let bytes: UnsafeBufferPointer<UInt8>
  /// How likely the trees found each fragment to be content; nil where they were not asked.
  let likelihoods: [Float?]
  /// The fragments of the article looked at: all of the source, as long as its articles are not told apart.
  let article: Range<Int>

  /// The reasons that the rule at work may take back.
  var takesBack: Set<Removal.Reason> = []

  var page: PageEvidence { list.page }

  /// Whether the rule at work may keep what went for a reason.
  func mayTakeBack(_ reason: Removal.Reason?) -> Bool { reason.map(takesBack.contains) ?? false }
}

/// A step behind the decoder: what it is called, where it applies, and what it does.
struct CleaningRule: Sendable {
  typealias Run = @Sendable (_ reasons: inout [Removal.Reason?], _ scene: inout CleaningScene) -> Void

  let step: CleaningStep
  /// Where it applies: unless it says otherwise, to pages, in which boxes tell what belongs together.
  let source: SourceKind
  /// Whether it holds where several write, or one from time to time, too: there posts are told apart, and are not judged as parts of one
  /// text.
  let holdsAmongPosts: Bool
  /// For what reasons something must have gone that the rule keeps; none where it takes out.
  let mayTakeBack: Set<Removal.Reason>
  let run: Run

  init(
    _ step: CleaningStep, in source: SourceKind = .page, amongPosts: Bool = true,
    mayTakeBack: Set<Removal.Reason> = [], _ run: @escaping Run
  ) {
    self.step = step
    self.source = source
    holdsAmongPosts = amongPosts
    self.mayTakeBack = mayTakeBack
    self.run = run
  }

  /// Whether the rule applies to a source. Of a text whose form says what belongs to it, nothing is left to be told by lines.
  func applies(to list: FragmentList, hasPosts: Bool) -> Bool {
    source.includes(list.page) && (source != .text || !list.isWhole) && (holdsAmongPosts || !hasPosts)
  }
}
