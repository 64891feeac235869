import Fragments

/// Which paragraphs of a page ask and answer below a heading that names an FAQ. A paragraph or an item may also hold a question and its
/// answer, on two lines or one after another.
///
///     FAQ                   heading 2     ►   heading: FAQ
///     Who pays?             paragraph         faq: Who pays? – The insurer does.
///     The insurer does.     paragraph              Who decides? – The council.
///     Who decides?          paragraph
///     The council.          paragraph
enum QuestionParagraphs {
  /// A paragraph that asks and says no more, or that begins with a question and answers it; an item that does the latter.
  static func asks(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    let holdsAnswer = draft.shows([.answered, .short], index)
    if draft.roles[index] == .item { return holdsAnswer }
    guard isParagraph(index, in: draft) || !run.entries.isEmpty && draft.roles[index] == .itemBody else { return false }
    guard draft.shows(.mark, index) else { return holdsAnswer }
    let shape = draft.shapes[index]
    return shape.words >= 3 && shape.words <= 40 && shape.innerSentenceEnds == 0
  }

  static func answers(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    isParagraph(index, in: draft) || draft.roles[index] == .item || draft.roles[index] == .itemBody
  }

  static func isParagraph(_ index: Int, in draft: Draft) -> Bool {
    guard draft.fragments[index].form == .text || draft.fragments[index].form == .boldLine else { return false }
    return draft.roles[index] == .paragraph || draft.roles[index] == .undecided
  }
}
