import ArgumentParser
import JSONText

/// `lectern fetch`
struct FetchArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch the texts of imported and followed articles that have none yet.",
    discussion: """
      Each server is asked for one page at a time, and for at most one per second. If a page cannot be fetched, the reason is \
      kept. The text in a feed is used if it is longer than that of the page, or if there is no page any more; while a server \
      cannot be reached, it is not.
      """)

  @Option(help: "How many servers to ask at a time.") var jobs = 4
  @Flag(help: "Retry what failed before.") var retry = false
  @Flag(help: "Write what was fetched as JSON.") var json = false
  @Option(help: "Fetch at most this many articles.") var limit = 10_000

  func validate() throws {
    guard (1...64).contains(jobs) else { throw ValidationError("--jobs must be between 1 and 64.") }
    guard limit >= 0 else { throw ValidationError("--limit must not be negative.") }
  }

  func run() throws {
    var account = Fetching.Account()
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      try store.reporting { store in
        var progress = CountProgress("Fetching")
        let fetching = Fetching(store: store, jobs: jobs, retries: retry, limit: limit)
        account = try fetching.run { progress.show($0, of: $1) }
        progress.clear()
      }
      guard json else {
        let left = account.left > 0 ? ", \(account.left) left: run it again" : ""
        let ofFeeds = account.ofFeeds > 0 ? " (\(account.ofFeeds) of a feed, without their page)" : ""
        return try ChangedArticles.say("\(account.done) fetched\(ofFeeds), \(account.failed) failed\(left)")
      }
      let failures = account.failures.map { failure in
        JSONValue.object([
          .init("id", .text(failure.id)), .init("url", .text(failure.address)), .init("reason", .text(failure.reason)),
        ])
      }
      try ShelfAnswer.write([
        .init("fetched", .integer(account.done)), .init("failed", .integer(account.failed)),
        .init("left", .integer(account.left)), .init("ofFeeds", .integer(account.ofFeeds)),
        .init("failures", .array(failures)),
      ])
    }
    if account.failed > 0 { throw Diagnostics.failure }
  }
}
