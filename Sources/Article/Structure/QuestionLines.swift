import Fragments
import Recognizers

/// Which lines ask and answer by what they say themselves: by a bullet, a label, a number, or below a line that names an FAQ.
enum QuestionLines {
  // MARK: "• Question? Answer", "1. Question?"

  static func isBullet(_ index: Int, in draft: Draft) -> Bool {
    draft.isOpen(index) && draft.fragments[index].marker != nil && draft.shows(.answered, index)
  }

  /// Whether a line is a question with the next number, and its answer stands on the next line and nothing else between.
  static func isNumbered(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    guard draft.hasBlankLines, draft.isOpen(index), draft.isOpen(index + 1), !run.isBelowQuestion(index),
      let marker = draft.fragments[index].marker, marker.kind == .number
    else { return false }
    let last = run.entries.last.flatMap { draft.fragments[$0.question].marker?.value }
    let answer = draft.fragments[index + 1]
    return draft.shapes[index].asks && draft.fragments[index].blankLinesBefore > 0
      && answer.marker == nil && answer.blankLinesBefore == 0 && draft.shapes[index + 1].ending != .question
      && (last.map { $0 + 1 == marker.value } ?? true)
  }

  // MARK: "Q: … A: …"

  /// Whether a line has the label of a question, and what follows may answer it: an answer has a label too, or none has. A line that
  /// mark-up takes for a heading must be followed by a labelled answer, or hold it.
  static func hasLabel(_ index: Int, in draft: Draft) -> Bool {
    guard draft.shows(.label, index) else { return false }
    if draft.shows(.labelledAnswer, index) {
      return [.undecided, .paragraph, .heading].contains(draft.roles[index])
    }
    guard index + 1 < draft.count else { return false }
    let next = draft.label(index + 1, belowQuestion: true)?.part
    switch draft.roles[index] {
    case .undecided: return next != .question
    case .paragraph, .heading: return next == .answer
    default: return false
    }
  }

  /// Whether a line goes on with the answer of a question that has a label.
  static func goesOnBelowLabel(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    switch draft.roles[index] {
    case .undecided: !draft.shows(.label, index) && isPart(index, of: run, draft)
    case .paragraph: true
    case .item: !run.isBelowQuestion(index)
    default: false
    }
  }

  // MARK: Lines below a title

  /// A line that is a question, or a question and its answer. Where the first question has its answer below it, a paragraph that begins
  /// with one and goes on is another article's teaser, or the text's own voice.
  static func asks(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    if draft.roles[index] == .question || isTakenForOther(index, in: draft) { return true }
    guard draft.isOpen(index) else { return false }
    let shape = draft.shapes[index]
    if shape.ending == .question { return shape.words >= 2 && shape.words <= 40 && shape.innerSentenceEnds <= 1 }
    guard draft.shows([.answered, .short], index) else { return false }
    return draft.fragments[index].marker != nil
      || run.entries.first.map({ draft.shows(.answered, $0.question) }) ?? true && isAmongAnswered(index, in: draft)
  }

  /// Whether a line was taken for a heading because its contents name it, or for an item because it has a number, and
  /// asks what the line below it answers.
  private static func isTakenForOther(_ index: Int, in draft: Draft) -> Bool {
    let isNumbered = draft.roles[index] == .item && draft.fragments[index].marker?.kind == .number
    guard draft.roles[index] == .heading || isNumbered, draft.shapes[index].asks else { return false }
    return draft.isOpen(index + 1) && draft.fragments[index + 1].marker == nil && !draft.shapes[index + 1].asks
  }

  private static let fewestAnswered = 3

  /// Whether a paragraph that begins with a question and answers it is one of three or more in a row: "Are dogs welcome? Yes, on a lead."
  private static func isAmongAnswered(_ index: Int, in draft: Draft) -> Bool {
    func answers(_ place: Int) -> Bool { (0..<draft.count).contains(place) && draft.shows([.answered, .short], place) }
    var first = index
    while index - first < fewestAnswered, answers(first - 1) { first -= 1 }
    var end = index + 1
    while end - first < fewestAnswered, answers(end) { end += 1 }
    return end - first >= fewestAnswered
  }

  /// Anything but the heading of another section goes on with an answer, but behind paragraphs that each answer themselves.
  static func answers(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    guard !isBehindAnswered(index, run, draft) else { return false }
    switch draft.roles[index] {
    case .answer, .answerItem: return true
    case .undecided: return isPart(index, of: run, draft)
    default: return false
    }
  }

  /// Whether an open line is of the answer above it: because it is asked for there, or because it is no heading.
  private static func isPart(_ index: Int, of run: QuestionRun, _ draft: Draft) -> Bool {
    let isAwaited = run.isBelowQuestion(index) && !draft.shows(.labelledAnswer, index - 1)
    return isAwaited || !Headings.isSureHeading(index, in: draft)
  }

  /// Whether a text is behind paragraphs of a question and its answer each, and no more of them follow near: it goes on there.
  private static func isBehindAnswered(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    guard run.entries.count >= fewestAnswered, run.themes.isEmpty, !run.hasAnswers,
      run.entries.allSatisfy({
        draft.fragments[$0.question].marker == nil && draft.shows(.answered, $0.question)
      })
    else { return false }
    return !(index..<min(draft.count, index + fewestAnswered)).contains { asks($0, run, draft) }
  }

  private static let longestTheme: Int32 = 6

  /// Whether a few words without an end stand apart between an answer and the next question: the theme of those below.
  static func heads(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    guard !run.entries.isEmpty, draft.isOpen(index), index + 1 < draft.count, !run.isBelowQuestion(index),
      draft.fragments[index].marker == nil, draft.isSetApart(index), asks(index + 1, run, draft)
    else { return false }
    let shape = draft.shapes[index]
    // Without empty lines, only the end of the answer above tells them from its next line.
    let isApart = draft.hasBlankLines || draft.shapes[index - 1].endsSentence
    return isApart && shape.words <= (draft.hasBlankLines ? longestTheme : longestTheme - 2)
      && shape.ending == .word && shape.opening != .lower && shape.opening != .digit
  }

  /// Ends the last answer above lines that are no sentences, where one ended above them and nothing announces them.
  static func cutWhereTextGoesOn(_ run: inout QuestionRun, _ draft: Draft) {
    guard !draft.hasBlankLines, let last = run.entries.last?.answer, run.end == last.upperBound else { return }
    var start = last.upperBound
    while start > last.lowerBound + 1, draft.fragments[start - 1].marker == nil,
      draft.shapes[start - 1].ending == .word, draft.shapes[start - 1].innerSentenceEnds == 0,
      draft.shapes[start - 1].words <= longestTheme
    {
      start -= 1
    }
    if last.upperBound - start >= 2, draft.shapes[start - 1].endsSentence { run.cutEnd(at: start) }
  }
}
