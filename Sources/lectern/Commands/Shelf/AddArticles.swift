import ArgumentParser
import ArticleWriting
import JSONText
import UTF8Text

/// `lectern add URL|FILE|-…`
struct AddArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep articles on the shelf.",
    discussion: """
      Pages are kept byte for byte. `curl … | lectern add --url URL -` keeps a page that needs a login or a browser. An \
      article that is already on the shelf gets the tags and is not kept twice.
      """)

  @Option(help: ArgumentHelp("The address of a page that is piped in.", valueName: "url"))
  var url: String?

  @Option(
    name: .customLong("tag"), help: ArgumentHelp("A tag; may be repeated.", valueName: "tag"))
  var tags: [String] = []

  @Flag(help: "Report what was kept as JSON.")
  var json = false

  @Argument(help: ArgumentHelp("Addresses and files; - is standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  func validate() throws {
    if files.isEmpty { try InputFile.expectPipe() }
    if url != nil, files.count > 1 { throw ValidationError("--url needs a single article.") }
    if tags.contains(where: { $0.isEmpty }) { throw ValidationError("A tag cannot be empty.") }
  }

  func run() throws {
    var failed = false
    var kept: [Keeping.Kept] = []
    try Diagnostics.reporting {
      let keeping = Keeping(store: try ShelfLocation.open(), address: url, tags: tags)
      for file in files.isEmpty ? [SourceFile.standardInput] : files {
        do {
          try Diagnostics.reporting {
            let source = try LoadedSource.load(file)
            if source.bytes.isEmpty { throw InputFailure(reason: "is empty", name: source.name) }
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

  private func write(_ kept: Keeping.Kept) throws {
    let words = kept.wasThere ? "already there: " : ""
    try OutputFile.write(to: nil) { $0.write("\(kept.id.prefix(8))  \(words)\(PrintableText.of(kept.title))\n") }
  }

  private func writeJSON(_ kept: [Keeping.Kept]) throws {
    let values = kept.map { kept in
      JSONValue.object([
        .init("id", .text(kept.id)), .init("title", .text(kept.title)), .init("new", .bool(!kept.wasThere)),
      ])
    }
    let value = JSONValue.object([.init("schema", .text("lectern.shelf/1")), .init("kept", .array(values))])
    try OutputFile.write(to: nil) { $0.write(value.indented + "\n") }
  }
}
