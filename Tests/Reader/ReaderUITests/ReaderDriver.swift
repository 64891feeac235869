import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings

@testable import ReaderUI

/// A reader at an in-memory terminal: types keys, looks at the screen.
struct ReaderDriver {
  var state: ReaderState
  /// Everything the state has asked for.
  private(set) var effects: [Effect] = []
  /// What answers for the shelf.
  var shelf: TestShelf?
  /// Whether time passes between two keys, so that a search comes to its end.
  var isPatient = true

  init(
    _ document: Document = SampleDocuments.full, columns: Int = 80, rows: Int = 24, keys: KeyMaps = .standard,
    settings: ReaderSettings = ReaderSettings(), portion: Double = 1
  ) {
    let size = ScreenSize(columns: columns, rows: rows)
    var settings = settings
    settings.keys = keys
    state = ReaderState(
      reading: document, name: "sample.txt", size: size, settings: settings, portion: portion)
    effects = state.start()
  }

  /// A reader at the shelf, which is answered by `shelf`.
  init(home shelf: TestShelf, columns: Int = 80, rows: Int = 24) {
    state = ReaderState(home: ScreenSize(columns: columns, rows: rows))
    self.shelf = shelf
    take(state.start())
  }

  init(browsing entries: [LibraryEntry], columns: Int = 80, rows: Int = 24) {
    state = ReaderState(browsing: entries, name: "seeds", size: ScreenSize(columns: columns, rows: rows))
    effects = state.start()
  }

  /// Does what the program does first.
  mutating func begin() { take(state.start()) }

  /// Types keys: characters one by one, and names in angle brackets: `"/sand<Enter>"`.
  mutating func type(_ keys: String) {
    var rest = Substring(keys)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = Self.named[String(rest[rest.index(after: rest.startIndex)..<end])]
      {
        press(key)
        rest = rest[rest.index(after: end)...]
      } else {
        press(.character(first))
        rest = rest.dropFirst()
      }
    }
  }

  mutating func press(_ key: Key) { send(.key(key)) }

  mutating func send(_ event: Event) {
    let asked = state.update(event)
    take(asked)
    if isPatient, asked.contains(.continueCounting) { leaveAlone() }
  }

  /// Notes what was asked for, and lets the shelf answer.
  private mutating func take(_ asked: [Effect]) {
    effects += asked
    for case .shelf(let task) in asked {
      for event in shelf?.answer(task) ?? [] { send(event) }
    }
  }

  /// No key comes for as long as a search goes on, as in the program.
  mutating func leaveAlone() {
    while state.update(.idle).contains(.continueCounting) {}
  }

  /// The timer that was asked for last.
  var timer: (id: Int, milliseconds: Int)? {
    effects.lazy.reversed().compactMap { effect -> (id: Int, milliseconds: Int)? in
      if case .startTimer(let id, let milliseconds) = effect { (id, milliseconds) } else { nil }
    }.first
  }

  /// Lets the time of the last timer pass.
  mutating func runTimer() {
    if let timer { send(.timer(id: timer.id)) }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resized(ScreenSize(columns: columns, rows: rows)))
  }

  var lines: [String] { state.view().plainLines }

  /// The lines of the page, without header and footer.
  var page: [String] {
    let geometry = Geometry(size: state.size, outlineShown: true, preferredMeasure: 72)
    return Array(lines[geometry.pageTop..<geometry.pageTop + geometry.pageHeight])
  }

  var footer: String { lines.last ?? "" }

  var header: String { lines.first ?? "" }

  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  private static let named: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "BS": .backspace, "Space": .character(" "),
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home,
    "End": .end, "Del": .delete, "C-a": .control("a"), "C-k": .control("k"), "C-d": .control("d"), "C-u": .control("u"),
    "C-w": .control("w"), "C-z": .control("z"),
    "C-p": .control("p"), "C-n": .control("n"),
    "C-f": .control("f"), "C-l": .control("l"), "C-r": .control("r"),
  ]
}

extension Effect {
  /// Whether it asks for nothing but that time passes.
  var isTimer: Bool { if case .startTimer = self { true } else { false } }
}
