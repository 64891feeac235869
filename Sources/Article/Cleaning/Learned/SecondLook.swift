package import BoostedTrees
import Fragments
import Recognizers

/// What a second look knows of each fragment of a page, from how likely content the first look found every other: its neighbours,
/// the containers around it, its section, and all that stand in elements of the same kind.
///
///     first look   .9 .8 .4 .9      ►  the third stands between content, in a container that is content: .8
///     first look   .1 .2 .4 .1      ►  the same paragraph among teasers: .1
package struct SecondLook {
  private let survey: FragmentSurvey
  private let page: PageEvidence
  private let boxes: PageSurroundings
  private let likelihoods: [Float]
  /// Sums of likelihoods, and of words expected to be content.
  private let sums: RunningSums
  private let expected: RunningSums
  private let containers: [Container]
  private let best: Int
  private let patterns: [PatternLikelihood]
  private let sections: SectionLikelihoods
  private let ranks: Ranks
  private let whole: [Float]
  /// What is named the article's body, with the share of all expected words that it holds, and of its own that are expected.
  private let bodies: [(body: NamedBody, share: Float, mean: Float)]

  /// What is expected of an element's fragments.
  private struct Container {
    var mean: Float
    var weightedMean: Float
    var share: Float
    /// The F1 of words expected if the element were the whole content.
    var worth: Float
  }

  /// The likelihoods of fragments in elements of one pattern.
  private struct PatternLikelihood {
    var sum: Float = 0
    var count: Float = 0
    var most: Float = 0
    /// The mean of the likeliest fragments that hold some of its words: where the first post of a thread is sure, what is
    /// written below it is of the thread as well.
    var likeliest: Float = 0
    var words: Float = 0
  }

  /// The share of a pattern's words that its likeliest fragments hold.
  private static let likeliestPart: Float = 0.3

  init(_ survey: FragmentSurvey, _ page: PageEvidence, _ boxes: PageSurroundings, _ likelihoods: [Float]) {
    self.survey = survey
    self.page = page
    self.boxes = boxes
    self.likelihoods = likelihoods
    let words = survey.shapes.map { Float($0.words) }
    sums = RunningSums(likelihoods)
    expected = RunningSums(likelihoods.indices.lazy.map { likelihoods[$0] * words[$0] })
    let total = max(1e-6, expected.total)
    let (sums, expected) = (sums, expected)
    containers = page.elements.map { element in
      let (lower, upper) = (Int(element.first), Int(element.end))
      let right = expected.over(lower, upper)
      let all = survey.words.over(lower, upper)
      return Container(
        mean: sums.over(lower, upper) / Float(max(1, upper - lower)), weightedMean: right / max(1, all),
        share: right / total, worth: 2 * right / max(1e-6, all + total))
    }
    let worths = containers
    best = worths.indices.max { (worths[$0].worth, -$0) < (worths[$1].worth, -$1) } ?? 0
    var patterns = [PatternLikelihood](repeating: PatternLikelihood(), count: boxes.patternCount)
    for index in likelihoods.indices {
      let pattern = Int(boxes.patterns[Int(page.fragments[index].element)])
      patterns[pattern].sum += likelihoods[index]
      patterns[pattern].count += 1
      patterns[pattern].most = max(patterns[pattern].most, likelihoods[index])
    }
    for index in likelihoods.indices {
      patterns[Int(boxes.patterns[Int(page.fragments[index].element)])].words += words[index]
    }
    var taken = [Float](repeating: 0, count: patterns.count)
    for index in ContentDecoder.order(likelihoods) {
      let pattern = Int(boxes.patterns[Int(page.fragments[index].element)])
      guard taken[pattern] <= Self.likeliestPart * patterns[pattern].words else { continue }
      taken[pattern] += words[index]
      patterns[pattern].likeliest += words[index] * likelihoods[index]
    }
    for pattern in patterns.indices { patterns[pattern].likeliest /= max(1, taken[pattern]) }
    self.patterns = patterns
    bodies = NamedBody.all(survey, page).map { body in
      (body, body.words(expected) / total, body.words(expected) / max(1, body.words(survey.words)))
    }
    sections = SectionLikelihoods(survey, likelihoods, words)
    ranks = Ranks(likelihoods, words)
    let sure = likelihoods.indices.reduce(Float(0)) { $0 + abs(likelihoods[$1] - 0.5) * words[$1] }
    let count = Float(max(1, likelihoods.count))
    whole = [
      sums.total / count, expected.total / max(1, survey.words.total), min(20000, expected.total),
      sure / max(1, survey.words.total), likelihoods.max() ?? 0, containers.isEmpty ? 0 : containers[best].worth,
    ]
  }

  /// Appends what is known of a fragment.
  package func append(_ index: Int, to row: inout FeatureRow) {
    row.append(likelihoods[index])
    for distance in 1...5 {
      row.append(index >= distance ? likelihoods[index - distance] : -1)
      row.append(index + distance < likelihoods.count ? likelihoods[index + distance] : -1)
    }
    for reach in [3, 8, 20] { appendWindow(index, reach, &row) }
    let element = Int(page.fragments[index].element)
    appendContainers(index, element, &row)
    let pattern = patterns[Int(boxes.patterns[element])]
    row.append(pattern.sum / max(1, pattern.count))
    row.append(pattern.most)
    row.append(pattern.likeliest)
    row.append(pattern.words / max(1, pattern.count))
    row.append(boxes.words[element].contains(.comment) ? 1 : 0)
    row.append(page.kinds.isArticle ? 1 : 0)
    row.append(page.kinds.contains(.thread) ? 1 : 0)
    for body in bodies {
      body.body.append(index, to: &row)
      row.append(body.share)
      row.append(body.mean)
    }
    sections.append(index, &row)
    ranks.append(index, &row)
    row.append(contentsOf: whole)
  }

  private func appendWindow(_ index: Int, _ reach: Int, _ row: inout FeatureRow) {
    let lower = max(0, index - reach)
    let upper = min(likelihoods.count, index + reach + 1)
    row.append(expected.over(lower, upper) / max(1, survey.words.over(lower, upper)))
    row.append(sums.over(lower, index) / Float(max(1, index - lower)))
    row.append(sums.over(index + 1, upper) / Float(max(1, upper - index - 1)))
  }

  private func appendContainers(_ index: Int, _ element: Int, _ row: inout FeatureRow) {
    var place = element
    for _ in 0..<4 {
      place = boxes.parent(place)
      row.append(containers[place].mean)
      row.append(containers[place].weightedMean)
      row.append(containers[place].share)
      row.append(containers[place].worth)
    }
    let lower = Int(page.elements[best].first)
    let upper = Int(page.elements[best].end)
    row.append(index >= lower && index < upper ? 1 : 0)
    row.append(max(-3, min(4, Float(index - lower) / Float(max(1, upper - lower)))))
    row.append(max(-900, min(900, Float(upper - index))))
  }
}

