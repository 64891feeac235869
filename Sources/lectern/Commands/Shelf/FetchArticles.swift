import ArgumentParser
import ArticleModel
import ArticleParsing
import ShelfModel
import ShelfStore
import Timestamps

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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

  /// A page to fetch.
  private struct Wanted: Sendable {
    var id: String
    var address: String
    var title: String
    var item: ItemRecord?
  }

  /// What came of it.
  private struct Fetched: Sendable {
    var wanted: Wanted
    var source: LoadedSource?
    var failure: String?
  }

  func run() throws {
    var (done, failed) = (0, 0)
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      try store.reporting { store in
        let wanted = try wanted(in: store)
        let hosts = Dictionary(grouping: wanted) { CanonicalAddress.site(of: $0.address) ?? "" }.map(\.value)
        let queue = InputQueue(hosts)
        var thrown: (any Error)?
        var progress = CountProgress("Fetching")
        OrderedJobs.run(
          jobs: jobs, next: { queue.next() }, weigh: { _ in 0 }, work: { FetchArticles.fetch($0) }
        ) { (fetched: [Fetched]) in
          do {
            for each in fetched {
              if try keep(each, store) { done += 1 } else { failed += 1 }
              progress.show(done + failed, of: wanted.count)
            }
          } catch {
            thrown = error
          }
          return thrown == nil
        }
        progress.clear()
        if let thrown { throw thrown }
      }
      try ChangedArticles.say("\(done) fetched, \(failed) failed")
    }
    if failed > 0 { throw Diagnostics.failure }
  }

  private func wanted(in store: ShelfStore) throws -> [Wanted] {
    var query = Query([.init(.flag(.empty))])
    if !retry { query.terms.append(.init(.flag(.failed), isNegated: true)) }
    let rows = try store.rows(query).compactMap { row in
      row.address.map { Wanted(id: row.id, address: $0, title: row.title) }
    }
    let items = try store.items().compactMap { item in
      item.address.map { Wanted(id: item.id, address: $0, title: item.title, item: item) }
    }
    return Array((rows + items).prefix(limit))
  }

  /// Fetches the pages of one server, one per second.
  private static func fetch(_ wanted: [Wanted]) -> [Fetched] {
    wanted.enumerated().map { number, wanted in
      if number > 0 { sleep(1) }
      do {
        return Fetched(wanted: wanted, source: try LoadedSource.load(page: wanted.address) { _, _ in true })
      } catch {
        return Fetched(wanted: wanted, failure: (error as? InputFailure)?.reason ?? "\(error)")
      }
    }
  }

  /// Puts a page on the shelf; returns whether the article has a text now.
  private func keep(_ fetched: Fetched, _ store: ShelfStore) throws -> Bool {
    let (wanted, item) = (fetched.wanted, fetched.wanted.item)
    var about =
      try store.about(wanted.id)
      ?? About(
        id: wanted.id, address: wanted.address, title: wanted.title, added: item?.published ?? ShelfStore.now,
        via: item == nil ? "import" : "feed")
    about.feed = item?.feed ?? about.feed
    about.author = about.author ?? item?.author
    about.format = .html
    var best = fetched.source.map { source in (bytes: source.bytes, charset: source.charset) }
    var text = best.map { bytes, charset in
      about.charset = charset
      return IndexedArticle.read(bytes, about)
    }
    // Some feeds hold the whole article while the page shows only its beginning.
    if let content = item?.content {
      about.charset = "utf-8"
      let own = IndexedArticle.read(Array(content.utf8), about)
      if own.words > (text?.words ?? 0) {
        best = (Array(content.utf8), "utf-8")
        text = own
      }
    }
    guard let best, let text else {
      Diagnostics.report("\(wanted.address): \(fetched.failure ?? "")")
      if item == nil { try store.change([(wanted.id, [.failed(fetched.failure)])]) }
      return false
    }
    about.charset = best.charset
    try store.complete(wanted.id, with: about, source: best.bytes, text: text)
    return true
  }
}
