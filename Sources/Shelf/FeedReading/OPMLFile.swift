import MarkupText

/// A list of feeds that people edit by hand. What is changed in it is changed where it stands: comments, outlines that are switched
/// off, lists of others and attributes that only other programs know stay byte for byte.
package struct OPMLFile {
  package private(set) var bytes: [UInt8]
  private var outlines: [Outline]

  /// Reads a list in order to change it; an empty one is begun. Throws ``OPMLDamage`` where not all of it can be read, since nothing
  /// may be written over what nobody has read.
  package init(_ bytes: [UInt8]) throws(OPMLDamage) {
    self.bytes = bytes.allSatisfy { $0 <= 0x20 } ? Array(OPML.text([]).utf8) : bytes
    if OPML.isWide(self.bytes) { throw OPMLDamage(line: 1, reason: "this is UTF-16; save it as UTF-8") }
    outlines = []
    try scan()
    guard outlines.first?.name == "opml" else { throw OPMLDamage(line: 1, reason: "this is not a list of feeds") }
  }

  /// Where a list is damaged; nil where it is whole.
  package static func damage(in bytes: [UInt8]) -> OPMLDamage? {
    do throws(OPMLDamage) { _ = try OPMLFile(bytes) } catch { return error }
    return nil
  }

  private mutating func scan() throws(OPMLDamage) {
    let scanner = OutlineScanner(bytes)
    if let damage = scanner.damage { throw damage }
    outlines = scanner.outlines
  }

  /// Writes bytes in place of others, and reads again what is there now.
  private mutating func replace(_ range: Range<Int>, with new: [UInt8]) throws(OPMLDamage) {
    bytes.replaceSubrange(range, with: new)
    try scan()
  }

  /// Text for this file: in an encoding of its own every letter beyond ASCII is written as a reference.
  private func encoded(_ text: String) -> [UInt8] {
    let head = String(decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
    let isUTF8 = !head.contains("encoding") || head.contains("utf-8")
    guard !isUTF8 else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { $0.isASCII ? Array("\($0)".utf8) : Array("&#\($0.value);".utf8) }
  }

  // MARK: Asking

  /// The outlines of a feed that are not switched off.
  private func places(of address: String) -> [Int] {
    outlines.indices.filter { OPML.address(attributes($0)) == address && !isOff($0) && outlines[$0].name == "outline" }
  }

  private func attributes(_ index: Int) -> [String: String] {
    Dictionary(outlines[index].attributes.map { ($0.name, $0.value) }) { first, _ in first }
  }

  private func isOff(_ index: Int) -> Bool {
    sequence(first: index) { outlines[$0].parent }.contains { OPML.isOff(attributes($0)) }
  }

  /// The body, or the root of a list that has none.
  private var body: Int { outlines.firstIndex { $0.name == "body" } ?? 0 }

  /// The outline of a folder in another.
  private func folder(_ name: String, in parent: Int) -> Int? {
    outlines.indices.first {
      outlines[$0].parent == parent && outlines[$0].name == "outline" && outlines[$0]["xmlurl"] == nil
        && OPML.title(attributes($0)) == name && !isOff($0)
    }
  }

  // MARK: Changing

  /// Adds feeds to their folders, which are made where they are missing.
  package mutating func add(_ feeds: [FollowedFeed]) throws(OPMLDamage) {
    var order: [[String]] = []
    var inFolders: [[String]: [[UInt8]]] = [:]
    for feed in feeds {
      if inFolders[feed.folders] == nil { order.append(feed.folders) }
      inFolders[feed.folders, default: []].append(encoded(OPML.outline(feed)))
    }
    if feeds.contains(where: { $0.wishes != FeedWishes() }) { try declareNames() }
    for folders in order { try insert(inFolders[folders] ?? [], in: folders) }
  }

  /// Takes a feed out, and answers whether it was there. Outlines within its own stay.
  package mutating func remove(_ address: String) throws(OPMLDamage) -> Bool {
    var found = false
    while let index = places(of: address).last {
      found = true
      try cut(index)
    }
    return found
  }

  /// Changes what is said of a feed.
  package mutating func change(_ old: FollowedFeed, to new: FollowedFeed) throws(OPMLDamage) {
    if new.wishes != old.wishes, new.wishes != FeedWishes() { try declareNames() }
    guard let index = places(of: old.address).first else { return }
    if new.tags != old.tags || new.folders != old.folders {
      let paths = OPML.categories(attributes(index)).filter { $0.hasPrefix("/") && new.folders == old.folders }
      try write((paths + new.tags).joined(separator: ","), as: "category", index)
    }
    if new.wishes != old.wishes {
      let wishes = Dictionary(uniqueKeysWithValues: new.wishes.attributes)
      for name in FeedWishes.names { try write(wishes[name] ?? "", as: name, index) }
    }
    if new.folders != old.folders {
      let element = Array(bytes[outlines[index].range])
      try replace(lines(of: outlines[index].range), with: [])
      try insert([element], in: new.folders)
    }
    guard new.address != old.address else { return }
    for place in places(of: old.address).reversed() { try write(new.address, as: "xmlUrl", place) }
  }

  /// Takes an outline out with its lines, but not what is within it.
  private mutating func cut(_ index: Int) throws(OPMLDamage) {
    let outline = outlines[index]
    guard let content = outline.content, outlines.contains(where: { $0.parent == index }) else {
      return try replace(lines(of: outline.range), with: [])
    }
    try replace(outline.range, with: Array(bytes[content]))
  }

  /// The lines of an element that stands alone on them; else just itself.
  private func lines(of range: Range<Int>) -> Range<Int> {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    var start = range.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    guard start == 0 || bytes[start - 1] == 0x0A, end < bytes.count, bytes[end] == 0x0A else { return range }
    return start..<(end + 1)
  }

  /// Writes an attribute of an outline where it stands, or behind the others; an empty value takes it away.
  private mutating func write(_ value: String, as name: String, _ index: Int) throws(OPMLDamage) {
    let attribute = outlines[index].attributes.first { $0.name == name.lowercased() }
    switch attribute {
    case let attribute? where value.isEmpty: try replace(attribute.range, with: [])
    case let attribute? where attribute.value != value:
      try replace(attribute.quoted, with: encoded("\"\(OPML.line(value))\""))
    case nil where !value.isEmpty:
      let tag = outlines[index].tag
      let end =
        outlines[index].attributes.last?.range.upperBound ?? tag.lowerBound + 1 + outlines[index].name.utf8.count
      try replace(end..<end, with: encoded(" \(name)=\"\(OPML.line(value))\""))
    default: break
    }
  }

  /// Says what the program's own attributes are, where nothing says it yet.
  private mutating func declareNames() throws(OPMLDamage) {
    guard outlines.first?["xmlns:lectern"] == nil else { return }
    try write(FeedWishes.namespace, as: "xmlns:lectern", 0)
  }

  /// Writes elements at the end of a folder, which is made where it is missing.
  private mutating func insert(_ elements: [[UInt8]], in folders: [String]) throws(OPMLDamage) {
    var parent = body
    var rest = folders[...]
    while let name = rest.first, let next = folder(name, in: parent) {
      parent = next
      rest = rest.dropFirst()
    }
    let outline = outlines[parent]
    let last = outlines.last { $0.parent == parent }
    let outer = indentation(of: outline.tag.lowerBound)
    let inner = last.map { indentation(of: $0.tag.lowerBound) } ?? outer + Array("  ".utf8)
    let newline: [UInt8] =
      bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false ? [13, 10] : [10]
    let text = Array(lines(elements, in: rest, inner).map { newline + $0 }.joined())
    guard let content = outline.content else {
      // A folder that was empty, written as one tag.
      let end = bytes[outline.tag].lastIndex(of: UInt8(ascii: "/")) ?? outline.tag.upperBound
      let endTag = Array("</\(outline.name)>".utf8)
      return try replace(end..<outline.tag.upperBound, with: Array(">".utf8) + text + newline + outer + endTag)
    }
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    let isOnItsLine = bytes[end..<content.upperBound].contains(0x0A)
    try replace(end..<end, with: text + (isOnItsLine ? [] : newline + outer))
  }

  /// Elements as lines, in new folders.
  private func lines(_ elements: [[UInt8]], in folders: ArraySlice<String>, _ indentation: [UInt8]) -> [[UInt8]] {
    guard let name = folders.first else { return elements.map { indentation + $0 } }
    let start = indentation + encoded("<outline text=\"\(OPML.line(name))\">")
    let inner = lines(elements, in: folders.dropFirst(), indentation + Array("  ".utf8))
    return [start] + inner + [indentation + Array("</outline>".utf8)]
  }

  /// The white space before an element in its line.
  private func indentation(of place: Int) -> [UInt8] {
    var start = place
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return Array(bytes[start..<place])
  }
}
