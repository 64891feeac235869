package import ReaderCore
package import Settings
import TextLayout

/// The shelf: what is on it, in parts, and the files of a folder beside it.
package struct HomeMode: Mode {
  package private(set) var state = HomeState()
  /// The words that are being typed.
  package private(set) var line = TypedLine()
  /// Whether words are being typed.
  package private(set) var isTyping = false

  package init() {}

  package var map: Command.Mode? { isTyping ? nil : .home }
  package var coversScreen: Bool { true }
  package var takesWords: Bool { isTyping }

  /// What is asked for before anything is shown, and whenever something has changed.
  package mutating func refresh(in workspace: Workspace) -> [Effect] {
    state.ask(height: workspace.listHeight, anew: true) + [.shelf(.count)]
  }

  /// Selects the line of an article, now or as soon as it is listed.
  package mutating func select(article: String, in workspace: Workspace) {
    state.select(article: article, height: workspace.listHeight)
  }

  /// Takes what the shelf has to tell.
  package mutating func take(_ news: ShelfNews, in workspace: inout Workspace) -> [Effect] {
    switch news {
    case .rows(let answer): return state.take(answer, height: workspace.listHeight)
    case .marked(let ids): state.mark(ids)
    case .counts(let counts): state.take(counts: counts)
    case .progress(let text): state.progress = text
    case .changed: return refresh(in: workspace)
    case .done:
      state.clearMarks()
      return refresh(in: workspace)
    case .tags, .status: break
    }
    return []
  }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    let height = workspace.listHeight
    switch input {
    case .request(let outcome): return perform(outcome.request, in: &workspace)
    case .key(let key): return type(key, height: height)
    case .pasted(let text):
      guard isTyping else { return Reply() }
      // Keys that come faster than they are handled come as one text: the slash that leads from titles to texts, too.
      if text.first == "/", state.question.words.isEmpty, state.question.leadsToTexts {
        return Reply(searchTexts(String(text.asTypedLine.dropFirst()), height: height))
      }
      return Reply(setWords(line.inserting(text), height: height))
    case .press(let cell): return isTyping ? Reply() : press(cell, in: &workspace)
    case .wheel(let direction):
      return Reply(state.move(.scrollLines(direction), height: height) ?? [])
    case .resized: return Reply(state.ask(height: height))
    }
  }

  private mutating func perform(_ request: Request, in workspace: inout Workspace) -> Reply {
    let height = workspace.listHeight
    let before = state.selection
    if let effects = state.move(request, height: height) {
      if state.selection == before {
        workspace.message = request.border(beginning: "the first one", end: "the last one")
      }
      return Reply(effects)
    }
    switch request {
    case .quit: return Reply([.quit])
    case .showHelp: return .show(.help([.home, .view]))
    case .open: return open(in: &workspace)
    case .filter: beginTyping()
    case .cancel: return Reply(clear(height: height))
    case .home(let request): return perform(request, in: &workspace)
    case .shelf(let request): return perform(request, in: &workspace)
    default: break
    }
    return Reply()
  }

  private mutating func perform(_ request: HomeRequest, in workspace: inout Workspace) -> Reply {
    let height = workspace.listHeight
    switch request {
    case .part(let step): return Reply(state.showPart(step, height: height))
    case .show(let part): return Reply(state.show(part, height: height))
    case .order(let step):
      guard state.question.part.orders.count > 1 else {
        workspace.message = "these are sorted by their names"
        return Reply()
      }
      let effects = state.turnOrder(step, height: height)
      workspace.message = "sorted by: \(state.question.order.rawValue)"
      return Reply(effects)
    case .searchTexts:
      beginTyping()
      return Reply(searchTexts(state.question.words, height: height))
    case .mark: return Reply(state.mark(height: height))
    case .markAll: return Reply([.shelf(.markAll(state.question))])
    case .folderAbove: return Reply(state.goAbove(height: height))
    case .refreshFeeds:
      workspace.message = "checking the feeds…"
      return Reply([.shelf(.refreshFeeds)])
    case .copyAddress:
      guard let address = state.selected?.address else {
        workspace.message = "it has no address"
        return Reply()
      }
      workspace.message = "copied \(address)"
      return Reply([.copy(address)])
    }
  }

  /// Opens what is selected.
  private mutating func open(in workspace: inout Workspace) -> Reply {
    guard let row = state.selected else { return Reply() }
    switch row.kind {
    case .folder: return Reply(state.enter(row.id, height: workspace.listHeight))
    case .feed:
      workspace.message = row.failure
      return Reply()
    case .article, .item, .highlight, .file, .sample:
      workspace.message = "opening…"
      return Reply([.shelf(.open(row))])
    }
  }

  /// What Escape takes away: first the marks, then the words.
  private mutating func clear(height: Int) -> [Effect] {
    if !state.marked.isEmpty {
      state.clearMarks()
      return []
    }
    return state.setWords("", inTexts: false, height: height)
  }

  // MARK: Typing

  private mutating func beginTyping() {
    isTyping = true
    line = TypedLine(state.question.words)
  }

  private mutating func setWords(_ words: TypedLine, height: Int) -> [Effect] {
    line = words
    return state.setWords(words.text, inTexts: state.question.inTexts, height: height)
  }

  /// A key while words are typed: a second `/` goes from titles to texts.
  private mutating func type(_ key: Key, height: Int) -> Reply {
    let question = state.question
    switch key {
    case .enter:
      isTyping = false
      return Reply(question.words.isEmpty ? state.setWords("", inTexts: false, height: height) : [])
    case .escape: return endTyping(height: height)
    case .backspace where question.words.isEmpty, .delete where question.words.isEmpty:
      return endTyping(height: height)
    case "/" where question.leadsToTexts: return Reply(searchTexts(question.words, height: height))
    case .control("f"):
      if !question.inTexts { return Reply(searchTexts(question.words, height: height)) }
      return Reply(state.setWords(question.words, inTexts: false, height: height))
    case .down, .control("n"): return Reply(state.move(.scrollLines(1), height: height) ?? [])
    case .up, .control("p"): return Reply(state.move(.scrollLines(-1), height: height) ?? [])
    default: return Reply(line.after(key).map { setWords($0, height: height) } ?? [])
    }
  }

  /// Looks for words in texts, where lines of this part have any.
  private mutating func searchTexts(_ words: String, height: Int) -> [Effect] {
    if line.text != words { line = TypedLine(words) }
    return state.setWords(words, inTexts: state.question.part.hasTexts, height: height)
  }

  private mutating func endTyping(height: Int) -> Reply {
    isTyping = false
    return Reply(state.setWords("", inTexts: false, height: height))
  }

  /// A click selects a line, a click on the selected one opens it.
  private mutating func press(_ cell: Frame.Cell, in workspace: inout Workspace) -> Reply {
    let height = workspace.listHeight
    let row = cell.row - workspace.geometry.pageTop - state.introduction(in: height)
    guard row >= 0, cell.row < workspace.geometry.pageTop + height else { return Reply() }
    let line = state.top + row / state.rowHeight
    guard state.row(line) != nil else { return Reply() }
    if line == state.selection { return open(in: &workspace) }
    state.select(line, height: height)
    return Reply(state.ask(height: height))
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    HomeView(state: state, typed: isTyping ? line : nil, workspace: workspace).draw(on: &frame)
    frame = frame.ordered(by: workspace.pageOptions.readingOrder)
  }
}

extension HomePart {
  /// Whether its lines are articles whose texts are searched, and not files or highlights, all of whose words are.
  var hasTexts: Bool { self != .highlights && self != .files }
}

extension HomeQuestion {
  /// Whether a slash goes on from titles to texts.
  fileprivate var leadsToTexts: Bool { !inTexts && part.hasTexts }
}
