import ArticleShelf
import FeedReading
import PageFetching
import ShelfModel
import ShelfStore
import Timestamps

/// Checks feeds for new items considerately: with the server's own validators, no more often than it allows, and one feed per
/// host at a time.
struct FeedRefresh {
  let store: ShelfStore
  var jobs = 4
  /// Whether feeds that are not due yet are fetched, too.
  var isForced = false

  /// The outcome for one feed.
  struct Outcome: Sendable {
    var record: FeedRecord
    var items: [ItemRecord] = []
    var feed: Feed?
    /// What was found in place of a feed.
    var page: FetchedPage?
    /// The address it has moved to for good.
    var movedTo: String?
    var isUnchanged = false
  }

  /// Fetches the feeds that are due and passes on the outcome of each, with the number of new items.
  ///
  /// - Parameter settle: what to keep of an outcome: that of a feed which has moved is kept at its new address.
  /// - Returns: how many new items stood on further pages of feeds.
  func run(
    _ feeds: [FollowedFeed], settle: (Outcome) throws -> Outcome, each: (Outcome, Int) throws -> Void
  ) throws -> Int {
    let now = ShelfStore.now
    let wishes = Dictionary(feeds.map { ($0.address, $0.wishes) }) { first, _ in first }
    let due = try feeds.map { try store.feed($0.address) }.filter { record in
      !record.isGone && (isForced || record.due <= now && FeedRefresh.isWanted(record, wishes[record.address], now))
    }
    let known = Set(due.filter { $0.checked != nil }.map(\.address))
    var pages: [FeedPage] = []
    var failure: (any Error)?
    HostJobs.run(Fetching.byHost(due, \.address), jobs: jobs, work: { FeedRefresh.ask($0) }) { (outcome: Outcome) in
      do {
        let asked = outcome.record.address
        let outcome = try settle(outcome)
        let new = try put(outcome, wishes[asked])
        try each(outcome, new)
        if known.contains(asked), let next = FeedPage(after: outcome, new: new, wishes[asked]) { pages.append(next) }
      } catch let thrown {
        failure = thrown
      }
      return failure == nil
    }
    if let failure { throw failure }
    return try readOn(pages)
  }

  /// Keeps what is wanted of an outcome; answers how many items are new.
  func put(_ outcome: Outcome, _ wishes: FeedWishes?) throws -> Int {
    try store.put(outcome.record, items: outcome.items.filter { wishes?.wants($0.title, $0.content) ?? true })
  }

  /// Whether it is time again for a feed that is not wanted as often as its server would allow.
  private static func isWanted(_ record: FeedRecord, _ wishes: FeedWishes?, _ now: Instant) -> Bool {
    guard let hours = wishes?.hours, let checked = record.checked else { return true }
    return checked.milliseconds + hours * 3_600_000 <= now.milliseconds
  }

  /// What a feed may take.
  static var limits: FetchLimits {
    var limits = FetchLimits()
    limits.bytes = 20_000_000
    limits.totalMilliseconds = 60_000
    return limits
  }

  /// Asks for one feed.
  static func ask(_ record: FeedRecord) -> Outcome {
    var record = record
    let answer = PageFetcher(limits: limits).fetch(
      record.address, unlessAs: FetchValidators(etag: record.etag, modified: record.modified))
    let now = ShelfStore.now
    record.checked = now
    var outcome = Outcome(record: record)
    switch answer.content {
    case .unchanged:
      outcome.isUnchanged = true
      outcome.record.failure = nil
      outcome.record.failures = 0
    case .page(let page): outcome.take(page)
    case .failure(let failure):
      outcome.record.failure = failure.description
      outcome.record.failures += 1
      outcome.record.isGone = failure.reason == .status(410)
    }
    if outcome.record.failure == nil {
      outcome.record.etag = answer.validators.etag
      outcome.record.modified = answer.validators.modified
      outcome.movedTo = answer.movedTo
    }
    outcome.record.due = Instant(milliseconds: now.milliseconds + 1000 * pause(outcome.record, answer.pause))
    return outcome
  }

  /// How many seconds to leave a feed alone: an hour with validators and a day without, or as long as the server asks; longer each
  /// time it fails.
  private static func pause(_ record: FeedRecord, _ asked: Int?) -> Int {
    let usual = record.etag == nil && record.modified == nil ? 86_400 : 3_600
    let backOff = record.failures > 0 ? min(7 * 86_400, 3_600 << min(record.failures - 1, 8)) : usual
    return max(backOff, asked ?? 0)
  }
}

extension FeedRefresh.Outcome {
  /// The same at the address the feed has moved to for good.
  var settled: Self {
    guard let movedTo else { return self }
    var outcome = self
    outcome.record.address = movedTo
    outcome.items = outcome.items.map { item in
      var item = item
      item.feed = movedTo
      return item
    }
    return outcome
  }

  /// Parses the response.
  mutating func take(_ page: FetchedPage) {
    do throws(FeedFailure) {
      let feed = try FeedParser.parse(page.bytes, address: page.url, charset: page.charset)
      self.feed = feed
      record.failure = nil
      record.failures = 0
      if !feed.title.isEmpty { record.title = feed.title }
      let addresses = feed.items.map { $0.address.flatMap { CanonicalAddress.of($0) } }
      var ids: [String: Set<String>] = [:]
      for (item, address) in zip(feed.items, addresses) { if let address { ids[address, default: []].insert(item.id) } }
      items = zip(feed.items, addresses).map { item, address in
        self.item(of: item, at: address, isShared: address.map { ids[$0]?.count ?? 0 > 1 } ?? false)
      }
    } catch {
      self.page = page
      record.failure = error.description
      record.failures += 1
    }
  }

  /// - Parameter isShared: whether the address is that of other items, too, as in a log of changes on one page.
  private func item(of item: FeedItem, at address: String?, isShared: Bool) -> ItemRecord {
    let identity: DocumentIdentity
    switch address {
    case let address? where isShared: identity = DocumentIdentity(key: "url:\(address) \(item.id)")
    case let address?: identity = DocumentIdentity(address: address)
    case nil: identity = DocumentIdentity(key: "url:\(record.address) \(item.id)")
    }
    var row = ItemRecord(
      id: identity.articleID, feed: record.address, address: isShared ? item.address : address, title: item.name)
    row.author = item.author
    row.published = item.published
    row.content = item.content
    return row
  }
}
