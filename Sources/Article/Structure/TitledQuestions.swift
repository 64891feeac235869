import Fragments
import Recognizers
import UTF8Text

/// Question lines below a title that announces them, each with what stands below it up to the next.
extension Questions {
  // MARK: Question lines below the article's title

  /// Marks the questions of a text whose title names them; the index of the first fragment after them. There have to be two with
  /// answers, or it is a list of what is asked.
  static func markTitled(_ draft: inout Draft) -> Int {
    var marked = draft
    let end = markSection(below: -1, within: mostBefore, &marked)
    let asked = (0..<end).filter { marked.roles[$0] == .question }
    let answered = asked.count { index in
      holdsAnswer(index, in: marked) || index + 1 < end && [.answer, .answerItem].contains(marked.roles[index + 1])
    }
    guard answered >= 2, answered * 4 >= asked.count * 3 else { return 0 }
    draft = marked
    return end
  }

  // MARK: Question lines below a title

  /// How many lines may stand between an article's title and its first question.
  private static let mostBefore = 8

  /// Marks the questions below the title at `index`, the first of them within so many lines; the index of the first fragment after them.
  static func markSection(below title: Int, within most: Int = 2, _ draft: inout Draft) -> Int {
    var index = title + 1
    var found = 0
    // One line or two may stand between the title and the first question.
    while index < draft.count, index <= title + most, !isQuestionLine(index, in: draft) { index += 1 }
    guard index < draft.count, isQuestionLine(index, in: draft) else {
      if draft.roles.indices.contains(title + 1), draft.roles[title + 1] == .question { markTitle(title, &draft) }
      return title + 1
    }
    let asked = index
    while index < draft.count {
      if isQuestionLine(index, in: draft) {
        if draft.roles[index] != .question { draft.refine(index, .question) }
        found += 1
        index += 1
      } else if found > 0, namesSection(index, in: draft) {
        draft.decide(index, .heading)
        index += 1
      } else if endsAnswered(asked..<index, in: draft) {
        break
      } else if found > 0, draft.roles[index] == .answer || continuesAnswer(index, in: draft) {
        if draft.isOpen(index) {
          draft.decide(index, draft.fragments[index].marker == nil ? .answer : .answerItem)
        }
        index += 1
      } else if found > 0, let next = questionBehindPicture(index, in: draft) {
        index = next
      } else {
        break
      }
    }
    if found > 0, asked < index { markTitle(title, &draft) }
    return openAgain(behindAnswersUpTo: index, &draft)
  }

  /// Whether a text without empty lines is behind paragraphs of a question and its answer each, and no more of them follow near: a text
  /// goes on there.
  private static func endsAnswered(_ range: Range<Int>, in draft: Draft) -> Bool {
    guard !draft.page.isMarkedUp, range.count >= fewestAnswered,
      range.allSatisfy({ draft.fragments[$0].marker == nil && holdsAnswer($0, in: draft) })
    else { return false }
    return !(range.upperBound..<min(draft.count, range.upperBound + fewestAnswered)).contains {
      isQuestionLine($0, in: draft)
    }
  }

  /// Takes back the lines at the end of the last answer that are no sentences, where one ended above them and nothing announces them; the
  /// index of the first.
  private static func openAgain(behindAnswersUpTo end: Int, _ draft: inout Draft) -> Int {
    var start = end
    while start > 1, draft.roles[start - 1] == .answer, draft.deciders[start - 1] == .questions,
      draft.shapes[start - 1].ending == .word, draft.shapes[start - 1].innerSentenceEnds == 0,
      draft.shapes[start - 1].words <= longestSection, draft.roles[start - 2] != .question
    {
      start -= 1
    }
    guard !draft.hasBlankLines, end - start >= 2, draft.shapes[start - 1].endsSentence else { return end }
    for index in start..<end { draft.refine(index, .undecided) }
    return start
  }

