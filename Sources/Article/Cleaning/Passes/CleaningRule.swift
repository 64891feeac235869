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

  var page: PageEvidence { list.page }
}

/// A step behind the decoder: what it is called, where it applies, and what it does.
struct CleaningRule: Sendable {
  /// What a step needs of a source.
  enum Source: Sendable {
    /// A page with mark-up.
    case page
    /// The same, but for one on which several write, or one from time to time: there posts are told apart.
    case pageWithoutPosts
    /// A text without mark-up.
    case text
  }

  typealias Run = @Sendable (_ reasons: inout [Removal.Reason?], _ scene: inout CleaningScene) -> Void

  let step: CleaningStep
  let source: Source
  let run: Run

  init(_ step: CleaningStep, in source: Source = .page, _ run: @escaping Run) {
    self.step = step
    self.source = source
    self.run = run
  }

  /// Whether the rule applies to a source.
  func applies(to list: FragmentList, hasPosts: Bool) -> Bool {
    switch source {
    case .page: list.page.isMarkedUp
    case .pageWithoutPosts: list.page.isMarkedUp && !hasPosts
    case .text: !list.page.isMarkedUp && !list.isWhole
    }
  }
}
