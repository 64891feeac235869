import Fragments
import Recognizers
import UTF8Text

/// Finds FAQs: questions with their answers, under a heading that names them or in a form that leaves no doubt.
///
///     Frequently asked questions           ►  heading, then
///     • Who pays? The insurer does.           faq: Who pays? – The insurer does.
///     • Who decides? The council.                  Who decides? – The council.
///
/// What tells of a line that it asks is found once (``QuestionSigns``). Each form of FAQs (``QuestionForm``) says which of these signs
/// its questions have, what their answers are, and how many make an FAQ.
enum Questions {
  /// How far into an article whose title names questions the first of them stands.
  private static let mostBefore = 12
  /// The most fragments between two questions from a picture or a table on.
  private static let longestInterlude = 8

  static func apply(
    _ moment: QuestionForm.Moment, to draft: inout Draft, forms: [QuestionForm] = QuestionForm.all
  ) {
    draft.findQuestions()
    for form in forms where form.moment == moment && form.source.includes(draft.page) {
      switch form.place {
      case .anywhere, .scattered: markRuns(of: form, &draft)
      case .section: markSections(of: form, &draft)
      }
    }
  }

  private static func markRuns(of form: QuestionForm, _ draft: inout Draft) {
    var index = 0
    while index < draft.count {
      var run = QuestionRun(below: nil, level: 0, from: index)
      guard form.asks(index, run, draft) else {
        index += 1
        continue
      }
      if read(&run, as: form, in: draft) { mark(run, &draft) }
      index = max(run.end, index + 1)
    }
  }

  private static func markSections(of form: QuestionForm, _ draft: inout Draft) {
    var index = draft.isOfQuestions ? markArticle(of: form, &draft) : 0
    while index < draft.count {
      guard isTitle(index, of: form, in: draft) else {
        index += 1
        continue
      }
      var run = QuestionRun(below: index, level: draft.levels[index], from: index + 1)
      if read(&run, as: form, in: draft) { mark(run, &draft) } else { run.end = index + 1 }
      index = run.end
    }
  }

  /// Marks the questions of an article whose title names them; the index of the first fragment after them.
  private static func markArticle(of form: QuestionForm, _ draft: inout Draft) -> Int {
    let asking = (0..<min(draft.count, mostBefore)).first { draft.shows(.mark, $0) || draft.shows(.answered, $0) }
    guard let asking else { return 0 }
    var run = QuestionRun(below: nil, level: 1, from: asking)
    guard read(&run, as: form, in: draft), form.fillsArticle(run, draft) else { return 0 }
    mark(run, &draft)
    return run.end
  }

  /// Whether a line is a title that names an FAQ, and no question of one.
  private static func isTitle(_ index: Int, of form: QuestionForm, in draft: Draft) -> Bool {
    guard draft.roles[index] == .heading || draft.isOpen(index) else { return false }
    let shape = draft.shapes[index]
    guard shape.words >= 1, shape.words <= 14, shape.ending != .period, shape.innerSentenceEnds == 0 else {
      return false
    }
    return FAQTitle.phrases.match(PlainWords(draft.bytes, draft.content(index))) != nil
      && !form.asks(index, QuestionRun(below: nil, level: 0, from: index), draft)
  }

  // MARK: Runs

  /// Reads on from where a run begins; whether it is an FAQ of this form.
  private static func read(_ run: inout QuestionRun, as form: QuestionForm, in draft: Draft) -> Bool {
    let start = run.end
    var index = start
    while index < draft.count {
      if form.asks(index, run, draft) {
        run.ask(index, level: level(of: index, in: draft))
      } else if form.heads(index, run, draft) {
        run.head(index)
      } else if run.isAsking, form.answers(index, run, draft) {
        run.answer(index)
      } else if run.isAsking, let next = question(behind: index, run, form, in: draft) {
        index = next
        continue
      } else if form.place == .scattered {
        run.part()
      } else if run.isAsking || index - start >= form.leads || !form.leadsTo(index, run, draft) {
        break
      }
      index += 1
    }
    form.trim(&run, draft)
    return run.entries.count >= form.fewest && form.accepts(run, draft)
  }

  /// The level of a heading; nil for other lines, and for folds, which have one of their own.
  private static func level(of index: Int, in draft: Draft) -> UInt8? {
    draft.roles[index] == .heading && draft.fragments[index].form != .summary ? draft.levels[index] : nil
  }

  /// The next question behind a picture or a table amid the answers, with the lines about it between them; nil where there is none near.
  private static func question(
    behind index: Int, _ run: QuestionRun, _ form: QuestionForm, in draft: Draft
  ) -> Int? {
    guard isFigure(draft.roles[index]) else { return nil }
    return (index + 1..<min(draft.count, index + 1 + longestInterlude)).prefix {
      draft.roles[$0] != .heading || form.asks($0, run, draft)
    }.first { form.asks($0, run, draft) }
  }

  /// What may stand between answers, and is shown beside the FAQ.
  private static func isFigure(_ role: Role) -> Bool {
    switch role {
    case .figure, .alternative, .caption, .row, .headerRow, .tableName, .code, .rule: true
    default: false
    }
  }

  private static func mark(_ run: QuestionRun, _ draft: inout Draft) {
    for title in [run.title].compactMap(\.self) + run.themes where draft.isOpen(title) { draft.decide(title, .heading) }
    for entry in run.entries {
      draft.refine(entry.question, .question)
      for index in entry.answer { draft.refine(index, answerRole(index, in: draft)) }
    }
  }

  /// What a part of an answer is.
  private static func answerRole(_ index: Int, in draft: Draft) -> Role {
    switch draft.roles[index] {
    case .item, .answerItem: .answerItem
    case .undecided where draft.fragments[index].marker != nil: .answerItem
    default: .answer
    }
  }
}
