import ArgumentParser
import ArticleWriting
import FeedReading
import JSONText
import PageFetching
import ShelfModel
import ShelfStore
import Timestamps
import UTF8Text

/// `lectern feeds [list|add URL|set URL|remove|refresh|import|export]`
struct Feeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Follow feeds: RSS, Atom and JSON Feed.",
    discussion: """
      The feeds are listed in feeds.opml on the shelf, which you may edit by hand. A refresh asks only for what has changed, \
      and for no feed more than once an hour; lectern fetch gets the whole articles.
      """,
    subcommands: [
      ListFeeds.self, AddFeed.self, SetFeed.self, RemoveFeed.self, RefreshFeeds.self, ImportFeeds.self,
      ExportFeeds.self,
    ],
    defaultSubcommand: ListFeeds.self)

  /// Opens the shelf and its list of feeds for a command.
  static func reporting(_ work: (ShelfStore, FollowedFeeds) throws -> Void) throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      try store.reporting { try work($0, FollowedFeeds($0)) }
    }
  }

  /// Says what is wrong with the list, of which some feeds may be missing.
  static func warn(_ followed: FollowedFeeds) throws {
    for problem in try followed.problems() { Diagnostics.report(problem) }
  }

  /// `lectern feeds list`
  struct ListFeeds: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the feeds, and why any of them could not be read.")

    @Flag(help: "Write JSON.") var json = false

    func run() throws {
      try Feeds.reporting { store, followed in
        try Feeds.warn(followed)
        let feeds = try followed.all().map { feed in
          (feed, try store.feed(feed.address), try store.newItemCount(of: feed.address))
        }
        try OutputFile.write(to: nil) { output in
          if json {
            output.write(ShelfAnswer.json([.init("feeds", .array(feeds.map(ListFeeds.json)))]) + "\n")
          } else {
            for (feed, record, count) in feeds { output.write(ListFeeds.line(feed, record, count) + "\n") }
          }
        }
      }
    }

    private static func line(_ feed: FollowedFeed, _ record: FeedRecord, _ count: Int) -> String {
      let title = [feed.title, record.title].first { !$0.isEmpty } ?? "(no title)"
      let state =
        record.isGone ? "gone (410)" : record.failure ?? (record.checked.map { "read \($0.day)" } ?? "not read yet")
      return "\(count)\t\(PrintableText.of(title))\t\(PrintableText.of(feed.address))\t\(PrintableText.of(state))"
    }

    private static func json(_ feed: FollowedFeed, _ record: FeedRecord, _ count: Int) -> JSONValue {
      .object([
        .init("url", .text(feed.address)), .init("title", .text(feed.title.isEmpty ? record.title : feed.title)),
        .init("home", .textOrNull(feed.home)), .init("folders", .array(feed.folders.map { .text($0) })),
        .init("tags", .array(feed.tags.map { .text($0) })), .init("new", .integer(count)),
        .init("checked", .textOrNull(record.checked?.text)), .init("failure", .textOrNull(record.failure)),
        .init("gone", .bool(record.isGone)),
        .init("hours", feed.wishes.hours.map(JSONValue.integer) ?? .null), .init("keep", .bool(feed.wishes.keeps)),
        .init("only", .array(feed.wishes.only.map { .text($0) })),
        .init("without", .array(feed.wishes.without.map { .text($0) })),
      ])
    }
  }

  /// `lectern feeds add URL`
  struct AddFeed: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Follow a feed, or the feed that a page links to.")

    @Option(name: .customLong("tag"), help: "A tag; may be repeated.") var tags: [String] = []
    @Flag(help: "Write what was found as JSON.") var json = false
    @Argument(help: ArgumentHelp("The address of the feed, or of a page.", valueName: "url")) var url: String

    func run() throws {
      try Feeds.reporting { store, followed in
        let url = OPML.web(url)
        guard PageFetcher.isAddress(url) else { throw InputFailure(reason: "not the address of a feed", name: url) }
        let (address, feed, outcome) = try find(url)
        let new = try followed.follow([
          FollowedFeed(address: address, title: feed.title, home: feed.home, tags: tags.compactMap { TagName.of($0) })
        ])
        let items = try store.put(outcome.record, items: outcome.items)
        guard !json else {
          return try ShelfAnswer.write([
            .init("url", .text(address)), .init("title", .text(feed.title)), .init("new", .bool(new > 0)),
            .init("items", .integer(items)),
          ])
        }
        let words = new == 0 ? "is already followed" : Counted.words(items, "item")
        try ChangedArticles.say("\(PrintableText.of(feed.title))\t\(PrintableText.of(address))\t\(words)")
      }
    }

    /// The feed at an address, or the first feed that the page there links to. Each address is fetched once; what has moved
    /// for good is followed where it is now.
    private func find(_ address: String) throws -> (String, Feed, FeedRefresh.Outcome) {
      let first = FeedRefresh.ask(FeedRecord(address: address)).settled
      if let feed = first.feed { return (first.record.address, feed, first) }
      guard let page = first.page else {
        throw InputFailure(reason: first.record.failure ?? "not a feed", name: address)
      }
      for candidate in FeedDiscovery.find(in: page.bytes, address: page.url).prefix(5) {
        let outcome = FeedRefresh.ask(FeedRecord(address: candidate)).settled
        if let feed = outcome.feed { return (outcome.record.address, feed, outcome) }
      }
      throw InputFailure(reason: "neither a feed nor a page that links to one", name: address)
    }
  }

  /// `lectern feeds remove URL`
  struct RemoveFeed: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Stop following a feed.")

    @Argument(help: ArgumentHelp("The address of the feed.", valueName: "url")) var url: String

    func run() throws {
      try Feeds.reporting { store, followed in
        let url = OPML.web(url)
        guard try followed.remove(url) else { throw InputFailure(reason: "is not followed", name: url) }
        try store.forget(feed: url)
      }
    }
  }

  /// `lectern feeds refresh`
  struct RefreshFeeds: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "refresh", abstract: "Check the feeds that are due for new items.")

    @Option(help: "How many servers to ask at a time.") var jobs = 8
    @Flag(help: "Check feeds that are not due yet, too.") var force = false
    @Flag(help: "Write what came of it as JSON.") var json = false

    func validate() throws {
      guard (1...64).contains(jobs) else { throw ValidationError("--jobs must be between 1 and 64.") }
    }

    func run() throws {
      var failures: [FeedRecord] = []
      try Feeds.reporting { store, followed in
        try Feeds.warn(followed)
        let summary = try FeedRefresh(store: store, jobs: jobs, isForced: force).runAll { record in
          failures.append(record)
          if !json { Diagnostics.report("\(record.address): \(record.failure ?? "")") }
        }
        try json ? ShelfAnswer.write(summary.members(failures)) : ChangedArticles.say(summary.text)
      }
      if !failures.isEmpty { throw Diagnostics.failure }
    }
  }

  /// `lectern feeds import FILE`
  struct ImportFeeds: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Follow the feeds of an OPML file.")

    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file()) var file: String
    @Flag(help: "Write the counts as JSON.") var json = false

    func run() throws {
      try Feeds.reporting { _, followed in
        guard let feeds = OPML.feeds(in: try SourceFile.read(file)) else {
          throw InputFailure(reason: "is not a list of feeds (OPML)", name: file)
        }
        let new = try followed.follow(feeds)
        guard json else {
          return try ChangedArticles.say("\(Counted.words(feeds.count, "feed")) in the file, \(new) new")
        }
        try ShelfAnswer.write([.init("feeds", .integer(feeds.count)), .init("new", .integer(new))])
      }
    }
  }

  /// `lectern feeds export`
  struct ExportFeeds: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Write the feeds as OPML.")

    @Option(name: [.customShort("o"), .long], help: "Where to write.", completion: .file()) var output: String?

    func run() throws {
      try Feeds.reporting { _, followed in
        let text = OPML.text(try followed.all())
        try OutputFile.write(to: output) { $0.write(text) }
      }
    }
  }
}
