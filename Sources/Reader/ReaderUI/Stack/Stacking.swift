import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

/// The stack of modes: what is on top takes what the reader does, and says what comes of it.
extension ReaderState {
  /// The terminal's size.
  var size: ScreenSize { workspace.size }

  /// Which keys ask for what.
  var keys: KeyMaps { workspace.keys }

  /// How pages are set, except measure and language.
  var pageOptions: LayoutOptions { workspace.pageOptions }

  /// What is being read.
  var reading: ReadingState? {
    get { workspace.reading }
    _modify { yield &workspace.reading }
  }

  /// The reader's settings.
  var settings: ReaderSettings {
    get { workspace.settings }
    _modify { yield &workspace.settings }
  }

  /// What the program has to say until the next key.
  var message: String? {
    get { workspace.message }
    set { workspace.message = newValue }
  }

  /// Whether there is a list of articles below the page.
  var hasList: Bool { modes.first is ListMode || modes.first is HomeMode }

  /// Whether the shelf is below the page.
  public var showsShelf: Bool { modes.first is HomeMode }

  /// Changes the list, which needs to know how many lines it shows; nothing happens where there is none.
  mutating func inLibrary(_ change: (inout LibraryState, Int) -> [Effect]) -> [Effect] {
    guard var list = modes.first as? ListMode else { return [] }
    // So that the list is not copied for the change.
    modes[0] = PageMode()
    defer { modes[0] = list }
    return change(&list.library, workspace.listHeight)
  }

  /// Whether the page is on top.
  var isOnPage: Bool { size.isLargeEnough && modes.last is PageMode }

  /// The mode whose commands there are now: that on top, or where it takes every key, the one below.
  var mode: Command.Mode { modes.lazy.reversed().compactMap(\.map).first ?? .page }

  /// Hands an input to what is on top.
  mutating func hand(_ input: Input) -> [Effect] { modes.isEmpty ? [] : hand(input, to: modes.count - 1) }

  /// Hands an input to one of the modes, and does what it asks of the stack.
  mutating func hand(_ input: Input, to index: Int) -> [Effect] {
    let reply = modes[index].handle(input, in: &workspace)
    return follow(reply, of: index)
  }

  /// Does what a mode asks for.
  mutating func follow(_ reply: Reply, of index: Int) -> [Effect] {
    if reply.closes { modes.remove(at: index) }
    switch reply.next {
    case nil: return reply.effects
    case .open(let mode): modes.append(mode)
    case .show(.removed): if let list = RemovedMode(in: workspace) { modes.append(list) }
    case .show(let subject): if let panel = PanelMode(subject, in: workspace) { modes.append(panel) }
    case .press(let cell): return reply.effects + hand(.press(cell))
    case .perform(let request): return reply.effects + choose(request)
    case .travel(let travel): return reply.effects + go(travel)
    }
    return reply.effects
  }

  /// Puts the page on top, over the list where there is one.
  mutating func showPage() {
    leaveModes()
    modes.append(PageMode())
  }

  /// Closes the page with all that lies over it; the list stays, and help over it.
  mutating func leaveModes() {
    modes = modes.prefix { !($0 is PageMode) }.filter { !($0 is PaletteMode) }
  }

  /// Does what was chosen from the list of commands.
  private mutating func choose(_ request: Request) -> [Effect] {
    guard !request.takesCharacter else {
      sequence = KeySequence(open: request)
      message = "type the letter of the mark"
      return []
    }
    return perform(KeySequence.Outcome(request: request, count: nil, character: nil, replacesLast: false))
  }

  private mutating func go(_ travel: Reply.Travel) -> [Effect] {
    switch travel {
    case .leave: leavePage()
    case .back: goBack()
    case .forward: goForward()
    case .articleBefore: goToArticleBefore()
    case .stopOpening: stopOpening()
    case .file(let step): goToFile(step)
    case .asked(let words): open(asked: words)
    }
  }
}
