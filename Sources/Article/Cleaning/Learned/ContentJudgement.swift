package import BoostedTrees
import Fragments
import UTF8Text

/// Gives every fragment of a source the likelihood that it is content.
package struct ContentJudgement {
  let survey: FragmentSurvey
  let page: PageEvidence
  private let fragmentFeatures: FragmentFeatures
  private let pageFeatures: PageFeatures?

  init(_ survey: FragmentSurvey, page: PageEvidence, _ judge: CleaningModel.Judge) {
    self.survey = survey
    self.page = page
    fragmentFeatures = FragmentFeatures(survey)
    pageFeatures = page.isMarkedUp ? PageFeatures(survey, page, judge) : nil
  }

  /// What stands around the elements of a page.
  var boxes: PageSurroundings? { pageFeatures?.boxes }

  /// The questions and answers that are declared or announced.
  var questions: QuestionEvidence { pageFeatures?.questions ?? QuestionEvidence(survey, page) }

  /// What is named the article's body; none without a page.
  var bodies: [NamedBody] { pageFeatures?.bodies ?? [] }

  /// How many of the first features stand for one of several kinds.
  package static func categoryCount(isPage: Bool) -> Int {
    FragmentFeatures.categoryCount + (isPage ? PageFeatures.categoryCount : 0)
  }

  /// The features of a fragment, kinds first.
  package func features(_ index: Int, into row: inout FeatureRow) {
    row.clear()
    pageFeatures?.appendKinds(index, to: &row)
    fragmentFeatures.append(index, to: &row)
    pageFeatures?.append(index, to: &row)
  }

  /// The likelihood of each fragment: by what is measured of it, and in pages in equal parts by what that says of all others.
  func likelihoods(_ judge: CleaningModel.Judge) -> [Float] {
    let first = firstLikelihoods(judge)
    guard !judge.secondTrees.isEmpty, let look = secondLook(first) else { return first }
    var row = FeatureRow()
    let second = likelihoods(by: judge.secondTrees) { index, rows, lane in
      row.clear()
      look.append(index, to: &row)
      rows.set(lane, to: row)
    }
    return first.indices.map { (first[$0] + second[$0]) / 2 }
  }

  /// The likelihood of each fragment by itself.
  package func firstLikelihoods(_ judge: CleaningModel.Judge) -> [Float] {
    var row = FeatureRow()
    return likelihoods(by: judge.trees) { index, rows, lane in
      features(index, into: &row)
      rows.set(lane, to: row, columns: judge.columns.places)
    }
  }

  /// The likelihoods of all fragments, whose features are told.
  private func likelihoods(by trees: BoostedTrees, features: (Int, LaneRows, Int) -> Void) -> [Float] {
    var likelihoods: [Float] = []
    likelihoods.reserveCapacity(survey.fragments.count)
    LaneRows.forEach(of: survey.fragments.indices, featureCount: trees.featureCount, fill: features) { group, rows in
      let logOdds = trees.scores(rows)
      for index in group { likelihoods.append(Float(PortableMath.logistic(Double(logOdds[index - group.startIndex])))) }
    }
    return likelihoods
  }

  /// What a second look knows, given what the first found; nil where there is no page to look at.
  package func secondLook(_ likelihoods: [Float]) -> SecondLook? {
    pageFeatures.map { SecondLook(survey, page, $0.boxes, likelihoods) }
  }
}
