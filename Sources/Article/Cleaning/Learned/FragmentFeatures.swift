import ArticleModel
import BoostedTrees
import Fragments
import Recognizers

/// What the trees are told about a fragment of any source: its shape, what the rules say of it, where it stands, what stands
/// around it, and how much running text there is on either side. What pages add is in ``PageFeatures``.
struct FragmentFeatures {
  let survey: FragmentSurvey
  private let titlePlace: Int
  private let firstLong: Int
  private let lastLong: Int

  /// How many of the first features stand for one of several kinds.
  static let categoryCount = 5

  init(_ survey: FragmentSurvey) {
    self.survey = survey
    titlePlace = survey.titleLikeness.firstIndex { $0 >= 0.5 } ?? -1
    firstLong = survey.isLong.firstIndex(of: true) ?? -1
    lastLong = survey.isLong.lastIndex(of: true) ?? -1
  }

  /// Appends the features of a fragment.
  func append(_ index: Int, to row: inout FeatureRow) {
    row.begin("how it begins and ends, and the rules' word")
    appendKinds(index, &row)
    row.begin("its words")
    appendShape(index, &row)
    row.begin("its place")
    appendPlace(index, &row)
    row.begin("the running text around it")
    appendText(index, &row)
    row.begin("its phrases")
    appendPhrases(index, &row)
    row.begin("its neighbours")
    appendNeighbours(index, &row)
  }

  private func appendKinds(_ index: Int, _ row: inout FeatureRow) {
    let shape = survey.shapes[index]
    row.append(Float(shape.ending.rawValue))
    row.append(Float(shape.opening.rawValue))
    row.append(Float(survey.fragments[index].form.rawValue))
    row.append(ReasonKind.of(survey.rules.wording[index]))
    row.append(ReasonKind.of(survey.rules.reasons[index]))
  }

  private func appendShape(_ index: Int, _ row: inout FeatureRow) {
    let shape = survey.shapes[index]
    let fragment = survey.fragments[index]
    let words = Float(max(1, shape.words))
    let count = Float(fragment.text.count)
    row.append(Float(shape.words))
    row.append(count / words)
    row.append(Float(shape.capitalShare))
    row.append(Float(shape.smallWords - shape.longSmallWords) / words)
    row.append(Float(shape.longSmallWords) / words)
    row.append(Float(shape.numberWords) / words)
    row.append(Float(shape.innerSentenceEnds))
    row.append(Float(shape.commas))
    row.append(Float(shape.commas) / words)
    row.append(Float(shape.separators))
    row.append(shape.colon < 0 ? -1 : Float(shape.wordsBeforeColon))
    row.append(shape.dash < 0 ? -1 : Float(shape.wordsBeforeDash))
    row.append(shape.hasAddress ? 1 : 0)
    row.append(shape.isAllCapitals ? 1 : 0)
    row.append(fragment.marker.map { Float($0.kind.rawValue) } ?? -1)
    row.append(Float(min(40, fragment.indent)))
    row.append(Float(min(5, fragment.blankLinesBefore)))
    let next = index + 1 < survey.fragments.count ? Float(min(5, survey.fragments[index + 1].blankLinesBefore)) : 5
    row.append(next)
    row.append(survey.repeats[index])
    row.append(survey.occurrences[index])
    row.append(survey.titleLikeness[index])
  }

  private func appendPlace(_ index: Int, _ row: inout FeatureRow) {
    let count = survey.fragments.count
    let total = max(1, survey.words.total)
    row.append(Float(min(index, 2000)))
    row.append(Float(min(count - 1 - index, 2000)))
    row.append(Float(index) / Float(count))
    row.append(survey.words.before(index) / total)
    row.append(min(20000, survey.words.before(index)))
    row.append(min(20000, survey.words.behind(index)))
    row.append(titlePlace < 0 ? -999 : clamped(index - titlePlace))
    row.append(firstLong < 0 ? -999 : clamped(index - firstLong))
    row.append(lastLong < 0 ? -999 : clamped(lastLong - index))
    row.append(survey.toEnding.up[index])
    row.append(survey.toEnding.down[index])
    row.append(survey.clutter.over(index - 8, index))
    row.append(survey.clutter.over(index + 1, index + 9))
  }

  private func clamped(_ distance: Int) -> Float { Float(max(-900, min(900, distance))) }

  private func appendText(_ index: Int, _ row: inout FeatureRow) {
    let total = max(1, survey.sentenceWords.total)
    row.append(survey.sentenceWords.before(index) / total)
    row.append(survey.sentenceWords.behind(index) / total)
    row.append(min(20000, survey.sentenceWords.before(index)))
    row.append(min(20000, survey.sentenceWords.behind(index)))
    survey.toLong.append(index, to: &row)
    survey.toSentence.append(index, to: &row)
    row.append(survey.shortRuns[index])
    for reach in [4, 12, 32] {
      row.append(survey.sentenceWords.over(index - reach, index))
      row.append(survey.sentenceWords.over(index + 1, index + 1 + reach))
      row.append(survey.shortLines.over(index - reach, index) / Float(reach))
      row.append(survey.shortLines.over(index + 1, index + 1 + reach) / Float(reach))
    }
  }

  private func appendPhrases(_ index: Int, _ row: inout FeatureRow) {
    let count = survey.fragments.count
    row.append(survey.phrases[index])
    for reach in [3, 8] {
      let above = Float(max(1, min(reach, index)))
      let below = Float(max(1, min(reach, count - 1 - index)))
      row.append(survey.phraseSums.over(index - reach, index) / above)
      row.append(survey.phraseSums.over(index + 1, index + 1 + reach) / below)
    }
    let words = max(1, survey.words.over(index - 8, index + 9))
    row.append(survey.weightedPhrases.over(index - 8, index + 9) / words)
  }

  private func appendNeighbours(_ index: Int, _ row: inout FeatureRow) {
    for offset in [-2, -1, 1, 2] {
      let place = index + offset
      guard survey.fragments.indices.contains(place) else {
        for _ in 0..<5 { row.append(-1) }
        continue
      }
      let shape = survey.shapes[place]
      row.append(Float(shape.words))
      row.append(shape.endsSentence ? 1 : 0)
      row.append(Float(shape.smallWords) / Float(max(1, shape.words)))
      row.append(survey.phrases[place])
      row.append(survey.linkShares[place])
    }
  }
}

/// Reasons as numbers that the trees know them by: these must not change without training anew.
enum ReasonKind {
  /// The number of a reason; 0 without one.
  static func of(_ reason: Removal.Reason?) -> Float {
    switch reason {
    case nil: 0
    case .navigation: 1
    case .breadcrumb: 2
    case .byline: 3
    case .sharePrompt: 4
    case .relatedLinks: 5
    case .commentForm: 6
    case .commentPrompt: 7
    case .newsletter: 8
    case .advertisement: 9
    case .adblockNotice: 10
    case .cookieNotice: 11
    case .legal: 12
    case .duplicateTitle: 13
    case .duplicate: 14
    case .imageCredit: 15
    case .strayLine: 16
    case .siteBoilerplate: 17
    case .metadata: 18
    // No rule gives it.
    case .unlikely, .reader: 0
    }
  }
}