  /// The next question where a picture stands amid the answers, which ends none of what is asked below it; nil if there is no picture or
  /// no question near.
  private static func questionBehindPicture(_ index: Int, in draft: Draft) -> Int? {
    guard isPicture(draft.roles[index]) else { return nil }
    return (index + 1..<min(draft.count, index + 1 + longestInterlude)).prefix {
      isPicture(draft.roles[$0]) || isQuestionLine($0, in: draft) || continuesAnswer($0, in: draft)
    }.first { isQuestionLine($0, in: draft) }
  }

  private static func isPicture(_ role: Role) -> Bool {
    switch role {
    case .figure, .alternative, .caption: true
    default: false
    }
  }

  /// How many fragments may stand between two questions from the first line about a picture on.
  private static let longestInterlude = 8

  /// Whether a few words without an end stand apart between an answer and the next question: the name of a section of questions.
  private static func namesSection(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index), index > 0, index + 1 < draft.count, draft.roles[index - 1] != .question,
      draft.fragments[index].marker == nil, draft.isSetApart(index), isQuestionLine(index + 1, in: draft)
    else { return false }
    let shape = draft.shapes[index]
    // Without empty lines, only the end of the answer above tells them from its next line.
    let isApart = draft.hasBlankLines || draft.shapes[index - 1].endsSentence
    return isApart && shape.words <= (draft.hasBlankLines ? longestSection : longestSection - 2)
      && shape.ending == .word && shape.opening != .lower && shape.opening != .digit
  }

  private static let longestSection: Int32 = 6

  private static func markTitle(_ title: Int, _ draft: inout Draft) {
    if draft.isOpen(title) { draft.decide(title, .heading) }
  }

  /// A line that is a question, or a question and its answer.
  private static func isQuestionLine(_ index: Int, in draft: Draft) -> Bool {
    if draft.roles[index] == .question || isQuestionOfText(index, in: draft) { return true }
    guard draft.isOpen(index) else { return false }
    let shape = draft.shapes[index]
    if shape.ending == .question { return shape.words >= 2 && shape.words <= 40 && shape.innerSentenceEnds <= 1 }
    return holdsAnswer(index, in: draft) && shape.questionEnd < 200
      && (draft.fragments[index].marker != nil || isAmongAnswered(index, in: draft))
  }

  /// Whether a line of a text without mark-up was taken for a heading because its contents name it, or for an item because it has a
  /// number, and asks what the line below it answers.
  private static func isQuestionOfText(_ index: Int, in draft: Draft) -> Bool {
    let isNumbered = draft.roles[index] == .item && draft.fragments[index].marker?.kind == .number
    guard !draft.page.isMarkedUp, draft.roles[index] == .heading || isNumbered,
      draft.shapes[index].asks
    else { return false }
    return draft.isOpen(index + 1) && draft.fragments[index + 1].marker == nil && !draft.shapes[index + 1].asks
  }

  /// Whether a paragraph that begins with a question and answers it is one of three or more in a row, in a text of questions: "Are dogs welcome? Yes, on a
  /// lead."
  private static func isAmongAnswered(_ index: Int, in draft: Draft) -> Bool {
    func answers(_ place: Int) -> Bool {
      (0..<draft.count).contains(place) && holdsAnswer(place, in: draft)
        && draft.shapes[place].questionEnd < 200
    }
    var first = index
    while index - first < fewestAnswered, answers(first - 1) { first -= 1 }
    var end = index + 1
    while end - first < fewestAnswered, answers(end) { end += 1 }
    return end - first >= fewestAnswered
  }

  private static let fewestAnswered = 3

  /// Anything but the heading of another section.
  private static func continuesAnswer(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index) else { return false }
    if index > 0, draft.roles[index - 1] == .question, draft.shapes[index].words >= 1,
      innerAnswer(index - 1, in: draft) == nil
    {
      return true
    }
    return !Headings.isSureHeading(index, in: draft)
  }
}
