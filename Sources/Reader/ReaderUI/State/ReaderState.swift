public import ArticleModel
public import Settings
public import TextLayout

/// All the reader's program knows between two keys.
///
/// ``update(_:)`` changes it, ``view`` shows it; neither does anything else, so whole sessions run in tests.
public struct ReaderState {
  /// The terminal's size.
  var size: ScreenSize
  /// How pages are set, but for the measure, which follows from the terminal, and the language, which is each article's.
  var options: LayoutOptions
  /// The list of a folder's articles, where one was opened.
  var library: LibraryState?
  /// What is being read.
  var reading: ReadingState?
  /// What the program has to say until the next key.
  var message: String?
  /// What the reader wants to have differently.
  var settings: ReaderSettings
  /// Whether the terminal's own ground is dark; nil where it does not tell.
  public var isGroundDark: Bool?
  /// The whole of the document whose beginning is being read, until it can take its place.
  var whole: (document: Document, opening: Opening)?
  /// The list of commands, while one is being chosen.
  var palette: Palette?
  /// The articles links have led through.
  var trail = Trail()
  /// The keys of a sequence that is not finished.
  var sequence = KeySequence()
  /// A help view that lies over the list.
  var libraryHelp: Panel?
  /// The timer of a number that waits for its motion; older ones are ignored.
  var timer = 0
  /// The timer of the next line, where the page scrolls by itself.
  var scrollTimer: Int?
  /// The number of the latest timer.
  var lastTimer = 0

  /// Begins with an article.
  ///
  /// - Parameters:
  ///   - name: the file's name, shown where the article has no title.
  ///   - options: how pages are set; measure and language are chosen for each page.
  ///   - settings: what the reader wants to have differently.
  ///   - opening: what is known of the document from before.
  ///   - portion: how much of the document this is, above 0 to 1: where it is only the beginning,
  ///     ``Event/completed(_:opening:)`` will follow.
  public init(
    reading document: Document, name: String, size: ScreenSize, options: LayoutOptions = LayoutOptions(),
    settings: ReaderSettings = ReaderSettings(), opening: Opening = Opening(), portion: Double = 1
  ) {
    self.size = size
    self.options = options
    self.settings = settings
    reading = ReadingState(
      document, name: name, size: size, options: pageOptions, settings: settings, opening: opening,
      portion: portion)
  }

  /// Begins with a list of articles, which are set with `options` when they are opened.
  public init(
    browsing entries: [LibraryEntry], name: String, size: ScreenSize, options: LayoutOptions = LayoutOptions(),
    settings: ReaderSettings = ReaderSettings()
  ) {
    self.size = size
    self.options = options
    self.settings = settings
    library = LibraryState(entries, name: name)
  }

  /// What the program does first: asks for what the list is to show.
  public mutating func start() -> [Effect] {
    inLibrary { $0.requestDescription(height: $1) }
  }

  /// The document being read, if one is.
  public var document: Document? { reading?.page.items.document }

  /// Takes one event and answers what is to be done outside.
  public mutating func update(_ event: Event) -> [Effect] { handle(event) + complete() + awaitNextLine() }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return take(key)
    case .pasted(let text): return paste(text)
    case .mouse(let mouse): return take(mouse)
    case .resized(let size):
      resize(size)
      return inLibrary { $0.requestDescription(height: $1) }
    case .timer(let id):
      if id == timer { sequence = KeySequence() }
      if id == scrollTimer { takeScrollTimer() }
    case .idle: return reading?.searchOn() ?? []
    case .described(let entry, let title, let minutes, let date, let furthest):
      return inLibrary {
        $0.describe(entry, title: title, minutes: minutes, date: date, furthest: furthest, height: $1)
      }
    case .remembered(let key, let kept):
      if reading?.opening.key == key { reading?.restore(kept) }
    case .opened(let document, let name, let opening):
      reading = ReadingState(
        document, name: name, size: size, options: pageOptions, settings: settings, opening: opening)
      trail = Trail()
      whole = nil
      palette = nil
      sequence = KeySequence()
      message = nil
    case .linkProgress(let received, let expected): takeProgress(received: received, expected: expected)
    case .linkOpened(let arrival): return arrive(arrival)
    case .linkFailed(let reason): takeFailure(reason)
    case .sourceChanged: return readAgain()
    case .completed(let document, let opening): whole = (document, opening)
    case .tableFileExists(let path): reading?.table?.askToOverwrite(path)
    case .exportExists(let export): reading?.askToReplace(export)
    case .notice(let text): message = text
    case .hyphenates(let hyphenator):
      options.hyphenator = hyphenator
      adoptOptions()
    case .ground(let isDark): isGroundDark = isDark
    }
    return []
  }

  private mutating func resize(_ size: ScreenSize) {
    self.size = size
    reading?.resize(size)
    let height = listHeight
    palette?.settle(height: height)
    libraryHelp?.resize()
  }

  private mutating func paste(_ text: String) -> [Effect] {
    message = nil
    return route(text: text)
  }
}
