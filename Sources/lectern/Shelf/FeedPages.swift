import FeedReading
import PageFetching
import ShelfStore

/// A further page of a feed that is sent in pages.
struct FeedPage: Sendable {
  var address: String
  /// What is known of the feed, whose items these are.
  var record: FeedRecord
  var wishes: FeedWishes?
}

extension FeedPage {
  /// The page that follows one of which all was new: there may be more that came since the feed was read last.
  init?(after outcome: FeedRefresh.Outcome, new: Int, _ wishes: FeedWishes?) {
    guard new > 0, new == outcome.items.count, let next = outcome.feed?.next, next != outcome.record.address else {
      return nil
    }
    self.init(address: next, record: outcome.record, wishes: wishes)
  }
}

extension FeedRefresh {
  /// How many further pages of a feed are read at once.
  private static let mostPages = 4

  /// Reads further pages of feeds as long as all on them is new; answers how many items that are.
  func readOn(_ first: [FeedPage]) throws -> Int {
    var pages = first
    var count = 0
    var failure: (any Error)?
    for _ in 0..<FeedRefresh.mostPages where !pages.isEmpty && failure == nil {
      let asked = pages
      pages = []
      HostJobs.run(
        Fetching.byHost(asked, \.address), jobs: jobs, pause: 1_000, work: { ($0, FeedRefresh.outcome(of: $0)) }
      ) { (page: FeedPage, outcome: Outcome?) in
        guard let outcome else { return true }
        do {
          let new = try put(outcome, page.wishes)
          count += new
          if let next = FeedPage(after: outcome, new: new, page.wishes), next.address != page.address {
            pages.append(next)
          }
        } catch let thrown {
          failure = thrown
        }
        return failure == nil
      }
    }
    if let failure { throw failure }
    return count
  }

  /// The items of a page; nil where it cannot be read. That says nothing of the feed, which could be.
  private static func outcome(of page: FeedPage) -> Outcome? {
    guard let fetched = try? PageFetcher(limits: limits).fetch(page.address) else { return nil }
    var outcome = Outcome(record: page.record)
    outcome.take(fetched)
    outcome.record = page.record
    return outcome.feed == nil ? nil : outcome
  }
}
