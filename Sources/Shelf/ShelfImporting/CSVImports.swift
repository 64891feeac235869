import ShelfModel
import Timestamps

/// Exports that are tables, recognized by the names of their columns in any order.
enum CSVImports {
  /// Reads a table and passes on its articles.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ account: inout ImportAccount, each: (ImportedArticle) throws -> Void
  ) throws -> String {
    guard var table = CSVTable(bytes) else { throw ImportFailure("is empty") }
    let columns = Set(table.columns)
    let kind = try kind(of: columns)
    while let row = table.next() {
      guard let article = kind.read(row) else {
        account.leaveOut("rows without an address")
        continue
      }
      try each(article)
    }
    return kind.name
  }

  private typealias Kind = (name: String, read: (CSVTable.Row) -> ImportedArticle?)

  private static func kind(of columns: Set<String>) throws -> Kind {
    if columns.isSuperset(of: ["url", "time_added", "status"]) { return ("Pocket", pocket) }
    if columns.isSuperset(of: ["url", "selection", "folder"]) { return ("Instapaper", instapaper) }
    if columns.isSuperset(of: ["highlight", "book title"]) { return ("Readwise highlights", readwiseHighlight) }
    if columns.isSuperset(of: ["url", "saved date", "location"]) { return ("Readwise", readwise) }
    if columns.isSuperset(of: ["url", "in queue", "favorited"]) { return ("Matter", matter) }
    if columns.isSuperset(of: ["url", "type", "content", "note"]) { return ("mymind", mymind) }
    if columns.contains("highlight"), columns.contains("url") || columns.contains("title") {
      return ("highlights", highlight)
    }
    if columns.contains("url") { return (columns.contains("excerpt") ? "Raindrop" : "table", raindrop) }
    throw ImportFailure("is not a known kind of table: no column is named url")
  }

  private static func pocket(_ row: CSVTable.Row) -> ImportedArticle? {
    guard let url = row["url"] else { return nil }
    var article = ImportedArticle(address: url, title: row["title"].flatMap { $0 == url ? nil : ImportText.line($0) })
    article.added = row["time_added"].flatMap { Instant(reading: $0) }
    article.tags = ImportText.tags(row["tags"], "|")
    article.isArchived = row["status"] == "archive"
    return article
  }

  private static func instapaper(_ row: CSVTable.Row) -> ImportedArticle? {
    let selection = row["selection"]
    guard row["url"] != nil || selection != nil else { return nil }
    var article = ImportedArticle(address: row["url"], title: row["title"].map(ImportText.line))
    article.added = row["timestamp"].flatMap { Instant(reading: $0) }
    article.tags = ImportText.list(row["tags"])
    switch row["folder"]?.lowercased() {
    case "archive": article.isArchived = true
    case "starred": article.isStarred = true
    case nil, "unread": break
    default: article.tags += [row["folder"]].compactMap { $0 }.filter { !article.tags.contains($0) }
    }
    if row["url"] == nil {
      article.content = selection
      article.contentIsText = true
    } else {
      article.note = selection
    }
    return article
  }

  private static func readwise(_ row: CSVTable.Row) -> ImportedArticle? {
    guard let url = row["url"] else { return nil }
    var article = ImportedArticle(address: url, title: row["title"].map(ImportText.line))
    article.added = row["saved date"].flatMap { Instant(reading: $0) }
    article.tags = ImportText.list(row["document tags"])
    article.progress = ImportText.progress(row["reading progress"])
    article.isArchived = row["location"] == "archive"
    article.isSeen = row["seen"]?.lowercased() == "true"
    // Where it lay is what the reader meant to do with it; what is new lies in the folder that new articles come to.
    if let place = row["location"]?.lowercased(), ["feed", "later", "shortlist"].contains(place),
      !article.tags.contains(place)
    {
      article.tags.append(place)
    }
    return article
  }

  private static func readwiseHighlight(_ row: CSVTable.Row) -> ImportedArticle? {
    // A note may stand for itself.
    guard let quote = row["highlight"] ?? row["note"].map({ _ in "" }) else { return nil }
    // Highlights of books have no address: the book becomes an article.
    var article = ImportedArticle(title: row["book title"].map(ImportText.line))
    article.author = row["book author"]
    article.tags = ImportText.list(row["document tags"])
    let created = row["highlighted at"].flatMap { Instant(reading: $0) }
    article.added = created
    article.highlights = [
      Highlight(
        quote: quote, colour: .init(named: row["color"] ?? ""),
        note: ImportText.note(row["note"], tags: ImportText.tags(row["tags"], ",")),
        created: created ?? Instant(milliseconds: 0))
    ]
    return article
  }

  /// A row of any table of highlights, as this program writes one, and as Readwise takes one.
  private static func highlight(_ row: CSVTable.Row) -> ImportedArticle? {
    guard row["url"] != nil || row["title"] != nil, row["highlight"] != nil || row["note"] != nil else { return nil }
    var article = ImportedArticle(address: row["url"], title: row["title"].map(ImportText.line))
    if article.address == nil { article.id = row["article"].flatMap { ImportedArticle.id(named: $0) } }
    article.author = row["author"]
    article.tags = ImportText.tags(row["tags"], ";")
    let created = row["date", "highlighted at", "created"].flatMap { Instant(reading: $0) }
    article.added = created
    article.highlights = [
      Highlight(
        quote: plain(row["highlight"]) ?? "", colour: .init(named: row["color", "colour"] ?? ""),
        note: plain(row["note"]),
        created: created ?? Instant(milliseconds: 0))
    ]
    return article
  }

  /// A cell without the apostrophe that keeps spreadsheets from computing it.
  private static func plain(_ cell: String?) -> String? {
    guard let cell, cell.hasPrefix("'"), let next = cell.dropFirst().first, "=+-@".contains(next) else { return cell }
    return String(cell.dropFirst())
  }

  private static func matter(_ row: CSVTable.Row) -> ImportedArticle? {
    guard let url = row["url"] else { return nil }
    var article = ImportedArticle(address: url, title: row["title"].map(ImportText.line))
    article.author = row["author"]
    article.site = row["publisher"]
    article.tags = ImportText.tags(row["tags"], ";")
    article.isStarred = row["favorited"]?.lowercased() == "true"
    article.isArchived = row["in queue"]?.lowercased() == "false"
    article.progress = row["read"]?.lowercased() == "true" ? 1 : nil
    article.added = row["last interaction date"].flatMap { Instant(reading: $0) }
    return article
  }

  private static func mymind(_ row: CSVTable.Row) -> ImportedArticle? {
    guard row["url"] != nil || row["content"] != nil else { return nil }
    var article = ImportedArticle(address: row["url"], title: row["title"].map(ImportText.line))
    article.tags = ImportText.tags(row["tags"], ",")
    article.note = row["note"]
    article.added = row["created"].flatMap { Instant(reading: $0) }
    if row["url"] == nil {
      article.content = row["content"]
      article.contentIsText = true
    }
    return article
  }

  private static func raindrop(_ row: CSVTable.Row) -> ImportedArticle? {
    guard let url = row["url"] else { return nil }
    let created = row["created", "date", "timestamp", "time_added"].flatMap { Instant(reading: $0) }
    var article = ImportedArticle(address: url, title: row["title", "name"].map(ImportText.line))
    article.tags = ImportText.tags(row["tags"], ",")
    if let folder = row["folder"], folder.lowercased() != "unsorted" {
      article.tags += ImportText.tags(folder, "/").filter { !article.tags.contains($0) }
    }
    article.note = row["note"]
    article.highlights = raindropHighlights(row["highlights"] ?? "", created: created)
    article.isStarred = row["favorite"]?.lowercased() == "true"
    article.added = created
    return article
  }

  /// The highlights of a cell, with empty lines between them.
  ///
  ///     Highlight:what was marked ⏎ Note:why ⏎⏎ Highlight:the next
  private static func raindropHighlights(_ cell: String, created: Instant?) -> [Highlight] {
    var highlights: [Highlight] = []
    var isNew = true
    for line in cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = ImportText.line(String(line))
      if words.isEmpty {
        isNew = true
      } else if let last = highlights.indices.last, words.lowercased().hasPrefix("note:") {
        highlights[last].note = ImportText.line(String(words.dropFirst(5)))
        isNew = true
      } else {
        let isMarked = words.lowercased().hasPrefix("highlight:")
        let quote = isMarked ? ImportText.line(String(words.dropFirst(10))) : words
        if !isNew, !isMarked, let last = highlights.indices.last {
          highlights[last].quote += "\n" + quote
        } else {
          highlights.append(Highlight(quote: quote, created: created ?? Instant(milliseconds: 0)))
        }
        isNew = false
      }
    }
    return highlights
  }
}
