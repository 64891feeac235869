import JSONText
import ShelfModel
import Timestamps

/// Exports in JSON. Records are read one by one, so a whole file is never in memory as a tree.
enum JSONImports {
  /// Reads a file and passes on its articles; the fields of each record tell its kind.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ account: inout ImportAccount, each: (ImportedArticle) throws -> Void
  ) throws -> String {
    var walk = RecordWalk(account: account)
    var reader = JSONReader(bytes)
    do {
      try walk.values(&reader, each)
    } catch {
      let cause = (error as? WalkFailure)?.cause ?? error
      guard let failure = cause as? JSONFailure else { throw cause }
      // Whatever came before the mistake is kept.
      guard walk.count > 0 else { throw ImportFailure("is not readable JSON: \(failure)") }
      walk.account.leaveOut("the rest of a file that was cut off")
    }
    account = walk.account
    guard walk.count > 0 else { throw ImportFailure("is JSON without any known kind of article") }
    return walk.kind
  }
}

/// Walks JSON down to its records.
private struct RecordWalk {
  typealias Taking = (ImportedArticle) throws -> Void

  var account: ImportAccount
  var count = 0
  var kind = "JSON"

  init(account: ImportAccount) { self.account = account }

  /// Arrays contain records; objects contain such arrays under any name (`bookmarks`, `collections`, `links`), or records by id.
  mutating func values(_ reader: inout JSONReader, _ each: Taking) throws {
    guard reader.peek() == UInt8(ascii: "[") else { return try record(try reader.value(), isRoot: true, each) }
    try reader.forEachElement(
      { (reader: inout JSONReader) throws(WalkFailure) in
        do { try self.record(try reader.value(), isRoot: false, each) } catch { throw WalkFailure(error) }
      }, or: { WalkFailure($0) })
  }

  private mutating func record(_ json: JSONValue, isRoot: Bool, _ each: Taking) throws {
    if let (article, kind) = JSONRecord.article(json) { return try take(article, kind, each) }
    var found = false
    for member in json.members {
      // Pocket's own export holds its records by id.
      let inner = member.value.members.filter { !$0.value.members.isEmpty }.map(\.value)
      for value in member.value.elements + (isRoot ? inner : []) where !value.members.isEmpty {
        found = true
        try record(value, isRoot: false, each)
      }
    }
    if !found, !isRoot { account.leaveOut("records without an address") }
  }

  private mutating func take(_ article: ImportedArticle, _ kind: String, _ each: Taking) throws {
    self.kind = kind
    count += 1
    try each(article)
  }
}

/// Carries any error through the reader.
private struct WalkFailure: Error {
  let cause: any Error
  init(_ cause: any Error) { self.cause = cause }
}

/// A record of a service.
enum JSONRecord {
  /// The article of a record, and the service it is from; nil if it has neither an address nor a text.
  static func article(_ json: JSONValue) -> (article: ImportedArticle, kind: String)? {
    guard !json.members.isEmpty else { return nil }
    if json["given_url"]?.asText != nil, json["time_added"] != nil { return pocket(json).map { ($0, "Pocket") } }
    if json["slug"] != nil, json["savedAt"] != nil { return omnivore(json).map { ($0, "Omnivore") } }
    if json["createdAt"] != nil, let content = json["content"], content["type"] != nil {
      return karakeep(json, content).map { ($0, "Karakeep") }
    }
    if json["is_archived"] != nil || json["domain_name"] != nil { return wallabag(json).map { ($0, "wallabag") } }
    if json["links"] != nil || json["bookmarks"] != nil || json["collections"] != nil { return nil }
    return link(json).map { ($0, json["createdAt"] != nil ? "Linkwarden" : "JSON") }
  }

  private static func pocket(_ json: JSONValue) -> ImportedArticle? {
    let url = [json["resolved_url"]?.asText, json["given_url"]?.asText].lazy.compactMap { $0 }.first { !$0.isEmpty }
    guard let url else { return nil }
    let title = [json["resolved_title"]?.asText, json["given_title"]?.asText].lazy.compactMap { $0 }.first {
      !$0.isEmpty
    }
    var article = ImportedArticle(address: url, title: title.map(ImportText.line))
    article.isStarred = json["favorite"]?.asBool ?? false
    article.isArchived = json["status"]?.asText == "1"
    article.added = date(json["time_added"])
    article.language = json["lang"]?.asText.flatMap { $0.isEmpty ? nil : $0 }
    article.tags = json["tags"]?.members.map(\.name) ?? []
    return article
  }

