import JSONText
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
    article.progress = row["reading progress"].flatMap { Double($0) }.map { min(1, max(0, $0)) }
    article.isArchived = row["location"] == "archive"
    if row["location"] == "feed" { article.tags.append("feed") }
    return article
  }

  private static func readwiseHighlight(_ row: CSVTable.Row) -> ImportedArticle? {
    guard let quote = row["highlight"] else { return nil }
    // Highlights of books have no address: the book becomes an article.
    var article = ImportedArticle(title: row["book title"].map(ImportText.line))
    article.author = row["book author"]
    article.tags = ImportText.list(row["document tags"])
    let created = row["highlighted at"].flatMap { Instant(reading: $0) }
    article.added = created
    article.highlights = [
      Highlight(
        quote: quote, colour: .init(named: row["color"] ?? ""), note: row["note"],
        created: created ?? Instant(milliseconds: 0))
    ]
    return article
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
    var article = ImportedArticle(address: url, title: row["title", "name"].map(ImportText.line))
    article.tags = ImportText.tags(row["tags"], ",")
    if let folder = row["folder"], folder.lowercased() != "unsorted" {
      article.tags += folder.split(separator: "/").map(String.init).filter { !article.tags.contains($0) }
    }
    article.note = row["note"]
    article.isStarred = row["favorite"]?.lowercased() == "true"
    article.added = row["created", "date", "timestamp", "time_added"].flatMap { Instant(reading: $0) }
    return article
  }
}

/// Small texts of exports.
enum ImportText {
  /// Words on one line.
  static func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Tags between signs.
  static func tags(_ text: String?, _ separator: Character) -> [String] {
    var tags: [String] = []
    for part in (text ?? "").split(separator: separator) {
      let tag = line(String(part))
      if !tag.isEmpty, tag.utf8.count <= 200, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// A list within a cell, in the notation of JSON or Python, or separated by commas.
  ///
  ///     ["a", "b"]  ·  ['it''s', "b"]  ·  a, b
  static func list(_ text: String?) -> [String] {
    guard let text, text.hasPrefix("["), text.hasSuffix("]") else { return tags(text, ",") }
    if case .array(let values)? = try? JSONValue.value(of: Array(text.utf8)) {
      return values.compactMap(\.asText).map(line).filter { !$0.isEmpty }
    }
    var found: [String] = []
    var quote: Character?
    var word = ""
    var isEscaped = false
    for sign in text.dropFirst().dropLast() {
      if isEscaped {
        word.append(sign)
        isEscaped = false
      } else if sign == "\\", quote != nil {
        isEscaped = true
      } else if sign == quote {
        found.append(line(word))
        (word, quote) = ("", nil)
      } else if quote != nil {
        word.append(sign)
      } else if sign == "'" || sign == "\"" {
        quote = sign
      }
    }
    return found.filter { !$0.isEmpty }
  }
}
