public import ArticleModel
public import ReaderCore
public import ReaderFeatures
public import Settings
public import TextLayout

/// The whole state of the reader between two events.
///
/// ``update(_:)`` changes it, ``view`` shows it; neither does anything else, so whole sessions run in tests.
public struct ReaderState {
  /// What all modes share.
  var workspace: Workspace
  /// What lies over what, from the ground up: the list of a folder's articles or the page, and whatever was opened over it.
  var modes: [any Mode] = []
  /// Whether the terminal's own ground is dark; nil where it does not tell.
  public var isGroundDark: Bool?
  /// The whole of the document whose beginning is being read, until it can take its place.
  var whole: (document: Document, opening: Opening)?
  /// The articles links have led through.
  var trail = Trail()
  /// The keys of a sequence that is not finished.
  var sequence = KeySequence()
  /// The timer of a number that waits for its motion; older ones are ignored.
  var timer: Int?
  /// The timer of the next line, where the page scrolls by itself.
  var scrollTimer: Int?
  /// The timer after which the footer says what may follow the keys that were typed.
  var hintTimer: Int?
  /// What may follow the keys that were typed, where that needs lines of its own.
  var continuations: [String] = []
  /// The keys that have been told to do nothing.
  var idleKeys: Set<String> = []
  /// The values of the settings that the settings file has, as far as is known.
  var savedSettings: [String: Setting.Value] = [:]
  /// The number of the latest timer.
  var lastTimer = 0

  /// Begins with an article.
  ///
  /// - Parameters:
  ///   - name: the file's name, shown where the article has no title.
  ///   - options: how pages are set; measure and language are chosen for each page.
  ///   - settings: the reader's settings.
  ///   - opening: what is known of the document from before.
  ///   - portion: how much of the document this is, above 0 to 1: where it is only the beginning,
  ///     ``Event/completed(_:opening:)`` will follow.
  public init(
    reading document: Document, name: String, size: ScreenSize, options: LayoutOptions = LayoutOptions(),
    settings: ReaderSettings = ReaderSettings(), opening: Opening = Opening(), portion: Double = 1
  ) {
    workspace = Workspace(size: size, options: options, settings: settings)
    savedSettings = Self.values(of: settings)
    modes = [PageMode()]
    reading = ReadingState(
      document, name: name, size: size, options: pageOptions, settings: settings, opening: opening,
      portion: portion)
  }

  /// Begins with a list of articles, which are set with `options` when they are opened.
  public init(
    browsing entries: [LibraryEntry], name: String, size: ScreenSize, options: LayoutOptions = LayoutOptions(),
    settings: ReaderSettings = ReaderSettings()
  ) {
    workspace = Workspace(size: size, options: options, settings: settings)
    savedSettings = Self.values(of: settings)
    modes = [ListMode(LibraryState(entries, name: name))]
  }

  /// Begins with the shelf.
  public init(
    home size: ScreenSize, options: LayoutOptions = LayoutOptions(), settings: ReaderSettings = ReaderSettings()
  ) {
    workspace = Workspace(size: size, options: options, settings: settings)
    modes = [HomeMode()]
  }

  /// Whether characters that are typed are words of the reader's: those that wait together are best handed on as one text that
  /// was pasted, so that a paste the terminal does not announce is looked for once, and not once a character.
  public var takesWords: Bool { modes.last?.takesWords ?? false }

  /// What the program does first: asks for what the list is to show.
  public mutating func start() -> [Effect] {
    inLibrary { $0.requestDescription(height: $1) } + refreshHome() + drawPictures()
  }

  /// The document being read, if one is.
  public var document: Document? { reading?.page.items.document }

  /// Takes one event and answers what is to be done outside.
  public mutating func update(_ event: Event) -> [Effect] {
    let effects = handle(event) + complete()
    heedSites(effects)
    return effects + drawPictures() + awaitNextLine()
  }

  /// Pictures that have come into sight are drawn, where they are to be shown in the page.
  private mutating func drawPictures() -> [Effect] {
    guard settings.pictures == .inline, size.isLargeEnough, isOnPage else { return [] }
    return reading?.picturesToDraw().map { .drawPicture($0) } ?? []
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return take(key)
    case .pasted(let text): return paste(text)
    case .mouse(let mouse): return take(mouse)
    case .resized(let size):
      return resize(size)
    case .timer(let id):
      if id == timer { sequence = KeySequence() }
      if id == scrollTimer { takeScrollTimer() }
      if id == hintTimer { tellContinuations() }
    case .idle: return reading?.searchOn() ?? []
    case .described(let entry, let title, let minutes, let date, let furthest):
      return inLibrary {
        $0.describe(entry, title: title, minutes: minutes, date: date, furthest: furthest, height: $1)
      }
    case .remembered(let key, let kept):
      if reading?.opening.key == key { reading?.restore(kept) }
    case .opened(let document, let name, let opening):
      let left = leavingForAnother()
      workspace.pending = nil
      noteOnTrail()
      let followsAnother = reading != nil
      reading = ReadingState(
        document, name: name, size: size, options: pageOptions, settings: settings, opening: opening)
      reading?.cameByList = followsAnother
      reading?.showHighlightAsked()
      whole = nil
      showPage()
      sequence = KeySequence()
      message = nil
      return left
    case .linkProgress(let received, let expected): takeProgress(received: received, expected: expected)
    case .linkOpened(let arrival): return arrive(arrival)
    case .linkFailed(let reason): takeFailure(reason)
    case .sourceChanged: return readAgain()
    case .explained(let words, let source):
      if var list = modes.last as? RemovedMode {
        list.take(explanation: words, of: source, in: &workspace)
        modes[modes.count - 1] = list
      }
    case .memory(let memory): return remember(memory)
    case .pathsFound(let found):
      guard var prompt = modes.last as? AddressPrompt else { break }
      let reply = prompt.answer(found)
      modes[modes.count - 1] = prompt
      return follow(reply, of: modes.count - 1)
    case .completed(let document, let opening): whole = (document, opening)
    case .tableFileExists(let path): askToOverwrite(path)
    case .exportExists(let export): if reading != nil { modes.append(ExportPrompt(replacing: export)) }
    case .notice(let text): message = text
    case .settingsSaved(let path):
      savedSettings = Self.values(of: settings)
      message = "saved in \(path)"
    case .shelf(let news): return take(news)
    case .hyphenates(let hyphenator):
      workspace.options.hyphenator = hyphenator
      adoptOptions()
    case .ground(let isDark): isGroundDark = isDark
    case .pictureDrawn(let wish, let lines):
      if wish.isAsked { message = nil }
      reading?.show(lines, of: wish)
    case .counts(let counting):
      workspace.options.emoji = counting
      adoptOptions()
    }
    return []
  }

  /// All modes hear of another size: those that are covered, too.
  private mutating func resize(_ size: ScreenSize) -> [Effect] {
    workspace.size = size
    reading?.resize(size)
    return modes.indices.reversed().reduce(into: []) { effects, index in
      effects += hand(.resized, to: index)
    }
  }

  private mutating func paste(_ text: String) -> [Effect] {
    message = nil
    return size.isLargeEnough ? hand(.pasted(text)) : []
  }

  /// The file a table was to be written to is there already.
  private mutating func askToOverwrite(_ path: String) {
    for index in modes.indices {
      guard var table = modes[index] as? TableMode else { continue }
      table.askToOverwrite(path)
      modes[index] = table
    }
  }
}