  private static func omnivore(_ json: JSONValue) -> ImportedArticle? {
    guard let url = json["url"]?.asText else { return nil }
    var article = ImportedArticle(address: url, title: title(json["title"]))
    article.author = json["author"]?.asText
    article.isArchived = json["state"]?.asText?.lowercased() == "archived"
    article.progress = json["readingProgress"]?.asDouble.map { min(1, max(0, $0 / 100)) }
    article.tags = tags(json["labels"])
    article.added = date(json["savedAt"])
    article.published = date(json["publishedAt"])?.day
    return article
  }

  private static func wallabag(_ json: JSONValue) -> ImportedArticle? {
    guard let url = json["url"]?.asText ?? json["given_url"]?.asText else { return nil }
    var article = ImportedArticle(address: url, title: title(json["title"]))
    article.content = json["content"]?.asText.flatMap { $0.isEmpty ? nil : $0 }
    article.language = json["language"]?.asText
    article.author = json["published_by"]?.elements.compactMap(\.asText).joined(separator: ", ")
    if article.author?.isEmpty ?? true { article.author = nil }
    article.isArchived = json["is_archived"]?.asBool ?? false
    article.isStarred = json["is_starred"]?.asBool ?? false
    article.added = date(json["created_at"])
    article.published = date(json["published_at"])?.day
    article.tags = tags(json["tags"])
    article.highlights = (json["annotations"]?.elements ?? []).compactMap { annotation in
      guard let quote = annotation["quote"]?.asText, !quote.isEmpty else { return nil }
      let note = annotation["text"]?.asText.flatMap { $0.isEmpty ? nil : $0 }
      return Highlight(
        quote: quote, note: note, created: date(annotation["created_at"]) ?? article.added ?? Instant(milliseconds: 0))
    }
    return article
  }

  private static func karakeep(_ json: JSONValue, _ content: JSONValue) -> ImportedArticle? {
    var article = ImportedArticle(address: content["url"]?.asText, title: title(json["title"]))
    if content["type"]?.asText == "text" {
      article.content = content["text"]?.asText
      article.contentIsText = true
    }
    guard article.address != nil || article.content != nil else { return nil }
    article.tags = tags(json["tags"])
    article.note = json["note"]?.asText.flatMap { $0.isEmpty ? nil : $0 }
    article.isArchived = json["archived"]?.asBool ?? false
    article.added = date(json["createdAt"])
    return article
  }

  private static func link(_ json: JSONValue) -> ImportedArticle? {
    guard let url = ["url", "link", "href"].lazy.compactMap({ json[$0]?.asText }).first else { return nil }
    var article = ImportedArticle(address: url, title: title(json["title"] ?? json["name"]))
    article.tags = tags(json["tags"])
    article.note = (json["note"] ?? json["description"])?.asText.flatMap { $0.isEmpty ? nil : $0 }
    article.added = date(json["createdAt"] ?? json["created_at"] ?? json["created"] ?? json["date"])
    return article
  }

  /// What services write in place of a missing title, in their languages.
  private static let noTitles: Set<String> = [
    "untitled", "no title found", "sans titre", "kein titel gefunden", "sin título", "nessun titolo", "bez tytułu",
  ]

  private static func title(_ json: JSONValue?) -> String? {
    guard let title = json?.asText.map(ImportText.line), !title.isEmpty, !noTitles.contains(title.lowercased()) else {
      return nil
    }
    return title
  }

  /// Tags as texts, or as objects with a label or a name.
  private static func tags(_ json: JSONValue?) -> [String] {
    var tags: [String] = []
    for element in json?.elements ?? [] {
      let name = (element.asText ?? element["label"]?.asText ?? element["name"]?.asText).map(ImportText.line) ?? ""
      if !name.isEmpty, !tags.contains(name) { tags.append(name) }
    }
    return tags
  }

  private static func date(_ json: JSONValue?) -> Instant? {
    switch json {
    case .text(let text): Instant(reading: text)
    case .number(let number): Instant(reading: String(number.prefix { $0 != "." }))
    default: nil
    }
  }
}
