import ArgumentParser
/// `lectern fetch`
struct FetchArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch the texts of imported and followed articles that have none yet.",
    discussion: """
      Each server is asked for one page at a time, and for at most one per second. If a page cannot be fetched, the reason is \
      kept. The text in a feed is used if it is longer than that of the page.
      """)

  @Option(help: "How many servers to ask at a time.") var jobs = 4
  @Flag(help: "Retry what failed before.") var retry = false
  @Option(help: "Fetch at most this many articles.") var limit = 10_000

  func validate() throws {
    guard (1...64).contains(jobs) else { throw ValidationError("--jobs must be between 1 and 64.") }
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
      try ChangedArticles.say("\(account.done) fetched, \(account.failed) failed")
    }
    if account.failed > 0 { throw Diagnostics.failure }
  }
}
