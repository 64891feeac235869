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
  package static func feeds(in bytes: [UInt8]) -> [FollowedFeed]? {
    guard let root = XMLTree.parse(bytes), root.name == "opml" else { return nil }
    var feeds: [FollowedFeed] = []
    for outline in (root.first("body") ?? root).elements { collect(outline, [], into: &feeds) }
    var seen: Set<String> = []
    return feeds.filter { seen.insert($0.address).inserted }
  }

  private static func collect(_ outline: XMLNode, _ folders: [String], into feeds: inout [FollowedFeed]) {
    guard outline.name == "outline" else { return }
    var attributes: [String: String] = [:]
    for (name, value) in outline.attributes { attributes[name.lowercased()] = value }
    guard attributes["iscomment"]?.lowercased() != "true" else { return }
    let title = FeedParser.plain(
      [attributes["title"], attributes["text"]].lazy.compactMap { $0 }.first { !$0.isEmpty })
    let kind = attributes["type"]?.lowercased()
    if let address = FeedParser.resolved(attributes["xmlurl"], ""), kind != "include", kind != "link" {
      let categories = (attributes["category"] ?? "").split(separator: ",").compactMap { XMLNode.trimmed(String($0)) }
      // A category with slashes is a path of folders; all others are tags.
      let path = categories.first { $0.hasPrefix("/") }?.split(separator: "/").map(String.init) ?? []
      var feed = FollowedFeed(
        address: address, title: title, home: FeedParser.resolved(attributes["htmlurl"], address),
        folders: folders.isEmpty ? path : folders, tags: categories.filter { !$0.hasPrefix("/") })
      feed.wishes = FeedWishes(attributes)
      feeds.append(feed)
    }
    let inner = title.isEmpty || attributes["xmlurl"] != nil ? folders : folders + [title]
    for child in outline.elements { collect(child, inner, into: &feeds) }
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
    for (feed, folders) in feeds where folders.isEmpty {
      let text = feed.title.isEmpty ? feed.address : feed.title
      var attributes: [(String, String)] = [("text", text), ("type", "rss"), ("xmlUrl", feed.address)]
      if let home = feed.home { attributes.append(("htmlUrl", home)) }
      if !feed.tags.isEmpty { attributes.append(("category", feed.tags.joined(separator: ","))) }
      attributes += feed.wishes.attributes
      lines.append(indentation + "<outline" + attributes.map { " \($0)=\"\(line($1))\"" }.joined() + "/>")
    }
    var names: [String] = []
    for (_, folders) in feeds { if let name = folders.first, !names.contains(name) { names.append(name) } }
    for name in names {
      lines.append("\(indentation)<outline text=\"\(line(name))\">")
      let inner = feeds.filter { $0.folders.first == name }.map { ($0.feed, $0.folders.dropFirst()) }
      write(inner, to: &lines, indentation: indentation + "  ")
      lines.append("\(indentation)</outline>")
    }
  }

  private static func line(_ text: String) -> String {
    XMLNode.escaped(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
  }
}
