import BoostedTrees
import Fragments
import Recognizers
import UTF8Text

/// Where a page's fragments belong to a question and its answer: by what the page declares, by a title that announces an FAQ, or
/// by like elements that each begin with a question.
///
///     "@type": "FAQPage", … "name": "Is it safe?"
///     <h2>FAQ</h2>                            announced: 3 questions
///     <h3>Is it safe?</h3><p>Yes.</p>         declared, announced
///
/// One by one questions look like teasers, and they stand where most articles have ended; together they are an FAQ.
struct QuestionEvidence {
  /// The announced sections: their titles, questions and answers.
  private(set) var sections: [Range<Int>] = []
  /// How many questions the FAQ announced around each fragment has; 0 outside of one.
  private(set) var announced: [Float]
  /// Whether each fragment is of a declared question and its answer.
  private(set) var isDeclared: [Bool]
  /// How many like elements with a question stand in a row with the one around each fragment; 0 outside of one.
  private(set) var alike: [Float]

  /// The fewest questions that make a section.
  private static let fewest = 3
  /// The longest answer, in fragments; beyond, something else has begun.
  private static let longestAnswer = 6

  /// - Parameter page: Its evidence; in a text without mark-up only titles announce questions.
  init(_ survey: FragmentSurvey, _ page: PageEvidence) {
    announced = [Float](repeating: 0, count: survey.fragments.count)
    isDeclared = [Bool](repeating: false, count: survey.fragments.count)
    alike = announced
    noteDeclared(survey, page)
    noteAnnounced(survey, page)
    guard page.isMarkedUp else { return }
    for run in SiblingRuns.all(page, survey.shapes) {
      for index in run.range { alike[index] = Float(min(50, run.questions)) }
    }
  }

  /// Appends what is known of a fragment.
  func append(_ index: Int, to row: inout FeatureRow) {
    row.append(isDeclared[index] ? 1 : 0)
    row.append(announced[index])
    row.append(alike[index])
  }

  private mutating func noteDeclared(_ survey: FragmentSurvey, _ page: PageEvidence) {
    guard !page.questions.isEmpty else { return }
    let asked = survey.fragments.indices.filter { index in
      let text = survey.fragments[index].text
      return text.count < 400 && page.questions.contains(PlainWords(survey.bytes, text).bytes)
    }
    guard asked.count >= 2 else { return }
    for (number, question) in asked.enumerated() {
      let next = number + 1 < asked.count ? asked[number + 1] : survey.fragments.count
      for index in question..<Self.answerEnd(question, before: next, page, longest: 12) { isDeclared[index] = true }
    }
  }

  private mutating func noteAnnounced(_ survey: FragmentSurvey, _ page: PageEvidence) {
    var index = 0
    while index < survey.fragments.count {
      guard Self.announces(index, survey), let (section, count) = Self.section(below: index, survey, page) else {
        index += 1
        continue
      }
      sections.append(section)
      for place in section { announced[place] = Float(min(50, count)) }
      index = section.upperBound
    }
  }

  /// Whether a fragment is a heading, or a short line like one, that names an FAQ.
  private static func announces(_ index: Int, _ survey: FragmentSurvey) -> Bool {
    let (fragment, shape) = (survey.fragments[index], survey.shapes[index])
    switch fragment.form {
    case .heading, .boldLine, .text: break
    default: return false
    }
    guard shape.words >= 1, shape.words <= 14, shape.ending != .period, shape.ending != .question else { return false }
    return FAQTitle.names(PlainWords(survey.bytes, fragment.text))
  }

  /// A title with the questions below it and their answers, and how many there are; nil where there are fewer than make an FAQ,
  /// or most have no answer.
  private static func section(
    below title: Int, _ survey: FragmentSurvey, _ page: PageEvidence
  ) -> (range: Range<Int>, count: Int)? {
    let fragments = survey.fragments
    let level = fragments[title].form == .heading ? fragments[title].group : 0
    var questions: [Int] = []
    var index = title + 1
    while index < fragments.count, index - (questions.last ?? title) <= longestAnswer {
      if survey.shapes[index].asks {
        questions.append(index)
      } else if fragments[index].form == .heading, fragments[index].group <= level {
        break
      }
      index += 1
    }
    guard questions.count >= fewest, let last = questions.last else { return nil }
    let unanswered = zip(questions, questions.dropFirst()).reduce(0) { $0 + ($1.1 == $1.0 + 1 ? 1 : 0) }
    guard unanswered * 2 < questions.count else { return nil }
    let next = fragments[(last + 1)...].firstIndex { $0.form == .heading } ?? fragments.count
    let end = answerEnd(last, before: next, page, longest: longestAnswer)
    return (title..<max(last + 1, end), questions.count)
  }

  /// Where the answer of a question ends: with the smallest element around it that holds more than the question, or before the
  /// next question; in a text with the fragment below the question.
  private static func answerEnd(_ question: Int, before next: Int, _ page: PageEvidence, longest: Int) -> Int {
    guard page.isMarkedUp else { return min(next, question + 2) }
    let limit = min(next, question + 1 + longest)
    var element = Int(page.fragments[question].element)
    while element >= 0, Int(page.elements[element].end) <= question + 1 { element = Int(page.elements[element].parent) }
    guard element >= 0 else { return limit }
    return max(question + 1, min(limit, Int(page.elements[element].end)))
  }
}
