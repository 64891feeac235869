import MarkupText

/// Finds the feeds that the head of a page links to.
package enum FeedDiscovery {
  /// Their addresses, the likeliest first; anything that is just JSON comes after declared feeds.
  package static func find(in page: [UInt8], address: String) -> [String] {
    var scanner = TagScanner(Array(page.prefix(1 << 20)))
    var base = address
    var found: [(rank: Int, address: String)] = []
    while let token = scanner.next() {
      guard case .start(let name, let attributes) = token else { continue }
      if name == "base", let href = FeedParser.resolved(attributes["href"], address) { base = href }
      guard name == "link" else { continue }
      let relations = (attributes["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
      guard relations.contains("alternate") || relations.contains("feed"),
        let rank = rank(of: attributes["type"] ?? ""), let href = FeedParser.resolved(attributes["href"], base),
        !found.contains(where: { $0.address == href })
      else { continue }
      found.append((rank, href))
    }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
      \.element.address)
  }

  private static func rank(of type: String) -> Int? {
    switch type.lowercased().prefix(while: { $0 != ";" }) {
    case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml": 0
    case "application/json", "text/xml", "application/xml": 1
    default: nil
    }
  }
}
