import ArgumentParser
import ArticleWriting
import JSONText
import PageFetching
import ShelfModel
import UTF8Text

/// `lectern add URL|FILE|-…`
struct AddArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep articles on the shelf.",
    discussion: """
      Pages are kept byte for byte. `curl … | lectern add --url URL -` keeps a page that needs a login or a browser. An \
      article that is already on the shelf gets the tags and is not kept twice; a page that is given and differs takes \
      the place of the one that is there.
      """)

  @Option(help: ArgumentHelp("The address of a page that is piped in.", valueName: "url"))
  var url: String?

  @Option(
    name: .customLong("tag"), help: ArgumentHelp("A tag; may be repeated.", valueName: "tag"))
  var tags: [String] = []

  @Flag(help: "Keep the pictures of the articles, too.")
  var pictures = false

  @Option(
    help: ArgumentHelp("Keep what is put into this folder, until the program is stopped.", valueName: "folder"),
    completion: .directory)
  var watch: String?

  @Flag(help: "Write what was kept as JSON.")
  var json = false

  @Argument(help: ArgumentHelp("Addresses and files; - is standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  func validate() throws {
    if files.isEmpty, watch == nil { try InputFile.expectPipe() }
    if watch != nil, !files.isEmpty || json || url != nil {
      throw ValidationError("--watch stands alone with --tag and --pictures.")
    }
    if url != nil, files.count > 1 { throw ValidationError("--url is for one article.") }
    if tags.contains(where: { TagName.of($0) == nil }) { throw TagName.mistake }
  }

  func run() throws {
    if let watch { return try Diagnostics.reporting { try keepAll(in: watch) } }
    var failed = false
    var kept: [Keeping.Kept] = []
    try Diagnostics.reporting {
      var keeping = Keeping(
        store: try ShelfLocation.open(), address: url, tags: tags.compactMap { TagName.of($0) }, withPictures: pictures)
      for file in files.isEmpty ? [SourceFile.standardInput] : files {
        do {
          try Diagnostics.reporting {
            let source = try LoadedSource.load(file)
            if source.bytes.isEmpty { throw InputFailure(reason: "is empty", name: source.name) }
            keeping.isGiven = !PageFetcher.isAddress(file)
            kept.append(try keeping.store.reporting { _ in try keeping.keep(source) })
            if !json { try write(kept[kept.count - 1]) }
          }
        } catch {
          failed = true
        }
      }
      if json { try writeJSON(kept) }
    }
    if failed { throw Diagnostics.failure }
  }

  /// Keeps what stands in a folder and what comes into it from now on.
  private func keepAll(in folder: String) throws {
    let store = try ShelfLocation.open()
    var keeping = Keeping(store: store, tags: tags.compactMap { TagName.of($0) }, withPictures: pictures)
    // A page that is saved anew counts from then on.
    keeping.isGiven = true
    var ids: [String: String] = [:]
    try WatchedFolder(folder).watch { path in
      try? Diagnostics.reporting {
        let source = try LoadedSource.load(foundFile: path)
        if source.bytes.isEmpty { throw InputFailure(reason: "is empty", name: source.name) }
        // A file that grows is one article.
        keeping.former = ids[path]
        let kept = try keeping.store.reporting { _ in try keeping.keep(source, via: "folder") }
        ids[path] = kept.id
        try write(kept)
      }
    }
  }

  private func write(_ kept: Keeping.Kept) throws {
    let words = kept.isRenewed ? "taken anew: " : kept.wasThere ? "already there: " : ""
    try OutputFile.write(to: nil) { $0.write("\(kept.id.prefix(8))  \(words)\(PrintableText.of(kept.title))\n") }
  }

  private func writeJSON(_ kept: [Keeping.Kept]) throws {
    let values = kept.map { kept in
      JSONValue.object([
        .init("id", .text(kept.id)), .init("title", .text(kept.title)), .init("new", .bool(!kept.wasThere)),
        .init("renewed", .bool(kept.isRenewed)),
      ])
    }
    try ShelfAnswer.write([.init("kept", .array(values))])
  }
}
