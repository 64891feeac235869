import ArticleModel
import Bidirectional
import Hyphenation
import ReaderCore
import ReaderFeatures
import SeededRandom
import Settings
import TextLayout

@testable import ReaderUI

/// A reader somebody plays with who knows the program's commands and no sense: what it asks for is answered at random,
/// and after every event the screen is looked at.
struct RandomReader {
  var state: ReaderState
  /// The first thing that was wrong, with the events before it.
  private(set) var fault: String?
  /// Everything that was on top at some time.
  private(set) var visited: Set<ReaderContext> = []
  private let document: Document
  private var random: SeededGenerator
  private var hand = RandomHand()
  private var shelf: TestShelf
  private var latest: [Event] = []
  private var kept = KeptReading()

  /// Where the reader begins.
  enum Start { case list, shelf, page }

  /// Stands in a list, at the shelf, or has opened the document from there already.
  init(_ document: Document, seed: UInt64, at start: Start = .page) {
    shelf = TestShelf(document: document)
    self.document = document
    random = SeededGenerator(seed: seed)
    let options = LayoutOptions(hyphenator: DictionaryHyphenator(), readingOrder: BidirectionalOrder())
    let entries = (0..<12).map { LibraryEntry(path: "file\($0).txt") }
    let size = ScreenSize(columns: 100, rows: 30)
    state =
      start == .shelf || seed % 3 == 0
      ? ReaderState(home: size, options: options)
      : ReaderState(browsing: entries, name: "articles", size: size, options: options)
    answer(state.start())
    if start == .page { send(.opened(document, name: "one", opening: opening(0))) }
  }

  private func opening(_ entry: Int) -> Opening {
    Opening(key: "one", entry: entry, origin: .page("https://example.org/one"))
  }

  /// Sends so many events; stops at the first fault.
  mutating func play(_ count: Int) {
    for number in 1...count where fault == nil {
      send(hand.event(in: state, &random))
      if number.isMultiple(of: 20), !state.leaves { note("Escape and q do not leave \(state.context)") }
    }
  }

  private mutating func send(_ event: Event) {
    latest = latest.suffix(19) + [event]
    answer(state.update(event))
    visited.insert(state.context)
    kept.place = state.note?.place ?? kept.place
    if let wrong = state.view().wrong(on: state.size) { note(wrong) }
  }

  private mutating func note(_ wrong: String) {
    guard fault == nil else { return }
    fault = "\(wrong); the events before: \(latest.map(\.brief).joined(separator: ", "))"
  }

  /// Answers what the program was asked for as its surroundings may: at once, later, not at all, with a failure.
  private mutating func answer(_ effects: [Effect]) {
    for effect in effects where fault == nil {
      switch effect {
      case .openEntry(let entry):
        if random.below(3) > 0 {
          send(.notice("file\(entry).txt cannot be read"))
          continue
        }
        kept.marks["a"] = kept.place
        send(.opened(document, name: "one", opening: opening(entry)))
        if random.below(2) == 0 { send(.remembered(key: "one", kept)) }
      case .openLink(let address): follow(address)
      case .openAsked(let words): follow(LinkAddress(asked: words))
      case .completePath(let typed):
        let paths = (0..<random.below(4)).map { "\(typed)\(String(repeating: "x", count: $0))/" }
        send(.pathsFound(PathCompletion(typed: typed, paths: paths)))
      case .explain(let source): if random.below(3) > 0 { send(.explained("by decoder", source: source)) }
      case .openInEditor: if random.below(2) == 0 { send(.sourceChanged) }
      case .continueCounting: if random.below(8) > 0 { send(.idle) }
      case .startTimer(let id, _): if random.below(2) == 0 { hand.timers.append(id) }
      case .describeEntry(let entry):
        send(.described(entry: entry, title: random.below(3) == 0 ? nil : "Title \(entry)", minutes: 3, date: nil))
      case .export(let export):
        send(random.below(2) == 0 ? .exportExists(export) : .notice("written to \(export.path)"))
      case .writeTable(_, _, let path, _):
        send(random.below(2) == 0 ? .tableFileExists(path: path) : .notice("\(path): no such folder"))
      case .shelf(let task): for event in shelf.answer(task) where random.below(4) > 0 { send(event) }
      case .quit, .suspend, .redraw, .copy, .copyTable, .openInPager, .keep, .keepMark, .stopOpening, .browse,
        .keepPassage, .keepTyped, .keepSite, .showPicture, .drawPicture, .saveSettings:
        break
      }
    }
  }

  /// What becomes of a document a link leads to: it comes at once, later, never, or not.
  private mutating func follow(_ address: LinkAddress) {
    let opening = Opening(key: address.text, kept: kept, origin: address.origin)
    let arrival = Event.linkOpened(Arrival(document, name: address.text, opening: opening))
    switch random.below(6) {
    case 0: send(.linkFailed("\(address.text): no such page (404)"))
    case 1: send(.linkProgress(received: random.below(2_000_000), expected: random.below(2_000_000)))
    case 2: hand.arrivals.append(arrival)
    case 3: break
    default: send(arrival)
    }
  }
}

extension ReaderState {
  /// Whether Escape and q, a few of each, end the program from here.
  var leaves: Bool {
    var copy = self
    for _ in 0..<4 { _ = copy.update(.key(.escape)) }
    // Through all articles that links have led through.
    return (0..<110).contains { _ in
      _ = copy.update(.key(.escape))
      return copy.update(.key("q")).contains(.quit)
    }
  }
}

extension Frame {
  /// What no screen may be; nil where this one is sound.
  fileprivate func wrong(on size: ScreenSize) -> String? {
    if self.size != size || lines.count != size.rows { return "the screen has another size than the terminal" }
    if let line = lines.first(where: { $0.width > size.columns }) { return "too wide: \(line.text)" }
    for run in lines.lazy.flatMap(\.runs) where run.text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return "a control character is shown: \(run.text.debugDescription)"
    }
    if let cursor, !(0..<size.columns).contains(cursor.column) || !(0..<size.rows).contains(cursor.row) {
      return "the cursor stands outside of the screen, at \(cursor)"
    }
    return nil
  }
}

extension Event {
  /// What happened, without the documents in it.
  fileprivate var brief: String {
    switch self {
    case .opened: "opened"
    case .linkOpened: "linkOpened"
    case .exportExists: "exportExists"
    case .shelf: "shelf"
    default: "\(self)"
    }
  }
}
