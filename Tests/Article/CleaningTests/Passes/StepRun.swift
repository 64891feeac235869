import ArticleModel
@testable import Cleaning
@testable import Fragments

/// Runs a step of cleaning on a source as its table has it.
enum StepRun {
  static func run(
    _ step: CleaningStep, on list: FragmentList, _ reasons: inout [Removal.Reason?], article: Range<Int>? = nil
  ) {
    list.utf8.withUnsafeBufferPointer { bytes in
      var scene = CleaningScene(
        list: list, shapes: list.fragments.map { Shape(of: $0, in: bytes) }, bytes: bytes,
        likelihoods: list.fragments.map { _ in nil }, article: article ?? list.fragments.indices)
      let rules = Belongings.bonds + Outside.signs + Outside.signsAboveTitle + Outside.signsOfArticle
      for rule in rules where rule.step == step {
        scene.takesBack = rule.mayTakeBack
        rule.run(&reasons, &scene)
      }
    }
  }
}
