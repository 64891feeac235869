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
    guard !judge.trees.isEmpty, isToBeJudged(rules) else {
      return rules.reasonsAlone.map { Verdict($0, by: .rules) }
    }
    let judgement = judgement(list, shapes, in: bytes, rules: rules, model: model)
    let likelihoods = judgement.likelihoods(judge)
    var draft = CleaningDraft(likelihoods, without: steps)
    draft.run(DraftRule.all, on: DraftScene(list, shapes, in: bytes, rules, judgement))
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
    guard !judge.trees.isEmpty, isToBeJudged(rules) else { return nil }
    return FeatureWeights(judgement(list, shapes, in: bytes, rules: rules, model: model), judge)
  }

  /// Whether the trees have something to decide. A source longer than any single page is a book or many articles: where in it a line
  /// stands says nothing that could have been learnt from pages.
  private static func isToBeJudged(_ rules: RuleVerdicts) -> Bool {
    rules.hasSite && rules.reasons.count <= mostFragments
  }

  /// Whether a text is longer than any single page.
  package static func isTooLong(linesOf bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } > mostFragments
  }

  /// The most fragments of one page: twice as many as the longest that the model was trained on.
  private static let mostFragments = 10_000
}
