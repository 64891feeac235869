import ArticleModel

/// Gives every fragment of a source the likelihood that it is content.
struct ContentJudgement {
  let survey: FragmentSurvey
  let page: PageEvidence?
  private let fragmentFeatures: FragmentFeatures
  private let pageFeatures: PageFeatures?

  init(_ survey: FragmentSurvey, page: PageEvidence?, _ judge: CleaningModel.Judge) {
    self.survey = survey
    self.page = page
    fragmentFeatures = FragmentFeatures(survey)
    pageFeatures = page.map { PageFeatures(survey, $0, judge) }
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

  /// The likelihood of each fragment: by what is measured of it, and in pages in equal parts by what that says of all others.
  func likelihoods(_ judge: CleaningModel.Judge) -> [Float] {
    let first = firstLikelihoods(judge)
    guard !judge.secondTrees.isEmpty, let look = secondLook(first) else { return first }
    let second = ContentJudgement.likelihoods(of: first.count, by: judge.secondTrees) { index, row in
      row.removeAll(keepingCapacity: true)
      look.append(index, to: &row)
    }
    return first.indices.map { (first[$0] + second[$0]) / 2 }
  }

  /// The likelihood of each fragment by itself.
  func firstLikelihoods(_ judge: CleaningModel.Judge) -> [Float] {
    var all: [Float] = []
    return ContentJudgement.likelihoods(of: survey.fragments.count, by: judge.trees) { index, row in
      features(index, into: &all)
      judge.columns.pick(all, into: &row)
    }
  }

  /// The likelihoods of a number of fragments whose features are told, four at a time.
  private static func likelihoods(
    of count: Int, by trees: BoostedTrees, features: (Int, inout [Float]) -> Void
  ) -> [Float] {
    var likelihoods: [Float] = []
    likelihoods.reserveCapacity(count + 3)
    var row: [Float] = []
    var rows = [SIMD4<Float>](repeating: .zero, count: trees.featureCount)
    for start in stride(from: 0, to: count, by: 4) {
      for lane in 0..<min(4, count - start) {
        features(start + lane, &row)
        for place in 0..<min(row.count, rows.count) { rows[place][lane] = row[place] }
      }
      let logOdds = trees.scores(rows)
      for lane in 0..<min(4, count - start) {
        likelihoods.append(Float(PortableMath.logistic(Double(logOdds[lane]))))
      }
    }
    return likelihoods
  }

  /// What a second look knows, given what the first found; nil where there is no page to look at.
  func secondLook(_ likelihoods: [Float]) -> SecondLook? {
    guard let page, let pageFeatures else { return nil }
    return SecondLook(survey, page, pageFeatures.boxes, likelihoods)
  }
}
