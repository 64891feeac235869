import ArticleModel

/// Gives every fragment of a source the likelihood that it is content.
struct ContentJudgement {
  let survey: FragmentSurvey
  let page: PageEvidence?
  private let fragmentFeatures: FragmentFeatures
  private let pageFeatures: PageFeatures?

  init(_ survey: FragmentSurvey, page: PageEvidence?) {
    self.survey = survey
    self.page = page
    fragmentFeatures = FragmentFeatures(survey)
    pageFeatures = page.map { PageFeatures(survey, $0) }
  }

  /// How many of the first features stand for one of several kinds.
  static func categoryCount(isPage: Bool) -> Int {
    FragmentFeatures.categoryCount + (isPage ? PageFeatures.categoryCount : 0)
  }

  /// The features of a fragment, kinds first.
  func features(_ index: Int, into row: inout [Float]) {
    row.removeAll(keepingCapacity: true)
    pageFeatures?.appendKinds(index, to: &row)
    fragmentFeatures.append(index, to: &row)
    pageFeatures?.append(index, to: &row)
  }

  /// The likelihood of each fragment.
  func likelihoods(_ judge: CleaningModel.Judge) -> [Float] {
    var row: [Float] = []
    return survey.fragments.indices.map { index in
      features(index, into: &row)
      return Float(PortableMath.logistic(Double(judge.trees.score(judge.columns.pick(row)))))
    }
  }
}
