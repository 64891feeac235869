import Fragments
import Recognizers
import UTF8Text

/// Keeps a section that says it is an FAQ whole: its questions look like teasers one by one, and stand behind most articles' ends.
///
///     likelihoods        .5 FAQ   .3 Who pays?   .5 The towns do.   .2 Who decides?   .4 The council.
///     ►                  .75      .75            .75                .75               .75
enum AnnouncedQuestions {
  /// How likely an announced question and its answer are content, at least.
  private static let likelihood: Float = 0.75
  /// How likely the mean word of a section in doubt is: a less likely one is another page's or the site's, a likelier one stays
  /// without help.
  private static let doubtful: Range<Float> = 0.2..<0.45
  /// The fewest questions that make a section.
  private static let fewest = 3
  /// The longest answer, in fragments; beyond, something else has begun.
  private static let longestAnswer = 6

  /// Raises the likelihoods of announced questions and their answers.
  static func raise(
    _ likelihoods: inout [Float], _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard let page = list.page else { return }
    var index = 0
    while index < list.fragments.count {
      guard announces(index, list, shapes, in: bytes) else {
        index += 1
        continue
      }
      let section = section(below: index, list, shapes, page)
      if let section, doubtful.contains(mean(likelihoods, section, shapes)) {
        for place in section { likelihoods[place] = max(likelihoods[place], likelihood) }
      }
      index = section?.upperBound ?? index + 1
    }
  }

  /// Whether a fragment is a heading, or a short line like one, that names an FAQ.
  private static func announces(
    _ index: Int, _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (fragment, shape) = (list.fragments[index], shapes[index])
    switch fragment.form {
    case .heading, .boldLine, .text: break
    default: return false
    }
    guard shape.words >= 1, shape.words <= 14, shape.ending != .period, shape.ending != .question else { return false }
    return FAQTitle.names(PlainWords(bytes, fragment.text))
  }

  /// A title with the questions below it and their answers; nil where there are fewer than make an FAQ, or most have no answer.
  private static func section(
    below title: Int, _ list: FragmentList, _ shapes: [Shape], _ page: PageEvidence
  ) -> Range<Int>? {
    let level = list.fragments[title].form == .heading ? list.fragments[title].group : 0
    var questions: [Int] = []
    var index = title + 1
    while index < list.fragments.count, index - (questions.last ?? title) <= longestAnswer {
      if shapes[index].asks {
        questions.append(index)
      } else if list.fragments[index].form == .heading, list.fragments[index].group <= level {
        break
      }
      index += 1
    }
    guard questions.count >= fewest, let last = questions.last else { return nil }
    let unanswered = zip(questions, questions.dropFirst()).reduce(0) { $0 + ($1.1 == $1.0 + 1 ? 1 : 0) }
    guard unanswered * 2 < questions.count else { return nil }
    let next = list.fragments[(last + 1)...].firstIndex { $0.form == .heading } ?? list.fragments.count
    let end = DeclaredQuestions.answerEnd(last, before: next, page)
    return title..<max(last + 1, min(end, last + 1 + longestAnswer))
  }

  /// The likelihood of the mean word.
  private static func mean(_ likelihoods: [Float], _ section: Range<Int>, _ shapes: [Shape]) -> Float {
    let words = section.reduce(0) { $0 + Float(shapes[$1].words) }
    return section.reduce(0) { $0 + Float(shapes[$1].words) * likelihoods[$1] } / max(1, words)
  }
}
