/// Reads HTML tag by tag without checking what is closed, for lists of bookmarks and the heads of pages.
package struct TagScanner {
  /// A piece of the source.
  package enum Token: Sendable, Hashable {
    /// A start tag, with its name and attribute names in lower case.
    case start(String, [String: String])
    case end(String)
    /// Text between tags, entities decoded.
    case text(String)
    case comment(String)
  }

  private let bytes: [UInt8]
  private var at = 0

  /// Scans bytes in UTF-8 or any other superset of ASCII.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end.
  package mutating func next() -> Token? {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else { return text() }
      guard at + 1 < bytes.count else {
        at = bytes.count
        return nil
      }
      switch bytes[at + 1] {
      case UInt8(ascii: "!"):
        if let comment = comment() { return .comment(comment) }
      case UInt8(ascii: "?"): skip(to: UInt8(ascii: ">"))
      case UInt8(ascii: "/"):
        at += 2
        let name = word { $0 != UInt8(ascii: ">") && $0 > 0x20 }
        skip(to: UInt8(ascii: ">"))
        return .end(name.lowercased())
      case let byte where (0x61...0x7A).contains(byte | 0x20):
        at += 1
        return tag()
      default:
        // Not a tag but a literal sign.
        return text()
      }
    }
    return nil
  }

  private mutating func text() -> Token {
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return .text(Entities.decoded(String(decoding: bytes[start..<at], as: UTF8.self)))
  }

  /// The text of a comment; nil for a declaration, which is skipped.
  private mutating func comment() -> String? {
    guard at + 3 < bytes.count, bytes[at + 2] == UInt8(ascii: "-"), bytes[at + 3] == UInt8(ascii: "-") else {
      skip(to: UInt8(ascii: ">"))
      return nil
    }
    let start = at + 4
    at = start
    while at < bytes.count, !bytes[at...].starts(with: [0x2D, 0x2D, 0x3E]) { at += 1 }
    defer { at = min(bytes.count, at + 3) }
    return String(decoding: bytes[min(start, at)..<at], as: UTF8.self)
  }

  private mutating func tag() -> Token {
    let name = word { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 > 0x20 }
    var attributes: [String: String] = [:]
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let key = word { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") && $0 > 0x20 }
      if key.isEmpty {
        at += 1
        continue
      }
      skipSpaces()
      var value = ""
      if at < bytes.count, bytes[at] == UInt8(ascii: "=") {
        at += 1
        skipSpaces()
        value = self.value()
      }
      if attributes.count < 64, attributes[key.lowercased()] == nil {
        attributes[key.lowercased()] = Entities.decoded(value)
      }
      skipSpaces()
    }
    at += 1
    return .start(name.lowercased(), attributes)
  }

  private mutating func value() -> String {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
      return word { $0 != UInt8(ascii: ">") && $0 > 0x20 }
    }
    let quote = bytes[at]
    at += 1
    let value = word { $0 != quote }
    at += 1
    return value
  }

  private mutating func word(while holds: (UInt8) -> Bool) -> String {
    let start = min(at, bytes.count)
    while at < bytes.count, holds(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self)
  }

  private mutating func skipSpaces() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }

  private mutating func skip(to byte: UInt8) {
    while at < bytes.count, bytes[at] != byte { at += 1 }
    at = min(bytes.count, at + 1)
  }
}
