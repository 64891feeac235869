import UTF8Text

/// Whether a source is a feed, and where its items stand in it, told without parsing it.
package enum FeedPlaces {
  /// How far the first element, or the version of a JSON Feed, is looked for.
  private static let reach = 4096

  /// Whether a source says that it is a feed.
  package static func isFeed(_ bytes: [UInt8]) -> Bool {
    // Nearly all that is opened is none, and told by its first byte.
    guard let first = bytes.first(where: { !isBeforeStart($0) }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "<")
    else { return false }
    let head = Array(bytes.prefix(reach))
    let start = head.drop(while: isBeforeStart)
    if start.first == UInt8(ascii: "{") {
      return head.holds("\"https://jsonfeed.org/version/") || head.holds("https:\\/\\/jsonfeed.org")
    }
    guard start.first == UInt8(ascii: "<"), let tag = firstElement(Array(start)) else { return false }
    if tag.starts(with: "<rss".utf8) { return tag.count > 4 && tag[4] <= 0x20 && tag.holds("version") }
    if tag.starts(with: "<rdf:RDF".utf8) { return tag.holds("http://purl.org/rss/") || tag.holds("netscape.com/rdf") }
    guard tag.starts(with: "<feed".utf8), tag.count > 5 else { return false }
    return tag.holds("http://www.w3.org/2005/Atom") || tag.holds("http://purl.org/atom/")
  }

  /// Whether a byte is white space or of a byte order mark.
  private static func isBeforeStart(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xEF || byte == 0xBB || byte == 0xBF
  }

  /// The first start tag behind declarations, instructions and comments.
  private static func firstElement(_ bytes: [UInt8]) -> [UInt8]? {
    var at = 0
    while at + 1 < bytes.count {
      if bytes[at] != UInt8(ascii: "<") {
        guard bytes[at] <= 0x20 else { return nil }
        at += 1
      } else if bytes[at + 1] == UInt8(ascii: "?") || bytes[at + 1] == UInt8(ascii: "!") {
        let close = bytes[at...].starts(with: "<!--".utf8) ? "-->" : ">"
        guard let end = bytes.place(of: close, from: at) else { return nil }
        at = end + close.utf8.count
      } else {
        let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        return Array(bytes[at..<end])
      }
    }
    return nil
  }

  /// Where each item stands.
  package static func items(in bytes: [UInt8]) -> [Range<Int>] {
    let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    return first == UInt8(ascii: "{") ? itemsOfJSON(bytes) : itemsOfXML(bytes)
  }

  private static func itemsOfXML(_ bytes: [UInt8]) -> [Range<Int>] {
    var starts: [Int] = []
    var at = 0
    while let tag = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = tag + 1
      for (open, close) in [("<![CDATA[", "]]>"), ("<!--", "-->")] where bytes[tag...].starts(with: open.utf8) {
        at = bytes.place(of: close, from: tag) ?? bytes.count
      }
      for name in ["<item", "<entry"] where bytes[tag...].starts(with: name.utf8) {
        let end = tag + name.utf8.count
        if end < bytes.count, bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ">") { starts.append(tag) }
      }
    }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { start, next in
      let name = bytes[start...].starts(with: "<item".utf8) ? "</item>" : "</entry>"
      let end = bytes.place(of: name, from: start, upTo: next).map { $0 + name.utf8.count }
      return start..<min(next, end ?? next)
    }
  }

  /// The objects of the list "items" of the outermost object.
  private static func itemsOfJSON(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var depth = 0
    var isInItems = false
    var start = 0
    var name: ArraySlice<UInt8> = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        let open = at + 1
        at = open
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        if depth == 1 { name = bytes[open..<min(at, bytes.count)] }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth == 2 { isInItems = bytes[at] == UInt8(ascii: "[") && name.elementsEqual("items".utf8) }
        if depth == 3 { start = at }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 3, isInItems { ranges.append(start..<at + 1) }
        depth -= 1
      default: break
      }
      at += 1
    }
    return ranges
  }
}

extension [UInt8] {
  fileprivate func holds(_ words: String) -> Bool { place(of: words, from: 0) != nil }

  /// Where some words begin, from a place on.
  fileprivate func place(of words: String, from start: Int, upTo end: Int? = nil) -> Int? {
    guard let first = words.utf8.first else { return nil }
    let end = end ?? count
    var at = start
    while at < end, let found = self[at..<end].firstIndex(of: first) {
      if self[found...].starts(with: words.utf8) { return found }
      at = found + 1
    }
    return nil
  }
}
