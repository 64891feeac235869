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

/// `lectern show ID`
struct ShowArticle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Read an article on the shelf.",
    discussion: "If standard output is not a terminal, the article is written as plain text.")

  @Flag(help: "Write what is known about it as JSON.")
  var json = false

  @OptionGroup var page: PageWidth

  @Argument(help: ArgumentHelp("The id of the article, or its beginning.", valueName: "id"))
  var id: String

  func run() throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      try store.reporting { store in
        let row = try ShelfArticle.row(of: id, in: store)
        if json { return try writeJSON(row, store) }
        guard let document = try ShelfArticle.document(of: row.id, in: store) else {
          throw InputFailure(reason: "has no text yet; lectern fetch gets it", name: row.title)
        }
        guard SystemCalls.isTerminal(STDOUT_FILENO) else {
          return try OutputFile.write(to: nil) { TextWriter(width: page.columns).write(document, to: &$0) }
        }
        try store.change([(row.id, [.seen(true)])])
        try ReaderSession.read(
          document, name: PrintableText.of(row.title), origin: row.address.map { .page($0) } ?? .unknown)
      }
    }
  }

  private func writeJSON(_ row: ShelfRow, _ store: ShelfStore) throws {
    let highlights = try store.state(of: row.id)?.highlights ?? []
    let value = JSONValue.object(
      row.json.members.filter { $0.name != "highlights" } + [
        .init("folder", .textOrNull(try store.path(of: row.id))),
        .init(
          "highlights",
          .array(
            highlights.map { id, highlight in
              .object([.init("id", .text(id))] + highlight.json.members)
            })),
      ])
    try OutputFile.write(to: nil) { $0.write(value.indented + "\n") }
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

  /// The article, parsed by this version of the program; nil if it has no text yet.
  static func document(of id: String, in store: ShelfStore) throws -> Document? {
    try store.source(of: id).map { IndexedArticle.document($0.bytes, $0.about) }
  }
}
