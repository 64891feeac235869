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
        for file in files {
          do {
            try Diagnostics.reporting { try ImportArticles.read(file, into: &work) }
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

  /// Reads a file, or all files below a folder except hidden ones.
  private static func read(_ path: String, into work: inout Import) throws {
    guard try SourceFile.isDirectory(path) else { return try work.read(try bytes(of: path), name: path) }
    let files = ShelfStore.files(in: path)
    let pages = Set(files)
    for file in files {
      if isPart(file, ofAnyOf: pages) {
        work.leaveOut("parts of saved pages")
      } else {
        try work.read(found: try bytes(of: file), name: file)
      }
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let bytes = try ShelfStore.file(path) else { throw InputFailure(reason: "no such file", name: path) }
    return bytes
  }

  /// Whether a file is what a browser saved beside a page: `Page_files/frame.html` beside `Page.html`.
  private static func isPart(_ file: String, ofAnyOf pages: Set<String>) -> Bool {
    var path = file[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      guard path.hasSuffix("_files") else { continue }
      let page = path.dropLast("_files".count)
      if [".html", ".htm", ".xhtml"].contains(where: { pages.contains(page + $0) }) { return true }
    }
    return false
  }

  private func write(_ account: Import.Account, feeds: Int) throws {
    let counts: [(String, Int)] = [
      ("articles", account.articles), ("known", account.known), ("contents", account.contents),
      ("tags", account.tags.count), ("archived", account.archived), ("starred", account.starred),
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
