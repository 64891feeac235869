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
      single book of them. Pictures that are kept with an article go along, beside html and markdown in a folder of their own; \
      json has tags, states and highlights, and markdown tags and states, which lectern import takes again. bookmarks is a list that every browser can import, and opml is the list of feeds; both are one file.
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
      try checkFolder()
      try store.reporting { store in
        let rows = try store.rows(query, order: .oldest)
        switch to {
        case .bookmarks: try writeBookmarks(rows, store)
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

  /// A file for each article needs a folder.
  private func checkFolder() throws {
    guard let output, !one, to != .bookmarks, to != .opml, SystemCalls.isThere(output),
      (try? SourceFile.isDirectory(output)) != true
    else { return }
    throw InputFailure(reason: "is a file; \(to.rawValue) needs a directory", name: output)
  }

  private func write(_ text: String) throws { try OutputFile.write(to: output) { $0.write(text) } }

  private func writeBookmarks(_ rows: [ShelfRow], _ store: ShelfStore) throws {
    let entries = try rows.compactMap { row -> BookmarkList.Entry? in
      guard let address = row.address else { return nil }
      var entry = BookmarkList.Entry(address: address, title: row.title, added: row.added.seconds, tags: row.tags)
      (entry.isArchived, entry.isStarred) = (row.isArchived, row.isStarred)
      if row.highlights > 0 {
        entry.notes = (try store.state(of: row.id)?.highlights ?? []).filter(\.highlight.quote.isEmpty).compactMap(
          \.highlight.note)
      }
      return entry
    }
    try write(BookmarkList.text(entries))
    let rest = rows.count - entries.count
    if rest > 0 { Diagnostics.report("\(Counted.words(rest, "article")) without an address left out") }
  }

  /// The article as a chapter; nil if it has no text yet.
  private func chapter(_ row: ShelfRow, _ store: ShelfStore) throws -> EPUBBook.Chapter? {
    guard let document = try ShelfArticle.document(of: row.id, in: store) else { return nil }
    var chapter = EPUBBook.Chapter(title: row.title, address: row.address, document: document)
    guard to == .epub else { return chapter }
    let pictures = try KeptPictures(of: row.id, in: store)
    if !pictures.isEmpty { chapter.picture = { pictures.picture(at: $0)?.bytes } }
    return chapter
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
      let name = "\(Slug.readable(row.title))-\(row.id.prefix(6))"
      let path = "\(output ?? ".")/\(name)."
      if let format = to.ofArticles {
        let fields = ShelfFields(row, try store.state(of: row.id) ?? ArticleState())
        var document = fields.titled(chapter.document, isRead: format != .json)
        if to == .html || to == .markdown {
          // As browsers call the folder beside a page.
          let folder = "\(output ?? ".")/\(name)_files"
          document = try KeptPictures(of: row.id, in: store).put(document, into: folder, called: "\(name)_files")
        }
        let text = fields.added(to: format.writer().string(for: document), format)
        try ShelfStore.replace(path + format.ending, with: Array(text.utf8))
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
