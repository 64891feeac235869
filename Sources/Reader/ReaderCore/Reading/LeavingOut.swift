import ArticleModel
package import Settings
import TextLayout

/// Looking at what was left out, putting it back, and leaving more out.
extension ReadingState {
  /// What Enter and the fold keys open where something was left out; nil for items of the article.
  func gapStops(of item: Int) -> [Focus]? {
    if page.words.isTakenOut(item), !page.folds.isGapOpen(item) { return [Focus(item: item, target: .gap)] }
    guard let gap = page.items.gap(item) else { return nil }
    let putBack = page.words.putBack(item)
    let isOpen = page.folds.isGapOpen(item)
    let passages = gap.removals.indices.filter { isOpen || putBack.contains($0) }
    let first = putBack.count < gap.removals.count ? [Focus(item: item, target: .gap)] : []
    return first + passages.map { Focus(item: item, target: .passage($0)) }
  }

  /// Whether something is left out at an item.
  private func isGap(_ item: Int) -> Bool { page.words.isTakenOut(item) || page.items.gap(item) != nil }

  /// The gap that has the focus, else the first on the screen.
  var gapHere: Int? {
    if let focus, isVisible(focus), isGap(focus.item) { return focus.item }
    return visible.first { isGap($0.item) && !page[$0].runs.isEmpty }?.item
  }

  /// The gap that has the focus.
  package var focusedGap: Int? {
    guard let focus, isVisible(focus), case .line(let target) = focus.target, isGap(focus.item) else { return nil }
    if case .passage = target { return focus.item }
    return target == .gap ? focus.item : nil
  }

  /// The question of an FAQ that has the focus, and can be taken out by itself.
  var focusedQuestion: (question: Int, item: Int)? {
    guard let focus, isVisible(focus), case .line(.question(let question)) = focus.target,
      page.items.questions(of: focus.item).contains(question)
    else { return nil }
    return (question, focus.item)
  }

  /// The question that was taken out and has the focus.
  var focusedQuestionOut: (question: Int, item: Int)? {
    focusedQuestion.flatMap { page.words.questionsOut(of: $0.item).contains($0.question) ? $0 : nil }
  }

  /// The first question on the screen that was taken out.
  private var firstQuestionOut: (question: Int, item: Int)? {
    for position in visible {
      if case .question(let question)? = page[position].target,
        page.words.questionsOut(of: position.item).contains(question)
      {
        return (question, position.item)
      }
    }
    return nil
  }

  /// Looks at a question that was taken out, or does so no more.
  mutating func setGapOpen(_ open: Bool, question: Int, of item: Int) {
    if page.folds.isGapOpen(question: question, of: item) == open {
      message = open ? "it is shown already" : "it is hidden already"
    }
    keepingPlace { $0.page.folds.setGapOpen(open, question: question, of: item) }
    if open { bringOpenedIntoSight(Focus(item: item, target: .question(question))) }
  }

  /// Opens or closes a gap; whatever was selected in it is the gap itself then.
  package mutating func setGapOpen(_ open: Bool, _ item: Int) {
    if page.folds.isGapOpen(item) == open { message = open ? "it is shown already" : "it is hidden already" }
    keepingPlace { $0.page.folds.setGapOpen(open, item) }
    if focus?.item == item { focus = gapStops(of: item)?.first ?? focus }
    if open { bringOpenedIntoSight(Focus(item: item, target: .gap)) }
  }

  /// Scrolls to what a line at the foot of the page has opened, if nothing of it is seen.
  private mutating func bringOpenedIntoSight(_ line: Focus) {
    guard let line = position(of: line), visible.contains(line) else { return }
    let opened = page.positions(from: line, count: 4).dropFirst().first {
      $0.item == line.item && !page[$0].runs.isEmpty
    }
    if let opened { bringIntoSight(opened) }
  }

  /// Requests about what was left out.
  package mutating func leaveOut(_ request: Request) -> [Effect] {
    switch request {
    case .showGaps: toggleGaps()
    case .putBack: return putBack()
    case .takeOut: return takeOut()
    case .alwaysKeep: return setSiteWord(isOfArticle: true)
    case .neverKeep: return setSiteWord(isOfArticle: false)
    case .takeBackWord: return takeBackWord(on: pieceHere)
    default: break
    }
    return []
  }

  private mutating func toggleGaps() {
    let count = page.items.articles.reduce(0) { sum, article in
      sum + article.removed.reduce(0) { $1.words.isEmpty ? $0 : $0 + 1 }
    }
    guard count > 0 || !page.words.isEmpty else {
      message = "nothing was left out"
      return
    }
    let open = !page.folds.gapsOpen
    keepingPlace { $0.page.folds.setAllGaps(open: open) }
    message = open ? "everything that was left out is shown, dimmed" : "what was left out is hidden again"
  }

  /// Puts back what has the focus: one passage, all of a place, or a block that was taken out.
  private mutating func putBack() -> [Effect] {
    if let out = focusedQuestionOut ?? (gapHere == nil ? firstQuestionOut : nil) {
      return setOfArticle(true, [.question(out.question, of: out.item)], "put back into the article")
    }
    guard let item = gapHere else {
      message = "nothing was left out on this screen"
      return []
    }
    if page.words.isTakenOut(item) { return setOfArticle(true, [.block(item)], "put back into the article") }
    let passages = passages(at: item, isOfArticle: false)
    guard !passages.isEmpty else {
      message = "it is in the article already"
      return []
    }
    let count = passages.count == 1 ? "" : "\(passages.count) passages "
    return setOfArticle(true, passages, "\(count)put back into the article")
  }

