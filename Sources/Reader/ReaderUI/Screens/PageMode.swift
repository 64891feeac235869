import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

/// The page of the article that is being read.
struct PageMode: Mode {
  var map: Command.Mode? { .page }
  var coversScreen: Bool { true }

  mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    switch input {
    case .request(let outcome) where outcome.request.ofShelf != nil:
      act(outcome, in: &workspace)
    case .request(let outcome): workspace.reading?.perform(outcome) ?? Reply()
    case .press(let cell): workspace.reading?.press(cell) ?? Reply()
    case .wheel(let direction): handle(.request(.scrollLines(Input.wheelLines * direction)), in: &workspace)
    case .key, .pasted, .resized: Reply()
    }
  }

  func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    let geometry = reading.geometry
    let bars = Bars(geometry: geometry)
    bars.drawRules(on: &frame, outline: geometry.paneWidth > 0)
    frame.draw(HeaderView(state: reading).line(bars), row: 0)
    PageView(state: reading).draw(on: &frame)
    OutlineView(state: reading).draw(on: &frame)
    PageFooter(state: reading, footer: Footer(workspace)).draw(on: &frame, bars)
  }
}

extension ReadingState {
  /// Does what was asked for on the page.
  mutating func perform(_ outcome: KeySequence.Outcome) -> Reply {
    if let travel = travel(outcome.request) { return Reply(next: .travel(travel)) }
    let before = top
    if move(outcome) {
      followWithLight(outcome.request, from: before)
      return Reply()
    }
    if isBeginning, Self.needsTheWhole.contains(outcome.request) {
      message = "the rest is still being read; try again in a moment"
      return Reply()
    }
    let count = outcome.count ?? 1
    switch outcome.request {
    case .setMark: return Reply(outcome.character.map { setMark($0) } ?? [])
    case .search: return .open(openSearch())
    case .searchBackward: return .open(openSearch(isBackward: true))
    case .searchWord(let step): return Reply(searchWord(step))
    case .match(let step): return Reply(goToMatch(step * count * (search?.isBackward == true ? -1 : 1)))
    case .showSource: return guessedTable.map { .open(openTable($0)) } ?? .show(.source(nil))
    case .showRemoved: return .show(.removed)
    case .showRepairs: return .show(.repairs)
    case .showHelp: return .show(.help([.page, .outline, .links, .removed, .table, .view]))
    case .toggleOutline: return .open(toggleOutline())
    case .enterOutline: return .open(enterOutline())
    case .widen(let step): widen(by: 4 * step * count)
    case .copySection, .copyTable, .copyCode, .copyLink: return Reply(copy(outcome.request))
    case .exportArticle, .exportSection: return .open(export(outcome.request))
    case .openInEditor:
      return Reply([.openInEditor(opening.origin, offset: page.items.block(itemHere)?.source.lowerBound ?? 0)])
    case .openInPager: return Reply([.openInPager(revised(nil, of: currentArticle))])
    case .whereAmI: message = whereabouts
    case .autoScroll: toggleScrolling()
    case .pace(let step): if isScrolling || !scrollSideways(step.signum() * count) { changePace(step * count) }
    case .cancel: cancel()
    case .showHints: return .open(showHints())
    case .showLinks: return .open(showLinks())
    case .browse: return Reply(browse())
    case .focus(let step): moveFocus(step)
    case .open: return openFocused()
    case .toggleFold, .openFold, .closeFold, .openAllFolds, .closeAllFolds, .toggleQuestions: fold(outcome.request)
    case .showGaps, .putBack, .takeOut, .alwaysKeep, .neverKeep, .takeBackWord: return Reply(leaveOut(outcome.request))
    // Motions and travels are done by now; the others are asked for in other modes, or of the program.
    case .scrollLines, .scrollHalfPages, .scrollPages, .top, .bottom, .paragraph, .percent, .share, .paragraphNumber,
      .leaveProgram, .saveSettings, .file, .post, .answer, .section, .article, .jumpToMark,
      .jumpBack,
      .historyBack, .historyForward, .articleBefore, .askAddress, .quit, .goToLink, .filter, .table, .showCommands,
      .redraw,
      .suspend,
      .turnSetting, .changeSetting, .typeNumber, .explain, .home, .shelf, .selection:
      break
    }
    return Reply()
  }

  /// What leads from this article to another, or out of the program; nil for what stays.
  private func travel(_ request: Request) -> Reply.Travel? {
    switch request {
    case .quit: .leave
    case .file(let step): .file(step)
    case .historyBack: .back
    case .historyForward: .forward
    case .articleBefore: .articleBefore
    case .cancel where pending != nil: .stopOpening
    default: nil
    }
  }

  /// What would take a part for the whole.
  private static let needsTheWhole: [Request] = [
    .copySection, .copyTable, .exportArticle, .exportSection, .openInEditor, .openInPager,
  ]

  /// Opens what has the focus.
  private mutating func openFocused() -> Reply {
    guard let focus, isVisible(focus) else {
      selectOnScreen()
      return Reply()
    }
    switch focus.target {
    case .link(let link): return note(of: link).map { .open($0) } ?? Reply(follow(link))
    case .line(.table): return .open(openTable(focus.item))
    case .line(.media): return Reply(showMedia(focus.item))
    case .line: fold(.toggleFold)
    }
    return Reply()
  }

  /// A click on the page, or on the outline beside it.
  mutating func press(_ cell: Frame.Cell) -> Reply {
    let geometry = geometry
    let row = cell.row - geometry.pageTop
    guard (0..<geometry.pageHeight).contains(row) else { return Reply() }
    if let line = OutlineView(state: self).line(at: cell) {
      jump(toItem: outline.stops.items[line])
      return Reply()
    }
    let shown = visible
    guard row < shown.count else { return Reply() }
    let line = page[shown[row]]
    let column = cell.column - geometry.textColumn
    let direction = LineDirection(self, shown: shown)
    if let run = direction.map({ $0.run(at: column, of: shown[row]) }) ?? line.run(at: column), let url = run.link {
      guard let link = page.items.links(of: shown[row].item).first(where: { run.belongs(to: $0) }) else {
        message = url
        return Reply()
      }
      // The first click shows where it leads.
      if focus == Focus(link) { return Reply(follow(link)) }
      focus = Focus(link)
      return Reply()
    }
    // Only some lines of a table take the focus; all of them may be clicked.
    if case .table? = page.items.block(shown[row].item)?.content { return .open(openTable(shown[row].item)) }
    guard let target = line.target else { return Reply() }
    focus = Focus(item: shown[row].item, target: target)
    return openFocused()
  }
}
