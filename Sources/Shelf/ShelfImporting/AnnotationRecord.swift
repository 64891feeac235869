import JSONText
import ShelfModel
import Timestamps

/// An annotation of a page: one of Hypothesis, or a W3C Web Annotation, which this program writes itself.
enum AnnotationRecord {
  /// The page with its one highlight, and whose annotation it is; nil without an address.
  static func article(_ json: JSONValue) -> (article: ImportedArticle, kind: String)? {
    let targets = json["target"]?.oneOrMore ?? []
    let source = targets.lazy.compactMap { $0.asText ?? $0["source"]?.asText }.first
    guard let address = json["uri"]?.asText ?? source else { return nil }
    let id = ImportedArticle.id(named: address)
    var article = ImportedArticle(
      address: id == nil ? address : nil, title: JSONRecord.title(json["document"]?["title"]?.oneOrMore.first))
    article.id = id
    article.added = JSONRecord.date(json["created"])
    let selectors = targets.flatMap { $0["selector"]?.oneOrMore ?? [] }
    let quote = selectors.first { $0["exact"]?.asText != nil }
    let tags = (json["tags"]?.elements ?? []).compactMap(\.asText).map(ImportText.line).filter { !$0.isEmpty }
    let highlight = Highlight(
      quote: quote?["exact"]?.asText ?? "", prefix: quote?["prefix"]?.asText ?? "",
      suffix: quote?["suffix"]?.asText ?? "", colour: .init(named: json["lectern:colour"]?.asText ?? ""),
      note: ImportText.note(note(json), tags: tags), created: article.added ?? Instant(milliseconds: 0))
    if !highlight.quote.isEmpty || highlight.note != nil { article.highlights = [highlight] }
    return (article, json["uri"] != nil ? "Hypothesis" : "annotations")
  }

  /// The text of the annotation itself.
  private static func note(_ json: JSONValue) -> String? {
    let bodies = json["body"]?.oneOrMore ?? []
    let texts = [json["text"]?.asText] + bodies.map { $0["value"]?.asText ?? $0.asText }
    return texts.lazy.compactMap { $0 }.first { !$0.isEmpty }
  }
}
