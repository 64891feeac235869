import Archives
import ArgumentParser
import ArticleModel
import ArticleWriting
import FeedReading
import ShelfExporting
import ShelfModel
import ShelfStore
import Timestamps
import UTF8Text

/// `lectern export [QUERY] --to FORMAT`
struct ExportArticles: ParsableCommand {
  /// The formats of an export.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, html, json, epub, bookmarks, opml

    /// The format, if each article becomes a file in it.
    var ofArticles: OutputFormat? { OutputFormat(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Export articles as files, as a book or as bookmarks.",
    discussion: """
      markdown, html, json and epub write a file for each article to the directory given by -o; epub with --one makes a \
      single book of them. bookmarks is a list that every browser can import, and opml is the list of feeds; both are one file.
      """)

  @Option(help: ArgumentHelp("What to write: markdown, html, json, epub, bookmarks or opml.", valueName: "format"))
  var to: Format
  @Option(name: [.customShort("o"), .long], help: "A directory, or a file.", completion: .file()) var output: String?
  @Flag(help: "EPUB: one book of all articles, in the file given by -o.") var one = false
  @OptionGroup var words: QueryWords

  func validate() throws {
    if output == nil, to != .bookmarks, to != .opml { throw ValidationError("Give a directory with -o.") }
    if one, to != .epub { throw ValidationError("--one needs --to epub.") }
  }

  func run() throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      let query = try words.read(in: store)
      try store.reporting { store in
        let rows = try store.rows(query, order: .oldest)
        switch to {
        case .bookmarks: try write(BookmarkList.text(rows.compactMap(ExportArticles.bookmark)))
        case .opml: try write(OPML.text(try FollowedFeeds(store).all()))
        default:
          let count = one ? try writeBook(rows, store) : try writeFiles(rows, store)
          let rest = rows.count - count
          let words = rest > 0 ? ", \(rest) without a text left out" : ""
          try ChangedArticles.say("\(Counted.words(count, "article")) written\(words)")
        }
      }
    }
  }

  private func write(_ text: String) throws { try OutputFile.write(to: output) { $0.write(text) } }

  private static func bookmark(_ row: ShelfRow) -> BookmarkList.Entry? {
    row.address.map { .init(address: $0, title: row.title, added: row.added.seconds, tags: row.tags) }
  }

  /// The article as a chapter; nil if it has no text yet.
  private func chapter(_ row: ShelfRow, _ store: ShelfStore) throws -> EPUBBook.Chapter? {
    try ShelfArticle.document(of: row.id, in: store).map { .init(title: row.title, address: row.address, document: $0) }
  }

  private func writeBook(_ rows: [ShelfRow], _ store: ShelfStore) throws -> Int {
    let chapters = try rows.compactMap { try chapter($0, store) }
    guard !chapters.isEmpty else { throw InputFailure(reason: "no article with a text matches", name: "export") }
    let title = chapters.count == 1 ? chapters[0].title : "Lectern, \(rows.last?.added.day ?? "")"
    let book = EPUBBook(
      id: rows.map(\.id).joined().hashValueForName, title: title, language: rows.first?.language,
      modified: rows.last?.added ?? ShelfStore.now, chapters: chapters)
    try ShelfStore.replace(output ?? "lectern.epub", with: try bytes(book))
    return chapters.count
  }

  private func bytes(_ book: EPUBBook) throws -> [UInt8] {
    do throws(ArchiveFailure) { return try book.file() } catch {
      throw InputFailure(reason: error.description, name: output ?? "export")
    }
  }

  private func writeFiles(_ rows: [ShelfRow], _ store: ShelfStore) throws -> Int {
    var count = 0
    for row in rows {
      guard let chapter = try chapter(row, store) else { continue }
      let path = "\(output ?? ".")/\(Slug.readable(row.title))-\(row.id.prefix(6))."
      if let format = to.ofArticles {
        try ShelfStore.replace(path + format.ending, with: Array(format.writer().string(for: chapter.document).utf8))
      } else {
        let book = EPUBBook(
          id: row.id, title: row.title, language: row.language, modified: row.added, chapters: [chapter])
        try ShelfStore.replace(path + "epub", with: try bytes(book))
      }
      count += 1
    }
    return count
  }
}

extension String {
  /// A short name derived from the text.
  fileprivate var hashValueForName: String { DocumentIdentityKey.short(self) }
}
