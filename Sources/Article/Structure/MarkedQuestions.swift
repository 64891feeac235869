import Fragments

/// Which lines of a page ask and answer where mark-up sets questions apart: headings, folds, terms, lines of bold type.
///
///     FAQ                   heading 2     ►   heading: FAQ
///     Who pays?             heading 3         faq: Who pays? – The insurer does.
///     The insurer does.     text
enum MarkedQuestions {
  /// Whether a line is the next question: on the level of those before it, if it is a heading. Right below a question a paragraph answers,
  /// even if it asks.
  static func asks(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    guard isQuestion(index, in: draft) else { return false }
    switch draft.roles[index] {
    case .paragraph: return !run.isBelowQuestion(index)
    case .heading where draft.fragments[index].form != .summary:
      return run.levelOfQuestions.map { $0 == draft.levels[index] } ?? true
    default: return true
    }
  }

  /// What may be of an answer.
  static func answers(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    switch draft.roles[index] {
    case .paragraph: run.isBelowQuestion(index) || !isQuestion(index, in: draft)
    case .meaning, .undecided, .itemBody, .quote, .item, .answer, .answerItem: !isQuestion(index, in: draft)
    default: false
    }
  }

  /// A heading that asks nothing parts an FAQ in themes, if it stands below the level of the FAQ's title.
  static func heads(_ index: Int, _ run: QuestionRun, _ draft: Draft) -> Bool {
    draft.roles[index] == .heading && run.level > 0 && draft.levels[index] > run.level
  }

  /// Whether a line is a fold that asks; boxes that only look like folds have a group below 0.
  static func isFold(_ index: Int, in draft: Draft) -> Bool {
    draft.fragments[index].form == .summary && draft.fragments[index].group >= 0 && isQuestion(index, in: draft)
  }

  /// Whether a line is one that the page declares to machines as a question.
  static func isDeclared(_ index: Int, in draft: Draft) -> Bool {
    guard draft.shows(.declared, index) else { return false }
    switch draft.roles[index] {
    case .heading, .paragraph, .undecided, .term: return true
    default: return false
    }
  }

  /// Whether a line is set apart by mark-up, or declared, and asks.
  private static func isQuestion(_ index: Int, in draft: Draft) -> Bool {
    if isDeclared(index, in: draft) { return true }
    let shape = draft.shapes[index]
    return draft.shows(.mark, index) && shape.words >= 1 && shape.words <= 40
      && (draft.shows(.setApart, index) || draft.shows(.declared, index))
  }

  // MARK: What makes them an FAQ

  /// Whether a run has all that the page declares, and something answers one of them.
  static func areAllDeclared(_ run: QuestionRun, _ draft: Draft) -> Bool {
    guard run.answered > 0, let first = run.entries.first?.question else { return false }
    // The next one is near where there is another.
    return !(0..<first).reversed().contains { isDeclared($0, in: draft) }
      && !(run.end..<draft.count).contains { isDeclared($0, in: draft) }
  }

  /// Whether all terms of a list ask, and have their meanings below.
  static func areTermsThatAsk(_ run: QuestionRun, _ draft: Draft) -> Bool {
    run.answered == run.entries.count
      && run.entries.allSatisfy { draft.shows(.mark, $0.question) && draft.shapes[$0.question].words >= 2 }
  }

  /// Whether a fragment is said of the term above it.
  static func isMeaning(_ index: Int, in draft: Draft) -> Bool {
    switch draft.roles[index] {
    case .meaning: true
    case .item, .itemBody: draft.places(around: index, most: 8).contains { draft.page.elements[$0].tag == .dd }
    default: false
    }
  }

  // MARK: Boxes

  /// Ends each answer with the box that holds its question and no other.
  static func cutAtBoxes(_ run: inout QuestionRun, _ draft: Draft) {
    for number in run.entries.indices {
      guard let box = endOfBox(number, in: run, draft), box > run.entries[number].question + 1 else { continue }
      run.cut(number, at: box)
    }
  }

  /// How many elements around a question are looked at.
  private static let longestWay = 40

  /// Where the box ends that holds a question and no other; nil if there is none.
  private static func endOfBox(_ number: Int, in run: QuestionRun, _ draft: Draft) -> Int? {
    let others = [number - 1, number + 1].filter(run.entries.indices.contains).map {
      draft.fragments.place(run.entries[$0].question)
    }
    guard !others.isEmpty else { return nil }
    var end: Int?
    for place in draft.places(around: run.entries[number].question, most: longestWay) {
      let found = draft.page.elements[place]
      if others.contains(where: found.fragments.contains) { break }
      end = Int(found.end)
    }
    return end.map { draft.fragments.count(before: $0) }
  }
}
