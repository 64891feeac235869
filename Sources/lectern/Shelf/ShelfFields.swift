import ArticleModel
import JSONText
import ShelfModel
import ShelfStore
import Timestamps

/// What the shelf knows of an article beyond its text, for files that leave it.
struct ShelfFields {
  private let row: ShelfRow
  private let state: ArticleState

  init(_ row: ShelfRow, _ state: ArticleState) {
    self.row = row
    self.state = state
  }

  /// A file of an article with what is known of it, where its format has a place for that.
  ///
  ///     {"schema": …,                       ►   {"schema": …,
  ///      "articles": …                           "shelf": {"id": …, "tags": ["sea"], …}, "articles": …
  func added(to text: String, _ format: OutputFormat) -> String {
    switch format {
    case .json: addedToJSON(text)
    case .markdown: addedToMarkdown(text)
    default: text
    }
  }

  /// A document with the title that the shelf has for it, where it says none itself.
  ///
  /// - Parameter isRead: whether it is for readers, to whom a title is not said twice.
  func titled(_ document: Document, isRead: Bool) -> Document {
    guard let first = document.articles.first, first.masthead.title?.text.isEmpty ?? true, !row.title.isEmpty,
      row.title != row.address
    else { return document }
    var document = document
    document.articles[0].masthead.title = RichText(row.title)
    if isRead, let opening = first.blocks.first, says(opening, row.title) { document.articles[0].blocks.removeFirst() }
    return document
  }

  private func says(_ block: Block, _ words: String) -> Bool {
    switch block.content {
    case .paragraph(let text): text.text == words
    case .heading(let heading): heading.text.text == words
    default: false
    }
  }

  private func addedToJSON(_ text: String) -> String {
    guard let end = text.firstIndex(of: "\n"), text[..<end].hasSuffix(",") else { return text }
    var members = row.json.members.filter { !["title", "passage", "highlights"].contains($0.name) }
    members.append(.init("highlights", .array(state.highlights.map(\.highlight.json))))
    return text[...end] + " \"shelf\": \(JSONValue.object(members).line),\n" + text[text.index(after: end)...]
  }

  private func addedToMarkdown(_ text: String) -> String {
    var lines = ["added: \(JSONValue.text(row.added.text).line)"]
    if !row.tags.isEmpty { lines.append("tags: \(JSONValue.array(row.tags.map { .text($0) }).line)") }
    if row.isArchived { lines.append("archived: true") }
    if row.isStarred { lines.append("starred: true") }
    let fields = lines.joined(separator: "\n") + "\n"
    guard text.hasPrefix("---\n"), let end = text.dropFirst(4).firstRange(of: "\n---\n") else {
      return "---\n\(fields)---\n\n\(text)"
    }
    let place = text.index(after: end.lowerBound)
    return text[..<place] + fields + text[place...]
  }
}
