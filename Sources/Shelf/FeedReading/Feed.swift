package import Timestamps

/// A feed in its current state.
package struct Feed: Sendable, Hashable {
  package var title: String
  /// The page it belongs to.
  package var home: String?
  /// Where the items before these are, if the feed is sent in pages.
  package var next: String?
  package var items: [FeedItem]

  package init(title: String = "", home: String? = nil, next: String? = nil, items: [FeedItem] = []) {
    self.title = title
    self.home = home
    self.next = next
    self.items = items
  }
}

/// An item of a feed.
package struct FeedItem: Sendable, Hashable {
  /// The identifier in the feed; the address if there is none.
  package var id: String
  /// The http or https address of its page.
  package var address: String?
  package var title: String
  package var author: String?
  package var published: Instant?
  /// The longest text of the item in the feed, as HTML.
  package var content: String?

  /// What it is called in a list: its title, else its first words, as short posts have none.
  package var name: String {
    guard title.isEmpty, let content else { return title }
    let words = FeedParser.plain(String(content.prefix(4_000))).split(separator: " ")
    return words.prefix(12).joined(separator: " ").prefix(100) + (words.count > 12 ? " …" : "")
  }

  package init(
    id: String, address: String? = nil, title: String = "", author: String? = nil, published: Instant? = nil,
    content: String? = nil
  ) {
    self.id = id
    self.address = address
    self.title = title
    self.author = author
    self.published = published
    self.content = content
  }
}

/// Why bytes are not a feed.
package struct FeedFailure: Error, Sendable, Equatable, CustomStringConvertible {
  package let description: String
}
