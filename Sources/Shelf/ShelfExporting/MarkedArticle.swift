package import ShelfModel
package import Timestamps

/// An article with its highlights, for an export.
package struct MarkedArticle: Sendable {
  package var id: String
  package var title: String
  package var address: String?
  package var author: String
  package var site: String
  package var added: Instant
  package var tags: [String]
  /// Whether its text is on the shelf, so that a passage that is not found in it is no longer there.
  package var hasText: Bool
  /// The highlights with their ids, in the order of the text, and where each of them is now.
  package var marks: [(id: String, highlight: Highlight, place: Anchoring?)]

  package init(
    id: String, title: String, address: String?, author: String, site: String, added: Instant, tags: [String],
    hasText: Bool, marks: [(id: String, highlight: Highlight, place: Anchoring?)]
  ) {
    self.id = id
    self.title = title
    self.address = address
    self.author = author
    self.site = site
    self.added = added
    self.tags = tags
    self.hasText = hasText
    self.marks = marks
  }
}
