import JSONText
import MarkupText
import Timestamps

/// JSON Feed 1.0 and 1.1.
enum JSONFeed {
  static func parse(_ bytes: [UInt8], _ address: String) throws(FeedFailure) -> Feed {
    guard let json = try? JSONValue.value(of: bytes) else {
      throw FeedFailure(description: "not a feed: malformed JSON")
    }
    guard case .array(let items)? = json["items"] else {
      throw FeedFailure(description: "not a feed: JSON without items")
    }
    return Feed(
      title: FeedParser.plain(json["title"]?.asText.map(XMLNode.escaped)),
      home: FeedParser.resolved(json["home_page_url"]?.asText, address),
      next: FeedParser.resolved(json["next_url"]?.asText, address),
      items: items.prefix(FeedParser.mostItems).compactMap { item($0, address) })
  }

  private static func item(_ json: JSONValue, _ base: String) -> FeedItem? {
    let address =
      FeedParser.resolved(json["url"]?.asText, base) ?? FeedParser.resolved(json["external_url"]?.asText, base)
    let number: String? = if case .number(let number)? = json["id"] { number } else { nil }
    guard let id = json["id"]?.asText ?? number ?? address else { return nil }
    let author = json["authors"]?.elements.first?["name"]?.asText ?? json["author"]?["name"]?.asText
    let date = json["date_published"]?.asText ?? json["date_modified"]?.asText
    return FeedItem(
      id: id, address: address, title: FeedParser.plain(json["title"]?.asText.map(XMLNode.escaped)), author: author,
      published: date.flatMap { Instant(reading: $0) },
      content: json["content_html"]?.asText ?? json["content_text"]?.asText.map(XMLNode.escaped)
        ?? json["summary"]?.asText)
  }
}
