package import Timestamps

/// What is known about a feed from fetching it.
package struct FeedRecord: Sendable, Hashable {
  package var address: String
  package var title = ""
  package var etag: String?
  package var modified: String?
  /// When it was last fetched; nil if it never was.
  package var checked: Instant?
  /// It is not fetched again before this moment.
  package var due = Instant(milliseconds: 0)
  /// Why it could not be read last time.
  package var failure: String?
  /// How often that has happened in a row.
  package var failures = 0
  /// The server says that the feed is gone for good.
  package var isGone = false

  package init(address: String) { self.address = address }
}

/// An item of a feed that is not on the shelf yet.
package struct ItemRecord: Sendable, Hashable {
  /// The id that the article will have.
  package var id: String
  package var feed: String
  package var address: String?
  package var title: String
  package var author: String?
  package var published: Instant?
  package var content: String?
  /// Why its page could not be fetched.
  package var failure: String?
  /// Whether it was read.
  package var isSeen = false
  /// Whether it was taken out of the list.
  package var isGone = false

  package init(id: String, feed: String, address: String?, title: String) {
    self.id = id
    self.feed = feed
    self.address = address
    self.title = title
  }
}
