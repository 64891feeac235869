import ArticleModel
import JSONText
import MarkupText
import Timestamps
import UTF8Text

/// Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, and JSON Feed. A mistake in one part does not affect the others.
package enum FeedParser {
  /// The most items that are taken of one feed.
  package static let mostItems = 5_000

  /// Reads a feed.
  ///
  /// - Parameters:
  ///   - address: where it was found, against which relative addresses are resolved.
  ///   - charset: the encoding the server names.
  package static func parse(_ bytes: [UInt8], address: String, charset: String? = nil) throws(FeedFailure) -> Feed {
    let start = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.first == UInt8(ascii: "{") { return try JSONFeed.parse(Array(start), address) }
    guard let root = XMLTree.parse(bytes, charset: charset) else {
      throw FeedFailure(description: "not a feed: neither XML nor JSON")
    }
    switch root.name {
    case "rss", "rdf": return RSSFeed.parse(root, address)
    case "feed": return AtomFeed.parse(root, address)
    case "html": throw FeedFailure(description: "not a feed: a web page")
    default: throw FeedFailure(description: "not a feed: \(root.name)")
    }
  }

  /// All elements of a name, wherever they stand: one that was not closed seems to hold all that follow it.
  fileprivate static func all(_ name: String, in node: XMLNode) -> [XMLNode] {
    node.elements.flatMap { child in
      guard child.name == name else { return all(name, in: child) }
      let inner = all(name, in: child)
      return [inner.isEmpty ? child : without(name, child)] + inner
    }
  }

  /// An element without those of a name in it.
  private static func without(_ name: String, _ node: XMLNode) -> XMLNode {
    var node = node
    node.children = node.children.compactMap { child in
      guard case .element(let inner) = child else { return child }
      return inner.name == name ? nil : .element(without(name, inner))
    }
    return node
  }

  /// An address made absolute; nil for what is not of http or https.
  static func resolved(_ reference: String?, _ base: String) -> String? {
    guard let reference = reference.flatMap(XMLNode.trimmed), reference.utf8.count < 8_192 else { return nil }
    let address = AddressParts.resolve(reference, against: base)
    let scheme = AddressParts(address).scheme?.lowercased()
    return scheme == "http" || scheme == "https" ? address : nil
  }

  /// The base of addresses in an element (XML Base).
  static func base(of node: XMLNode, _ base: String) -> String {
    node.attributes["xml:base"].map { AddressParts.resolve($0, against: base) } ?? base
  }

  /// The text of a title: escaped tags and entities are decoded, and white space is collapsed.
  static func plain(_ markup: String?) -> String {
    guard let markup else { return "" }
    var words = ""
    if markup.utf8.contains(UInt8(ascii: "<")) || markup.utf8.contains(UInt8(ascii: "&")) {
      var scanner = TagScanner(Array(markup.utf8))
      while let token = scanner.next() { if case .text(let text) = token { words += text } }
    } else {
      words = markup
    }
    return PrintableText.withoutControls(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

/// RSS and RDF.
private enum RSSFeed {
  static func parse(_ root: XMLNode, _ address: String) -> Feed {
    let channel = root.first("channel") ?? root
    let base = FeedParser.base(of: channel, FeedParser.base(of: root, address))
    // In RDF, and in some RSS 0.9, items stand beside the channel.
    let items = FeedParser.all("item", in: root)
    return Feed(
      title: FeedParser.plain(channel.first("title")?.text), home: link(channel, base),
      items: items.prefix(FeedParser.mostItems).compactMap { item($0, base) })
  }

  /// The first address of several: Atom's links stand among RSS's.
  private static func link(_ node: XMLNode, _ base: String) -> String? {
    node.elements.lazy.filter { $0.name == "link" && ["", "alternate"].contains($0.attributes["rel"] ?? "") }.compactMap
    {
      FeedParser.resolved($0.trimmedText ?? $0.attributes["href"], base)
    }.first
  }

  private static func item(_ node: XMLNode, _ base: String) -> FeedItem? {
    let base = FeedParser.base(of: node, base)
    let guid = node.elements.first { $0.name == "guid" }
    let isLink =
      guid?.attributes["isPermaLink"]?.lowercased() != "false"
      && guid?.trimmedText?.lowercased().hasPrefix("http") ?? false
    let address = link(node, base) ?? (isLink ? FeedParser.resolved(guid?.text, base) : nil) ?? enclosure(node, base)
    let title = FeedParser.plain(node.elements.first { $0.name == "title" && !isMedia($0) }?.text)
    guard let id = guid?.trimmedText ?? node.attributes["rdf:about"] ?? address ?? (title.isEmpty ? nil : title) else {
      return nil
    }
    return FeedItem(
      id: id, address: address, title: title, author: author(node), published: date(node), content: content(node))
  }

  private static func isMedia(_ node: XMLNode) -> Bool { node.namespace.hasPrefix("http://search.yahoo.com/mrss") }

  private static func enclosure(_ node: XMLNode, _ base: String) -> String? {
    node.elements.first { $0.name == "enclosure" }.flatMap { FeedParser.resolved($0.attributes["url"], base) }
  }

  /// "mail@example.org (Ada)" ► Ada
  private static func author(_ node: XMLNode) -> String? {
    let written =
      node.first("author").flatMap { $0.first("name") ?? $0 }?.trimmedText ?? node.first("creator")?.trimmedText
    guard let written else { return nil }
    guard written.contains("@"), let open = written.firstIndex(of: "("), let close = written.lastIndex(of: ")"),
      open < close
    else { return FeedParser.plain(written) }
    return FeedParser.plain(String(written[written.index(after: open)..<close]))
  }

  private static func date(_ node: XMLNode) -> Instant? {
    ["pubdate", "date", "published", "updated", "modified"].lazy.compactMap { name in
      node.first(name).flatMap { Instant(reading: $0.text) }
    }.first
  }

  private static func content(_ node: XMLNode) -> String? {
    let full = node.elements.first { $0.name == "encoded" && $0.namespace.hasSuffix("/content/") }
    let candidates = [
      full, node.elements.first { $0.name == "content" && !isMedia($0) },
      node.elements.first { $0.name == "description" && !isMedia($0) }, node.first("summary"),
      node.elements.first { $0.name == "description" },
    ]
    // Mark-up that was not escaped is taken as it is.
    return candidates.lazy.compactMap { node in
      node.flatMap { $0.elements.isEmpty ? $0.trimmedText : XMLNode.trimmed($0.markup) }
    }.first
  }
}

/// Atom.
private enum AtomFeed {
  static func parse(_ root: XMLNode, _ address: String) -> Feed {
    let base = FeedParser.base(of: root, address)
    let entries = FeedParser.all("entry", in: root)
    return Feed(
      title: FeedParser.plain(root.first("title").flatMap(content)), home: link(root, base),
      items: entries.prefix(FeedParser.mostItems).compactMap { item($0, root, base) })
  }

  private static func link(_ node: XMLNode, _ base: String) -> String? {
    node.elements.lazy.filter { $0.name == "link" && ["", "alternate"].contains($0.attributes["rel"] ?? "") }.compactMap
    {
      FeedParser.resolved($0.attributes["href"] ?? $0.trimmedText, base)
    }.first
  }

  private static func item(_ node: XMLNode, _ feed: XMLNode, _ base: String) -> FeedItem? {
    let base = FeedParser.base(of: node, base)
    let address = link(node, base)
    let title = FeedParser.plain(node.first("title").flatMap(content))
    guard let id = node.first("id")?.trimmedText ?? address ?? (title.isEmpty ? nil : title) else { return nil }
    let dates = ["published", "issued", "created", "updated", "modified"].lazy.compactMap { name in
      node.first(name).flatMap { Instant(reading: $0.text) }
    }
    let author = (node.first("author") ?? feed.first("author"))?.first("name")?.trimmedText
    let body = [
      node.first("content"), node.first("summary"), node.first("group")?.first("description"),
      node.first("description"),
    ]
    return FeedItem(
      id: id, address: address, title: title, author: author.map { FeedParser.plain($0) }, published: dates.first,
      content: body.lazy.compactMap { $0.flatMap(content) }.first)
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
    return type == "text" || type == "text/plain" ? XMLNode.escaped(text) : text
  }
}

/// JSON Feed 1.0 and 1.1.
private enum JSONFeed {
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
