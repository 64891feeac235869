import Fragments
import Recognizers

/// Finds the FAQs of texts that the lines themselves do not announce: questions on lines of their own, one after another, each with a
/// short answer below, and what an FAQ asks without a question mark.
///
///     Does it rust?                       heading     ►   faq: Does it rust? – Where it is scratched. Paint the scratch.
///     Where it is scratched.              paragraph            Can I walk on it? – On the screws.
///     Paint the scratch.                  paragraph
///     Can I walk on it?                   heading
///     On the screws.                      paragraph
///
/// Questions that head long sections stay headings, and so does one that stands alone.
struct AnsweredQuestions {
  private struct Entry {
    var question: Int
    /// The index after its answer.
    var end: Int
  }

  /// The longest question, in words.
  private static let longest: Int32 = 25
  /// The longest answer, in fragments, and how many words the answers have on average at most.
  private static let mostParagraphs = 5
  private static let mostWords = 45
  /// The fewest questions in a row, and below a title that names them.
  private static let fewest = 3
  private static let fewestTitled = 2
  /// How many lines may stand between such a title and the first question.
  private static let mostBefore = 2

  static func apply(to draft: inout Draft) {
    guard !draft.page.isMarkedUp else { return }
    var index = 0
    while index < draft.count {
      if draft.roles[index] == .heading, FAQTitle.names(index, in: draft) {
        markTitled(index, &draft)
        index += 1
        continue
      }
      var entries = entries(from: index, in: draft, where: asks)
      shorten(&entries, in: draft)
      if isFAQ(entries, in: draft) { mark(entries, &draft) }
      index = max(entries.last?.end ?? 0, index + 1)
    }
  }

  // MARK: Questions with a mark

  /// Whether a line asks and says no more. What somebody says in a story or a chat asks nobody who reads it.
  private static func asks(_ index: Int, _ draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    guard isLine(index, in: draft), draft.asks(index), shape.words >= 2 || shape.isCaseless, shape.words <= longest,
      shape.innerSentenceEnds == 0, shape.opening != .lower, shape.colon < 0, !draft.opensSpeech(index)
    else { return false }
    return !quotes.contains { draft.bytes[draft.content(index)].starts(with: $0.utf8) }
  }

  private static let quotes = ["\"", "“", "„", "«", "»", "‘", "'", "「", "『", "—", "–"]

  private static func isFAQ(_ entries: [Entry], in draft: Draft) -> Bool {
    guard entries.count >= fewest else { return false }
    let words = entries.reduce(0) { sum, entry in
      (entry.question + 1..<entry.end).reduce(sum) { $0 + Int(draft.shapes[$1].words) }
    }
    guard words <= mostWords * entries.count, let first = entries.first?.question else { return false }
    let titles = entries.count { draft.roles[$0.question] == .heading }
    // What follows them is a conclusion, and no more.
    guard let end = entries.last?.end, draft.count - end <= mostBehind else { return false }
    if entries.allSatisfy({ standsOnAnswer($0.question, in: draft) }) {
      return titles * 3 < entries.count * 2 || hasOthers(first, draft)
    }
    // Where all titles ask, they are those of the article's parts.
    return hasOthers(first, draft)
  }

  /// Whether titles that do not ask stand above the first question.
  private static func hasOthers(_ first: Int, _ draft: Draft) -> Bool {
    (0..<first).count { draft.roles[$0] == .heading && !draft.asks($0) } >= fewestOthers
  }

  private static let fewestOthers = 2
  /// How many fragments may stand behind the last answer.
  private static let mostBehind = 8

  /// Whether an empty line parts a question from what is above it, and none from what is below.
  private static func standsOnAnswer(_ index: Int, in draft: Draft) -> Bool {
    draft.hasBlankLines && (index == 0 || draft.fragments[index].blankLinesBefore > 0)
      && draft.fragments[index + 1].blankLinesBefore == 0
  }

  // MARK: Questions without a mark, below a title that names them

  /// Marks the lines below an FAQ's title that begin as questions do: "Where to get the oars".
  private static func markTitled(_ title: Int, _ draft: inout Draft) {
    var first = title + 1
    while first <= title + mostBefore, isLine(first, in: draft), !names(first, draft) { first += 1 }
    var entries = entries(from: first, in: draft) { names($0, $1) || asks($0, $1) }
    shorten(&entries, in: draft)
    if entries.count >= fewestTitled { mark(entries, &draft) }
  }

  private static func names(_ index: Int, _ draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    return isLine(index, in: draft) && shape.words >= 2 && shape.words <= longest && shape.ending == .word
      && shape.innerSentenceEnds == 0 && shape.opening != .lower
      && QuestionWords.open(draft.bytes, draft.content(index))
  }

  // MARK: Entries

  /// The questions from a line on, each with the paragraphs and items below it.
  private static func entries(
    from start: Int, in draft: Draft, where isQuestion: (Int, Draft) -> Bool
  ) -> [Entry] {
    var entries: [Entry] = []
    var index = start
    while index < draft.count, isQuestion(index, draft) {
      var end = index + 1
      while end < draft.count, isLine(end, in: draft), draft.roles[end] != .heading, !isQuestion(end, draft) {
        end += 1
      }
      guard end > index + 1 else { break }
      entries.append(Entry(question: index, end: end))
      // Behind more than an answer has, the text goes on.
      guard end - index <= mostParagraphs + 1 else { break }
      index = end
    }
    return entries
  }

  /// Ends the last answer where the text goes on behind it: with the form of the others, or at their length.
  private static func shorten(_ entries: inout [Entry], in draft: Draft) {
    guard let last = entries.popLast() else { return }
    var end = last.end
    if !entries.isEmpty, entries.allSatisfy({ isOneBlock($0, in: draft) }) {
      end = (last.question + 1..<last.end).first { draft.fragments[$0].blankLinesBefore > 0 } ?? end
    } else if last.end - last.question > mostParagraphs + 1 {
      end = last.question + (entries.map { $0.end - $0.question }.max() ?? 2)
    }
    if end > last.question + 1 { entries.append(Entry(question: last.question, end: end)) }
  }

  private static func isOneBlock(_ entry: Entry, in draft: Draft) -> Bool {
    standsOnAnswer(entry.question, in: draft)
      && (entry.question + 1..<entry.end).allSatisfy { draft.fragments[$0].blankLinesBefore == 0 }
  }

  /// Whether a fragment is a line that the model, or nothing but its look, says to be a title, a paragraph or an item.
  private static func isLine(_ index: Int, in draft: Draft) -> Bool {
    guard index < draft.count, draft.fragments[index].form == .text || draft.fragments[index].form == .item else {
      return false
    }
    switch draft.roles[index] {
    case .undecided, .paragraph, .heading, .item, .itemBody: return true
    default: return false
    }
  }

  private static func mark(_ entries: [Entry], _ draft: inout Draft) {
    for entry in entries {
      draft.refine(entry.question, .question)
      for index in entry.question + 1..<entry.end {
        draft.refine(index, draft.roles[index].isOfList ? .answerItem : .answer)
      }
    }
  }
}
