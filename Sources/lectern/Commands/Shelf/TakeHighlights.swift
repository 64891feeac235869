import ArgumentParser
import ArticleModel
import ArticleWriting
import JSONText
import ShelfExporting
import ShelfModel
import ShelfStore
import Timestamps
import UTF8Text

/// `lectern highlights [QUERY]`
struct TakeHighlights: ParsableCommand {
  /// What highlights are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "highlights", abstract: "List or export highlights and notes.",
    discussion: """
      Markdown is a vault: one file per article in the directory given by -o. It can be written again at any time; what you \
      add below the last line of a file is left alone. JSON is a collection of W3C Web Annotations.
      """)

  @Option(help: ArgumentHelp("What to write: markdown, json or csv.", valueName: "format")) var to: Format?
  @Flag(help: "The same as --to json.") var json = false
  @Option(
    name: [.customShort("o"), .long], help: "Where to write: a file, or a directory for Markdown.", completion: .file())
  var output: String?
  @OptionGroup var words: QueryWords

  private var form: Format? { json ? .json : to }

  func validate() throws {
    if to == .markdown, output == nil { throw ValidationError("Markdown needs a directory, given by -o.") }
    if json, to ?? .json != .json { throw ValidationError("--json is --to json.") }
    if form == nil, output != nil { throw ValidationError("-o needs --to.") }
  }

  func run() throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      var query = try words.read(in: store)
      query.terms.append(.init(.flag(.highlighted)))
      try store.reporting { store in
        let articles = try store.rows(query, order: .oldest).map { try article($0, store) }
        switch form {
        case .markdown: try writeVault(articles, in: output ?? ".")
        case .json: try write(WebAnnotations.collection(articles).indented + "\n")
        case .csv: try write(HighlightTable.text(articles))
        case nil: try write(articles.map(lines).joined())
        }
      }
    }
  }

  private func write(_ text: String) throws { try OutputFile.write(to: output) { $0.write(text) } }

  private func article(_ row: ShelfRow, _ store: ShelfStore) throws -> MarkedArticle {
    let text = try ShelfArticle.document(of: row.id, in: store).map { ReadingText($0.articles) }
    let marks = try store.state(of: row.id)?.highlights ?? []
    var placed = marks.map { id, highlight in
      (id: id, highlight: highlight, place: text.flatMap { Anchoring.find(highlight, in: $0) })
    }
    placed.sort { ($0.place?.range.lowerBound ?? .max, $0.id) < ($1.place?.range.lowerBound ?? .max, $1.id) }
    return MarkedArticle(
      id: row.id, title: row.title, address: row.address, author: row.author, site: row.site, added: row.added,
      tags: row.tags, hasText: text != nil, marks: placed)
  }

  private func lines(_ article: MarkedArticle) -> String {
    var text = "\(article.id.prefix(ShelfRow.shownDigits))  \(PrintableText.of(article.title))\n"
    for mark in article.marks {
      let missing = article.hasText ? "no longer in the text" : "the text is not here yet"
      let state = mark.place == nil && !mark.highlight.quote.isEmpty ? "  (\(missing))" : ""
      if !mark.highlight.quote.isEmpty {
        text += "  \(mark.highlight.colour.rawValue)  “\(PrintableText.of(line(mark.highlight.quote)))”\(state)\n"
      }
      if let note = mark.highlight.note { text += "    note: \(PrintableText.of(line(note)))\n" }
    }
    return text
  }

  private func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Writes one file per article; files that would not change are not touched.
  private func writeVault(_ articles: [MarkedArticle], in folder: String) throws {
    let known = try VaultFiles(folder)
    var changed = 0
    for article in articles {
      let path = known.path(of: article)
      let old = try ShelfStore.file(path).map { String(decoding: $0, as: UTF8.self) }
      guard let text = MarkdownVault.file(article, over: old) else {
        Diagnostics.report("\(path): the line below which it is yours is missing; left as it is")
        continue
      }
      guard text != old else { continue }
      try ShelfStore.replace(path, with: Array(text.utf8))
      changed += 1
    }
    try ChangedArticles.say("\(Counted.words(articles.count, "article")) in the vault, \(changed) written")
  }
}

/// The files of a vault by the ids of their articles: a title may change, and a reader may name a file otherwise.
private struct VaultFiles {
  private let folder: String
  private var paths: [String: String] = [:]

  init(_ folder: String) throws {
    self.folder = folder
    var added: Set<String> = []
    for path in ShelfStore.files(in: folder, depth: 0) where path.hasSuffix(".md") {
      let text = try ShelfStore.file(path).map { String(decoding: $0, as: UTF8.self) }
      guard let text, let id = MarkdownVault.id(ofFile: text), !added.contains(id) else { continue }
      // Of several files of an article the one counts that the reader has written into.
      paths[id] = path
      if MarkdownVault.isAddedTo(text) { added.insert(id) }
    }
  }

  func path(of article: MarkedArticle) -> String {
    paths[article.id] ?? "\(folder)/\(Slug.of(article.title))-\(article.id.prefix(6)).md"
  }
}
