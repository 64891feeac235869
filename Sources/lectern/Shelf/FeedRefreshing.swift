import FeedReading
import JSONText
import ShelfStore
import UTF8Text

extension FeedRefresh {
  /// What a refresh of all feeds came to.
  struct Summary: Sendable {
    var asked = 0
    var unchanged = 0
    var failed = 0
    var new = 0
    /// How many articles were kept because their feed says so.
    var kept = 0
    /// How many feeds are followed, due or not.
    var followed = 0

    var text: String {
      if asked == 0, new == 0, kept == 0 {
        return switch followed {
        case 0: "no feed is followed"
        case 1: "the feed is not due yet"
        default: "none of the \(followed) feeds is due yet"
        }
      }
      let kept = kept > 0 ? ", \(kept) kept" : ""
      return "\(asked) asked, \(unchanged) unchanged, \(failed) failed, \(Counted.words(new, "new item"))\(kept)"
    }

    /// The same for scripts, with the reason of each feed that could not be read.
    func members(_ failures: [FeedRecord]) -> [JSONValue.Member] {
      let counts = [("asked", asked), ("unchanged", unchanged), ("failed", failed), ("new", new), ("kept", kept)]
      let reasons = failures.map { record in
        JSONValue.object([.init("url", .text(record.address)), .init("reason", .text(record.failure ?? ""))])
      }
      return counts.map { .init($0, .integer($1)) } + [.init("failures", .array(reasons))]
    }
  }

  /// Asks all feeds that are due; one that has moved for good is followed at its new address from then on.
  ///
  /// - Parameter fails: hears of every feed that could not be read.
  func runAll(fails: (FeedRecord) -> Void) throws -> Summary {
    let followed = FollowedFeeds(store)
    let feeds = try followed.all()
    try followed.forgetOthers()
    // Nothing can be written into a list that is damaged.
    let isWhole = try followed.damage() == nil
    var summary = Summary()
    summary.followed = feeds.count
    let onPages = try run(feeds, settle: { isWhole ? try settle($0, followed) : $0 }) { outcome, items in
      summary.asked += 1
      summary.unchanged += outcome.isUnchanged ? 1 : 0
      summary.new += items
      if outcome.record.failure != nil {
        summary.failed += 1
        fails(outcome.record)
      }
    }
    summary.new += onPages
    let keeping = Set(try followed.all().filter(\.wishes.keeps).map(\.address))
    if !keeping.isEmpty {
      summary.kept = try Fetching(store: store, jobs: jobs, feeds: keeping).run().done
    }
    return summary
  }
  /// Follows a feed where it has moved to for good; what it brought before goes along.
  private func settle(_ outcome: Outcome, _ followed: FollowedFeeds) throws -> Outcome {
    guard let moved = outcome.movedTo, moved != outcome.record.address else { return outcome }
    let old = outcome.record.address
    guard try followed.change(old, { $0.address = moved }) else { return outcome }
    try store.rename(feed: old, to: moved)
    return outcome.settled
  }
}
