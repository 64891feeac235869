import ArgumentParser
import FeedReading
import ShelfModel

extension Feeds {
  /// `lectern feeds set URL`
  struct SetFeed: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Say what is wanted of a feed.",
      discussion: """
        What is said stands in feeds.opml, and what is not said stays as it is. Words are given with commas between them; \
        nothing between quotes takes them away.
        """)

    @Option(help: "Its folder; slashes divide folders within folders.") var folder: String?
    @Option(
      name: .customLong("tag"), help: "A tag for its articles, in place of those there are; may be given several times."
    )
    var tags: [String] = []
    @Option(help: "Ask for it no more often than once in so many hours.") var hours: Int?
    @Flag(inversion: .prefixedNo, help: "Keep its articles without being asked.") var keep: Bool?
    @Option(help: "Take only items that hold one of these words.") var only: String?
    @Option(help: "Leave out items that hold one of these words.") var without: String?
    @Argument(help: ArgumentHelp("The address of the feed.", valueName: "url")) var url: String

    func validate() throws {
      if let hours, !(1...10_000).contains(hours) { throw ValidationError("--hours must be between 1 and 10000.") }
    }

    func run() throws {
      let url = OPML.web(url)
      try Feeds.reporting { _, followed in
        let isFollowed = try followed.change(url) { feed in
          if let folder { feed.folders = folder.split(separator: "/").map(String.init) }
          if !tags.isEmpty { feed.tags = tags.compactMap { TagName.of($0) } }
          if let hours { feed.wishes.hours = hours }
          if let keep { feed.wishes.keeps = keep }
          if let only { feed.wishes.only = FeedWishes.words(only) }
          if let without { feed.wishes.without = FeedWishes.words(without) }
        }
        if !isFollowed { throw InputFailure(reason: "is not followed", name: url) }
      }
    }
  }
}
