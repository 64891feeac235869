import ShelfModel
import Timestamps
package import JSONText

/// Highlights as W3C Web Annotations: each with its quote, its surroundings, and its position if that is known.
package enum WebAnnotations {
  /// All highlights of articles as one collection.
  package static func collection(_ articles: [MarkedArticle]) -> JSONValue {
    let items = articles.flatMap { article in article.marks.map { annotation($0, of: article) } }
    return .object([
      .init("@context", .text("http://www.w3.org/ns/anno.jsonld")), .init("type", .text("AnnotationCollection")),
      .init("total", .integer(items.count)),
      .init("first", .object([.init("type", .text("AnnotationPage")), .init("items", .array(items))])),
    ])
  }

  private static func annotation(
    _ mark: (id: String, highlight: Highlight, place: Anchoring?), of article: MarkedArticle
  ) -> JSONValue {
    let highlight = mark.highlight
    var members: [JSONValue.Member] = [
      .init("id", .text("urn:lectern:\(mark.id)")), .init("type", .text("Annotation")),
      .init("motivation", .text(highlight.quote.isEmpty ? "commenting" : "highlighting")),
      .init("created", .text(highlight.created.text)),
    ]
    if let note = highlight.note {
      let body: [JSONValue.Member] = [
        .init("type", .text("TextualBody")), .init("value", .text(note)), .init("format", .text("text/plain")),
      ]
      members.append(.init("body", .object(body)))
    }
    let source = article.address ?? "urn:lectern:\(article.id)"
    members.append(.init("target", target(highlight, mark.place, source)))
    members.append(.init("lectern:colour", .text(highlight.colour.rawValue)))
    members.append(.init("lectern:found", .text(mark.place?.certainty.rawValue ?? "no")))
    return .object(members)
  }

  private static func target(_ highlight: Highlight, _ place: Anchoring?, _ source: String) -> JSONValue {
    guard !highlight.quote.isEmpty else { return .text(source) }
    var selectors: [JSONValue] = [
      .object([
        .init("type", .text("TextQuoteSelector")), .init("exact", .text(highlight.quote)),
        .init("prefix", .text(highlight.prefix)), .init("suffix", .text(highlight.suffix)),
      ])
    ]
    if let range = place?.range {
      // Positions are those of bytes in UTF-8, as everywhere in this program's JSON.
      selectors.append(
        .object([
          .init("type", .text("DataPositionSelector")), .init("start", .integer(range.lowerBound)),
          .init("end", .integer(range.upperBound)),
        ]))
    }
    return .object([.init("source", .text(source)), .init("selector", .array(selectors))])
  }
}
