import ArgumentParser
import ArticleWriting
import FeedReading
import JSONText
import ShelfStore
import UTF8Text

/// `lectern import FILE|DIR`
struct ImportArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import from another service.",
    discussion: """
      Recognizes by their content: Pocket (CSV, HTML, zip, JSON), Instapaper, wallabag, Omnivore, Readwise, Karakeep, Linkwarden, \
      Raindrop, Matter, mymind, Kindle clippings, Hypothesis and Web Annotations, browsers' bookmarks, OPML, pages that a browser \
      or SingleFile saved, MHTML, Markdown, WARC and WACZ, and folders of such files. Texts, \
      tags, dates, states, highlights and notes are imported; lectern fetch gets the texts that are missing. An \
      interrupted import continues where it stopped when it is run again.
      """)

  @Flag(help: "Only report what would be imported.")
  var dryRun = false

  @Option(
    name: .customLong("without"),
    help: ArgumentHelp(
      "Leave out the articles that have this tag (feed is what Readwise calls its feeds); may be repeated.",
      valueName: "tag"))
  var unwanted: [String] = []

  @Flag(help: "Write the report as JSON.")
  var json = false

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "file"), completion: .file())
  var files: [String]

  func run() throws {
    var failed = false
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      var feeds = 0
      var work = Import(store: store, isTrial: dryRun, unwanted: unwanted)
      try store.reporting { _ in
        let inputs = files.map { ImportInput($0) }
        let parts = try ImportInput.readUnpacked(inputs, into: &work)
        for input in inputs {
          do {
            try Diagnostics.reporting { try input.read(into: &work, except: parts) }
          } catch {
            failed = true
          }
        }
        var progress = CountProgress("Importing")
        try work.finish { progress.show($0, of: $1) }
        progress.clear()
        let followed = FollowedFeeds(store)
        feeds = try dryRun ? followed.unknown(work.account.feeds).count : followed.follow(work.account.feeds)
      }
      try write(work.account, feeds: feeds)
    }
    if failed { throw Diagnostics.failure }
  }

  private func write(_ account: ImportCounts, feeds: Int) throws {
    let counts: [(String, Int)] = [
      ("articles", account.articles), ("known", account.known), ("restored", account.restored),
      ("contents", account.contents), ("tags", account.tags.count), ("archived", account.archived),
      ("starred", account.starred),
      ("highlights", account.highlights), ("notes", account.notes), ("feeds", feeds),
    ]
    let leftOut = account.leftOut.sorted { $0.key < $1.key }
    try OutputFile.write(to: nil) { output in
      if json {
        let members = counts.map { JSONValue.Member($0, .integer($1)) }
        let rest = JSONValue.object(leftOut.map { .init($0.key, .integer($0.value)) })
        let kinds = JSONValue.array(account.kinds.map { .text($0) })
        output.write(ShelfAnswer.json([.init("kinds", kinds)] + members + [.init("leftOut", rest)]) + "\n")
        return
      }
      if dryRun { output.write("Nothing has been imported. It would be:\n") }
      if !account.kinds.isEmpty { output.write("from\t\(account.kinds.joined(separator: ", "))\n") }
      for (name, count) in counts where count > 0 || name == "articles" { output.write("\(name)\t\(count)\n") }
      for (reason, count) in leftOut { output.write("left out\t\(count)\t\(PrintableText.of(reason))\n") }
    }
  }
}
