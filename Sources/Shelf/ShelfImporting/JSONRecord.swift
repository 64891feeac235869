import JSONText
import ShelfModel
import Timestamps

/// A record of a service.
enum JSONRecord {
  /// The article of a record, and the service it is from; nil if it has neither an address nor a text.
  static func article(_ json: JSONValue) -> (article: ImportedArticle, kind: String)? {
    guard !json.members.isEmpty else { return nil }
    if let article = OwnExport.article(json) { return (article, "Lectern") }
    if json["given_url"]?.asText != nil, json["time_added"] != nil { return pocket(json).map { ($0, "Pocket") } }
    if json["slug"] != nil, json["savedAt"] != nil { return omnivore(json).map { ($0, "Omnivore") } }
    if json["createdAt"] != nil, let content = json["content"], content["type"] != nil {
      return karakeep(json, content).map { ($0, "Karakeep") }
    }
    if json["is_archived"] != nil || json["domain_name"] != nil { return wallabag(json).map { ($0, "wallabag") } }
    if json["target"] != nil { return AnnotationRecord.article(json) }
    if ["links", "bookmarks", "collections", "children"].contains(where: { json[$0] != nil }) { return nil }
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
    article.language = json["lang"]?.asFilledText
    article.tags = (json["tags"]?.members ?? []).prefix(ImportText.mostTags).compactMap { TagName.of($0.name) }
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
    article.content = json["content"]?.asFilledText.flatMap { isNoText($0) ? nil : $0 }
    article.language = json["language"]?.asText
    article.author = json["published_by"]?.elements.compactMap(\.asText).joined(separator: ", ")
    if article.author?.isEmpty ?? true { article.author = nil }
    article.isArchived = json["is_archived"]?.asBool ?? false
    article.isStarred = json["is_starred"]?.asBool ?? false
    article.added = date(json["created_at"])
    article.published = date(json["published_at"])?.day
    article.tags = tags(json["tags"])
    article.highlights = annotations(json["annotations"]?.elements ?? [], of: article)
    return article
  }

  /// Whether a text is what wallabag keeps in place of a page that it could not fetch: words of a line or two, with a link to its
  /// manual.
  private static func isNoText(_ content: String) -> Bool {
    content.utf8.count < 600
      && (content.contains("errors_during_fetching") || content.contains("wallabag can't retrieve contents"))
  }

  private static func annotations(_ annotations: [JSONValue], of article: ImportedArticle) -> [Highlight] {
    let ranges = annotations.isEmpty ? nil : AnnotatedRanges(article.content ?? "", annotations: annotations)
    return annotations.compactMap { annotation in
      let place = ranges?.place(of: annotation)
      let quote = annotation["quote"]?.asFilledText ?? place?.quote ?? ""
      let note = annotation["text"]?.asFilledText
      guard !quote.isEmpty || note != nil else { return nil }
      return Highlight(
        quote: quote, prefix: place?.prefix ?? "", suffix: place?.suffix ?? "", note: note,
        created: date(annotation["created_at"]) ?? article.added ?? Instant(milliseconds: 0))
    }
  }

  private static func karakeep(_ json: JSONValue, _ content: JSONValue) -> ImportedArticle? {
    var article = ImportedArticle(address: content["url"]?.asText, title: title(json["title"]))
    if content["type"]?.asText == "text" {
      article.content = content["text"]?.asText
      article.contentIsText = true
    }
    guard article.address != nil || article.content != nil else { return nil }
    article.tags = tags(json["tags"])
    article.note = json["note"]?.asFilledText
    article.isArchived = json["archived"]?.asBool ?? false
    article.added = date(json["createdAt"])
    return article
  }

  private static func link(_ json: JSONValue) -> ImportedArticle? {
    guard let url = first(of: ["url", "link", "href", "uri"], in: json)?.asText else { return nil }
    // Pinboard calls the title a description.
    let isPinboard = json["href"] != nil && json["extended"] != nil
    let titles = isPinboard ? ["description"] : ["title", "name"]
    var article = ImportedArticle(address: url, title: title(first(of: titles, in: json)))
    // A text that an export brings along need not be fetched.
    article.content = json["content"]?.asFilledText
    article.contentIsText = !(article.content?.contains("<") ?? false)
    article.tags = json["tags"]?.asText.map { ImportText.tags($0, isPinboard ? " " : ",") } ?? tags(json["tags"])
    article.note = first(of: isPinboard ? ["extended"] : ["note", "description"], in: json)?.asFilledText
    article.added = date(
      first(of: ["createdAt", "created_at", "created", "date", "dateAdded", "date_added", "time"], in: json))
    return article
  }

  /// The first member that is there and not null.
  private static func first(of names: [String], in json: JSONValue) -> JSONValue? {
    names.lazy.compactMap { json[$0] }.first { $0 != .null }
  }

  /// What services write in place of a missing title, in their languages.
  private static let noTitles: Set<String> = [
    "untitled", "no title found", "sans titre", "kein titel gefunden", "sin título", "nessun titolo", "bez tytułu",
    "per titolo", "podle nadpisu", "sem título", "po naslovu", "без названия", "без назви", "با عنوان",
  ]

  static func title(_ json: JSONValue?) -> String? {
    guard let title = json?.asText.map(ImportText.line), !title.isEmpty, !noTitles.contains(title.lowercased()) else {
      return nil
    }
    return title
  }

  /// Tags as texts, or as objects with a label or a name.
  private static func tags(_ json: JSONValue?) -> [String] {
    var tags: [String] = []
    for element in (json?.elements ?? []).prefix(ImportText.mostTags) {
      let written = element.asText ?? element["label"]?.asText ?? element["name"]?.asText
      if let name = written.flatMap({ TagName.of($0) }), !tags.contains(name) { tags.append(name) }
    }
    return tags
  }

  static func date(_ json: JSONValue?) -> Instant? {
    switch json {
    case .text(let text): Instant(reading: text)
    case .number(let number): Instant(reading: number)
    default: nil
    }
  }
}
