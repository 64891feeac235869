import JSONText
import MarkupText
import ShelfModel
import Timestamps

/// An article that this program has written as JSON, with what the shelf knew of it.
///
///     {"schema": "lectern.article/1", "shelf": {"id": …, "tags": …, "highlights": …}, "articles": …}
enum OwnExport {
  /// The article; nil for any other JSON.
  static func article(_ json: JSONValue) -> ImportedArticle? {
    guard json["schema"]?.asText?.hasPrefix("lectern.article/") ?? false, let first = json["articles"]?.elements.first
    else { return nil }
    let shelf = json["shelf"] ?? .null
    let address = shelf["url"]?.asFilledText ?? (shelf == .null ? first["url"]?.asFilledText : nil)
    var article = ImportedArticle(address: address, title: JSONRecord.title(first["title"]))
    if address == nil { article.id = shelf["id"]?.asText.flatMap { ArticleID.isValid($0) ? $0 : nil } }
    // The masthead has what the shelf says of these, and nothing that was only concluded for its lists.
    article.author = first["authors"]?.elements.isEmpty ?? true ? shelf["author"]?.asFilledText : nil
    article.site = first["site"]?.asFilledText
    article.language = first["language"]?.asFilledText
    article.published = JSONRecord.date(first["published"])?.day
    article.added = JSONRecord.date(shelf["added"])
    article.tags = (shelf["tags"]?.elements ?? []).prefix(ImportText.mostTags).compactMap {
      $0.asText.flatMap { TagName.of($0) }
    }
    article.isArchived = shelf["archived"]?.asBool ?? false
    article.isStarred = shelf["starred"]?.asBool ?? false
    article.progress = shelf["progress"]?.asDouble.flatMap { $0 > 0 ? min(1, $0) : nil }
    article.isSeen = shelf["unread"]?.asBool == false
    article.highlights = (shelf["highlights"]?.elements ?? []).compactMap { Highlight($0) }.filter {
      !$0.quote.isEmpty || $0.note != nil
    }
    article.content = page(json["articles"]?.elements ?? [])
    return article
  }

  /// The texts as a page, which says what their mastheads say.
  private static func page(_ articles: [JSONValue]) -> String {
    let first = articles.first ?? .null
    func fields(_ name: String, _ value: JSONValue?) -> String {
      value?.asFilledText.map {
        "<meta \(name.contains(":") ? "property" : "name")=\"\(name)\" content=\"\(XMLNode.escaped($0))\">\n"
      } ?? ""
    }
    let language = first["language"]?.asFilledText.map { " lang=\"\(XMLNode.escaped($0))\"" } ?? ""
    let authors = (first["authors"]?.elements ?? []).map { fields("author", $0["name"]) }.joined()
    let texts = articles.map { article in
      let title = article["title"]?.asFilledText.map { "<h1>\(XMLNode.escaped($0))</h1>\n" } ?? ""
      let subtitle = article["subtitle"]?.asFilledText.map { "<p>\(XMLNode.escaped($0))</p>\n" } ?? ""
      return "<article>\n\(title)\(subtitle)\(ExportedBlocks.html(article["blocks"]?.elements ?? []))\n</article>"
    }
    return """
      <!DOCTYPE html>
      <html\(language)><head><meta charset="utf-8">
      <title>\(XMLNode.escaped(first["title"]?.asText ?? ""))</title>
      \(authors)\(fields("article:published_time", first["published"]))\(fields("og:site_name", first["site"]))</head><body>
      \(texts.joined(separator: "\n"))
      </body></html>

      """
  }
}
