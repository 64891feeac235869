import ArticleModel
import ArticleParsing
import FeedReading
import ShelfModel
import ShelfStore
import Timestamps

/// Brings the texts of what was imported or followed and has none yet: each server is asked for one page at a time, and each page is
/// kept as it comes.
struct Fetching {
  let store: ShelfStore
  var jobs = 4
  /// Whether what has failed before is tried again.
  var retries = false
  var limit = 10_000
  /// The feeds whose items are meant, and nothing else; nil for everything.
  var feeds: Set<String>?

  /// What a fetching came to.
  struct Account: Sendable {
    var done = 0
    var failed = 0
    /// How many of those done are what their feed brought, since their page is not to be had.
    var ofFeeds = 0
    /// Why, for each that failed.
    var failures: [(id: String, address: String, reason: String)] = []
    /// How many were left for another time.
    var left = 0
  }

  /// A page to fetch.
  private struct Wanted: Sendable {
    var id: String
    /// Where it is; nil for an item of a feed that has its text in the feed alone.
    var address: String?
    var title: String
    var item: ItemRecord?
  }

  /// What came of it.
  private struct Fetched: Sendable {
    var wanted: Wanted
    var source: LoadedSource?
    var failure: String?
    /// Whether it may come another time.
    var isPassing = false
    /// Whether its server asks to be left alone for a while.
    var isBusy = false
  }

  /// Fetches what has no text.
  ///
  /// - Parameter progress: hears how much is done, of how much.
  func run(progress: (Int, Int) -> Void = { _, _ in }) throws -> Account {
    var account = Account()
    try FollowedFeeds(store).forgetOthers()
    var wanted = try wanted()
    let count = wanted.count
    wanted.removeLast(max(0, count - limit))
    let tags = try tags()
    var thrown: (any Error)?
    if !wanted.isEmpty { progress(0, wanted.count) }
    HostJobs.run(
      Fetching.byHost(wanted) { $0.address ?? $0.id }, jobs: jobs, pause: Fetching.pause,
      work: { Fetching.fetch($0) }, isLast: { $0.isBusy }
    ) { (fetched: Fetched) in
      do {
        if fetched.isBusy {
          Fetching.sayWaiting(fetched)
        } else if try keep(fetched, tags) {
          account.done += 1
          if fetched.failure != nil { account.ofFeeds += 1 }
        } else {
          account.failed += 1
          account.failures.append((fetched.wanted.id, fetched.wanted.address ?? "", fetched.failure ?? ""))
        }
        progress(account.done + account.failed, wanted.count)
      } catch {
        thrown = error
      }
      return thrown == nil
    }
    if let thrown { throw thrown }
    account.left = count - account.done - account.failed
    return account
  }

  /// Says that a server takes no more questions: nothing of its pages is known, and the next run asks for them.
  private static func sayWaiting(_ fetched: Fetched) {
    let address = fetched.wanted.address ?? ""
    let server = CanonicalAddress.site(of: address) ?? address
    Diagnostics.report("\(server): \(fetched.failure ?? ""); its pages are left for another time")
  }

  /// The tags that articles of each feed get.
  private func tags() throws -> [String: [String]] {
    Dictionary(try FollowedFeeds(store).all().map { ($0.address, $0.tags) }) { first, _ in first }
  }

  private func wanted() throws -> [Wanted] {
    var query = Query([.init(.flag(.empty))])
    if !retries { query.terms.append(.init(.flag(.failed), isNegated: true)) }
    let rows =
      feeds != nil
      ? []
      : try store.rows(query).compactMap { row in
        row.address.map { Wanted(id: row.id, address: $0, title: row.title) }
      }
    let due = try store.items().filter { (feeds?.contains($0.feed) ?? true) && (retries || $0.failure == nil) }
    let items = due.filter { $0.address != nil || !($0.content ?? "").isEmpty }.map { item in
      Wanted(id: item.id, address: item.address, title: item.title, item: item)
    }
    return rows + items
  }

  /// How many milliseconds a server is left alone after each page.
  private static let pause = 1000

  /// What is asked of each server, in the order given.
  static func byHost<Value>(_ values: [Value], _ address: (Value) -> String) -> [[Value]] {
    var order: [String] = []
    var hosts: [String: [Value]] = [:]
    for value in values {
      let host = CanonicalAddress.site(of: address(value)) ?? address(value)
      if hosts[host] == nil { order.append(host) }
      hosts[host, default: []].append(value)
    }
    return order.compactMap { hosts[$0] }
  }

  private static func fetch(_ wanted: Wanted) -> Fetched {
    guard let address = wanted.address else { return Fetched(wanted: wanted) }
    do {
      return Fetched(wanted: wanted, source: try LoadedSource.load(page: address) { _, _ in true })
    } catch {
      let failure = error as? InputFailure
      return Fetched(
        wanted: wanted, failure: failure?.reason ?? "\(error)", isPassing: failure?.isPassing ?? false,
        isBusy: failure?.isBusy ?? false)
    }
  }

  /// Puts a page on the shelf; answers whether there is a text now.
  private func keep(_ fetched: Fetched, _ tags: [String: [String]]) throws -> Bool {
    let (wanted, item) = (fetched.wanted, fetched.wanted.item)
    var about =
      try store.about(wanted.id)
      ?? About(
        id: wanted.id, address: wanted.address, title: wanted.title, added: ShelfStore.now,
        via: item == nil ? "import" : "feed")
    if let item { about.take(item) }
    // What a feed brings may be a beginning: it is no article as long as the page may come another time.
    guard let best = fetched.isPassing ? nil : FetchedText.best(fetched.source, item) else {
      Diagnostics.report("\(wanted.address ?? wanted.title): \(fetched.failure ?? "")")
      try item == nil
        ? store.change([(wanted.id, [.failed(fetched.failure)])])
        : store.fail(item: wanted.id, fetched.failure ?? "")
      return false
    }
    if let failure = fetched.failure {
      Diagnostics.report("\(wanted.address ?? wanted.title): \(failure); kept what its feed brought")
    }
    about.format = best.format.map { About.Format($0) } ?? .html
    about.charset = best.charset
    let found = fetched.source?.url.flatMap { CanonicalAddress.of($0) }
    if let address = wanted.address, found != CanonicalAddress.of(address) { about.found = found }
    try store.complete(wanted.id, with: about, source: best.bytes)
    let given = item.flatMap { tags[$0.feed] } ?? []
    if !given.isEmpty { try store.change([(wanted.id, given.map { .tag($0) })]) }
    return true
  }
}
