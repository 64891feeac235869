import Fragments
import Recognizers

/// Which lines of a text ask and answer when titles, paragraphs and items are told apart: questions on lines of their own, one after
/// another, each with a short answer below, and below an FAQ's title also those without a question mark.
///
///     Does it rust?                       heading     ►   faq: Does it rust? – Where it is scratched. Paint the scratch.
///     Where it is scratched.              paragraph            Can I walk on it? – On the screws.
///     Paint the scratch.                  paragraph
///     Can I walk on it?                   heading
///     On the screws.                      paragraph
///
/// Questions that head long sections stay headings, and so does one that stands alone.
enum AnsweredQuestions {
  /// The longest question, in words.
  private static let longest: Int32 = 25
  /// The longest answer, in fragments, and how many words the answers have on average at most.
  private static let mostParagraphs = 5
  private static let mostWords = 45
  /// How many fragments may stand behind the last answer.
  private static let mostBehind = 8
  private static let fewestOtherTitles = 2

  /// Whether a line is the next question. Behind one without an answer, or with more than an answer has, the text goes on.
  static func asks(_ index: Int, _ run: QuestionRun, _ draft: Draft, orOpens: Bool = false) -> Bool {
    guard isQuestion(index, in: draft) || orOpens && opens(index, in: draft) else { return false }
    return run.entries.last.map { !$0.answer.isEmpty && $0.answer.count <= mostParagraphs } ?? true
  }

  static func answers(_ index: Int, _ run: QuestionRun, _ draft: Draft, orOpens: Bool = false) -> Bool {
    isLine(index, in: draft) && draft.roles[index] != .heading && !isQuestion(index, in: draft)
      && !(orOpens && opens(index, in: draft))
  }

  /// Whether a line asks and says no more.
  private static func isQuestion(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    return isLine(index, in: draft) && draft.shows(.mark, index) && !draft.shows(.said, index)
      && (shape.words >= 2 || shape.isCaseless) && shape.words <= longest && shape.innerSentenceEnds == 0
      && shape.opening != .lower && shape.colon < 0
  }

  /// Whether a line without an end begins as questions do: "Where to get the oars".
  private static func opens(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    return isLine(index, in: draft) && shape.words >= 2 && shape.words <= longest && shape.ending == .word
      && shape.innerSentenceEnds == 0 && shape.opening != .lower
      && QuestionWords.open(draft.bytes, draft.content(index))
  }

  /// Whether a fragment is a line that the model, or nothing but its look, says to be a title, a paragraph or an item.
  static func isLine(_ index: Int, in draft: Draft) -> Bool {
    guard draft.fragments[index].form == .text || draft.fragments[index].form == .item else { return false }
    switch draft.roles[index] {
    case .undecided, .paragraph, .heading, .item, .itemBody: return true
    default: return false
    }
  }

  // MARK: What makes them an FAQ

  /// Whether questions are no titles of an article's parts: their answers are short, and little follows. Where all titles ask, they are
  /// those of parts.
  static func areAnFAQ(_ run: QuestionRun, _ draft: Draft) -> Bool {
    let words = run.entries.reduce(0) { sum, entry in
      entry.answer.reduce(sum) { $0 + Int(draft.shapes[$1].words) }
    }
    guard words <= mostWords * run.entries.count, draft.count - run.end <= mostBehind else { return false }
    let titles = run.entries.count { draft.roles[$0.question] == .heading }
    if titles * 3 < run.entries.count * 2, run.entries.allSatisfy({ standsOnAnswer($0.question, in: draft) }) {
      return true
    }
    return (0..<run.entries[0].question).count { draft.roles[$0] == .heading && !draft.shows(.mark, $0) }
      >= fewestOtherTitles
  }

  /// Whether an empty line parts a question from what is above it, and none from what is below.
  private static func standsOnAnswer(_ index: Int, in draft: Draft) -> Bool {
    draft.hasBlankLines && (index == 0 || draft.fragments[index].blankLinesBefore > 0)
      && draft.fragments[index + 1].blankLinesBefore == 0
  }

  /// Ends the last answer where the text goes on behind it: with the form of the others, or at their length.
  static func cutEnd(_ run: inout QuestionRun, _ draft: Draft) {
    if run.entries.last?.answer.isEmpty ?? false { run.dropLast() }
    guard let last = run.entries.last else { return }
    let others = run.entries.dropLast()
    if !others.isEmpty, others.allSatisfy({ isOneBlock($0, in: draft) }) {
      run.cutEnd(at: last.answer.first { draft.fragments[$0].blankLinesBefore > 0 } ?? run.end)
    } else if last.answer.count > mostParagraphs {
      run.cutEnd(at: last.question + 1 + (others.map(\.answer.count).max() ?? 1))
    }
    if run.entries.last?.answer.isEmpty ?? false { run.dropLast() }
  }

  private static func isOneBlock(_ entry: QuestionRun.Entry, in draft: Draft) -> Bool {
    standsOnAnswer(entry.question, in: draft) && entry.answer.allSatisfy { draft.fragments[$0].blankLinesBefore == 0 }
  }
}
