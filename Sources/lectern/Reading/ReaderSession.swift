import ArticleModel
import ArticleShelf
import Bidirectional
import Hyphenation
import ReaderCore
import ReaderFeatures
import ReaderUI
import Settings
import TerminalScreen
import TextLayout

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The interactive reader, from the first screen to the last key.
enum ReaderSession {
  /// Opens a document in the reader.
  ///
  /// - Parameters:
  ///   - name: what the document is called if it has no title.
  ///   - origin: where it was found.
  ///   - queue: what is read in turn, where several were named; the document is the first.
  /// - Throws: ``TerminalError`` where there is no terminal.
  static func read(
    _ document: Document, name: String, origin: DocumentOrigin, then queue: [LinkAddress] = []
  ) throws {
    try run { size, settings, options, places in
      var opening = places.opening(of: DocumentIdentity(of: document, from: origin))
      opening.origin = origin
      var state = ReaderState(
        reading: document, name: name, size: size, options: options, settings: settings, opening: opening)
      state.readInTurn(queue)
      return state
    }
  }

  /// Opens the beginning of a long document in the reader.
  ///
  /// - Parameters:
  ///   - beginning: what is shown until the whole is there.
  ///   - origin: where it was found.
  /// - Throws: ``TerminalError`` if there is no terminal.
  static func read(beginning: Document, of whole: WholeDocument, name: String, origin: DocumentOrigin) throws {
    // Never 1: that would be the whole.
    let portion = min(0.99, Double(beginning.text.utf8.count) / Double(whole.byteCount))
    try run(whole: whole) { size, settings, options, _ in
      ReaderState(
        reading: beginning, name: name, size: size, options: options, settings: settings,
        opening: Opening(origin: origin), portion: portion)
    }
  }

  /// Opens a list of the articles of a folder.
  ///
  /// - Parameters:
  ///   - entries: the articles; missing titles are looked up while the list is shown.
  ///   - name: what the folder is called.
  ///   - open: reads an article; called in the background.
  /// - Throws: ``TerminalError`` if there is no terminal.
  static func browse(
    directory entries: [LibraryEntry], name: String = "Articles",
    open: @escaping @Sendable (LibraryEntry) throws -> Document
  ) throws {
    try run(entries: entries, open: open) { size, settings, options, _ in
      ReaderState(browsing: entries, name: name, size: size, options: options, settings: settings)
    }
  }

  /// Lets the reader choose among what is on the shelf.
  ///
  /// - Throws: ``TerminalError`` where there is no terminal.
  static func home() throws {
    try run { size, settings, options, _ in ReaderState(home: size, options: options, settings: settings) }
  }

  /// How long a page waits for the dictionary of its language, in milliseconds. Where that is not enough, it is set anew
  /// once the dictionary is there.
  private static let patience = 30

  private static func run(
    entries: [LibraryEntry] = [], whole: WholeDocument? = nil,
    open: @escaping @Sendable (LibraryEntry) throws -> Document = { _ in throw CancellationError() },
    start: (ScreenSize, ReaderSettings, LayoutOptions, PlaceKeeper) -> ReaderState
  ) throws {
    // The shelf is opened while the terminal is set up.
    let store = PlaceStore()
    var (settings, warning) = SettingsLocation.load()
    settings.terminalOrdersText = Terminal.ordersText
    settings.terminalTakesHyperlinks = Terminal.takesHyperlinks
    let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    settings.terminalLacksUnicode = Terminal.lacksUnicode
    let terminal = try Terminal(colours: !noColour, plainSigns: settings.showsPlainSigns)
    defer { terminal.leave() }
    whole?.read(waking: terminal.waker)
    let desk = ShelfDesk(waker: terminal.waker, places: store)
    let places = PlaceKeeper(store, waker: terminal.waker, shelf: desk)
    let shelf = OpeningShelf(entries: entries, waker: terminal.waker, places: store, open: open)
    // Dictionaries and libraries are opened when the first paragraph needs them.
    let hyphenator = DictionaryHyphenator(
      patience: .init(milliseconds: patience) { [waker = terminal.waker] in waker.wake() })
    var options = LayoutOptions(hyphenator: hyphenator, readingOrder: BidirectionalOrder())
    options.strikes = terminal.strikes
    var state = start(terminal.size, settings, options, places)
    if let isDark = Terminal.isGroundDarkByEnvironment { state.isGroundDark = isDark }
    let links = LinkOpener(waker: terminal.waker, places: store)
    var loop = EventLoop(
      state: state, terminal: terminal, shelf: shelf, desk: desk, links: links, places: places,
      hyphenator: hyphenator, whole: whole)
    if let warning { loop.tell(warning) }
    loop.run()
  }
}
