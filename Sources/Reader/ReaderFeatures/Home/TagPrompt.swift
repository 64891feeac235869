package import ReaderCore
package import Settings

/// The names of tags, while they are being typed: `name` gives an article the tag, `-name` takes it away.
package struct TagPrompt: Mode {
  private let articles: [String]
  /// The tags of the article that is selected.
  private let tags: [String]
  /// All tags that are in use, the most used first.
  private var known: [String] = []
  package private(set) var text = ""

  package init(articles: [String], tags: [String]) {
    self.articles = articles
    self.tags = tags
  }

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }
  package var takesWords: Bool { true }

  /// Takes the names that can be completed.
  package mutating func take(_ names: [String]) { known = names }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    switch input {
    case .key(.enter): return accept()
    case .key(.escape): return .close
    case .key(.backspace) where text.isEmpty, .key(.delete) where text.isEmpty: return .close
    case .key(.tab), .key(.right): if let completed { text = completed }
    case .key(let key): text = TypedLine.changed(text, by: key) ?? text
    case .pasted(let pasted): text += pasted.asTypedLine
    case .request, .press, .wheel, .resized: break
    }
    return Reply()
  }

  private func accept() -> Reply {
    var changes: [ShelfChange] = []
    for word in text.split(separator: " ") {
      let name = word.drop { $0 == "-" || $0 == "#" }
      guard !name.isEmpty else { continue }
      changes.append(word.first == "-" ? .untag(String(name)) : .tag(String(name)))
    }
    guard !changes.isEmpty else { return .close }
    let edits = articles.flatMap { id in changes.map { ShelfEdit($0, of: id) } }
    return Reply([.shelf(.change(edits, done: "tagged"))], closes: true)
  }

  /// The line with its last word completed; nil where no tag begins so.
  private var completed: String? {
    let start = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    let word = text[start...]
    let name = word.drop { $0 == "-" || $0 == "#" }
    guard !name.isEmpty, let found = proposals(String(name)).first else { return nil }
    return text[..<start] + word.prefix(word.count - name.count) + found + " "
  }

  private func proposals(_ beginning: String) -> [String] {
    known.filter { $0.lowercased().hasPrefix(beginning.lowercased()) }
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    let word = String(text.split(separator: " ", omittingEmptySubsequences: false).last ?? "").drop { $0 == "-" }
    let shown = word.isEmpty ? tags.map { "#\($0)" } : proposals(String(word))
    let room = max(0, frame.size.columns / 2)
    let right = ScreenLine(shown.prefix(6).joined(separator: " "), .footerDetail).shortened(to: room)
    PromptLine(label: "tags: ", text: text, right: right.text).draw(on: &frame, row: workspace.geometry.footerRow)
  }
}
