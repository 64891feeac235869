import Archives
import ArgumentParser
import ArticleModel
import ArticleWriting
import FeedReading
import ShelfExporting
import ShelfModel
import ShelfStore
import Timestamps

/// `lectern export [QUERY] --to FORMAT`
struct ExportArticles: ParsableCommand {
  /// What articles are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, html, json, epub, bookmarks, opml

    /// The format of single articles; nil for what is written otherwise.
    var ofArticles: OutputFormat? { OutputFormat(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Take articles away: as files of a format, as a book, as bookmarks.",
    discussion: """
      markdown, html, json and epub make a file of each article in the directory named by -o; epub with --one makes one book \
      of all. bookmarks is a list every browser reads; opml is the list of feeds. Both go to a file.
      """)

  @Option(help: ArgumentHelp("What to write: markdown, html, json, epub, bookmarks or opml.", valueName: "format"))
  var to: Format
  @Option(name: [.customShort("o"), .long], help: "A directory, or a file.", completion: .file()) var output: String?
  @Flag(help: "EPUB: one book of all articles, in the file named by -o.") var one = false
  @OptionGroup var words: QueryWords

  func validate() throws {
    if output == nil, to != .bookmarks, to != .opml { throw ValidationError("Give -o with a directory.") }
    if one, to != .epub { throw ValidationError("--one is for EPUB.") }
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
          try ChangedArticles.say("\(ChangedArticles.count(count)) written")
        }
      }
    }
  }

  private func write(_ text: String) throws { try OutputFile.write(to: output) { $0.write(text) } }

  private static func bookmark(_ row: ShelfRow) -> BookmarkList.Entry? {
    row.address.map { .init(address: $0, title: row.title, added: row.added.seconds, tags: row.tags) }
  }

  /// What has no text yet is left out.
  private func chapter(_ row: ShelfRow, _ store: ShelfStore) throws -> EPUBBook.Chapter? {
    try ShelfArticle.document(of: row.id, in: store).map { .init(title: row.title, address: row.address, document: $0) }
  }

  private func writeBook(_ rows: [ShelfRow], _ store: ShelfStore) throws -> Int {
    let chapters = try rows.compactMap { try chapter($0, store) }
    guard !chapters.isEmpty else { throw InputFailure(reason: "no article with a text is like that", name: "export") }
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
      let path = "\(output ?? ".")/\(Slug.of(row.title))-\(row.id.prefix(6))."
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
  /// A short name that follows from the text.
  fileprivate var hashValueForName: String { DocumentIdentityKey.short(self) }
}
