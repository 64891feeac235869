package import Timestamps

/// A feed in its current state.
package struct Feed: Sendable, Hashable {
  package var title: String
  /// The page it belongs to.
  package var home: String?
  /// Where the items before these are, if the feed is sent in pages.
  package var next: String?
  package var items: [FeedItem]
  /// What it says it is about.
  package var about: String?
  package var language: String?
  /// What else it says of itself: the name of each part with its words.
  package var rest: [String] = []

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
  /// What it is sorted under.
  package var topics: [String] = []
  /// Sounds, films and other files that belong to it.
  package var files: [FeedFile] = []
  /// What else the feed says of it: the name of each part with its words.
  package var rest: [String] = []

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

/// A file that belongs to an item.
package struct FeedFile: Sendable, Hashable {
  package var address: String
  /// Its media type: "audio/mpeg".
  package var type: String
  package var title: String?
}

/// Why bytes are not a feed.
package struct FeedFailure: Error, Sendable, Equatable, CustomStringConvertible {
  package let description: String
}
