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
  ///   - whole: whether all it says is read, as for those who read the feed itself; else what lists of items show.
  package static func parse(
    _ bytes: [UInt8], address: String, charset: String? = nil, whole: Bool = false
  ) throws(FeedFailure) -> Feed {
    let start = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.first == UInt8(ascii: "{") { return try JSONFeed.parse(Array(start), address, whole) }
    guard let root = XMLTree.parse(bytes, charset: charset) else {
      throw FeedFailure(description: "not a feed: neither XML nor JSON")
    }
    switch root.name {
    case "rss", "rdf": return RSSFeed.parse(root, address, whole)
    case "feed": return AtomFeed.parse(root, address, whole)
    case "html": throw FeedFailure(description: "not a feed: a web page")
    default: throw FeedFailure(description: "not a feed: \(root.name)")
    }
  }

  /// All elements of a name, wherever they stand: one that was not closed seems to hold all that follow it.
  static func all(_ name: String, in node: XMLNode) -> [XMLNode] {
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

  /// An address made absolute, without the signs that nobody sees; nil for what is not of http or https.
  static func resolved(_ reference: String?, _ base: String) -> String? {
    guard let reference = reference.flatMap(XMLNode.trimmed), reference.utf8.count < 8_192 else { return nil }
    let seen = reference.unicodeScalars.filter {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    let address = AddressParts.resolve(String(String.UnicodeScalarView(seen)), against: base)
    let scheme = AddressParts(address).scheme?.lowercased()
    return scheme == "http" || scheme == "https" ? address : nil
  }

  /// The base of addresses in an element (XML Base).
  static func base(of node: XMLNode, _ base: String) -> String {
    node.attributes["xml:base"].map { AddressParts.resolve($0, against: base) } ?? base
  }

  /// The text of an element, below the base of its addresses where one is named and there are any.
  static func based(_ content: String?, _ node: XMLNode, _ base: String, names: Bool) -> String? {
    guard let content, names || node.attributes["xml:base"] != nil, content.contains("href") || content.contains("src")
    else { return content }
    return "<base href=\"\(XMLNode.escaped(self.base(of: node, base)))\">\(content)"
  }

  /// Where a feed that is sent in pages goes on (RFC 5005).
  static func next(_ node: XMLNode, _ base: String) -> String? {
    node.elements.lazy.filter { $0.name == "link" && $0.attributes["rel"]?.lowercased() == "next" }.compactMap {
      resolved($0.attributes["href"], base)
    }.first
  }

  /// Elements between which words do not touch.
  private static let lineBreaking: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "tr", "td",
    "th",
    "figure", "figcaption", "section", "article", "hr", "dt", "dd",
  ]

  /// The text of a title: escaped tags and entities are decoded, and white space is collapsed.
  static func plain(_ markup: String?) -> String {
    guard let markup else { return "" }
    var words = ""
    if markup.utf8.contains(UInt8(ascii: "<")) || markup.utf8.contains(UInt8(ascii: "&")) {
      var scanner = TagScanner(Array(markup.utf8))
      while let token = scanner.next() {
        switch token {
        case .text(let text): words += text
        case .start(let name, _), .end(let name): if lineBreaking.contains(name) { words += " " }
        case .comment: break
        }
      }
    } else {
      words = markup
    }
    return PrintableText.withoutControls(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

/// RSS and RDF.
private enum RSSFeed {
  static func parse(_ root: XMLNode, _ address: String, _ whole: Bool) -> Feed {
    let channel = root.first("channel") ?? root
    let base = FeedParser.base(of: channel, FeedParser.base(of: root, address))
    // In RDF, and in some RSS 0.9, items stand beside the channel.
    let items = FeedParser.all("item", in: root)
    let isBased = root.attributes["xml:base"] != nil || channel.attributes["xml:base"] != nil
    var feed = Feed(
      title: FeedParser.plain(channel.first("title")?.text), home: link(channel, base),
      next: FeedParser.next(channel, base),
      items: items.prefix(FeedParser.mostItems).compactMap { item($0, base, isBased, whole) })
    guard whole else { return feed }
    feed.about = FeedParser.about(channel.first("description"))
    feed.language = channel.first("language")?.trimmedText ?? root.attributes["xml:lang"]
    feed.rest = FeedParser.rest(of: channel, without: ["title", "description", "language", "item", "items", "entry"])
    return feed
  }

  /// The first address of several: Atom's links stand among RSS's.
  private static func link(_ node: XMLNode, _ base: String) -> String? {
    node.elements.lazy.filter { $0.name == "link" && ["", "alternate"].contains($0.attributes["rel"] ?? "") }.compactMap
    {
      FeedParser.resolved($0.trimmedText ?? $0.attributes["href"], base)
    }.first
  }

  /// - Parameter isBased: whether an element around it names the base of addresses.
  private static func item(_ node: XMLNode, _ base: String, _ isBased: Bool, _ whole: Bool) -> FeedItem? {
    let base = FeedParser.base(of: node, base)
    let isBased = isBased || node.attributes["xml:base"] != nil
    let guid = node.elements.first { $0.name == "guid" }
    let isLink =
      guid?.attributes["isPermaLink"]?.lowercased() != "false"
      && guid?.trimmedText?.lowercased().hasPrefix("http") ?? false
    let address = link(node, base) ?? (isLink ? FeedParser.resolved(guid?.text, base) : nil) ?? enclosure(node, base)
    let media = MediaRSS(node, base)
    let own = FeedParser.plain(node.elements.first { $0.name == "title" && !MediaRSS.isMedia($0) }?.text)
    let title = own.isEmpty ? media.title : own
    let content = media.added(to: content(node, base, isBased))
    let name = guid?.trimmedText ?? node.attributes["rdf:about"] ?? address ?? (title.isEmpty ? nil : title)
    guard let id = name ?? content.map({ String($0.prefix(200)) }) else { return nil }
    var item = FeedItem(
      id: id, address: address, title: title, author: author(node), published: date(node), content: content)
    if whole { item.takeParts(of: node, base) }
    return item
  }

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
    FeedParser.datesOfRSS.lazy.compactMap { name in
      node.first(name).flatMap { Instant(reading: $0.text) }
    }.first
  }

  private static func content(_ node: XMLNode, _ base: String, _ isBased: Bool) -> String? {
    let full = node.elements.first { $0.name == "encoded" && $0.namespace.hasSuffix("/content/") }
    let candidates = [
      full, node.elements.first { $0.name == "content" && !MediaRSS.isMedia($0) },
      node.elements.first { $0.name == "description" && !MediaRSS.isMedia($0) }, node.first("summary"),
    ]
    // Mark-up that was not escaped is taken as it is.
    return candidates.lazy.compactMap { node in
      node.flatMap { text in
        FeedParser.based(
          text.elements.isEmpty ? text.trimmedText : XMLNode.trimmed(text.markup), text, base, names: isBased)
      }
    }.first
  }
}
