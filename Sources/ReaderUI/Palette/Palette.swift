/// The list of commands: what is typed narrows it, Enter does what is selected.
struct Palette {
  /// A command that may be chosen.
  struct Entry {
    let command: Command
    /// The keys that would have done it.
    let keys: String
  }

  /// A line of the list.
  struct Line {
    /// Which entry it shows.
    let entry: Int
    /// The bytes of its name that were typed.
    let places: [Int]
  }

  let entries: [Entry]
  private(set) var text = ""
  private(set) var lines: [Line] = []
  private(set) var selection = 0
  private(set) var top = 0

  /// The commands of a map.
  init(_ map: KeyMap) {
    entries = map.bindings.filter { $0.command.request != .showCommands }.map {
      Entry(command: $0.command, keys: $0.keyLabels)
    }
    find()
  }

  /// The command Enter would do; nil where none fits.
  var selected: Command? { selection < lines.count ? entries[lines[selection].entry].command : nil }

  /// How many lines are shown on a page of that height.
  func shownCount(height: Int) -> Int { max(1, min(lines.count, 12, height)) }

  /// Pasted text goes in as one line.
  mutating func insert(_ pasted: String, height: Int) { change(to: text + pasted.asTypedLine, height: height) }

  mutating func change(to text: String, height: Int) {
    self.text = text
    find()
    selection = 0
    settle(height: height)
  }

  /// Moves the selection; past either end it goes on at the other.
  mutating func select(by step: Int, height: Int) {
    guard !lines.isEmpty else { return }
    selection = ((selection + step) % lines.count + lines.count) % lines.count
    settle(height: height)
  }

  /// Keeps the selected line in sight.
  mutating func settle(height: Int) {
    let shown = shownCount(height: height)
    top = max(0, min(max(min(top, selection), selection - shown + 1), lines.count - shown))
  }

  /// The commands whose name fits what is typed, the best first; after them those whose help does.
  private mutating func find() {
    let byName = entries.indices.compactMap { entry in
      FuzzyMatch(text, in: entries[entry].command.name).map { (entry: entry, match: $0) }
    }
    let named = Set(byName.map(\.entry))
    let byHelp = entries.indices.filter { entry in
      !named.contains(entry) && SearchPattern(text)?.stands(in: entries[entry].command.help) == true
    }
    let sorted = byName.sorted { ($1.match, $0.entry) < ($0.match, $1.entry) }
    lines = sorted.map { Line(entry: $0.entry, places: $0.match.places) } + byHelp.map { Line(entry: $0, places: []) }
  }
}

/// Keys while a command is chosen.
extension ReaderState {
  mutating func typeCommand(_ key: Key) -> [Effect] {
    guard let text = palette?.text else { return [] }
    let height = listHeight
    switch key {
    case .enter: return runSelected()
    case .escape: palette = nil
    case .down, .tab, .control("n"): palette?.select(by: 1, height: height)
    case .up, .backTab, .control("p"): palette?.select(by: -1, height: height)
    case .backspace where text.isEmpty: palette = nil
    default:
      if let changed = TypedLine.changed(text, by: key) { palette?.change(to: changed, height: height) }
    }
    return []
  }

  private mutating func runSelected() -> [Effect] {
    guard let request = palette?.selected?.request else { return [] }
    palette = nil
    guard !request.takesCharacter else {
      sequence = KeySequence(open: request)
      message = "and now the letter of the mark"
      return []
    }
    return perform(KeySequence.Outcome(request: request, count: nil, character: nil, replacesLast: false))
  }
}
