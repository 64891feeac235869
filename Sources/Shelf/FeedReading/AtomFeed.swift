import MarkupText
import Timestamps

/// Atom.
enum AtomFeed {
  static func parse(_ root: XMLNode, _ address: String, _ whole: Bool) -> Feed {
    let base = FeedParser.base(of: root, address)
    let entries = FeedParser.all("entry", in: root)
    var feed = Feed(
      title: FeedParser.plain(root.first("title").flatMap(content)), home: link(root, base),
      next: FeedParser.next(root, base),
      items: entries.prefix(FeedParser.mostItems).compactMap { item($0, root, base, whole) })
    guard whole else { return feed }
    feed.about = FeedParser.about(root.first("subtitle") ?? root.first("tagline"))
    feed.language = root.attributes["xml:lang"]
    feed.rest = FeedParser.rest(of: root, without: ["title", "subtitle", "tagline", "entry"])
    return feed
  }

  private static func link(_ node: XMLNode, _ base: String) -> String? {
    node.elements.lazy.filter { $0.name == "link" && ["", "alternate"].contains($0.attributes["rel"] ?? "") }.compactMap
    {
      FeedParser.resolved($0.attributes["href"] ?? $0.trimmedText, base)
    }.first
  }

  private static func item(_ node: XMLNode, _ feed: XMLNode, _ base: String, _ whole: Bool) -> FeedItem? {
    let isBased = feed.attributes["xml:base"] != nil || node.attributes["xml:base"] != nil
    let base = FeedParser.base(of: node, base)
    let address = link(node, base)
    let media = MediaRSS(node, base)
    let own = FeedParser.plain(node.elements.first { $0.name == "title" && !MediaRSS.isMedia($0) }.flatMap(content))
    let title = own.isEmpty ? media.title : own
    let dates = FeedParser.datesOfAtom.lazy.compactMap { name in
      node.first(name).flatMap { Instant(reading: $0.text) }
    }
    let author = (node.first("author") ?? feed.first("author"))?.first("name")?.trimmedText
    let body = ["content", "summary"].compactMap { name in
      node.elements.first { $0.name == name && !MediaRSS.isMedia($0) }
    }
    let text = body.lazy.compactMap { FeedParser.based(content($0), $0, base, names: isBased) }.first
    let shown = media.added(to: text)
    let name = node.first("id")?.trimmedText ?? address ?? (title.isEmpty ? nil : title)
    guard let id = name ?? shown.map({ String($0.prefix(200)) }) else { return nil }
    var item = FeedItem(
      id: id, address: address, title: title, author: author.map { FeedParser.plain($0) }, published: dates.first,
      content: shown)
    if whole { item.takeParts(of: node, base) }
    return item
  }

  /// An Atom text construct, as HTML.
  private static func content(_ node: XMLNode) -> String? {
    let type = (node.attributes["type"] ?? "text").lowercased()
    if type == "xhtml" || node.attributes["mode"] == "xml" || !node.elements.isEmpty {
      let inner = node.first("div") ?? node
      return XMLNode.trimmed(inner.markup)
    }
    guard let text = node.trimmedText else { return nil }
    // Plain text has to be escaped to become HTML; the same goes for titles.
    return type == "text" || type == "text/plain" ? FeedParser.paragraphs(XMLNode.escaped(text)) : text
  }
}
