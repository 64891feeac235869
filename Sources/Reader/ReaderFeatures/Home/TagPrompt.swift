package import ReaderCore
package import Settings

/// The names of tags, while they are being typed: `name` gives an article the tag, `-name` takes it away.
package struct TagPrompt: Mode {
  private let articles: [String]
  /// The tags of the article that is selected.
  private let tags: [String]
  /// All tags that are in use, the most used first; nil until the shelf has told them.
  private var known: [String]?
  /// The keys that wait for them: a tab, and what was typed behind it.
  private var held: [Key] = []
  private var line = TypedLine()
  package var text: String { line.text }

  package init(articles: [String], tags: [String]) {
    self.articles = articles
    self.tags = tags
  }

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }
  package var takesWords: Bool { true }

  /// Takes the names that can be completed, and gives the keys that waited for them.
  package mutating func take(_ names: [String]) -> [Key] {
    known = names
    defer { held = [] }
    return held
  }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    if known == nil, case .key(let key) = input, key != .escape, key == .tab || !held.isEmpty {
      held.append(key)
      return Reply()
    }
    switch input {
    case .key(.enter): return accept()
    case .key(.escape): return .close
    case .key(.backspace) where text.isEmpty, .key(.delete) where text.isEmpty: return .close
    case .key(.tab): complete()
    case .key(.right) where line.behind == 0: complete()
    case .key(let key): _ = line.take(key)
    case .pasted(let pasted): line.insert(pasted.asTypedLine)
    case .request, .press, .wheel, .resized: break
    }
    return Reply()
  }

  private mutating func complete() { if let completed { line = TypedLine(completed) } }

  private func accept() -> Reply {
    let changes = TagWord.words(of: text).filter { !$0.name.isEmpty }.map { word in
      word.isTakenAway ? ShelfChange.untag(word.name) : .tag(word.name)
    }
    guard !changes.isEmpty else { return .close }
    let edits = articles.flatMap { id in changes.map { ShelfEdit($0, of: id) } }
    return Reply([.shelf(.change(edits, done: "tagged"))], closes: true)
  }

  /// The line with its last word completed; nil where no tag begins so.
  private var completed: String? {
    guard let word, let found = proposals(word.name).first else { return nil }
    return text[..<word.start] + (found.contains(" ") ? "\"\(found)\"" : found) + " "
  }

  /// The word that is being typed at the end.
  private var word: TagWord? { TagWord.words(of: text).last.flatMap { $0.isOpen && !$0.name.isEmpty ? $0 : nil } }

  private func proposals(_ beginning: String) -> [String] {
    (known ?? []).filter { $0.lowercased().hasPrefix(beginning.lowercased()) }
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    let shown = word.map { proposals($0.name) } ?? tags.map { "#\($0)" }
    let room = max(0, frame.size.columns / 2)
    let right = ScreenLine(shown.prefix(6).joined(separator: " "), .footerDetail).shortened(to: room)
    PromptLine(label: "tags: ", line: line, right: right.text).draw(on: &frame, row: workspace.geometry.footerRow)
  }
}

/// A name in the line of tags; one with blanks stands in quotes.
///
///     late  ·  -late  ·  "late work"  ·  -#"late work"
private struct TagWord {
  private(set) var name: String
  /// Whether the tag is taken away.
  private(set) var isTakenAway: Bool
  /// Where the name begins, with its quote.
  private(set) var start: String.Index
  /// Whether it may go on: it stands at the end of the line, and its quote is not closed.
  private(set) var isOpen: Bool

  static func words(of text: String) -> [TagWord] {
    var words: [TagWord] = []
    var rest = text[...]
    while let first = rest.firstIndex(where: { $0 != " " }) {
      let word = rest[first...].drop { $0 == "-" || $0 == "#" }
      let isQuoted = word.first == "\""
      let name = isQuoted ? word.dropFirst().prefix { $0 != "\"" } : word.prefix { $0 != " " }
      words.append(
        TagWord(
          name: name.split(separator: " ").joined(separator: " "), isTakenAway: rest[first] == "-",
          start: word.startIndex, isOpen: name.endIndex == text.endIndex))
      rest = text[name.endIndex...].dropFirst()
    }
    return words
  }
}
