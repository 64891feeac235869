import FeedReading
import ShelfStore

/// The feeds that are followed: `feeds.opml` on the shelf, which may be edited by hand.
struct FollowedFeeds {
  private let store: ShelfStore

  init(_ store: ShelfStore) { self.store = store }

  private var path: String { "\(store.places.root)/feeds.opml" }

  /// The feeds, in the order of the file.
  func all() throws -> [FollowedFeed] {
    guard let bytes = try ShelfStore.file(path), !bytes.isEmpty else { return [] }
    guard let feeds = OPML.feeds(in: bytes) else { throw StoreFailure("\(path): is not a list of feeds") }
    return feeds
  }

  /// Follows feeds; those already followed stay as they are. Returns how many are new.
  @discardableResult
  func follow(_ feeds: [FollowedFeed]) throws -> Int {
    let new = try unknown(feeds)
    if !new.isEmpty { try write(try all() + new) }
    return new.count
  }

  /// Those of some feeds that are not followed yet, each once.
  func unknown(_ feeds: [FollowedFeed]) throws -> [FollowedFeed] {
    var known = Set(try all().map(\.address))
    return feeds.filter { known.insert($0.address).inserted }
  }

  /// Replaces the list.
  func write(_ feeds: [FollowedFeed]) throws { try ShelfStore.replace(path, with: Array(OPML.text(feeds).utf8)) }
}
