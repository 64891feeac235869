import ArticleModel
import Hyphenation
import ReaderCore
import ReaderUI
import Settings
import TerminalScreen
import TextLayout
import UTF8Text

/// Passes events to the state of the reader and carries out the effects it asks for.
struct EventLoop {
  private var state: ReaderState
  private let terminal: Terminal
  private let shelf: OpeningShelf
  private let desk: ShelfDesk
  private let links: LinkOpener
  private let places: PlaceKeeper
  private let pictures: PictureOpener
  private let paths: PathCompleter
  private let explaining: PassageExplaining
  /// The hyphenator; it is replaced when a dictionary arrives late.
  private var hyphenator: DictionaryHyphenator
  /// The document whose beginning is shown, until it has been parsed.
  private let whole: WholeDocument?
  /// The most bytes of typed text that are handled at once.
  private static let mostWords = 1 << 16
  private var isDone = false
  /// Whether a search is continued while no key is waiting.
  private var searches = false
  /// An input that came after characters that were handled together.
  private var held: TerminalInput?
  private var timers: [(id: Int, deadline: ContinuousClock.Instant)] = []

  init(
    state: ReaderState, terminal: Terminal, shelf: OpeningShelf, desk: ShelfDesk, links: LinkOpener,
    places: PlaceKeeper, hyphenator: DictionaryHyphenator, whole: WholeDocument? = nil
  ) {
    self.state = state
    self.terminal = terminal
    self.shelf = shelf
    self.desk = desk
    self.links = links
    self.places = places
    pictures = PictureOpener(waker: terminal.waker)
    paths = PathCompleter(waker: terminal.waker)
    explaining = PassageExplaining(waker: terminal.waker)
    self.hyphenator = hyphenator
    self.whole = whole
  }

  /// Shows a message on the first screen.
  mutating func tell(_ message: String) { send(.notice(message)) }

  /// Runs until the reader leaves or the terminal is gone.
  mutating func run() {
    places.recallMemory()
    interpret(state.start())
    awaitShelf()
    places.observe(state)
    desk.observe(state)
    while !isDone {
      terminal.reportClicks(state.wantsClicks)
      let frame = state.view()
      terminal.orderText(!state.ordersText)
      terminal.draw(frame, state.theme)
      // All waiting keys are handled before the screen is drawn again, so a key held down does not lag.
      var wait = patience
      var taken = 0
      while !isDone, take(nextInput(within: wait)), taken < 64 {
        wait = 0
        taken += 1
      }
      takeResults()
      places.observe(state)
      desk.observe(state)
    }
    links.stop()
    places.finish(with: state)
    desk.finish()
  }

  /// How long the first screen waits for what is on the shelf, in milliseconds: nearly always less is needed.
  private static let shelfPatience = 40

  /// Lets the first screen show what is on the shelf.
  private mutating func awaitShelf() {
    guard state.showsShelf else { return }
    desk.wait(milliseconds: EventLoop.shelfPatience)
    desk.takeResults().forEach { send($0) }
    desk.watch()
  }

  /// How long to wait for the next key, in milliseconds; nil for as long as it takes.
  private var patience: Int? {
    if searches { return 0 }
    guard let next = (timers.map(\.deadline) + [places.deadline].compactMap { $0 }).min() else { return nil }
    let left = ContinuousClock.now.duration(to: next)
    return max(0, Int(left / .milliseconds(1)) + 1)
  }

  /// Handles an input from the terminal; false if nothing was waiting.
  private mutating func take(_ input: TerminalInput) -> Bool {
    switch input {
    case .key(.character(let character)): take(character)
    case .key(let key): send(.key(key))
    case .pasted(let text): send(.pasted(text))
    case .mouse(let mouse): send(.mouse(mouse))
    case .ground(let isDark): send(.ground(isDark: isDark))
    case .counts(let counting):
      EmojiCounting.current = counting
      send(.counts(counting))
    case .resized(let size): send(.resized(size))
    case .stopAsked:
      terminal.suspend()
      send(.resized(terminal.size))
    case .continued:
      terminal.resume()
      send(.resized(terminal.size))
    case .closed: isDone = true
    case .nothing:
      passTime()
      return false
    }
    return true
  }

  private mutating func nextInput(within wait: Int?) -> TerminalInput {
    defer { held = nil }
    return held ?? terminal.input(within: wait)
  }

  /// Handles a character, together with those waiting after it if they are typed text.
  private mutating func take(_ character: Character) {
    var text = String(character)
    while state.takesWords, held == nil, text.utf8.count < EventLoop.mostWords {
      switch terminal.input(within: 0) {
      case .key(.character(let next)): text.append(next)
      case let other: held = other
      }
    }
    send(text.count == 1 ? .key(.character(character)) : .pasted(text))
  }

  private mutating func passTime() {
    let now = ContinuousClock.now
    let due = timers.filter { $0.deadline <= now }
    timers.removeAll { $0.deadline <= now }
    for timer in due { send(.timer(id: timer.id)) }
    if searches {
      searches = false
      send(.idle)
    }
  }

