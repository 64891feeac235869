import BoostedTrees
import Fragments
import Recognizers

/// What the trees are told about a line: its own shape, what the rules propose, its likeness to its neighbours, the rows it
/// stands in, and what stands above and below.
package struct RoleFeatures {
  let survey: RoleSurvey

  /// How many of the first features stand for one of several kinds.
  package static let categoryCount = 9

  /// Appends the features of a line, kinds first.
  func append(_ index: Int, to row: inout FeatureRow) {
    row.begin("how it begins and ends, and the rules' word")
    appendKinds(index, &row)
    row.begin("its words")
    appendShape(index, &row)
    row.begin("its place and the blank lines around it")
    appendLayout(index, &row)
    row.begin("its phrases, and those around it")
    appendPhrases(index, &row)
    row.begin("the row of like lines it stands in")
    appendRows(index, &row)
    row.begin("its number")
    appendSeries(index, &row)
    row.begin("how far titles and running text are")
    appendDistances(index, &row)
    row.begin("its section")
    appendSection(index, &row)
    row.begin("the lines around it at large")
    appendWindows(index, &row)
    row.begin("its likeness to its neighbours")
    for offset in [-3, -2, -1, 1, 2, 3] { appendLikeness(index, index + offset, &row) }
    row.begin("its neighbours")
    for offset in [-4, -3, -2, -1, 1, 2, 3, 4] { appendNeighbour(index + offset, &row) }
  }

  private var draft: Draft { survey.draft }

  private func isThere(_ index: Int) -> Bool { index >= 0 && index < draft.count }

  private func appendKinds(_ index: Int, _ row: inout FeatureRow) {
    row.append(Float(draft.shapes[index].ending.rawValue))
    row.append(Float(draft.shapes[index].opening.rawValue))
    row.append(Float(survey.openings[index].kind.rawValue))
    row.append(draft.fragments[index].marker.map { Float($0.kind.rawValue) + 1 } ?? 0)
    row.append(Float(survey.proposed[index].rawValue))
    for offset in [-2, -1, 1, 2] {
      row.append(isThere(index + offset) ? Float(survey.proposed[index + offset].rawValue) : 31)
    }
  }

  private func appendShape(_ index: Int, _ row: inout FeatureRow) {
    let shape = draft.shapes[index]
    let words = Float(max(1, shape.words))
    row.append(Float(shape.words))
    row.append(Float(draft.content(index).count) / words)
    row.append(Float(shape.capitalShare))
    row.append(Float(shape.smallWords - shape.longSmallWords) / words)
    row.append(Float(shape.longSmallWords) / words)
    row.append(Float(shape.longSmallWords))
    row.append(Float(shape.numberWords) / words)
    row.append(Float(shape.innerSentenceEnds))
    row.append(Float(shape.commas))
    row.append(Float(shape.separators))
    row.append(shape.colon < 0 ? -1 : Float(shape.wordsBeforeColon))
    row.append(shape.dash < 0 ? -1 : Float(shape.wordsBeforeDash))
    row.append(shape.questionEnd < 0 ? -1 : Float(shape.questionEnd))
    row.append(shape.hasAddress ? 1 : 0)
    row.append(shape.isAllCapitals ? 1 : 0)
  }

  private func appendLayout(_ index: Int, _ row: inout FeatureRow) {
    let fragment = draft.fragments[index]
    row.append(Float(min(20, fragment.indent)))
    row.append(Float(min(3, fragment.blankLinesBefore)))
    row.append(isThere(index + 1) ? Float(min(3, draft.fragments[index + 1].blankLinesBefore)) : 4)
    row.append(draft.hasBlankLines ? 1 : 0)
    row.append(survey.marked)
    row.append(Float(min(300, index)))
    row.append(Float(min(300, draft.count - 1 - index)))
  }

  private func appendPhrases(_ index: Int, _ row: inout FeatureRow) {
    row.append(survey.headingPhrases[index])
    row.append(survey.itemPhrases[index])
    row.append(survey.announcingPhrases[index])
    for offset in [-2, -1, 1] {
      row.append(isThere(index + offset) ? survey.headingPhrases[index + offset] : 0)
      row.append(isThere(index + offset) ? survey.itemPhrases[index + offset] : 0)
      row.append(isThere(index + offset) ? survey.announcingPhrases[index + offset] : 0)
    }
    // What the nearest title above, or the line that announces, says of what stands below it.
    let title = index - Int(survey.toTitle.up[index])
    row.append(isThere(title) ? survey.announcingPhrases[title] : 0)
    let announcing = index - Int(survey.toAnnouncing.up[index])
    row.append(isThere(announcing) ? survey.announcingPhrases[announcing] : 0)
  }

  private func appendRows(_ index: Int, _ row: inout FeatureRow) {
    let runs = survey.runs
    for places in [runs.ofSize, runs.termed, runs.openedAlike, runs.openedInKind, runs.short, runs.closedAlike] {
      row.append(places[index].length)
      row.append(places[index].above)
      row.append(places[index].length - places[index].above)
    }
    // The line above the row it stands in.
    let first = index - Int(runs.ofSize[index].above) - 1
    row.append(isThere(first) ? survey.sizes[first] : -1)
    row.append(isThere(first) && draft.introduces(first) ? 1 : 0)
    row.append(isThere(first) ? survey.announcingPhrases[first] : 0)
  }

  /// Its number, whether the lines before and after it in number are there, and how far the next is.
  private func appendSeries(_ index: Int, _ row: inout FeatureRow) {
    let number =
      draft.fragments[index].marker.map { $0.kind == .bullet ? -1 : Float($0.value) } ?? survey.openings[index].series
    row.append(number)
    row.append(number < 0 ? -1 : distance(from: index, to: number + 1, step: 1))
    row.append(number < 0 ? -1 : distance(from: index, to: number - 1, step: -1))
  }

  /// How far the line with a number is; 40 for none near.
  private func distance(from index: Int, to number: Float, step: Int) -> Float {
    for distance in 1..<40 where isThere(index + distance * step) {
      let place = index + distance * step
      let found =
        draft.fragments[place].marker.map { $0.kind == .bullet ? -1 : Float($0.value) } ?? survey.openings[place].series
      if found == number { return Float(distance) }
    }
    return 40
  }

  private func appendDistances(_ index: Int, _ row: inout FeatureRow) {
    for distances in [survey.toTitle, survey.toLong, survey.toAnnouncing] {
      row.append(distances.up[index])
      row.append(distances.down[index])
    }
    row.append(survey.toLong.wordsUp[index])
    row.append(survey.toLong.wordsDown[index])
  }

  /// What stands from here to the next line that could be a title, and from the last one to here.
  private func appendSection(_ index: Int, _ row: inout FeatureRow) {
    row.append(survey.toTitle.wordsUp[index])
    row.append(survey.toTitle.wordsDown[index])
    let next = index + Int(survey.toTitle.down[index])
    let last = index - Int(survey.toTitle.up[index])
    let lines = Float(max(1, min(next, draft.count) - index - 1))
    row.append(survey.longs.over(index + 1, max(index + 1, next)) / lines)
    row.append(survey.sentences.over(index + 1, max(index + 1, next)) / lines)
    row.append(isThere(last) ? survey.sizes[last] : -1)
    row.append(isThere(next) ? survey.sizes[next] : -1)
    row.append(isThere(last) ? survey.openings[index].likeness(survey.openings[last]) : -1)
    row.append(isThere(next) ? survey.openings[index].likeness(survey.openings[next]) : -1)
    row.append(isThere(last) ? Float(draft.shapes[index].capitalShare - draft.shapes[last].capitalShare) : -2)
    row.append(isThere(next) ? Float(draft.shapes[index].capitalShare - draft.shapes[next].capitalShare) : -2)
  }

  private func appendWindows(_ index: Int, _ row: inout FeatureRow) {
    for reach in [3, 8] {
      let above = Float(max(1, min(reach, index)))
      let below = Float(max(1, min(reach, draft.count - 1 - index)))
      for sums in [survey.sizeSums, survey.sentences, survey.titles, survey.terms, survey.longs] {
        row.append(sums.over(index - reach, index) / above)
        row.append(sums.over(index + 1, index + 1 + reach) / below)
      }
    }
  }

  private func appendLikeness(_ index: Int, _ other: Int, _ row: inout FeatureRow) {
    guard isThere(other) else {
      for _ in 0..<8 { row.append(-2) }
      return
    }
    let here = draft.shapes[index]
    let there = draft.shapes[other]
    let opening = survey.openings[index]
    let otherOpening = survey.openings[other]
    row.append(survey.sizes[index] - survey.sizes[other])
    row.append(opening.first == otherOpening.first ? opening.pair == otherOpening.pair ? 2 : 1 : 0)
    row.append(opening.kind == otherOpening.kind ? 1 : 0)
    row.append(here.ending == there.ending ? 1 : 0)
    row.append(here.opening == there.opening ? 1 : 0)
    row.append(survey.isTermed[index] == survey.isTermed[other] ? 1 : 0)
    row.append(opening.likeness(otherOpening))
    row.append(Float(here.capitalShare - there.capitalShare))
  }

  private func appendNeighbour(_ index: Int, _ row: inout FeatureRow) {
    guard isThere(index) else {
      for _ in 0..<7 { row.append(-1) }
      return
    }
    let shape = draft.shapes[index]
    row.append(survey.sizes[index])
    row.append(shape.endsSentence ? shape.ending == .question ? 2 : 1 : shape.ending == .colon ? 3 : 0)
    row.append(Float(shape.longSmallWords) / Float(max(1, shape.words)))
    row.append(Float(shape.capitalShare))
    row.append(Float(shape.numberWords) / Float(max(1, shape.words)))
    row.append(Float(min(2, draft.fragments[index].blankLinesBefore)))
    row.append(survey.isTitleLike[index] ? 1 : 0)
  }
}
