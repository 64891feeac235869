package import ShelfModel
package import Timestamps

/// An article in the export of another service.
package struct ImportedArticle: Sendable, Hashable {
  /// The address as written; nil for a piece of text.
  package var address: String?
  /// The id of the article on the shelf that an export of this program's own is from, where it has no address.
  package var id: String?
  package var title: String?
  package var author: String?
  package var site: String?
  package var language: String?
  /// The day it appeared.
  package var published: String?
  package var added: Instant?
  package var tags: [String] = []
  package var isArchived = false
  package var isStarred = false
  /// Whether it was opened.
  package var isSeen = false
  /// How far it was read, 0 to 1.
  package var progress: Double?
  package var highlights: [Highlight] = []
  package var note: String?
  /// The text from the export, which is used instead of fetching the page.
  package var content: String?
  package var contentIsText = false

  package init(address: String? = nil, title: String? = nil) {
    self.address = address
    self.title = title
  }

  /// The id that an export of this program's own names in place of an address: `urn:lectern:` and the id.
  static func id(named name: String) -> String? {
    guard name.hasPrefix("urn:lectern:") else { return nil }
    let id = String(name.dropFirst("urn:lectern:".count))
    return ArticleID.isValid(id) ? id : nil
  }

  /// Merges two records of one address: tags of both, the earlier date, archived if either is, notes joined.
  package mutating func merge(_ other: ImportedArticle) {
    title = title ?? other.title
    author = author ?? other.author
    site = site ?? other.site
    language = language ?? other.language
    published = published ?? other.published
    added = [added, other.added].compactMap { $0 }.min()
    tags += other.tags.filter { !tags.contains($0) }
    isArchived = isArchived || other.isArchived
    isStarred = isStarred || other.isStarred
    isSeen = isSeen || other.isSeen
    progress = [progress, other.progress].compactMap { $0 }.max()
    highlights += other.highlights.filter { new in !highlights.contains { $0.isSame(as: new) } }
    if let more = other.note, note.map({ !$0.contains(more) }) ?? true {
      note = [note, more].compactMap { $0 }.joined(separator: "\n")
    }
    if content == nil {
      content = other.content
      contentIsText = other.contentIsText
    }
  }
}

/// The outcome of an import, apart from its articles.
package struct ImportAccount: Sendable, Hashable {
  /// The reasons for leaving things out, with their counts.
  package var leftOut: [String: Int] = [:]

  package init() {}

  package mutating func leaveOut(_ reason: String) { leftOut[reason, default: 0] += 1 }
}

/// Why a file cannot be imported.
package struct ImportFailure: Error, Sendable, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
