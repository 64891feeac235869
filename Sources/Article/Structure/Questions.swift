import Fragments
import Recognizers
import UTF8Text

/// Finds FAQs: questions with their answers, under a heading that names them or in a form that leaves no doubt.
///
///     Frequently asked questions           ►  heading, then
///     • Who pays? The insurer does.           faq: Who pays? – The insurer does.
///     • Who decides? The council.                  Who decides? – The council.
///
/// Three forms: a bullet with question and answer, a question line with its answer below, and "Q:" and "A:".
struct Questions {
  static func apply(to draft: inout Draft) {
    markBulletRuns(&draft)
    markLettered(&draft)
    markNumbered(&draft)
    var index = draft.isOfQuestions ? markTitled(&draft) : 0
    while index < draft.count {
      if draft.isOpen(index) || draft.roles[index] == .heading, FAQTitle.names(index, in: draft) {
        index = markSection(below: index, &draft)
      } else {
        index += 1
      }
    }
  }

  // MARK: "• Question? Answer"

  /// Two or more list lines in a row that hold a question and its answer.
  private static func markBulletRuns(_ draft: inout Draft) {
    var index = 0
    while index < draft.count {
      var end = index
      while end < draft.count, draft.isOpen(end), draft.fragments[end].marker != nil, holdsAnswer(end, in: draft) {
        end += 1
      }
      if end - index >= 2 {
        for entry in index..<end { draft.decide(entry, .question) }
      }
      index = max(end, index + 1)
    }
  }

  /// A question of 3 words or more, and an answer of 2 or more in the same fragment.
  static func holdsAnswer(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    guard shape.questionEnd > 0 else { return false }
    let text = draft.fragments[index].text
    let end = text.lowerBound + Int(shape.questionEnd)
    guard end < text.upperBound else { return false }
    let question = Shape(range: (text.lowerBound + Int(shape.start))..<end, in: draft.bytes)
    return question.words >= 3 && question.words <= 40 && question.innerSentenceEnds == 0
      && shape.words - question.words >= 2
  }

  // MARK: "Q: … A: …"

  private static func markLettered(_ draft: inout Draft) {
    let texts = (0..<draft.count).map { draft.fragments[$0].text }
    draft.labels =
      QuestionLabels.find(in: texts, of: draft.bytes) ?? .standard
    var index = 0
    while index < draft.count {
      guard isLabelledQuestion(index, in: draft) else {
        index += 1
        continue
      }
      draft.refine(index, .question)
      index += 1
      while index < draft.count, goesOn(index, in: draft) {
        draft.refine(index, draft.roles[index] == .item ? .answerItem : .answer)
        index += 1
      }
    }
  }

  /// Whether a line has the label of a question, and what follows may answer it: an answer has a label too, or none has. A line that
  /// mark-up takes for a heading must be followed by a labelled answer, or hold it.
  private static func isLabelledQuestion(_ index: Int, in draft: Draft) -> Bool {
    guard label(index, in: draft)?.part == .question else { return false }
    let next = index + 1 < draft.count ? label(index + 1, in: draft, belowQuestion: true) : nil
    if draft.isOpen(index) {
      return innerAnswer(index, in: draft) != nil
        || index + 1 < draft.count && (next == nil || next?.part == .answer)
    }
    guard draft.roles[index] == .paragraph || draft.roles[index] == .heading else { return false }
    return next?.part == .answer || innerAnswer(index, in: draft) != nil
  }

  /// Whether a line goes on with the answer above it.
  private static func goesOn(_ index: Int, in draft: Draft) -> Bool {
    if draft.isOpen(index) {
      guard label(index, in: draft)?.part != .question else { return false }
      let isAsked = draft.roles[index - 1] == .question && innerAnswer(index - 1, in: draft) == nil
      return isAsked || !Headings.isSureHeading(index, in: draft)
    }
    switch draft.roles[index] {
    case .paragraph: return !isLabelledQuestion(index, in: draft)
    case .item: return draft.roles[index - 1] != .question
    default: return false
    }
  }

  /// The label of the answer that follows the question mark in a fragment that has the label of a question: "Q: Who? A: I."
  static func innerAnswer(_ index: Int, in draft: Draft) -> QuestionLabels.Label? {
    let text = draft.fragments[index].text
    let mark = Int(draft.shapes[index].questionEnd)
    guard mark > 0, label(index, in: draft)?.part == .question else { return nil }
    let rest = (text.lowerBound + mark..<text.upperBound).trimmed(in: draft.bytes)
    return draft.labels.label(draft.bytes, rest).flatMap { $0.part == .answer ? $0 : nil }
  }

  /// The label of a line that begins "Q:", "Frage 2:", "A)" and the like.
  ///
  /// "A. Smith" is a name, so without a colon or a number an A counts only where a question is known to stand above.
  static func label(_ index: Int, in draft: Draft, belowQuestion: Bool = false) -> QuestionLabels.Label? {
    guard let label = draft.labels.label(draft.bytes, draft.fragments[index].text) else { return nil }
    return label.isSure || belowQuestion ? label : nil
  }

  // MARK: "1. Question?" and right below its answer

  /// Two or more questions with numbers that follow one another, each with its answer on the next line and nothing else between.
  private static func markNumbered(_ draft: inout Draft) {
    guard draft.isOfBlankLinesAlone else { return }
    var index = 0
    while index < draft.count {
      var end = index
      while isAnsweredBelow(end, in: draft), end == index || follows(end, end - 2, in: draft) { end += 2 }
      if end - index >= 4 {
        for entry in stride(from: index, to: end, by: 2) {
          draft.decide(entry, .question)
          draft.decide(entry + 1, .answer)
        }
      }
      index = max(end, index + 1)
    }
  }

  private static func isAnsweredBelow(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index), draft.isOpen(index + 1), draft.fragments[index].marker?.kind == .number else {
      return false
    }
    let answer = draft.fragments[index + 1]
    return draft.shapes[index].asks && answer.marker == nil && answer.blankLinesBefore == 0
      && draft.shapes[index + 1].ending != .question && draft.fragments[index].blankLinesBefore > 0
  }

  private static func follows(_ index: Int, _ other: Int, in draft: Draft) -> Bool {
    guard let number = draft.fragments[index].marker?.value, let before = draft.fragments[other].marker?.value else {
      return false
    }
    return number == before + 1
  }

  // MARK: Question lines below the article's title

  /// Marks the questions of a text whose title names them; the index of the first fragment after them. There have to be two with
  /// answers, or it is a list of what is asked.
  private static func markTitled(_ draft: inout Draft) -> Int {
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
  private static func markSection(below title: Int, within most: Int = 2, _ draft: inout Draft) -> Int {
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
        draft.refine(index, .question)
        found += 1
        index += 1
      } else if found > 0, namesSection(index, in: draft) {
        draft.decide(index, .heading)
        index += 1
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
    guard draft.isOfQuestions else { return false }
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

extension FAQTitle {
  /// Whether a fragment is a short line that names an FAQ.
  static func names(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    guard shape.words >= 1, shape.words <= 14, shape.ending != .period, shape.innerSentenceEnds == 0 else {
      return false
    }
    return phrases.match(PlainWords(draft.bytes, draft.content(index))) != nil
  }
}
