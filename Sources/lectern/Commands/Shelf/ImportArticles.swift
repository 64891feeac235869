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
      Raindrop, Matter, mymind, browsers' bookmarks, OPML, SingleFile pages, WARC and WACZ, and folders of such files. Texts, \
      tags, dates, states, highlights and notes are imported; lectern fetch gets the texts that are missing. An \
      interrupted import continues where it stopped when it is run again.
      """)

  @Flag(help: "Only report what would be imported.")
  var dryRun = false

  @Flag(help: "Write the report as JSON.")
  var json = false

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "file"), completion: .file())
  var files: [String]

  func run() throws {
    var failed = false
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      var work = Import(store: store, isTrial: dryRun)
      try store.reporting { _ in
        for file in try files.flatMap(ImportArticles.files) {
          do {
            try Diagnostics.reporting {
              guard let bytes = try ShelfStore.file(file) else {
                throw InputFailure(reason: "no such file", name: file)
              }
              try work.read(bytes, name: file)
            }
          } catch {
            failed = true
          }
        }
        var progress = CountProgress("Importing")
        try work.finish { progress.show($0, of: $1) }
        progress.clear()
        if !dryRun, !work.account.feeds.isEmpty { try FollowedFeeds(store).follow(work.account.feeds) }
      }
      try write(work.account)
    }
    if failed { throw Diagnostics.failure }
  }

  /// The file, or all files below the folder except hidden ones.
  private static func files(_ path: String) throws -> [String] {
    guard try SourceFile.isDirectory(path) else { return [path] }
    return ShelfStore.files(in: path)
  }

  private func write(_ account: Import.Account) throws {
    let counts: [(String, Int)] = [
      ("articles", account.articles), ("known", account.known), ("contents", account.contents),
      ("tags", account.tags.count), ("archived", account.archived), ("starred", account.starred),
      ("highlights", account.highlights), ("notes", account.notes), ("feeds", account.feeds.count),
    ]
    let leftOut = account.leftOut.sorted { $0.key < $1.key }
    try OutputFile.write(to: nil) { output in
      if json {
        let members = counts.map { JSONValue.Member($0, .integer($1)) }
        let rest = JSONValue.object(leftOut.map { .init($0.key, .integer($0.value)) })
        let kinds = JSONValue.array(account.kinds.map { .text($0) })
        output.write(JSONValue.object([.init("kinds", kinds)] + members + [.init("leftOut", rest)]).indented + "\n")
        return
      }
      if dryRun { output.write("Nothing has been imported. It would be:\n") }
      if !account.kinds.isEmpty { output.write("from\t\(account.kinds.joined(separator: ", "))\n") }
      for (name, count) in counts where count > 0 || name == "articles" { output.write("\(name)\t\(count)\n") }
      for (reason, count) in leftOut { output.write("left out\t\(count)\t\(PrintableText.of(reason))\n") }
    }
  }
}
