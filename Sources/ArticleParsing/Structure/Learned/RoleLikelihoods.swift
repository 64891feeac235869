/// Gives every line of a draft that is still open the likelihoods of being text, a heading, or an item of a list.
///
/// Two rounds: the second knows what the first thinks of a line, and of the lines of the text that are written like it.
struct RoleLikelihoods {
  /// The likelihoods of one line, by ``RoleModel/Kind``; they add up to 1, and the last is not used.
  typealias Kinds = SIMD4<Float>

  let survey: RoleSurvey
  private let features: RoleFeatures
  /// What the first round says of each line; certain where the role is decided.
  private var first: [Kinds]
  private let opinions: [[LineGroups.Opinion]]

  init(_ survey: RoleSurvey, model: RoleModel) {
    self.survey = survey
    features = RoleFeatures(survey: survey)
    first = survey.draft.roles.map { RoleLikelihoods.certain($0) }
    if !model.first.isEmpty {
      var row: [Float] = []
      var asked: [Float] = []
      for index in 0..<survey.draft.count where survey.draft.isOpen(index) {
        row.removeAll(keepingCapacity: true)
        features.append(index, to: &row)
        model.first.columns.pick(row, into: &asked)
        first[index] = RoleLikelihoods.kinds(model.first, asked)
      }
    }
    opinions = LineGroups(survey.draft, survey.openings).opinions(first)
  }

  /// What the second round says of each line; certain where the role is decided.
  func decided(_ model: RoleModel) -> [Kinds] {
    var all = first
    var row: [Float] = []
    var asked: [Float] = []
    for index in all.indices where survey.draft.isOpen(index) {
      self.row(index, into: &row)
      model.second.columns.pick(row, into: &asked)
      all[index] = RoleLikelihoods.kinds(model.second, asked)
    }
    return all
  }

  /// The features of a line in the second round; those of the first come first.
  func row(_ index: Int, into row: inout [Float]) {
    row.removeAll(keepingCapacity: true)
    features.append(index, to: &row)
    for kind in RoleModel.Kind.allCases { row.append(first[index][kind.rawValue]) }
    for notion in opinions {
      row.append(notion[index].heading)
      row.append(notion[index].item)
      row.append(notion[index].count)
    }
  }

  /// How many features the second round has besides those of the first.
  static let added = RoleModel.Kind.allCases.count + 3 * LineGroups.count

  /// The likelihoods of a line whose role is known.
  private static func certain(_ role: Role) -> Kinds {
    switch role {
    case .heading, .question: Kinds(0, 1, 0, 0)
    case .item, .answerItem, .definition, .term: Kinds(0, 0, 1, 0)
    default: Kinds(1, 0, 0, 0)
    }
  }

  /// The trees' scores as likelihoods (softmax).
  private static func kinds(_ round: RoleModel.Round, _ asked: [Float]) -> Kinds {
    var weights = Kinds.zero
    for (kind, trees) in round.trees.enumerated() {
      weights[kind] = Float(PortableMath.exp(Double(trees.score(asked))))
    }
    return weights / weights.sum()
  }
}
