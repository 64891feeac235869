import Fragments

/// Finds FAQs whose questions are set as plain paragraphs, below a marked heading that names them.
///
///     FAQ                   heading 2     ►   heading: FAQ
///     Who pays?             paragraph         faq: Who pays? – The insurer does.
///     The insurer does.     paragraph              Who decides? – The council.
///     Who decides?          paragraph
///     The council.          paragraph
///
/// A paragraph or an item may also hold a question and its answer, on two lines or one after another.
struct QuestionParagraphs {
  /// The fewest questions that make an FAQ.
  private static let fewest = 2
  /// How many paragraphs may stand between the heading and the first question.
  private static let mostBefore = 2

  /// Marks the questions of the section below a title; the index of the first fragment after them.
  static func mark(below title: Int, _ draft: inout Draft) -> Int {
    var index = title + 1
    while index <= title + mostBefore, isParagraph(index, in: draft), !isQuestion(index, in: draft) { index += 1 }
    var questions: [Int] = []
    let first = index
    while isText(index, in: draft) || (!questions.isEmpty && isAnswerItem(index, in: draft)) {
      if isQuestion(index, in: draft) { questions.append(index) } else if questions.isEmpty { break }
      index += 1
    }
    guard questions.count >= fewest, hasAnswers(questions, end: index, in: draft) else { return title + 1 }
    for place in first..<index { draft.refine(place, draft.roles[place] == .item ? .answerItem : .answer) }
    for place in questions { draft.refine(place, .question) }
    return index
  }

  /// Whether a fragment is a paragraph, or an item that answers what it asks.
  private static func isText(_ index: Int, in draft: Draft) -> Bool {
    isParagraph(index, in: draft)
      || isAnswerItem(index, in: draft) && draft.roles[index] == .item && Questions.holdsAnswer(index, in: draft)
  }

  private static func isParagraph(_ index: Int, in draft: Draft) -> Bool {
    guard index < draft.count, draft.fragments[index].form == .text || draft.fragments[index].form == .boldLine else {
      return false
    }
    return draft.roles[index] == .paragraph || draft.roles[index] == .undecided
  }

  private static func isAnswerItem(_ index: Int, in draft: Draft) -> Bool {
    index < draft.count && (draft.roles[index] == .item || draft.roles[index] == .itemBody)
  }

  /// A paragraph that asks and says no more, or that begins with a question and answers it.
  private static func isQuestion(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    if draft.roles[index] != .item, draft.asks(index) {
      return shape.words >= 3 && shape.words <= 40 && shape.innerSentenceEnds == 0
    }
    return Questions.holdsAnswer(index, in: draft) && shape.questionEnd < 200
  }

  /// Whether nearly all questions have answers: a list of questions that nobody answers is not an FAQ.
  private static func hasAnswers(_ questions: [Int], end: Int, in draft: Draft) -> Bool {
    let ends = questions.dropFirst() + [end]
    let answered = zip(questions, ends).count { Questions.holdsAnswer($0, in: draft) || $1 > $0 + 1 }
    return answered * 4 >= questions.count * 3
  }
}
