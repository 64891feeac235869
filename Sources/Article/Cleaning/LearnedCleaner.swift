import ArticleModel
import BoostedTrees
package import Fragments

/// The learned step of cleaning: decides over a whole source which fragments are its article.
///
///     likelihoods  .02 .98 .97 .30 .95 .12
///     kept          –   x   x   –   x   –      by the best expected F1
///
/// The rules before it give their verdicts as evidence, and the reasons for what goes.
package enum LearnedCleaner {
  /// The measured source, ready to be judged.
  package static func judgement(
    _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>, rules: RuleVerdicts,
    model: CleaningModel
  ) -> ContentJudgement {
    let judge = model.judge(of: list)
    let survey = FragmentSurvey(list, shapes, in: bytes, rules: rules, phrases: judge.phrases)
    return ContentJudgement(survey, page: list.page, judge)
  }

  /// What is decided about each fragment, and by whom.
  package static func verdicts(
    _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>, model: CleaningModel,
    without steps: Set<CleaningStep> = []
  ) -> [Verdict] {
    if list.isWhole { return list.fragments.map { _ in Verdict(nil, by: .rules) } }
    if !list.page.rescued.isEmpty {
      return list.fragments.indices.map {
        Verdict(list.page.rescued.contains($0) ? nil : .siteBoilerplate, by: .rescue)
      }
    }
    let rules = Cleaner.verdicts(list, shapes, in: bytes)
    let judge = model.judge(of: list)
    guard !judge.trees.isEmpty, isWholePage(list, rules) else {
      return honestReasons(rules, list, shapes).map { Verdict($0, by: .rules) }
    }
    let judgement = judgement(list, shapes, in: bytes, rules: rules, model: model)
    let likelihoods = judgement.likelihoods(judge)
    let draft = decided(likelihoods, list, shapes, in: bytes, rules, judgement, without: steps)
    let reasons = RemovalReasons(kept: draft.kept, rules: rules, shapes: shapes).all()
    return reasons.indices.map { index in
      var verdict = Verdict(reasons[index], by: .step(draft.decidedBy[index]))
      verdict.likelihood = likelihoods[index]
      verdict.weighed = draft.likelihoods[index]
      verdict.weighedBy = draft.weighedBy[index]
      return verdict
    }
  }

  /// What speaks for and against the fragments of a source; nil where the rules decide alone.
  package static func weights(
    _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>, model: CleaningModel
  ) -> FeatureWeights? {
    let rules = Cleaner.verdicts(list, shapes, in: bytes)
    let judge = model.judge(of: list)
    guard !judge.trees.isEmpty, isWholePage(list, rules) else { return nil }
    return FeatureWeights(judgement(list, shapes, in: bytes, rules: rules, model: model), judge)
  }

  /// Runs the passes behind the trees, in the order of ``CleaningStep``.
  private static func decided(
    _ likelihoods: [Float], _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>,
    _ rules: RuleVerdicts, _ judgement: ContentJudgement, without steps: Set<CleaningStep>
  ) -> CleaningDraft {
    let words = shapes.map { Float($0.words) }
    var draft = CleaningDraft(likelihoods, without: steps)
    draft.weigh(.evenLikelihoods) { likelihoods in
      likelihoods = EvenLikelihoods(likelihoods, words, list, shapes, in: bytes).likelihoods
      if let boxes = judgement.boxes { ThreadPosts.raise(&likelihoods, words, list.page, boxes) }
    }
    let questions = judgement.questions
    draft.weigh(.announcedQuestions) {
      AnnouncedQuestions.raise(&$0, questions, words, isPage: list.page.isMarkedUp)
    }
    let weighed = draft.likelihoods
    var decoder = ContentDecoder(likelihoods: weighed, words: words)
    let isPage = list.page.isMarkedUp
    if isPage, !list.page.kinds.isArticle { decoder.leastBehind = leastBehindOther }
    draft.decide(.decoder) { kept in
      kept = decoder.kept()
      NamedEnd.cut(&kept, judgement.bodies, words, list.page, declared: questions.isDeclared)
    }
    if isPage {
      draft.decide(.siblingRuns) { SiblingRuns.even(&$0, list.page, shapes) }
      draft.decide(.emptySections) { EmptySections.drop(from: &$0, weighed, list, shapes) }
    } else {
      draft.decide(.wording) { kept in
        for index in kept.indices where rules.wording[index] != nil { kept[index] = false }
        resume(&kept, weighed, list, shapes, rules)
      }
    }
    return draft
  }

  /// Keeps the rest of an article behind a list of others, if it is likelier than others behind the end are.
  private static func resume(
    _ kept: inout [Bool], _ likelihoods: [Float], _ list: FragmentList, _ shapes: [Shape], _ rules: RuleVerdicts
  ) {
    guard let last = kept.lastIndex(of: true) else { return }
    let resumed = ResumedText(fragments: list.fragments, shapes: shapes, reasons: rules.wording)
    for mark in last + 1..<min(kept.count, last + 1 + mostBehind) where rules.endings[mark] {
      guard let text = resumed.range(behind: mark) else { continue }
      for index in text where likelihoods[index] >= leastResumed { kept[index] = true }
      return
    }
  }

  /// How far behind the last line that is kept a list of others is looked for, and what the text behind it must reach.
  private static let mostBehind = 4
  private static let leastResumed: Float = 0.35

  /// What the rules say of a source that they judge alone. A page of a few fragments in which they find no clutter has no site around
  /// its text: nothing of it goes by its place alone, but for a link, or a line with numbers that stands in an element of its own;
  /// no sentence does that the mark-up counts to the article.
  private static func honestReasons(
    _ rules: RuleVerdicts, _ list: FragmentList, _ shapes: [Shape]
  ) -> [Removal.Reason?] {
    var reasons = rules.honestReasons
    let page = list.page
    guard page.isMarkedUp, reasons.count < fewestFragments else { return reasons }
    for index in reasons.indices
    where reasons[index] == .unlikely && shapes[index].isProse && page.linkShare(of: index) == 0
      && page.hasElement(around: index, most: 20, where: { $0.tag == .article || $0.tag == .main })
    {
      reasons[index] = nil
    }
    guard reasons.indices.allSatisfy({ reasons[$0] == nil || rules.isGuess[$0] || reasons[$0] == .duplicate }),
      page.fragments.count(where: { $0.linkShare >= linked }) <= 1
    else { return reasons }
    let kept = Set(reasons.indices.filter { reasons[$0] == nil }.map { page.element(of: $0)?.kind })
    for index in reasons.indices where rules.isGuess[index] && page.linkShare(of: index) < linked {
      if shapes[index].numberWords == 0 || kept.contains(page.element(of: index)?.kind) { reasons[index] = nil }
    }
    return reasons
  }

  /// Whether a source has a site around its article, so that there is something to decide.
  ///
  /// A text that the rules take little out of was cleaned before, or is one its author wrote: nothing of it may be lost, and
  /// there the rules lose less. A source longer than any single page is a book or many articles: where in it a line stands
  /// says nothing that could have been learnt from pages.
  private static func isWholePage(_ list: FragmentList, _ rules: RuleVerdicts) -> Bool {
    let count = list.fragments.count
    guard count <= mostFragments else { return false }
    if list.page.isMarkedUp { return count >= fewestFragments }
    guard count >= fewestLines else { return false }
    let removed = rules.reasons.reduce(0) { $0 + ($1 == nil || $1 == .duplicate ? 0 : 1) }
    return removed >= fewestRemoved && removed * 5 >= count
  }

  /// Whether a text is longer than any single page.
  package static func isTooLong(linesOf bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } > mostFragments
  }

  /// What stands behind the last sure fragment of a page that is no article may be the next post, product or question.
  private static let leastBehindOther: Float = 0.4
  /// The most fragments of one page: twice as many as the longest that the model was trained on.
  private static let mostFragments = 10_000
  /// The share of its letters from which on a fragment is a link, of 255.
  private static let linked: UInt8 = 64
  /// The fewest fragments of a page with a site around its article.
  private static let fewestFragments = 12
  /// The fewest lines of a text with one: pages that the trees have learnt from have more.
  private static let fewestLines = 64
  /// The fewest lines the rules take out of a text with one.
  private static let fewestRemoved = 12
}
