import ArticleModel
import Fragments

/// Gives reasons for what the learned step takes out: those of the rules where they have any. Where they have none, nobody knows
/// what it is, and that is what is said: its place tells nothing.
struct RemovalReasons {
  let kept: [Bool]
  let rules: RuleVerdicts
  let shapes: [Shape]

  /// The reason for each fragment that goes; nil for content.
  func all() -> [Removal.Reason?] {
    let first = kept.indices.first { kept[$0] && shapes[$0].words > 0 } ?? kept.count
    let last = kept.indices.last { kept[$0] && shapes[$0].words > 0 } ?? -1
    let known = rules.honestReasons
    return kept.indices.map { index in
      if shapes[index].words == 0 { return known[index] ?? wordless(index, first: first, last: last) }
      return kept[index] ? nil : known[index] ?? .unlikely
    }
  }

  /// Pictures without words and drawn lines stay within the article where the rules let them.
  private func wordless(_ index: Int, first: Int, last: Int) -> Removal.Reason? {
    index > first && index < last ? nil : .unlikely
  }
}
