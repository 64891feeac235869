import BoostedTrees
package import Fragments
import Recognizers

/// Under which heading each fragment of a page stands, and how much that heading speaks for content.
///
///     <h3>You may also like</h3>       –
///     <p>Ten walks by the sea …</p>    ►   heading 3, one fragment above, its words speak against
package struct PageSections {
  /// The heading above each fragment; -1 without.
  private(set) var headings: [Int] = []
  /// How much the words of each heading speak for content below it.
  private var scores: [Int: Float] = [:]
  private let survey: FragmentSurvey

  init(_ survey: FragmentSurvey, _ weights: PhraseWeights) {
    self.survey = survey
    headings = PageSections.headings(survey.fragments)
    guard !weights.isEmpty else { return }
    for index in survey.fragments.indices where survey.fragments[index].isSectionTitle {
      scores[index] = weights.score(PhraseKeys(of: survey.fragments[index], in: survey.bytes).keys)
    }
  }

  /// The heading above each fragment; -1 without.
  package static func headings(_ fragments: [Fragment]) -> [Int] {
    var last = -1
    return fragments.indices.map { index in
      defer { if fragments[index].isSectionTitle { last = index } }
      return last
    }
  }

  /// Appends what the heading above a fragment says.
  func append(_ index: Int, to row: inout FeatureRow) {
    let heading = headings[index]
    guard heading >= 0 else { return row.append(contentsOf: [0, -1, -1, 0, 0, 0]) }
    let fragment = survey.fragments[heading]
    row.append(fragment.form == .heading ? Float(fragment.group) : 7)
    row.append(Float(min(300, index - heading)))
    row.append(min(5000, survey.words.over(heading + 1, index)))
    row.append(max(-8, min(8, scores[heading] ?? 0)))
    row.append(survey.phrases[heading])
    row.append(survey.rules.wording[heading] == nil ? 0 : 1)
  }
}

extension Fragment {
  /// Whether what follows stands under it: a heading, or a bold line that acts as one.
  var isSectionTitle: Bool { form == .heading || form == .boldLine }
}
