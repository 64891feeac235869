/// Prepares XML for a parser that expects it to be well-formed.
///
/// Anything before the first tag is removed, and so is the document type with the entities it declares. Every name of a sign becomes
/// its number: those of HTML are used in feeds without being declared, and those of XML are passed over by libxml2 once
/// anything in the document was not well-formed.
enum PreparedXML {
  static func bytes(of bytes: [UInt8]) -> [UInt8] {
    // Bytes are no way to find any of this in UTF-16.
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(2).contains(0) {
      return bytes
    }
    guard let start = bytes.firstIndex(of: UInt8(ascii: "<")) else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = start
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), holds(bytes, "<!DOCTYPE", at) {
        at = endOfDocumentType(bytes, at)
      } else if bytes[at] == UInt8(ascii: "<"), holds(bytes, "<![CDATA[", at) {
        let end = end(of: "]]>", bytes, at)
        result += bytes[at..<end]
        at = end
      } else if bytes[at] == UInt8(ascii: "&"), let (code, length) = entity(bytes, at) {
        result += "&#\(code);".utf8
        at += length
      } else if bytes[at] == UInt8(ascii: "&"), !beginsNumber(bytes, at) {
        // A literal ampersand.
        result += "&#38;".utf8
        at += 1
      } else if bytes[at] == UInt8(ascii: "<"), !beginsTag(bytes, at) {
        // A literal sign: "A < B".
        result += "&#60;".utf8
        at += 1
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }

  /// Whether `<` is followed by what tags, comments and instructions begin with.
  private static func beginsTag(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    return (0x61...0x7A).contains(next | 0x20) || next >= 0x80 || "/!?_:".utf8.contains(next)
  }

  /// Whether `&` is followed by the number of a sign.
  private static func beginsNumber(_ bytes: [UInt8], _ at: Int) -> Bool {
    let name = bytes[(at + 1)...].prefix(12).prefix { $0 != UInt8(ascii: ";") }
    return name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";") && name.first == UInt8(ascii: "#")
  }

  /// The names that XML itself knows.
  private static let predefined: [String: UInt32] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27]

  private static func holds(_ bytes: [UInt8], _ word: StaticString, _ at: Int) -> Bool {
    word.withUTF8Buffer { at + $0.count <= bytes.count && bytes[at..<(at + $0.count)].elementsEqual($0) }
  }

  private static func end(of mark: StaticString, _ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count, !holds(bytes, mark, at) { at += 1 }
    return min(bytes.count, at + mark.utf8CodeUnitCount)
  }

  /// Quotes and brackets in it may contain `>`.
  private static func endOfDocumentType(_ bytes: [UInt8], _ start: Int) -> Int {
    var isInBrackets = false
    var quote: UInt8?
    for at in start..<bytes.count {
      switch bytes[at] {
      case let byte where quote != nil: if byte == quote { quote = nil }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = bytes[at]
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: ">") where !isInBrackets: return at + 1
      default: break
      }
    }
    return bytes.count
  }

  private static func entity(_ bytes: [UInt8], _ at: Int) -> (code: UInt32, length: Int)? {
    let name = bytes[(at + 1)...].prefix(32).prefix { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else { return nil }
    let word = String(decoding: name, as: UTF8.self)
    guard let code = predefined[word] ?? Entities.code(of: word) else { return nil }
    return (code, name.count + 2)
  }
}
