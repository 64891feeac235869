import ArticleModel
package import Settings
import TextLayout

/// Requests on the page: opening and folding.
extension ReadingState {
  package mutating func fold(_ request: Request) {
    switch request {
    case .toggleFold: toggleFold()
    case .openFold: setFold(open: true)
    case .closeFold: setFold(open: false)
    case .openAllFolds: openAll()
    case .closeAllFolds: closeAll()
    case .toggleQuestions: toggleQuestions()
    default: break
    }
  }

  /// Folds or unfolds a section.
  package mutating func setFolded(_ folded: Bool, _ section: SectionID) {
    let item = page.items.item(of: section)
    let hides = page.items.foldable(section)
    guard page.items[section].title != nil, !hides.isEmpty else {
      message = "there is nothing to fold"
      return
    }
    if page.folds.isFolded(item) == folded { message = folded ? "it is folded already" : "it is unfolded already" }
    keepingPlace { state in
      if folded { state.page.folds.fold(item, hiding: hides) } else { state.page.folds.unfold(item) }
    }
  }

  /// Opens or closes an entry of an FAQ.
  package mutating func setOpen(_ open: Bool, question: Int, of item: Int) {
    if page.folds.isOpen(question: question, of: item) == open {
      message = open ? "it is open already" : "it is closed already"
    }
    keepingPlace { $0.page.folds.setOpen(open, question: question, of: item) }
  }

  /// Folds or unfolds what has the focus, else the section that is being read.
  private mutating func toggleFold() {
    if let item = focusedGap { return setGapOpen(!page.folds.isGapOpen(item), item) }
    if let (question, item) = focusedQuestionOut {
      return setGapOpen(!page.folds.isGapOpen(question: question, of: item), question: question, of: item)
    }
    if let post = postToFold { return setPostFolded(!page.folds.isFolded(post), post) }
    if let focus, isVisible(focus), case .line(.question(let question)) = focus.target {
      setOpen(!page.folds.isOpen(question: question, of: focus.item), question: question, of: focus.item)
    } else if let section = foldedSection {
      setFolded(!page.folds.isFolded(page.items.item(of: section)), section)
    } else {
      message = nothingToFold
    }
  }

  /// What stands above the first heading has no line to stay behind.
  private var nothingToFold: String { "no section begins here: there is nothing to fold" }

  private mutating func setFold(open: Bool) {
    if let item = focusedGap { return setGapOpen(open, item) }
    if let (question, item) = focusedQuestionOut { return setGapOpen(open, question: question, of: item) }
    if let post = postToFold { return setPostFolded(!open, post) }
    if let focus, isVisible(focus), case .line(.question(let question)) = focus.target {
      setOpen(open, question: question, of: focus.item)
    } else if let section = foldedSection {
      setFolded(!open, section)
    } else {
      message = nothingToFold
    }
  }

  /// The section that fold keys mean: the focused one, else the one being read.
  private var foldedSection: SectionID? {
    if let focus, isVisible(focus), focus.target == .line(.section) { return page.items.section(of: focus.item) }
    return page.items.section(of: sectionItem).flatMap { page.items[$0].title == nil ? nil : $0 }
  }

  private mutating func openAll() {
    keepingPlace { state in
      state.page.folds.unfoldAll()
      state.page.folds.setAllQuestions(open: true)
    }
    message = "everything is unfolded"
  }

  private mutating func closeAll() {
    let items = page.items
    let sections = outline.stops.sections.compactMap { $0 }
    let posts = (0..<items.count).filter { items.post($0) != nil }
    let folded =
      sections.map { (item: items.item(of: $0), hiding: items.foldable($0)) }
      + posts.map { (item: $0, hiding: items.answers(to: $0)) }
    keepingPlace { state in
      state.page.folds.fold(folded.filter { !$0.hiding.isEmpty })
      state.page.folds.setAllQuestions(open: false)
    }
    message = "everything is folded"
  }

  private mutating func toggleQuestions() {
    guard page.items.articles.contains(where: { $0.blocks.contains { $0.content.foldables != nil } }) else {
      message = "there are no questions"
      return
    }
    let open = !page.folds.questionsOpen
    keepingPlace { $0.page.folds.setAllQuestions(open: open) }
    message = open ? "all questions open" : "all questions closed"
  }
}
