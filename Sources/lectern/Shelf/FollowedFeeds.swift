import FeedReading
import ShelfStore
import UTF8Text

/// The feeds that are followed: `feeds.opml` on the shelf, which may be edited by hand. Only what is asked for is changed in it, by one
/// program at a time, and nothing is written over a list that cannot be read as a whole.
struct FollowedFeeds {
  private static let name = "feeds.opml"

  private let store: ShelfStore

  init(_ store: ShelfStore) { self.store = store }

  private var path: String { "\(store.places.root)/\(FollowedFeeds.name)" }

  /// The feeds, in the order of the file.
  func all() throws -> [FollowedFeed] { try feeds(in: bytes()) }

  /// What each feed is called: as the file has it, else as it calls itself.
  func titles() throws -> [String: String] {
    var titles: [String: String] = [:]
    for feed in try all() {
      let known = feed.title.isEmpty ? try store.feed(feed.address).title : feed.title
      titles[feed.address] = known.isEmpty ? feed.address : known
    }
    return titles
  }

  private func bytes() throws -> [UInt8] { try ShelfStore.file(path) ?? [] }

  private func feeds(in bytes: [UInt8]) throws -> [FollowedFeed] {
    guard !bytes.isEmpty else { return [] }
    guard let feeds = OPML.feeds(in: bytes) else { throw StoreFailure("\(path): is not a list of feeds") }
    return feeds
  }

  // MARK: Changing

  /// Follows feeds; those already followed stay as they are. Returns how many are new.
  @discardableResult
  func follow(_ feeds: [FollowedFeed]) throws -> Int {
    var count = 0
    try change { known, file throws(OPMLDamage) in
      let new = FollowedFeeds.unknown(feeds, among: known)
      count = new.count
      if !new.isEmpty { try file.add(new) }
    }
    return count
  }

  /// Those of some feeds that are not followed yet, each once.
  func unknown(_ feeds: [FollowedFeed]) throws -> [FollowedFeed] {
    FollowedFeeds.unknown(feeds, among: try all())
  }

  private static func unknown(_ feeds: [FollowedFeed], among known: [FollowedFeed]) -> [FollowedFeed] {
    var known = Set(known.map(\.address))
    return feeds.filter { known.insert($0.address).inserted }
  }

  /// Follows a feed no more. Answers whether it was followed.
  func remove(_ address: String) throws -> Bool {
    var found = false
    try change { _, file throws(OPMLDamage) in found = try file.remove(address) }
    return found
  }

  /// Changes what is said of a feed. Answers whether it is followed.
  @discardableResult
  func change(_ address: String, _ work: (inout FollowedFeed) -> Void) throws -> Bool {
    var found = false
    try change { known, file throws(OPMLDamage) in
      guard let feed = known.first(where: { $0.address == address }) else { return }
      found = true
      var changed = feed
      work(&changed)
      try file.change(feed, to: changed)
    }
    return found
  }

  /// Changes the file while no other program does; it is not written where nothing has changed.
  private func change(_ work: ([FollowedFeed], inout OPMLFile) throws(OPMLDamage) -> Void) throws {
    try ShelfStore.makeFolder(store.places.root)
    try ShelfStore.alone(in: store.places.root) {
      let bytes = try bytes()
      let known = try feeds(in: bytes)
      let changed: [UInt8]?
      do throws(OPMLDamage) {
        var file = try OPMLFile(bytes)
        let before = file.bytes
        try work(known, &file)
        changed = file.bytes == before ? nil : file.bytes
      } catch {
        throw StoreFailure("\(path): \(error); it is not changed until that is mended")
      }
      if let changed { try ShelfStore.replace(path, with: changed) }
    }
  }

  /// Forgets what feeds have brought that are followed no more: they may have been taken out of the file by hand. A list that is
  /// not whole, or is missing, says nothing of that.
  func forgetOthers() throws {
    let feeds = try all()
    guard !feeds.isEmpty, try damage() == nil else { return }
    try store.forgetFeeds(except: Set(feeds.map(\.address)))
  }

  // MARK: Checking

  /// Where the list is damaged; nil where all of it can be read.
  func damage() throws -> OPMLDamage? {
    let bytes = try bytes()
    return bytes.isEmpty ? nil : OPMLFile.damage(in: bytes)
  }

  /// What is wrong with the list, and copies of it that have more: programs for sharing folders leave one where two machines have
  /// changed it.
  func problems() throws -> [String] {
    var problems: [String] = []
    if let damage = try damage() { problems.append("\(FollowedFeeds.name): \(damage); feeds may be missing") }
    let known = (try? all()) ?? []
    for path in ShelfStore.files(in: store.places.root, depth: 0) {
      let name = path.dropFirst(store.places.root.count + 1)
      guard name.hasPrefix("feeds"), name.hasSuffix(".opml"), name != FollowedFeeds.name else { continue }
      let feeds = (try ShelfStore.file(path)).flatMap { OPML.feeds(in: $0) } ?? []
      let missing = FollowedFeeds.unknown(feeds, among: known).count
      guard missing > 0 else { continue }
      problems.append(
        "\(name): a copy of \(FollowedFeeds.name) with \(Counted.words(missing, "feed")) not followed; import or remove it"
      )
    }
    return problems
  }
}
