import JSONText
import MarkupText
import Timestamps

/// JSON Feed 1.0 and 1.1.
enum JSONFeed {
  static func parse(_ bytes: [UInt8], _ address: String, _ whole: Bool) throws(FeedFailure) -> Feed {
    guard let json = try? JSONValue.value(of: bytes) else {
      throw FeedFailure(description: "not a feed: malformed JSON")
    }
    guard case .array(let items)? = json["items"] else {
      throw FeedFailure(description: "not a feed: JSON without items")
    }
    var feed = Feed(
      title: FeedParser.plain(json["title"]?.asText.map(XMLNode.escaped)),
      home: FeedParser.resolved(json["home_page_url"]?.asText, address),
      next: FeedParser.resolved(json["next_url"]?.asText, address),
      items: items.prefix(FeedParser.mostItems).compactMap { item($0, address, whole) })
    guard whole else { return feed }
    feed.about = json["description"]?.asText.flatMap(XMLNode.trimmed)
    feed.language = json["language"]?.asText
    feed.rest = FeedParser.rest(of: json, without: ["title", "description", "language", "items", "version"])
    return feed
  }

  private static func item(_ json: JSONValue, _ base: String, _ whole: Bool) -> FeedItem? {
    let address =
      FeedParser.resolved(json["url"]?.asText, base) ?? FeedParser.resolved(json["external_url"]?.asText, base)
    let number: String? = if case .number(let number)? = json["id"] { number } else { nil }
    let authors = (json["authors"]?.elements ?? []).compactMap { $0["name"]?.asFilledText }
    let author = authors.isEmpty ? json["author"]?["name"]?.asText : authors.joined(separator: ", ")
    let date = json["date_published"]?.asText ?? json["date_modified"]?.asText
    let content =
      json["content_html"]?.asText
      ?? (json["content_text"] ?? json["summary"])?.asText.map { FeedParser.paragraphs(XMLNode.escaped($0)) }
    guard let id = json["id"]?.asText ?? number ?? address ?? content.map({ String($0.prefix(200)) }) else {
      return nil
    }
    var item = FeedItem(
      id: id, address: address, title: FeedParser.plain(json["title"]?.asText.map(XMLNode.escaped)), author: author,
      published: date.flatMap { Instant(reading: $0) }, content: content)
    if whole { item.takeParts(of: json, base) }
    return item
  }
}
