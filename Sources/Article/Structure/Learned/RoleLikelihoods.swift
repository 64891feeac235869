package import BoostedTrees
import Cleaning
import UTF8Text

/// Gives every line of a draft that is still open the likelihoods of being text, a heading, or an item of a list.
///
/// Two rounds: the second knows what the first thinks of a line, and of the lines of the text that are written like it.
package struct RoleLikelihoods {
  /// The likelihoods of one line, by ``RoleModel/Kind``; they add up to 1, and the last is not used.
  typealias Kinds = SIMD4<Float>

  let survey: RoleSurvey
  private let features: RoleFeatures
  /// What the first round says of each line; certain where the role is decided.
  private var first: [Kinds]
  private let opinions: [[LineGroups.Opinion]]

  package init(_ survey: RoleSurvey, model: RoleModel) {
    self.survey = survey
    features = RoleFeatures(survey: survey)
    first = survey.draft.roles.map { RoleLikelihoods.certain($0) }
    if !model.first.isEmpty {
      let features = features
      RoleLikelihoods.judge(survey.draft, model.first, into: &first) { features.append($0, to: &$1) }
    }
    opinions = LineGroups(survey.draft, survey.openings).opinions(first)
  }

  /// What the second round says of each line; certain where the role is decided.
  func decided(_ model: RoleModel) -> [Kinds] {
    var all = first
    RoleLikelihoods.judge(survey.draft, model.second, into: &all) { row($0, into: &$1) }
    return all
  }

  /// Judges the lines of a draft that are open, whose features are appended to empty rows.
  private static func judge(
    _ draft: Draft, _ round: RoleModel.Round, into all: inout [Kinds], features: (Int, inout FeatureRow) -> Void
  ) {
    var row = FeatureRow()
    let open = all.indices.filter(draft.isOpen)
    LaneRows.forEach(of: open, featureCount: round.columns.places.count) { index, rows, lane in
      row.clear()
      features(index, &row)
      rows.set(lane, to: row, columns: round.columns.places)
    } use: { group, rows in
      let scores = round.trees.map { $0.scores(rows) }
      for (lane, index) in group.enumerated() { all[index] = kinds(scores, lane) }
    }
  }

  /// The features of a line in the second round; those of the first come first.
  package func row(_ index: Int, into row: inout FeatureRow) {
    features.append(index, to: &row)
    for kind in RoleModel.Kind.allCases { row.append(first[index][kind.rawValue]) }
    for notion in opinions {
      row.append(notion[index].heading)
      row.append(notion[index].item)
      row.append(notion[index].count)
    }
  }

  /// How many features the second round has besides those of the first.
  package static let added = RoleModel.Kind.allCases.count + 3 * LineGroups.count

  /// The likelihoods of a line whose role is known.
  private static func certain(_ role: Role) -> Kinds {
    switch role {
    case .heading, .question: Kinds(0, 1, 0, 0)
    case .item, .answerItem, .definition, .term: Kinds(0, 0, 1, 0)
    default: Kinds(1, 0, 0, 0)
    }
  }

  /// The scores of a line by the trees of each kind, as likelihoods (softmax).
  private static func kinds(_ scores: [BoostedTrees.Lanes], _ lane: Int) -> Kinds {
    var weights = Kinds.zero
    for (kind, score) in scores.enumerated() {
      weights[kind] = Float(PortableMath.exp(Double(score[lane])))
    }
    return weights / weights.sum()
  }
}
