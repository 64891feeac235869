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
