import ArticleModel
import ArticleShelf
import Bidirectional
import Hyphenation
import ReaderUI
import TerminalScreen
import TextLayout

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The interactive reader, from the first screen to the last key.
enum ReaderSession {
  /// Lets the reader read a document.
  ///
  /// - Parameters:
  ///   - name: what the document is called where it has no title.
  ///   - origin: where it was found.
  /// - Throws: ``TerminalError`` where there is no terminal.
  static func read(_ document: Document, name: String, origin: DocumentOrigin) throws {
    try run { size, settings, places in
      var opening = places.opening(of: DocumentIdentity(of: document, from: origin))
      opening.origin = origin
      return ReaderState(
        reading: document, name: name, size: size, options: options, settings: settings, opening: opening)
    }
  }

  /// Lets the reader begin to read a long document.
  ///
  /// - Parameters:
  ///   - beginning: what is shown until the whole is there.
  ///   - origin: where it was found.
  /// - Throws: ``TerminalError`` where there is no terminal.
  static func read(beginning: Document, of whole: WholeDocument, name: String, origin: DocumentOrigin) throws {
    // Never 1: that would be the whole.
    let portion = min(0.99, Double(beginning.text.utf8.count) / Double(whole.byteCount))
    try run(whole: whole) { size, settings, _ in
      ReaderState(
        reading: beginning, name: name, size: size, options: options, settings: settings,
        opening: Opening(origin: origin), portion: portion)
    }
  }

  /// Lets the reader choose among the articles of a folder.
  ///
  /// - Parameters:
  ///   - entries: the articles; what is not known of them is found out while the list is shown.
  ///   - name: what the folder is called.
  ///   - open: reads an article; called in the background.
  /// - Throws: ``TerminalError`` where there is no terminal.
  static func browse(
    directory entries: [LibraryEntry], name: String = "Articles",
    open: @escaping @Sendable (LibraryEntry) throws -> Document
  ) throws {
    try run(entries: entries, open: open) { size, settings, _ in
      ReaderState(browsing: entries, name: name, size: size, options: options, settings: settings)
    }
  }

  /// How pages are set. No dictionary and no library is opened before a paragraph asks for one.
  private static var options: LayoutOptions {
    LayoutOptions(hyphenator: DictionaryHyphenator(), readingOrder: BidirectionalOrder())
  }

  private static func run(
    entries: [LibraryEntry] = [], whole: WholeDocument? = nil,
    open: @escaping @Sendable (LibraryEntry) throws -> Document = { _ in throw CancellationError() },
    start: (ScreenSize, ReaderSettings, PlaceKeeper) -> ReaderState
  ) throws {
    // The shelf is opened while the terminal is set up.
    let store = PlaceStore()
    var (settings, warning) = SettingsLocation.load()
    settings.terminalOrdersText = Terminal.ordersText
    settings.terminalTakesHyperlinks = Terminal.takesHyperlinks
    let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let terminal = try Terminal(colours: !noColour)
    defer { terminal.leave() }
    whole?.read(waking: terminal.waker)
    let places = PlaceKeeper(store, waker: terminal.waker)
    let shelf = OpeningShelf(entries: entries, waker: terminal.waker, places: store, open: open)
    var state = start(terminal.size, settings, places)
    if let isDark = Terminal.isGroundDarkByEnvironment { state.isGroundDark = isDark }
    let links = LinkOpener(waker: terminal.waker, places: store)
    var loop = EventLoop(
      state: state, terminal: terminal, shelf: shelf, links: links, places: places, whole: whole)
    if let warning { loop.tell(PrintableName.of(warning)) }
    loop.run()
  }
}
