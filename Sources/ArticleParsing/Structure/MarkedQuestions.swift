/// Finds FAQs whose questions are marked: headings, summaries or terms below a heading that names them.
///
///     FAQ                   heading 2     ►   heading: FAQ
///     Who pays?             heading 3         faq: Who pays? – The insurer does.
///     The insurer does.     text
struct MarkedQuestions {
  static func apply(to draft: inout Draft) {
    guard draft.evidence != nil else { return }
    markSummaries(&draft)
    var index = 0
    while index < draft.count {
      if draft.roles[index] == .heading, FAQTitle.names(index, in: draft), !isQuestion(index, in: draft) {
        index = markSection(below: index, &draft)
      } else {
        index += 1
      }
    }
  }

  /// The questions of the section below a title, each with what stands below it up to the next.
  private static func markSection(below title: Int, _ draft: inout Draft) -> Int {
    let level = draft.levels[title]
    var index = title + 1
    var asked: UInt8?
    while index < draft.count {
      if isQuestion(index, in: draft), asked == nil || asked == draft.levels[index] || draft.roles[index] != .heading {
        asked = draft.levels[index]
        draft.roles[index] = .question
        index = markAnswer(from: index + 1, &draft)
      } else if draft.roles[index] == .heading || asked != nil {
        // A heading that asks nothing may part an FAQ in themes, if it stands below the title's level.
        guard draft.roles[index] == .heading, level > 0, draft.levels[index] > level else { break }
        asked = nil
        index += 1
      } else if index - title > 3 {
        break
      } else {
        index += 1
      }
    }
    return max(index, title + 1)
  }

  /// Folded questions are an FAQ wherever they stand, if there are several.
  private static func markSummaries(_ draft: inout Draft) {
    let asked = (0..<draft.count).filter { draft.fragments[$0].form == .summary && isQuestion($0, in: draft) }
    guard asked.count >= 2 else { return }
    for index in asked {
      draft.roles[index] = .question
      _ = markAnswer(from: index + 1, &draft)
    }
  }

  /// Marks what answers a question; the index of what comes behind.
  private static func markAnswer(from start: Int, _ draft: inout Draft) -> Int {
    var index = start
    while index < draft.count {
      if draft.roles[index] == .question { return index }
      if isQuestion(index, in: draft), draft.roles[index] != .paragraph || index > start { break }
      switch draft.roles[index] {
      case .paragraph, .meaning, .undecided, .itemBody, .quote: draft.roles[index] = .answer
      case .item: draft.roles[index] = .answerItem
      default: return index
      }
      index += 1
    }
    return index
  }

  /// A marked line that ends in a question mark, or a line that the page declares to machines as a question.
  private static func isQuestion(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    guard shape.ending == .question, shape.words >= 1, shape.words <= 40 else { return false }
    switch draft.fragments[index].form {
    case .heading, .summary, .term, .boldLine: return true
    default:
      return !draft.questions.isEmpty
        && draft.questions.contains(PlainWords(draft.bytes, draft.fragments[index].text).bytes)
    }
  }
}
