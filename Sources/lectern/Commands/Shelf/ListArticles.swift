import ArgumentParser
import ArticleWriting
import JSONText
import ShelfModel
import ShelfStore

extension ShelfOrder: ExpressibleByArgument {}

/// `lectern list [QUERY]`
struct ListArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the articles on the shelf.",
    discussion:
      "Each line has the id, the day the article was kept, its length, how far it was read, title, site and tags.")

  @Option(help: ArgumentHelp("The order of the list.", valueName: "order"))
  var sort = ShelfOrder.newest

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "List deleted articles.")
  var trash = false

  @OptionGroup var words: QueryWords

  func run() throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      let query = try words.read(in: store)
      let rows = try store.reporting { try $0.rows(query, order: sort, passages: true, deleted: trash) }
      if rows.isEmpty { words.hintAtQuotes() }
      try RowList(rows: rows, isJSON: json, showsPassages: false, showsPublished: sort == .published).write()
    }
  }
}

/// `lectern search WORDS`
struct SearchArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the texts and notes on the shelf.",
    discussion: "The best matches come first. Words in quotation marks have to follow one another.")

  @Option(help: ArgumentHelp("The order of the list.", valueName: "order"))
  var sort = ShelfOrder.relevance

  @Option(help: ArgumentHelp("Show at most this many.", valueName: "number"))
  var limit = 50

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var words: QueryWords

  func validate() throws {
    if words.words.isEmpty { throw ValidationError("Missing expected argument '<query> ...'") }
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      let query = try words.read(in: store, isSearch: true)
      let rows = try store.reporting { try $0.rows(query, order: sort, limit: limit, passages: true) }
      if rows.isEmpty { words.hintAtQuotes() }
      try RowList(rows: rows, isJSON: json, showsPassages: true, showsPublished: sort == .published).write()
    }
  }
}

/// Rows as lines or as JSON.
struct RowList {
  let rows: [ShelfRow]
  let isJSON: Bool
  let showsPassages: Bool
  var showsPublished = false

  func write() throws {
    try OutputFile.write(to: nil) { output in
      guard isJSON else {
        for row in rows {
          output.write(row.line(showsPublished: showsPublished) + "\n")
          if showsPassages, let passage = row.passageLine { output.write(passage + "\n") }
        }
        return
      }
      output.write(ShelfAnswer.json([.init("articles", .array(rows.map(\.json)))]) + "\n")
    }
  }
}
