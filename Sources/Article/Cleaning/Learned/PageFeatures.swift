import BoostedTrees
import Fragments
import Recognizers
import UTF8Text

/// What a page's mark-up tells the trees about a fragment: the elements around it, what they hold, and how often elements of
/// their kind are met.
struct PageFeatures {
  private let survey: FragmentSurvey
  private let page: PageEvidence
  let boxes: PageSurroundings
  private let headings: RunningSums
  private let main: Range<Int>
  private let names: NameScores
  private let sections: PageSections
  private let overview: PageOverview
  private let holder: Range<Int>
  private let firstHeading: Int
  /// The parts named as the article's body: by a name of that meaning, and by the element `article`.
  let bodies: [NamedBody]
  let questions: QuestionEvidence

  init(_ survey: FragmentSurvey, _ page: PageEvidence, _ judge: CleaningModel.Judge) {
    self.survey = survey
    self.page = page
    boxes = PageSurroundings(survey, page)
    headings = RunningSums(survey.fragments.lazy.map { $0.form == .heading ? 1 : 0 })
    main = PageFeatures.mainContainer(survey, page)
    names = NameScores(page, judge.names)
    sections = PageSections(survey, judge.sections)
    overview = PageOverview(survey, page)
    holder = PageFeatures.paragraphHolder(survey, page, boxes)
    firstHeading = survey.fragments.firstIndex { $0.form == .heading && $0.group == 1 } ?? -1
    bodies = NamedBody.all(survey, page)
    questions = QuestionEvidence(survey, page)
  }

  /// The tags that are told apart.
  private static let tags: [Tag] = [
    .p, .div, .li, .h1, .h2, .h3, .h4, .h5, .h6, .td, .th, .dt, .dd, .blockquote, .pre, .figcaption, .button, .section,
    .article, .label, .summary, .body, .ul, .ol, .header, .footer, .nav, .aside, .custom, .a, .span,
  ]
  private static let tagNumbers = TagTable { tag in tags.firstIndex(of: tag).map(Float.init) ?? 31 }

  /// How many of the first features stand for one of several kinds.
  static let categoryCount = 3

  /// Appends the features of a fragment that stand for kinds.
  func appendKinds(_ index: Int, to row: inout FeatureRow) {
    let element = Int(page.fragments[index].element)
    row.begin("its element")
    row.append(PageFeatures.tagNumbers[page.elements[element].tag])
    row.append(PageFeatures.tagNumbers[page.elements[boxes.parent(element)].tag])
    row.append(survey.rules.boxes.isEmpty ? 0 : ReasonKind.of(survey.rules.boxes[index]))
  }

  /// Appends the other features of a fragment.
  func append(_ index: Int, to row: inout FeatureRow) {
    let element = Int(page.fragments[index].element)
    row.begin("its links and bold type")
    row.append(survey.linkShares[index])
    row.append(Float(page.fragments[index].strongShare) / 255)
    row.append(survey.fragments[index].form == .heading ? Float(survey.fragments[index].group) : 0)
    row.append(Float(min(60, boxes.depths[element])))
    row.begin("the elements around it")
    appendSurroundings(element, &row)
    appendContainers(index, element, &row)
    row.begin("elements of its kind")
    boxes.appendRepetition(element, &row)
    row.begin("the page's main part")
    row.append(main.contains(index) ? 1 : 0)
    row.append(max(-3, min(4, Float(index - main.lowerBound) / Float(max(1, main.count)))))
    row.append(max(-900, min(900, Float(main.upperBound - index))))
    row.append(survey.words.over(main.lowerBound, main.upperBound) / max(1, survey.words.total))
    row.append(survey.linkedWords.total / max(1, survey.words.total))
    row.append(survey.longWords.total / max(1, survey.words.total))
    row.begin("names of classes")
    names.append(element, to: &row)
    row.begin("the heading above")
    sections.append(index, to: &row)
    row.begin("the page as a whole")
    appendHolder(index, element, &row)
    row.append(contentsOf: overview.features)
    row.begin("what is named the article's body")
    for body in bodies { body.append(index, to: &row) }
    row.append(boxes.words[element].contains(.body) ? 1 : 0)
    row.append(boxes.words[element].contains(.standfirst) ? 1 : 0)
    row.append(page.elements[element].words.contains(.standfirst) ? 1 : 0)
    row.append(leadsElsewhere(index) ? 1 : 0)
    row.begin("questions around it")
    questions.append(index, to: &row)
  }

