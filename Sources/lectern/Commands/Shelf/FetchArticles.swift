import ArgumentParser
/// `lectern fetch`
struct FetchArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Bring the texts of what was imported or followed and has none yet.",
    discussion: """
      Each server is asked for one page at a time and one a second at most. Where a page cannot be had, the reason is kept; \
      what a feed brings itself is used where it is longer than its page.
      """)

  @Option(help: "How many servers to ask at a time.") var jobs = 4
  @Flag(help: "Try again what has failed before.") var retry = false
  @Option(help: "How many articles to fetch at most.") var limit = 10_000

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
