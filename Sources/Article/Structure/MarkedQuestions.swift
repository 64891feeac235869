import Fragments
import Recognizers
import UTF8Text

/// Finds FAQs whose questions are marked: headings, summaries or terms below a heading that names them.
///
///     FAQ                   heading 2     ►   heading: FAQ
///     Who pays?             heading 3         faq: Who pays? – The insurer does.
///     The insurer does.     text
struct MarkedQuestions {
  static func apply(to draft: inout Draft) {
    markSummaries(&draft)
    markDeclared(&draft)
    markTerms(&draft)
    var index = draft.isOfQuestions ? markTitled(&draft) : 0
    while index < draft.count {
      if draft.roles[index] == .heading, FAQTitle.names(index, in: draft), !isQuestion(index, in: draft) {
        let end = markSection(below: index, level: draft.levels[index], &draft)
        index = end == index + 1 ? QuestionParagraphs.mark(below: index, &draft) : end
      } else {
        index += 1
      }
    }
  }

  /// Marks the questions of a page whose title names them, below a few lines that lead to them; the index of the first fragment after
  /// them.
  private static func markTitled(_ draft: inout Draft) -> Int {
    let first = (0..<min(draft.count, mostBefore)).first { draft.asks($0) || Questions.holdsAnswer($0, in: draft) }
    guard let first else { return 0 }
    let end = markSection(below: first - 1, level: titleLevel, &draft)
    return end == first ? QuestionParagraphs.mark(below: first - 1, &draft) : end
  }

  /// How many fragments may lead to the first question of a page that is made of them.
  private static let mostBefore = 12
  /// The level of an article's title.
  private static let titleLevel: UInt8 = 1

  /// Marks the questions of the section below a title, each with what stands below it up to the next; the index of what comes
  /// after them.
  private static func markSection(below title: Int, level: UInt8, _ draft: inout Draft) -> Int {
    var index = title + 1
    var asked: UInt8?
    var isAsked = false
    var questions: [Int] = []
    while index < draft.count {
      let isSummary = draft.fragments[index].form == .summary
      if isQuestion(index, in: draft),
        asked == nil || asked == draft.levels[index] || draft.roles[index] != .heading || isSummary
      {
        // One of them may have lost its mark-up, and the line above a fold has a level of its own.
        if draft.roles[index] == .heading, !isSummary { asked = draft.levels[index] }
        if !isSummary { asked = asked ?? draft.levels[index] }
        isAsked = true
        questions.append(index)
        index = endOfAnswer(from: index + 1, in: draft)
      } else if draft.roles[index] == .heading {
        // A heading that asks nothing may part an FAQ in themes, if it stands below the title's level.
        guard level > 0, draft.levels[index] > level else { break }
        asked = nil
        isAsked = false
        index += 1
      } else if isAsked, isFigure(draft.roles[index]) {
        index = questionBehind(index, in: draft) ?? index + 1
      } else if isAsked || index - title > 3 {
        break
      } else {
        index += 1
      }
    }
    return mark(questions, &draft) ? index : title + 1
  }

  /// The next question behind a picture or a table, with the lines about it between them; nil where a heading or a long text comes first.
  private static func questionBehind(_ figure: Int, in draft: Draft) -> Int? {
    (figure + 1..<min(draft.count, figure + 1 + longestInterlude)).prefix {
      isQuestion($0, in: draft) || draft.roles[$0] != .heading
    }.first { isQuestion($0, in: draft) }
  }

  private static let longestInterlude = 8

  /// Folded questions are an FAQ wherever they stand, if there are several; boxes that only look like folds have a group below 0.
  private static func markSummaries(_ draft: inout Draft) {
    let asked = (0..<draft.count).filter {
      draft.fragments[$0].form == .summary && draft.fragments[$0].group >= 0 && isQuestion($0, in: draft)
    }
    if asked.count >= 2 { _ = mark(asked, &draft) }
  }

  /// Marks what a page declares as questions, where several of them stand as lines of their own.
  private static func markDeclared(_ draft: inout Draft) {
    guard draft.page.questions.count >= fewestDeclared else { return }
    let asked = (0..<draft.count).filter { isDeclared($0, in: draft) && isLine($0, in: draft) }
    // Sections of an article may be declared so, too: questions follow one another.
    let isRow = zip(asked, asked.dropFirst()).allSatisfy { endOfAnswer(from: $0 + 1, in: draft) == $1 }
    if asked.count >= fewestDeclared, isRow { _ = mark(asked, &draft) }
  }

  private static let fewestDeclared = 2