  private mutating func takeResults() {
    if let article = whole?.takeResult() {
      send(.completed(article.document, opening: places.opening(of: article.identity)))
    }
    if let next = hyphenator.successor() {
      hyphenator = next
      send(.hyphenates(next))
    }
    for picture in pictures.takeResults() { show(picture) }
    pictures.takeDrawn().forEach { send($0) }
    let events = shelf.takeResults() + desk.takeResults() + links.takeResults() + paths.takeResults()
    (events + explaining.takeResults() + places.takeResults(for: state)).forEach { send($0) }
  }

  /// Passes an event to the state. Every message goes through the control filter here.
  private mutating func send(_ event: Event) {
    switch event {
    case .notice(let message): interpret(state.update(.notice(message.map { PrintableText.of($0) })))
    case .linkFailed(let message): interpret(state.update(.linkFailed(PrintableText.of(message))))
    default: interpret(state.update(event))
    }
  }

  private mutating func interpret(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isDone = true
      case .suspend:
        terminal.suspend()
        send(.resized(terminal.size))
      case .redraw: terminal.redraw()
      case .startTimer(let id, let milliseconds): timers.append((id, .now + .milliseconds(milliseconds)))
      case .continueCounting: searches = true
      case .copy(let text): copy(text)
      case .copyTable(let table): copy(TableOutput.markdown(table))
      case .writeTable(let table, let format, let path, let overwrites):
        write(table, format, path: path, overwrites: overwrites)
      case .export(let export): write(export)
      case .openInEditor(let origin, let offset): edit(origin, at: offset)
      case .openInPager(let article): page(article)
      case .openLink(let address): links.open(address)
      case .openAsked(let words): links.open(asked: words)
      case .completePath(let typed): paths.complete(typed)
      case .explain(let source):
        if let text = state.document?.text { explaining.explain(source, of: text, from: state.readingOrigin) }
      case .keepTyped(let line, let kind): places.keepTyped(line, at: kind)
      case .keepSite(let word, let isOwn): places.keepSite(word, isOwn: isOwn)
      case .stopOpening: links.stop()
      case .browse(let url): browse(url)
      case .openEntry(let index):
        send(.notice("opening…"))
        shelf.open(index)
      case .keep(let note): places.keep(note)
      case .keepMark(let name, let place, let key): places.keepMark(name, at: place, key: key)
      case .keepPassage(let word, let isOwn, let key): places.keepPassage(word, isOwn: isOwn, key: key)
      case .showPicture(let address):
        send(.notice("the picture…"))
        pictures.open(address) { [desk] in desk.picture(at: $0) }
      case .drawPicture(let wish):
        if wish.isAsked { send(.notice("the picture…")) }
        pictures.draw(wish, colours: terminal.colourCount) { [desk] in desk.picture(at: $0) }
      case .saveSettings(let changes): save(changes)
      case .describeEntry(let index): shelf.describe(index)
      case .shelf(let task): desk.perform(task)
      }
    }
  }

  private mutating func copy(_ text: String) {
    guard !terminal.copy(text) else { return }
    send(.notice("too long for the clipboard: \(text.utf8.count) bytes, more than \(Terminal.clipboardLimit)"))
  }

  private mutating func write(_ table: Table, _ format: OutputFormat, path: String, overwrites: Bool) {
    switch TableOutput.write(table, format, path: path, overwrites: overwrites) {
    case .written: send(.notice("wrote \(path)"))
    case .exists: send(.tableFileExists(path: path))
    case .failed(let reason): send(.notice(reason))
    }
  }

  private mutating func write(_ export: Export) {
    switch ArticleOutput.write(export, source: state.document?.text ?? SourceText(utf8: [])) {
    case .written: send(.notice("wrote \(export.path)"))
    case .exists: send(.exportExists(export))
    case .failed(let reason): send(.notice(reason))
    }
  }

  private mutating func save(_ changes: [Setting.Change]) {
    do throws(InputFailure) {
      send(.settingsSaved(path: PrintableText.of(try SettingsLocation.save(changes))))
    } catch {
      send(.notice(error.message))
    }
  }

  private mutating func show(_ picture: PictureOpener.Outcome) {
    switch picture {
    case .failed(let reason): send(.notice(reason))
    case .fetched(let path, let copy):
      let reason = PictureViewer.show(path, on: terminal)
      copy?.remove()
      send(.resized(terminal.size))
      send(.notice(reason))
    }
  }

  private mutating func browse(_ url: String) {
    let result = Browser.show(url, on: terminal)
    send(.resized(terminal.size))
    if let result { send(.notice(result)) }
  }

  private mutating func page(_ article: Article) {
    let failure = TextPager.show(article, on: terminal)
    send(.resized(terminal.size))
    if let failure { send(.notice(failure)) }
  }

  private mutating func edit(_ origin: DocumentOrigin, at offset: Int) {
    guard let document = state.document else { return }
    let outcome = SourceEditor.show(document.text, of: origin, offset: offset, on: terminal)
    send(.resized(terminal.size))
    switch outcome {
    case .looked: break
    case .lookedAtCopy: send(.notice("that was a copy; there is no file to change"))
    case .changed: send(.sourceChanged)
    case .failed(let reason): send(.notice(reason))
    }
  }
}