  /// Takes out what has the focus, else what is read here.
  private mutating func takeOut() -> [Effect] {
    let item = itemHere
    if page.items.gap(item) != nil {
      let passages = passages(at: item, isOfArticle: true)
      guard !passages.isEmpty else {
        message = "it is left out already"
        return []
      }
      return setOfArticle(false, passages, "left out again")
    }
    guard page.items.block(item) != nil else {
      message = "the title stays; a search, or focus mode, leads to the passage that is meant"
      return []
    }
    guard !page.words.isTakenOut(item) else {
      message = "it is taken out already"
      return []
    }
    guard focusedQuestionOut == nil else {
      message = "it is taken out already"
      return []
    }
    let back = keys[.page].label(of: .putBack).map { "; \($0) puts it back" } ?? ""
    let question = focusedQuestion.map { PassageWords.Piece.question($0.question, of: $0.item) }
    return setOfArticle(false, [question ?? .block(item)], "taken out\(back)")
  }

  /// The item that is meant by what is asked of a passage: the one that has the focus, else the lit one, else that of the match the
  /// search stands on, else the first on the screen. Of those at the end of the text, none but the first could come to the top.
  package var itemHere: Int {
    if let focus, isVisible(focus) { return focus.item }
    return litItem ?? matchOnScreen?.item ?? currentItem
  }

  /// The passages of a gap that are meant: the selected one, else all that are of the article, or are not.
  private func passages(at item: Int, isOfArticle: Bool) -> [PassageWords.Piece] {
    var passages = Array(page.items.removals(of: item).indices)
    if let focus, focus.item == item, case .line(.passage(let passage)) = focus.target { passages = [passage] }
    return passages.map { .passage($0, of: item) }.filter { page.words.isOfArticle($0) == isOfArticle }
  }

  private mutating func setOfArticle(_ isOfArticle: Bool, _ pieces: [PassageWords.Piece], _ done: String) -> [Effect] {
    change(pieces) { for piece in pieces { $0.set(isOfArticle, piece) } }
    message = done
    return noted(pieces)
  }

  /// Changes the reader's words on some pieces; nothing is selected after that.
  mutating func change(_ pieces: [PassageWords.Piece], _ change: (inout PassageWords) -> Void) {
    keepingPlace { state in
      change(&state.page.words)
      for piece in pieces {
        switch piece {
        case .block(let item): state.page.folds.setGapOpen(false, item)
        case .question(let question, let item): state.page.folds.setGapOpen(false, question: question, of: item)
        case .passage: break
        }
      }
    }
    focus = nil
  }

  /// Notes the reader's words on pieces of this document, or that the reader has none any more.
  func noted(_ pieces: [PassageWords.Piece]) -> [Effect] {
    guard !opening.key.isEmpty, !isBeginning else { return [] }
    return pieces.compactMap { piece in
      let isOwn = page.words.hasOwn(piece)
      // A word that is forgotten said the opposite of what holds without it.
      return page.items.word(on: piece, isOfArticle: page.words.isOfArticle(piece) == isOwn).map {
        .keepPassage($0, isOwn: isOwn, key: opening.key)
      }
    }
  }

  /// Shows a passage where it was left out, and selects it.
  package mutating func show(removal: Int, article: Int) {
    guard let (item, passage) = page.items.place(ofRemoval: removal, article: article) else {
      message = "it has no words"
      return
    }
    show(.passage(passage, of: item))
  }

  /// Shows a piece where it was left out, and selects it.
  package mutating func show(_ piece: PassageWords.Piece) {
    guard case .passage(let passage, let item) = piece else {
      if case .block(let item) = piece { show(block: item) }
      if case .question(let question, let item) = piece { show(question: question, of: item) }
      return
    }
    page.folds.reveal(item)
    if !page.words.putBack(item).contains(passage) { keepingPlace { $0.page.folds.setGapOpen(true, item) } }
    focus = Focus(item: item, target: .passage(passage))
    let line = page.line(of: page.items.offset(ofPassage: passage, in: item), in: item)
    bringIntoSight(LinePosition(item: item, line: line))
  }

  private mutating func show(question: Int, of item: Int) {
    page.folds.reveal(item)
    keepingPlace { $0.page.folds.setGapOpen(true, question: question, of: item) }
    let found = Focus(item: item, target: .question(question))
    focus = found
    position(of: found).map { bringIntoSight($0) }
  }

  private mutating func show(block item: Int) {
    page.folds.reveal(item)
    keepingPlace { $0.page.folds.setGapOpen(true, item) }
    focus = Focus(item: item, target: .gap)
    bringIntoSight(page.start(of: item))
  }

  /// Opens what a match stands in where that was left out, and says so.
  mutating func openGap(at match: Match) {
    guard let words = wordsOnGap(at: match) else { return }
    page.folds.setGapOpen(true, match.item)
    if let question = page.items.entry(at: match.range.lowerBound, in: match.item) {
      page.folds.setGapOpen(true, question: question, of: match.item)
    }
    message = words
  }

  /// What is said of a match that stands in what was left out; nil for one in the article.
  private func wordsOnGap(at match: Match) -> String? {
    let question = page.items.entry(at: match.range.lowerBound, in: match.item)
    let isOut = question.map { page.words.questionsOut(of: match.item).contains($0) } ?? false
    if isOut || page.words.isTakenOut(match.item) { return "found in what you have taken out" }
    guard let passage = page.items.passage(at: match.range.lowerBound, in: match.item),
      page.items.gap(match.item) != nil, !page.words.putBack(match.item).contains(passage)
    else { return nil }
    return "found in what was left out: \(page.items.removals(of: match.item)[passage].reason.words)"
  }

  /// Says where the current match stands, once the words are typed: while they were, each key took the message away.
  package mutating func tellWhereMatchStands() {
    if let match = search?.current, let words = wordsOnGap(at: match) { message = words }
  }
}
