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
        case .markdown: try writeVault(articles, in: output ?? ".", store)
        case .json: try write(WebAnnotations.collection(articles).indented + "\n")
        case .csv: try write(HighlightTable.text(articles))
        case nil: try write(articles.map(lines).joined())
        }
      }
    }
  }

  private func write(_ text: String) throws { try OutputFile.write(to: output) { $0.write(text) } }

  private func article(_ row: ShelfRow, _ store: ShelfStore) throws -> MarkedArticle {
    let text = try ShelfArticle.document(of: row.id, in: store).map { SearchedText(ReadingText($0.articles)) }
    let marks = try store.state(of: row.id)?.highlights ?? []
    var placed = marks.map { id, highlight in
      (id: id, highlight: highlight, place: text.flatMap { Anchoring.find(highlight, in: $0) })
    }
    // A note to the whole article stands before all passages: behind one it would seem to belong to that.
    let order: (Highlight, Anchoring?) -> Int = { $0.quote.isEmpty ? -1 : $1?.range.lowerBound ?? .max }
    placed.sort { (order($0.highlight, $0.place), $0.id) < (order($1.highlight, $1.place), $1.id) }
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
  private func writeVault(_ articles: [MarkedArticle], in folder: String, _ store: ShelfStore) throws {
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
    let emptied = try empty(known, except: Set(articles.map(\.id)), store)
    let rest = emptied > 0 ? ", \(emptied) without highlights now" : ""
    try ChangedArticles.say("\(Counted.words(articles.count, "article")) in the vault, \(changed) written\(rest)")
  }

  /// Takes the passages out of the files of articles that have none any more, or are deleted; a file into which the reader has written
  /// nothing is removed. Answers how many there were.
  private func empty(_ files: VaultFiles, except written: Set<String>, _ store: ShelfStore) throws -> Int {
    var count = 0
    for (id, path) in files.paths.sorted(by: { $0.key < $1.key }) where !written.contains(id) {
      // Of an article that this shelf has never seen, or that only the query leaves out, the file stays.
      guard let state = try store.state(of: id), state.deleted.value || state.highlights.isEmpty,
        let old = try ShelfStore.file(path).map({ String(decoding: $0, as: UTF8.self) }), MarkdownVault.hasLine(old)
      else { continue }
      let text = MarkdownVault.withoutMarks(old)
      guard text != old else { continue }
      if let text { try ShelfStore.replace(path, with: Array(text.utf8)) } else { ShelfStore.remove(path) }
      count += 1
    }
    return count
  }
}

/// The files of a vault by the ids of their articles: a title may change, and a reader may name a file otherwise.
private struct VaultFiles {
  private let folder: String
  private(set) var paths: [String: String] = [:]

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
    paths[article.id] ?? "\(folder)/\(Slug.readable(article.title))-\(article.id.prefix(6)).md"
  }
}
