import MarkupText

/// A feed that is followed: a line of `feeds.opml`.
package struct FollowedFeed: Sendable, Hashable {
  package var address: String
  package var title: String
  package var home: String?
  /// The folders it lies in, outermost first.
  package var folders: [String]
  package var tags: [String]
  /// What the reader wants of it.
  package var wishes = FeedWishes()

  package init(address: String, title: String = "", home: String? = nil, folders: [String] = [], tags: [String] = []) {
    self.address = address
    self.title = title
    self.home = home
    self.folders = folders
    self.tags = tags
  }
}

/// Lists of feeds (OPML 1.0 and 2.0).
package enum OPML {
  /// The feeds of a list; nil if it is not one. An outline that is a comment is left out with everything in it.
  package static func feeds(in bytes: [UInt8]) -> [FollowedFeed]? { list(in: bytes)?.feeds }

  /// The feeds of a list, and what else it holds, by the reason for leaving it out; nil if it is not one.
  package static func list(in bytes: [UInt8]) -> (feeds: [FollowedFeed], leftOut: [String: Int])? {
    var roots = [XMLTree.parse(bytes)]
    // Of a damaged list the parser may have left out whatever stands behind the damage.
    if bytes.contains(UInt8(ascii: "<")), !isWide(bytes) {
      let scanner = OutlineScanner(bytes)
      if scanner.damage != nil { roots.append(scanner.tree) }
    }
    let lists = roots.compactMap { $0 }.filter { $0.name == "opml" }
    guard !lists.isEmpty else { return nil }
    let readings = lists.map { root in
      var collected = Collected()
      for outline in (root.first("body") ?? root).elements { collect(outline, [], into: &collected) }
      return collected
    }
    var seen: Set<String> = []
    let feeds = readings.flatMap(\.feeds).filter { seen.insert($0.address).inserted }
    // What two readings of one file leave out is the same.
    return (feeds, readings.reduce(into: [:]) { $0.merge($1.leftOut, uniquingKeysWith: max) })
  }

  /// What was found in a list.
  private struct Collected {
    var feeds: [FollowedFeed] = []
    var leftOut: [String: Int] = [:]

    mutating func leaveOut(_ reason: String) { leftOut[reason, default: 0] += 1 }
  }

  /// Whether a text is in UTF-16, of which nothing can be found byte by byte.
  static func isWide(_ bytes: [UInt8]) -> Bool { bytes.prefix(2).contains { $0 >= 0xFE || $0 == 0 } }

  /// The address of the feed that an outline leads to.
  static func address(_ attributes: [String: String]) -> String? {
    let kind = attributes["type"]?.lowercased()
    guard kind != "include", kind != "link", let address = attributes["xmlurl"] else { return nil }
    return FeedParser.resolved(web(address), "")
  }

  /// The address of a feed that is written so that browsers open a program for it.
  ///
  ///     feed://sky.example/rss   ►   http://sky.example/rss        feed:https://sky.example/rss   ►   https://sky.example/rss
  package static func web(_ address: String) -> String {
    guard let address = XMLNode.trimmed(address), address.lowercased().hasPrefix("feed:") else { return address }
    let rest = address.dropFirst(5)
    return rest.hasPrefix("//") ? "http:" + rest : String(rest)
  }

  static func title(_ attributes: [String: String]) -> String {
    FeedParser.plain([attributes["title"], attributes["text"]].lazy.compactMap { $0 }.first { !$0.isEmpty })
  }

  static func isOff(_ attributes: [String: String]) -> Bool { attributes["iscomment"]?.lowercased() == "true" }

  static func categories(_ attributes: [String: String]) -> [String] {
    (attributes["category"] ?? "").split(separator: ",").compactMap { XMLNode.trimmed(String($0)) }
  }

  private static func collect(_ outline: XMLNode, _ folders: [String], into collected: inout Collected) {
    guard outline.name == "outline" else { return }
    var attributes: [String: String] = [:]
    for (name, value) in outline.attributes { attributes[name.lowercased()] = value }
    guard !isOff(attributes) else { return collected.leaveOut("outlines that are switched off") }
    let title = title(attributes)
    if let address = address(attributes) {
      let categories = categories(attributes)
      // A category with slashes is a path of folders; all others are tags.
      let path = categories.first { $0.hasPrefix("/") }?.split(separator: "/").map(String.init) ?? []
      var feed = FollowedFeed(
        address: address, title: title, home: FeedParser.resolved(attributes["htmlurl"], address),
        folders: folders.isEmpty ? path : folders, tags: categories.filter { !$0.hasPrefix("/") })
      feed.wishes = FeedWishes(attributes)
      collected.feeds.append(feed)
    } else if ["include", "link"].contains(attributes["type"]?.lowercased()) {
      collected.leaveOut("links to other lists and pages")
    } else if attributes["xmlurl"] != nil {
      collected.leaveOut("feeds whose addresses are not of the web")
    }
    let inner = title.isEmpty || attributes["xmlurl"] != nil ? folders : folders + [title]
    for child in outline.elements { collect(child, inner, into: &collected) }
  }

  /// The list as a file, feeds in their folders.
  package static func text(_ feeds: [FollowedFeed], title: String = "Feeds") -> String {
    let hasWishes = feeds.contains { $0.wishes != FeedWishes() }
    let namespace = hasWishes ? " xmlns:lectern=\"\(FeedWishes.namespace)\"" : ""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\"\(namespace)>",
      "<head><title>\(XMLNode.escaped(title))</title></head>", "<body>",
    ]
    write(feeds.map { ($0, $0.folders[...]) }, to: &lines, indentation: "  ")
    return (lines + ["</body>", "</opml>", ""]).joined(separator: "\n")
  }

  private static func write(
    _ feeds: [(feed: FollowedFeed, folders: ArraySlice<String>)], to lines: inout [String], indentation: String
  ) {
    for (feed, folders) in feeds where folders.isEmpty { lines.append(indentation + outline(feed)) }
    var names: [String] = []
    for (_, folders) in feeds { if let name = folders.first, !names.contains(name) { names.append(name) } }
    for name in names {
      lines.append("\(indentation)<outline text=\"\(line(name))\">")
      let inner = feeds.filter { $0.folders.first == name }.map { ($0.feed, $0.folders.dropFirst()) }
      write(inner, to: &lines, indentation: indentation + "  ")
      lines.append("\(indentation)</outline>")
    }
  }

  /// The element of a feed.
  static func outline(_ feed: FollowedFeed) -> String {
    let text = feed.title.isEmpty ? feed.address : feed.title
    var attributes: [(String, String)] = [("text", text), ("type", "rss"), ("xmlUrl", feed.address)]
    if let home = feed.home { attributes.append(("htmlUrl", home)) }
    if !feed.tags.isEmpty { attributes.append(("category", feed.tags.joined(separator: ","))) }
    attributes += feed.wishes.attributes
    return "<outline" + attributes.map { " \($0)=\"\(line($1))\"" }.joined() + "/>"
  }

  /// A text as the value of an attribute.
  static func line(_ text: String) -> String {
    XMLNode.escaped(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
  }
}
