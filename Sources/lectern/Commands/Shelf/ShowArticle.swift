import ArgumentParser
import ArticleModel
import ArticleWriting
import JSONText
import ReaderCore
import ShelfModel
import ShelfStore
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `lectern show ID|QUERY`
struct ShowArticle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Read an article of the shelf, or all that a query asks for.",
    discussion: """
      Where standard output is no terminal, the articles are written as plain text, a form feed between two of them. In a \
      terminal one is read; of several, the list is shown.
      """)

  @Flag(help: "Write what is known about it as JSON.")
  var json = false

  @OptionGroup var page: PageWidth

  @OptionGroup var words: QueryWords

  func validate() throws { try ChangedArticles.check(words) }

  func run() throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      let rows = try meant(in: store)
      try store.reporting { store in
        if json { return try writeJSON(rows, store) }
        guard SystemCalls.isTerminal(STDOUT_FILENO) else { return try write(rows, store) }
        guard rows.count == 1 else { return try RowList(rows: rows, isJSON: false, showsPassages: false).write() }
        let document = try ShelfArticle.opened(rows[0], in: store)
        let origin: DocumentOrigin = rows[0].address.map { .page($0) } ?? .unknown
        if LinearSession.isNeeded { return try LinearSession.read { _ in (document, origin) } }
        try ReaderSession.read(document, name: PrintableText.of(rows[0].title), origin: origin)
      }
    }
  }

  /// The article whose id begins with the one word that was given, else all that the query asks for.
  private func meant(in store: ShelfStore) throws -> [ShelfRow] {
    if words.words.count == 1, let word = words.words.first?.lowercased(), ArticleID.isBeginning(word) {
      let rows = try store.reporting { try $0.rows(Query([.init(.id(word))]), limit: 2) }
      if rows.count == 1 { return rows }
      if rows.count > 1 { throw InputFailure(reason: "several articles begin so", name: word) }
    }
    return try ChangedArticles(words: words).rows(in: store)
  }

  /// Writes the texts one after another; what has none is told, and the others are written all the same.
  private func write(_ rows: [ShelfRow], _ store: ShelfStore) throws {
    var failed = false
    try OutputFile.write(to: nil) { output in
      var isFirst = true
      for row in rows {
        do {
          try Diagnostics.reporting {
            let document = try ShelfArticle.text(of: row, in: store)
            if !isFirst { output.write("\u{C}\n") }
            isFirst = false
            TextWriter(width: page.columns).write(document, to: &output)
          }
        } catch {
          failed = true
        }
      }
    }
    if failed { throw Diagnostics.failure }
  }

  private func writeJSON(_ rows: [ShelfRow], _ store: ShelfStore) throws {
    let values = try rows.map { try value(of: $0, store) }
    let written = values.count == 1 ? values[0].indented : ShelfAnswer.json([.init("articles", .array(values))])
    try OutputFile.write(to: nil) { $0.write(written + "\n") }
  }

  private func value(of row: ShelfRow, _ store: ShelfStore) throws -> JSONValue {
    let highlights = try store.state(of: row.id)?.highlights ?? []
    return JSONValue.object(
      row.json.members.filter { $0.name != "highlights" } + [
        .init("folder", .textOrNull(try store.path(of: row.id))),
        .init(
          "highlights",
          .array(
            highlights.map { id, highlight in
              .object([.init("id", .text(id))] + highlight.json.members)
            })),
      ])
  }
}

/// Finds articles on the shelf by their ids.
enum ShelfArticle {
  /// The one article whose id begins like this. Throws ``InputFailure`` if there is none or more than one.
  static func row(of id: String, in store: ShelfStore) throws -> ShelfRow {
    let id = id.lowercased()
    guard ArticleID.isBeginning(id) else { throw InputFailure(reason: "not the id of an article", name: id) }
    let rows = try store.rows(Query([.init(.id(id))]), limit: 2)
    guard let row = rows.first else { throw InputFailure(reason: "not on the shelf", name: id) }
    guard rows.count == 1 else {
      throw InputFailure(reason: "several articles have ids that begin like this", name: id)
    }
    return row
  }

  /// The text of an article that is opened to be read, which is known from then on. Throws ``InputFailure`` if it has none.
  static func opened(_ row: ShelfRow, in store: ShelfStore) throws -> Document {
    let document = try text(of: row, in: store)
    try store.change([(row.id, [.seen(true)])])
    return document
  }

  /// The text of an article. Throws ``InputFailure`` if it has none.
  static func text(of row: ShelfRow, in store: ShelfStore) throws -> Document {
    guard let document = try document(of: row.id, in: store) else {
      throw InputFailure(reason: "has no text yet; lectern fetch brings it", name: row.title)
    }
    return document
  }

  /// The article, parsed by this version of the program; nil if it has no text yet.
  static func document(of id: String, in store: ShelfStore) throws -> Document? {
    try store.source(of: id).map { IndexedArticle.document($0.bytes, $0.about) }
  }
}
