import MarkupText

/// An element of a list of feeds, with the places of its parts in the file, so that it can be changed without touching any other.
struct Outline {
  struct Attribute {
    /// The name in lower case.
    var name: String
    var value: String
    /// From the white space before the name to the closing quotation mark.
    var range: Range<Int>
    /// The value with its quotation marks.
    var quoted: Range<Int>
  }

  var name: String
  var attributes: [Attribute] = []
  /// The start tag.
  var tag: Range<Int>
  /// What is between the tags; nil for a tag that ends itself.
  var content: Range<Int>?
  /// From the start tag to the end tag.
  var range: Range<Int>
  var parent: Int?

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Where a list of feeds is damaged, and how.
package struct OPMLDamage: Error, Sendable, Equatable, CustomStringConvertible {
  package var line: Int
  package var reason: String

  package init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }

  package var description: String { "line \(line): \(reason)" }
}

/// Finds the elements of a list of feeds in its bytes. Reads on where the mark-up is damaged, and remembers the first such place.
struct OutlineScanner {
  private let bytes: [UInt8]
  private var at = 0
  private var open: [Int] = []
  private(set) var outlines: [Outline] = []
  private(set) var damage: OPMLDamage?

  /// Scans bytes in UTF-8 or any other superset of ASCII.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while at < bytes.count { step() }
    if let last = open.last { hurt("<\(outlines[last].name)> is not closed", at: outlines[last].tag.lowerBound) }
    while !open.isEmpty { close(before: bytes.count, end: bytes.count) }
    if outlines.isEmpty { hurt("there is no list", at: 0) }
  }

  private mutating func hurt(_ reason: String, at place: Int) {
    guard damage == nil else { return }
    damage = OPMLDamage(line: 1 + bytes[..<min(place, bytes.count)].count { $0 == 0x0A }, reason: reason)
  }

  private mutating func step() {
    guard bytes[at] == UInt8(ascii: "<") else {
      at += 1
      return
    }
    let start = at
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch next {
    case UInt8(ascii: "!"):
      if holds("<!--") { return pass(behind: "-->", start) }
      if holds("<![CDATA[") { return pass(behind: "]]>", start) }
      passDeclaration()
    case UInt8(ascii: "?"): pass(behind: "?>", start)
    case UInt8(ascii: "/"): endTag()
    case _ where OutlineScanner.isName(next) && !(0x30...0x39).contains(next): startTag()
    default:
      hurt("a < that begins no tag", at: start)
      at += 1
    }
  }

  private func holds(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes[at...].starts(with: $0) }
  }

  private mutating func pass(behind word: StaticString, _ start: Int) {
    while at < bytes.count, !holds(word) { at += 1 }
    if at == bytes.count { hurt("what begins here does not end", at: start) }
    at = min(bytes.count, at + word.utf8CodeUnitCount)
  }

  /// A document type may have declarations of its own in brackets.
  private mutating func passDeclaration() {
    let start = at
    var isInBrackets = false
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") || isInBrackets {
      if bytes[at] == UInt8(ascii: "[") { isInBrackets = true }
      if bytes[at] == UInt8(ascii: "]") { isInBrackets = false }
      at += 1
    }
    if at == bytes.count { hurt("what begins here does not end", at: start) }
    at = min(bytes.count, at + 1)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte >= 0x80
      || [0x2D, 0x2E, 0x5F].contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, OutlineScanner.isName(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
  }

  private mutating func skipSpaces() {
    while at < bytes.count, OutlineScanner.isSpace(bytes[at]) { at += 1 }
  }

  private mutating func endTag() {
    let start = at
    at += 2
    let name = word()
    skipSpaces()
    if at < bytes.count, bytes[at] == UInt8(ascii: ">") {
      at += 1
    } else {
      hurt("</\(name) is not a tag", at: start)
    }
    guard let match = open.lastIndex(where: { outlines[$0].name == name }) else {
      return hurt("</\(name)> ends nothing", at: start)
    }
    if match < open.count - 1, let last = open.last {
      hurt("<\(outlines[last].name)> is not closed", at: outlines[last].tag.lowerBound)
    }
    while open.count > match + 1 { close(before: start, end: start) }
    close(before: start, end: at)
  }

  private mutating func close(before content: Int, end: Int) {
    guard let index = open.popLast() else { return }
    outlines[index].content = outlines[index].tag.upperBound..<max(content, outlines[index].tag.upperBound)
    outlines[index].range = outlines[index].tag.lowerBound..<end
  }

  private mutating func startTag() {
    let start = at
    at += 1
    var outline = Outline(name: word(), tag: start..<start, range: start..<start, parent: open.last)
    if open.isEmpty, !outlines.isEmpty { hurt("<\(outline.name)> stands behind the end of the list", at: start) }
    while let attribute = attribute(start) {
      if outline[attribute.name] == nil { outline.attributes.append(attribute) }
    }
    let endsItself = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if endsItself { at += 1 }
    let isWhole = at < bytes.count && bytes[at] == UInt8(ascii: ">")
    if isWhole { at += 1 } else { hurt("the tag <\(outline.name) is broken", at: start) }
    outline.tag = start..<at
    outline.range = outline.tag
    outlines.append(outline)
    if isWhole, !endsItself { open.append(outlines.count - 1) }
  }

  /// The next attribute of a tag; nil at its end, or where it is broken.
  private mutating func attribute(_ tag: Int) -> Outline.Attribute? {
    let start = at
    skipSpaces()
    let name = at > start ? word() : ""
    guard !name.isEmpty else { return nil }
    skipSpaces()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return nil }
    at += 1
    skipSpaces()
    let open = at
    guard at < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[at]) else { return nil }
    at += 1
    while at < bytes.count, bytes[at] != bytes[open], bytes[at] != UInt8(ascii: "<") { at += 1 }
    guard at < bytes.count, bytes[at] == bytes[open] else { return nil }
    at += 1
    let value = Entities.decoded(String(decoding: bytes[(open + 1)..<(at - 1)], as: UTF8.self))
    return Outline.Attribute(name: name, value: value, range: start..<at, quoted: open..<at)
  }
}

extension OutlineScanner {
  /// The elements as a tree; nil where there are none.
  var tree: XMLNode? {
    var nodes = outlines.map { outline in
      var node = XMLNode(outline.name)
      for attribute in outline.attributes { node.attributes[attribute.name] = attribute.value }
      return node
    }
    // From the last to the first: whatever is in an element stands behind its tag.
    for (index, outline) in outlines.enumerated().reversed() {
      nodes[index].children.reverse()
      if let parent = outline.parent { nodes[parent].children.append(.element(nodes[index])) }
    }
    return nodes.first
  }
}