/// The mean likelihood of the words in each section of a page, from one heading to the next.
private struct SectionLikelihoods {
  private var section: [Int] = []
  private var means: [Float] = []

  init(_ survey: FragmentSurvey, _ likelihoods: [Float], _ words: [Float]) {
    var sums: [(right: Float, all: Float)] = [(0, 0)]
    for index in likelihoods.indices {
      if survey.fragments[index].form == .heading { sums.append((0, 0)) }
      sums[sums.count - 1].right += likelihoods[index] * words[index]
      sums[sums.count - 1].all += words[index]
      section.append(sums.count - 1)
    }
    means = sums.map { $0.right / max(1, $0.all) }
  }

  func append(_ index: Int, _ row: inout FeatureRow) {
    let place = section[index]
    row.append(means[place])
    row.append(place > 0 ? means[place - 1] : 0)
    row.append(place + 1 < means.count ? means[place + 1] : 0)
  }
}

/// Where each fragment stands in the order of likelihood, and among those that the first look would keep.
private struct Ranks {
  private var rank: [Float]
  private var above: [Float]
  private let kept: [Bool]
  private let first: Int
  private let last: Int

  init(_ likelihoods: [Float], _ words: [Float]) {
    let count = Float(max(1, likelihoods.count))
    let total = max(1, likelihoods.indices.reduce(Float(0)) { $0 + likelihoods[$1] * words[$1] })
    rank = [Float](repeating: 0, count: likelihoods.count)
    above = rank
    var sum: Float = 0
    for (place, index) in ContentDecoder.order(likelihoods).enumerated() {
      sum += words[index]
      rank[index] = Float(place) / count
      above[index] = min(20, sum / total)
    }
    kept = ContentDecoder(likelihoods: likelihoods, words: words).bestExpectation()
    first = kept.firstIndex(of: true) ?? 0
    last = kept.lastIndex(of: true) ?? 0
  }

  func append(_ index: Int, _ row: inout FeatureRow) {
    row.append(kept[index] ? 1 : 0)
    row.append(rank[index])
    row.append(above[index])
    row.append(max(-900, min(900, Float(index - first))))
    row.append(max(-900, min(900, Float(last - index))))
  }
}
