import Fragments

/// A form in which FAQs are written: where they are looked for, which lines ask, and what answers.
struct QuestionForm: Sendable {
  /// The forms, by what their questions are.
  enum Name: CaseIterable {
    case folds, declared, terms, headings, paragraphs, bullets, labels, numbers, lines, openings, rows
  }

  /// A question about a line, as the next one of a run.
  typealias Test = @Sendable (_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool

  /// When a form is looked for.
  enum Moment {
    /// With what fragments say of themselves.
    case evidence
    /// When titles, items and paragraphs have been told apart.
    case rolesTold
  }

  enum Place {
    /// Questions and answers that follow one another.
    case anywhere
    /// The same, whatever stands between them.
    case scattered
    /// Below a line that names an FAQ, or below the title of an article that does.
    case section
  }

  let name: Name
  var source = SourceKind.any
  var moment = Moment.evidence
  let place: Place
  /// The fewest questions of an FAQ.
  let fewest: Int
  /// How many lines may stand between the line that names an FAQ and its first question, and which ones.
  var leads = 0
  var leadsTo: Test = { _, _, _ in true }
  /// Whether a line is the next question.
  let asks: Test
  /// Whether a line, which does not ask, goes on with the answer above it.
  var answers: Test = { _, _, _ in false }
  /// Whether a line, which does not ask, heads the questions of a theme.
  var heads: Test = { _, _, _ in false }
  /// Ends answers where something else has begun.
  var trim: @Sendable (_ run: inout QuestionRun, _ draft: Draft) -> Void = { _, _ in }
  /// Whether a run of enough questions is an FAQ.
  var accepts: @Sendable (_ run: QuestionRun, _ draft: Draft) -> Bool = { _, _ in true }
  /// Whether it is, where only the title of the whole article says so.
  var fillsArticle: @Sendable (_ run: QuestionRun, _ draft: Draft) -> Bool = { _, _ in true }

  /// A test that looks at the line alone.
  private static func each(_ test: @escaping @Sendable (_ index: Int, _ draft: Draft) -> Bool) -> Test {
    { index, _, draft in test(index, draft) }
  }
}

extension QuestionForm {
  /// The forms, in the order they are looked for: what one has found, later ones may add to.
  static let all: [QuestionForm] = [
    // Folded questions are an FAQ wherever they stand, if there are several.
    QuestionForm(
      name: .folds, source: .page, place: .scattered, fewest: 2, asks: each(MarkedQuestions.isFold),
      answers: MarkedQuestions.answers, trim: MarkedQuestions.cutAtBoxes, accepts: { run, _ in run.answered > 0 }),
    // What the page declares to machines, if all of it stands in one row; sections of an article may be declared so, too.
    QuestionForm(
      name: .declared, source: .page, place: .anywhere, fewest: 2, asks: each(MarkedQuestions.isDeclared),
      answers: MarkedQuestions.answers, trim: MarkedQuestions.cutAtBoxes, accepts: MarkedQuestions.areAllDeclared),
    // <dt>Who pays?<dd>The insurer does.<dt>Who decides?<dd>The council.
    QuestionForm(
      name: .terms, source: .page, place: .anywhere, fewest: 2,
      asks: { index, _, draft in draft.roles[index] == .term },
      answers: each(MarkedQuestions.isMeaning), accepts: MarkedQuestions.areTermsThatAsk),
    // <h2>FAQ</h2><h3>Who pays?</h3><p>The insurer does.</p>
    QuestionForm(
      name: .headings, source: .page, place: .section, fewest: 1, leads: 3,
      leadsTo: { index, _, draft in draft.roles[index] != .heading },
      asks: MarkedQuestions.asks, answers: MarkedQuestions.answers, heads: MarkedQuestions.heads,
      trim: MarkedQuestions.cutAtBoxes, accepts: { run, _ in run.answered > 0 }),
    // <h2>FAQ</h2><p>Who pays?</p><p>The insurer does.</p>
    QuestionForm(
      name: .paragraphs, source: .page, place: .section, fewest: 2, leads: 2,
      leadsTo: each(QuestionParagraphs.isParagraph),
      asks: QuestionParagraphs.asks, answers: QuestionParagraphs.answers, accepts: { $0.isAnswered(in: $1) }),
    // • Who pays? The insurer does.
    QuestionForm(
      name: .bullets, place: .anywhere, fewest: 2, asks: each(QuestionLines.isBullet)),
    // Q: Who pays? A: The insurer does.
    QuestionForm(
      name: .labels, place: .anywhere, fewest: 1, asks: each(QuestionLines.hasLabel),
      answers: QuestionLines.goesOnBelowLabel),
    // 1. Who pays?, with one line of answer right below it.
    QuestionForm(
      name: .numbers, source: .text, place: .anywhere, fewest: 2, asks: QuestionLines.isNumbered,
      answers: { index, run, _ in run.isBelowQuestion(index) }),
    // FAQ, and lines below it.
    QuestionForm(
      name: .lines, place: .section, fewest: 1, leads: 2, asks: QuestionLines.asks,
      answers: QuestionLines.answers, heads: QuestionLines.heads, trim: QuestionLines.cutWhereTextGoesOn,
      fillsArticle: { run, draft in run.entries.count >= 2 && run.isAnswered(in: draft) }),
    // FAQ, and below it "Where to get the oars", without a question mark.
    QuestionForm(
      name: .openings, source: .text, moment: .rolesTold, place: .section, fewest: 2, leads: 2,
      leadsTo: each(AnsweredQuestions.isLine),
      asks: { AnsweredQuestions.asks($0, $1, $2, orOpens: true) },
      answers: { AnsweredQuestions.answers($0, $1, $2, orOpens: true) }, trim: AnsweredQuestions.cutEnd),
    // Questions on lines of their own, each with a short answer, at the end of an article.
    QuestionForm(
      name: .rows, source: .text, moment: .rolesTold, place: .anywhere, fewest: 3,
      asks: { AnsweredQuestions.asks($0, $1, $2) }, answers: { AnsweredQuestions.answers($0, $1, $2) },
      trim: AnsweredQuestions.cutEnd, accepts: AnsweredQuestions.areAnFAQ),
  ]
}

extension QuestionRun {
  /// Whether nearly all questions have answers: a list of questions that nobody answers is no FAQ.
  func isAnswered(in draft: Draft) -> Bool {
    let answered = entries.count { !$0.answer.isEmpty || draft.shows(.answered, $0.question) }
    return answered * 4 >= entries.count * 3
  }
}
