import MarkdownReader
import ShelfModel
import Timestamps

/// What the front matter of a file of Markdown says of the article for the shelf: its tags, when it was kept, and what was made of it. Exports of this
/// program and the clippers of notebooks write both.
struct MarkdownFields {
  /// The tags; none if the file names none.
  let tags: [String]
  /// When it was kept.
  let saved: Instant?
  /// Whether it was archived, and whether it has a star.
  let isArchived: Bool
  let isStarred: Bool

  /// What the shelf does not know yet.
  func changes(_ state: ArticleState) -> [Event.Change] {
    (isArchived && state.archived.stamp == nil ? [.archived(true)] : [])
      + (isStarred && state.starred.stamp == nil ? [.starred(true)] : [])
  }

  init(_ bytes: [UInt8]) {
    let fields = bytes.withUnsafeBufferPointer { FrontMatter($0) }
    tags = fields.all("tags", "tag", "keywords").flatMap { value in
      // Notebooks write `#tag`, and lists in one line with commas.
      value.split(separator: ",").map { name in
        String(name.drop { $0.isWhitespace || $0 == "#" }.reversed().drop { $0.isWhitespace }.reversed())
      }
    }.filter { !$0.isEmpty }
    isArchived = fields.first("archived") == "true"
    isStarred = fields.first("starred") == "true"
    saved = fields.first("added", "saved", "clipped", "date saved").flatMap { Instant(reading: $0) }
  }
}