  /// Whether it is a linked line that begins as one that leads to another page does.
  private func leadsElsewhere(_ index: Int) -> Bool {
    guard survey.linkShares[index] >= 0.3, survey.shapes[index].words <= 30 else { return false }
    return ClutterPhrases.leadsElsewhere(PlainWords(survey.bytes, survey.fragments[index].text))
  }

  private func appendHolder(_ index: Int, _ element: Int, _ row: inout FeatureRow) {
    row.append(holder.contains(index) ? 1 : 0)
    row.append(max(-3, min(4, Float(index - holder.lowerBound) / Float(max(1, holder.count)))))
    row.append(max(-900, min(900, Float(holder.upperBound - index))))
    row.append(survey.words.over(holder.lowerBound, holder.upperBound) / max(1, survey.words.total))
    row.append(firstHeading < 0 ? -999 : max(-900, min(900, Float(index - firstHeading))))
    row.append(survey.descriptionLikeness[index])
    var place = element
    for _ in 0..<3 {
      place = boxes.parent(place)
      let lower = Int(page.elements[place].first)
      let upper = Int(page.elements[place].end)
      let words = max(1, survey.words.over(lower, upper))
      row.append(Float(min(500, boxes.children[place])))
      row.append(Float(survey.shapes[index].words) / words)
      row.append(survey.commas.over(lower, upper) / words)
      row.append(Float(min(900, index - lower)))
      row.append(Float(min(900, upper - index)))
    }
  }

  /// The element with the most words of long paragraphs among its children.
  private static func paragraphHolder(
    _ survey: FragmentSurvey, _ page: PageEvidence, _ boxes: PageSurroundings
  ) -> Range<Int> {
    var sums = [Float](repeating: 0, count: page.elements.count)
    for index in survey.fragments.indices where survey.isLong[index] {
      let words = Float(survey.shapes[index].words) * (1 - survey.linkShares[index])
      sums[boxes.parent(Int(page.fragments[index].element))] += words
    }
    guard let best = sums.indices.max(by: { (sums[$0], -$0) < (sums[$1], -$1) }), sums[best] > 0 else {
      return 0..<survey.fragments.count
    }
    return Int(page.elements[best].first)..<Int(page.elements[best].end)
  }

  private func appendSurroundings(_ element: Int, _ row: inout FeatureRow) {
    for bit in 0..<PageSurroundings.tagCount { row.append(boxes.tags[element] & (1 << UInt32(bit)) != 0 ? 1 : 0) }
    for bit in 0..<ClassWords.judged { row.append(boxes.words[element].rawValue & (1 << UInt32(bit)) != 0 ? 1 : 0) }
    row.append(boxes.isHidden[element] ? 1 : 0)
  }

  private func appendContainers(_ index: Int, _ element: Int, _ row: inout FeatureRow) {
    let total = max(1, survey.words.total)
    let totalLong = max(1, survey.longWords.total)
    var place = element
    for _ in 0..<4 {
      let lower = Int(page.elements[place].first)
      let upper = Int(page.elements[place].end)
      let words = max(1, survey.words.over(lower, upper))
      row.append(survey.linkedWords.over(lower, upper) / words)
      row.append(words / total)
      row.append(Float(min(2000, upper - lower)))
      row.append(survey.longWords.over(lower, upper) / totalLong)
      row.append(survey.longWords.over(lower, upper) / words)
      row.append(words / Float(max(1, upper - lower)))
      row.append(headings.over(lower, upper) / Float(max(1, upper - lower)))
      place = boxes.parent(place)
    }
  }

  /// The smallest element that holds most of the words of long paragraphs.
  private static func mainContainer(_ survey: FragmentSurvey, _ page: PageEvidence) -> Range<Int> {
    var best = 0..<survey.fragments.count
    let least = survey.longWords.total * 0.7
    guard least > 0 else { return best }
    for element in page.elements where element.end > element.first {
      let range = Int(element.first)..<Int(element.end)
      if range.count <= best.count, survey.longWords.over(range.lowerBound, range.upperBound) >= least { best = range }
    }
    return best
  }
}

extension ClassWords {
  /// How many meanings are judged by, from the first on; those behind them are for cells of tables alone.
  static let judged = 19
}