  private static func isDeclared(_ index: Int, in draft: Draft) -> Bool {
    guard !draft.page.questions.isEmpty else { return false }
    let words = PlainWords(draft.bytes, draft.fragments[index].text).bytes
    guard draft.page.questions.contains(words) else { return false }
    // Below itself it is said again in the answer.
    return index == 0 || PlainWords(draft.bytes, draft.fragments[index - 1].text).bytes != words
  }

  private static func isLine(_ index: Int, in draft: Draft) -> Bool {
    switch draft.roles[index] {
    case .heading, .paragraph, .undecided, .term: true
    default: false
    }
  }

  /// Marks the terms of a list of definitions that all ask.
  ///
  ///     <dl><dt>Who pays?<dd>The insurer does.<dt>Who decides?<dd>The council.</dl>
  private static func markTerms(_ draft: inout Draft) {
    var index = 0
    while index < draft.count {
      var terms: [Int] = []
      var end = index
      while end < draft.count, draft.roles[end] == .term || !terms.isEmpty && isOfMeaning(end, below: terms[0], draft) {
        if draft.roles[end] == .term { terms.append(end) }
        end += 1
      }
      let isAnswered = zip(terms, terms.dropFirst() + [end]).allSatisfy { $1 > $0 + 1 }
      if terms.count >= 2, isAnswered, terms.allSatisfy({ draft.asks($0) && draft.shapes[$0].words >= 2 }) {
        for place in index..<end where !terms.contains(place) {
          draft.refine(place, answerRole(place, in: draft))
        }
        for place in terms { draft.refine(place, .question) }
      }
      index = max(end, index + 1)
    }
  }

  /// Whether a fragment is said of a term above it, in the same list.
  private static func isOfMeaning(_ index: Int, below term: Int, _ draft: Draft) -> Bool {
    switch draft.roles[index] {
    case .meaning: return true
    case .item, .itemBody:
      return draft.places(around: index, most: 8).contains { draft.page.elements[$0].tag == .dd }
    default: return false
    }
  }

  /// Marks questions with their answers, if anything answers one of them.
  private static func mark(_ questions: [Int], _ draft: inout Draft) -> Bool {
    let ends = questions.enumerated().map { number, question in
      let end = endOfAnswer(from: question + 1, in: draft)
      guard let holder = holderEnd(of: number, questions, in: draft), holder > question + 1 else { return end }
      return min(end, holder)
    }
    guard zip(questions, ends).contains(where: { $1 > $0 + 1 }) else { return false }
    for (question, end) in zip(questions, ends) {
      draft.refine(question, .question)
      for index in (question + 1)..<end { draft.refine(index, answerRole(index, in: draft)) }
    }
    return true
  }

  /// What a part of an answer is; it may be one already.
  private static func answerRole(_ index: Int, in draft: Draft) -> Role {
    draft.roles[index] == .item || draft.roles[index] == .answerItem ? .answerItem : .answer
  }

  /// Where the box ends that holds a question and no other; nil if there is none.
  private static func holderEnd(of number: Int, _ questions: [Int], in draft: Draft) -> Int? {
    let others = [number - 1, number + 1].filter(questions.indices.contains).map {
      draft.fragments.place(questions[$0])
    }
    guard !others.isEmpty else { return nil }
    var end: Int?
    for place in draft.places(around: questions[number], most: longestWay) {
      let found = draft.page.elements[place]
      if others.contains(where: found.fragments.contains) { break }
      end = Int(found.end)
    }
    return end.map { draft.fragments.count(before: $0) }
  }

  /// How many elements around a question are looked at.
  private static let longestWay = 40

  /// What may stand between the parts of an answer, and is shown beside the FAQ.
  private static func isFigure(_ role: Role) -> Bool {
    switch role {
    case .row, .headerRow, .tableName, .code, .figure, .rule: true
    default: false
    }
  }

  /// The index after what answers a question.
  private static func endOfAnswer(from start: Int, in draft: Draft) -> Int {
    var index = start
    while index < draft.count {
      if isQuestion(index, in: draft), draft.roles[index] != .paragraph || index > start { break }
      switch draft.roles[index] {
      case .paragraph, .meaning, .undecided, .itemBody, .quote, .item, .answer, .answerItem: index += 1
      default: return index
      }
    }
    return index
  }

  /// A marked line that ends in a question mark, an item that does and continues, or a line that the page declares to machines as a
  /// question.
  private static func isQuestion(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    if isDeclared(index, in: draft), isLine(index, in: draft) { return true }
    guard draft.asks(index), shape.words >= 1, shape.words <= 40 else { return false }
    switch draft.fragments[index].form {
    case .heading, .summary, .term, .boldLine: return true
    case .item where index + 1 < draft.count && draft.fragments[index + 1].form == .itemPart: return true
    default:
      return draft.page.element(of: draft.fragments.place(index))?.tag == .button || isDeclared(index, in: draft)
    }
  }
}
