package import ReaderCore
package import Settings

/// The list of commands: what is typed narrows it, Enter does what is selected.
package struct Palette {
  /// A command that may be chosen.
  package struct Entry {
    package let name: String
    package let help: String
    /// The keys that would have done it.
    package let keys: String
    package let request: Request
    /// Other words it is found by.
    package var otherNames: [String] = []
  }

  /// A line of the list.
  package struct Line {
    /// Which entry it shows.
    package let entry: Int
    /// The bytes of its name that were typed.
    package let places: [Int]
  }

  package private(set) var entries: [Entry]
  /// How many of the entries are there whatever is typed.
  private let fixedCount: Int
  private let settings: ReaderSettings
  /// What is typed.
  package private(set) var line = TypedLine()
  package var text: String { line.text }
  package private(set) var lines: [Line] = []
  package private(set) var selection = 0
  package private(set) var top = 0

  /// The commands of a map, and every value a setting may have.
  package init(_ map: KeyMap, settings: ReaderSettings) {
    entries = map.bindings.filter { $0.command.request != .showCommands }.map {
      Entry(
        name: $0.command.name, help: $0.command.help, keys: $0.keyLabels, request: $0.command.request,
        otherNames: $0.command.otherNames)
    }
    for setting in SettingTable.all {
      for value in setting.choices(in: settings) { entries.append(Entry(setting, value)) }
      if setting.takesNumber { entries.append(Entry(asking: setting, now: setting.value(in: settings))) }
    }
    fixedCount = entries.count
    self.settings = settings
    find()
  }

  /// What Enter would do; nil where nothing fits.
  package var selected: Entry? { selection < lines.count ? entries[lines[selection].entry] : nil }

  /// What is wrong with what is typed, where nothing fits: "theme is one of dark, light, sepia, mono, not blue".
  package var mistake: String? {
    guard lines.isEmpty else { return nil }
    let words = text.split(separator: " ").drop { "set" == $0 }
    guard words.count == 2, let setting = SettingTable.all.first(where: { $0.name == words.first ?? "" }),
      let typed = words.last.map(String.init)
    else { return "no such command" }
    var settings = settings
    return setting.set(Int(typed).map { .number($0) } ?? .word(typed), in: &settings) ?? "no such command"
  }

  /// How many lines are shown on a page of that height.
  package func shownCount(height: Int) -> Int { max(1, min(lines.count, 12, height)) }

  /// Pasted text goes in as one line.
  package mutating func insert(_ pasted: String, height: Int) { change(to: line.inserting(pasted), height: height) }

  package mutating func change(to line: TypedLine, height: Int) {
    let isMoved = line.text == text
    self.line = line
    if isMoved { return }
    find()
    selection = 0
    settle(height: height)
  }

  /// Moves the selection; past either end it goes on at the other.
  package mutating func select(by step: Int, height: Int) {
    guard !lines.isEmpty else { return }
    selection = ((selection + step) % lines.count + lines.count) % lines.count
    settle(height: height)
  }

  /// Selects a line on the screen; false where there is none.
  package mutating func select(shown line: Int, height: Int) -> Bool {
    guard lines.indices.contains(top + line) else { return false }
    selection = top + line
    settle(height: height)
    return true
  }

  /// Keeps the selected line in sight.
  package mutating func settle(height: Int) {
    let shown = shownCount(height: height)
    top = max(0, min(max(min(top, selection), selection - shown + 1), lines.count - shown))
  }

  /// The commands whose name fits what is typed, the best first; after them those whose help does.
  private mutating func find() {
    entries.removeSubrange(fixedCount...)
    entries += numberEntries
    if let place = entries.indices.dropFirst(fixedCount).first(where: { entries[$0].isPlace }) {
      lines = [Line(entry: place, places: [])]
      return
    }
    let byName = entries.indices.compactMap { entry in
      FuzzyMatch(text, in: entries[entry].name).map { (entry: entry, match: $0) }
    }
    let named = Set(byName.map(\.entry))
    let words = SearchPattern(text)
    let byHelp = entries.indices.filter { entry in
      !named.contains(entry) && words?.stands(in: entries[entry].help) == true
    }
    // With nothing typed, the commands; values of settings are many and are found by their names.
    if text.isEmpty {
      lines = (0..<fixedCount).filter { !entries[$0].request.isChangeOfSetting }.map { Line(entry: $0, places: []) }
      return
    }
    let sorted = byName.sorted { ($1.match, $0.entry) < ($0.match, $1.entry) }
    let all = sorted.map { Line(entry: $0.entry, places: $0.match.places) } + byHelp.map { Line(entry: $0, places: []) }
    // A name that is typed in full is meant; after it, what other programs call by that word. Of two that are called so, and
    // before what only begins so, comes the one whose own name begins with it.
    let word = text.lowercased()
    let called = ownFirst(word) { $0 == word }
    let begun = word.count < 3 ? [] : ownFirst(word) { $0.hasPrefix(word) }
    let exact = all.filter { entries[$0.entry].name == word }
    var listed: Set<Int> = []
    lines = (exact + (called + begun).map { Line(entry: $0, places: []) } + all).filter {
      listed.insert($0.entry).inserted
    }
  }
}

extension Palette {
  /// The entries with another name that fits: first those whose own name begins with what was typed.
  private func ownFirst(_ word: String, _ fits: (String) -> Bool) -> [Int] {
    let found = entries.indices.filter { entries[$0].otherNames.contains(where: fits) }
    return found.filter { entries[$0].name.hasPrefix(word) } + found.filter { !entries[$0].name.hasPrefix(word) }
  }

  /// A setting with the number that is typed behind its name, or a word that stands for it: "measure 60".
  private var numberEntries: [Entry] {
    if let place = Entry(place: text) { return [place] }
    let words = text.split(separator: " ")
    guard words.count >= 2, let number = words.last.flatMap({ Int($0) }) else { return [] }
    let name = words[words.count - 2]
    return SettingTable.all.filter { $0.takesNumber && $0.name.hasPrefix(name.lowercased()) }
      .map { Entry($0, .number(number)) }
  }
}

extension Setting {
  fileprivate var takesNumber: Bool { if case .number = kind { true } else { false } }
}

extension Palette.Entry {
  fileprivate var isPlace: Bool {
    switch request {
    case .share, .paragraphNumber: true
    default: false
    }
  }

  /// A setting whose number is still to be typed.
  package init(asking setting: Setting, now value: Setting.Value) {
    name = "set \(setting.name) N"
    help = "\(setting.help) Now \(value.label)."
    keys = ""
    request = .typeNumber(setting.name)
  }

  /// A place that is typed as in vim: "120" a paragraph, "50%" a share of the text; nil for what is neither.
  package init?(place text: String) {
    let isShare = text.last == "%"
    guard let number = Int(isShare ? text.dropLast() : text[...]), (0...99_999).contains(number) else { return nil }
    name = isShare ? "\(min(number, 100)) %" : "paragraph \(number)"
    help = "go there"
    keys = ""
    request = isShare ? .share(min(number, 100)) : .paragraphNumber(number)
  }

  package init(_ setting: Setting, _ value: Setting.Value) {
    name = "set \(setting.name) \(value.label)"
    help = setting.help
    keys = ""
    request = .changeSetting(setting.name, value)
  }
}

extension Request {
  fileprivate var isChangeOfSetting: Bool {
    switch self {
    case .changeSetting, .typeNumber: true
    default: false
    }
  }
}
