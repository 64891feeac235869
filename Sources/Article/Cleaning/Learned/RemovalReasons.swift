import ArticleModel
import Fragments

/// Gives reasons for what the learned step takes out: those of the rules where they have any, else by the place.
struct RemovalReasons {
  let kept: [Bool]
  let rules: RuleVerdicts
  let shapes: [Shape]

  /// How far away a neighbour may be whose reason holds for a fragment too.
  private static let reach = 2

  /// The reason for each fragment that goes; nil for content.
  func all() -> [Removal.Reason?] {
    let first = kept.indices.first { kept[$0] && shapes[$0].words > 0 } ?? kept.count
    let last = kept.indices.last { kept[$0] && shapes[$0].words > 0 } ?? -1
    return kept.indices.map { index in
      if shapes[index].words == 0 { return wordless(index, first: first, last: last) }
      if kept[index] { return nil }
      if let reason = rules.reasons[index] { return reason }
      if index < first { return .navigation }
      if index > last { return .siteBoilerplate }
      return neighboursReason(index) ?? .strayLine
    }
  }

  /// Pictures without words and drawn lines stay within the article where the rules let them.
  private func wordless(_ index: Int, first: Int, last: Int) -> Removal.Reason? {
    if let reason = rules.reasons[index] { return reason }
    return index > first && index < last ? nil : index <= first ? .navigation : .siteBoilerplate
  }

  /// The rules' reason for a neighbour that goes too.
  private func neighboursReason(_ index: Int) -> Removal.Reason? {
    for distance in 1...RemovalReasons.reach {
      for place in [index - distance, index + distance] where kept.indices.contains(place) && !kept[place] {
        if let reason = rules.reasons[place] { return reason }
      }
    }
    return nil
  }
}
