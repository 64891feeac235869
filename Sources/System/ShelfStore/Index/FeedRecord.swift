package import Timestamps

/// What is known of a feed from asking for it: kept in the index, since all of it can be asked for again.
package struct FeedRecord: Sendable, Hashable {
  package var address: String
  package var title = ""
  package var etag: String?
  package var modified: String?
  /// When it was asked for last; nil where it never was.
  package var checked: Instant?
  /// Before this moment it is not asked for again.
  package var due = Instant(milliseconds: 0)
  /// Why it could not be read last time.
  package var failure: String?
  /// How often in a row.
  package var failures = 0
  /// The server says that there is no such feed any more, for good.
  package var isGone = false

  package init(address: String) { self.address = address }
}

/// An item of a feed that is not on the shelf yet.
package struct ItemRecord: Sendable, Hashable {
  /// The id the article would have.
  package var id: String
  package var feed: String
  package var address: String?
  package var title: String
  package var author: String?
  package var published: Instant?
  package var content: String?

  package init(id: String, feed: String, address: String?, title: String) {
    self.id = id
    self.feed = feed
    self.address = address
    self.title = title
  }
}
