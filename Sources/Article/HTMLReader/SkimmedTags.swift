import Fragments
import UTF8Text

/// Start tags with the attributes that are read.
extension SkimmedPage {
  /// Where the tag whose name begins at `start` ends; leaves attributes out that are not read or too many.
  mutating func endOfTag(_ start: Int) -> Int {
    var nameEnd = start
    while nameEnd < bytes.count, SkimmedPage.isOfTagName(bytes[nameEnd]) { nameEnd += 1 }
    let tag = Tag(name: bytes[start..<nameEnd])
    if tag == .iframe { framed = nil }
    var attributes = 0
    var last: UInt8 = 0x20
    var beforeLast: UInt8 = UInt8(ascii: "<")
    var at = nameEnd
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let byte = bytes[at]
      var end = at + 1
      if isSpace(beforeLast), !isSpace(byte), last != UInt8(ascii: "=") {
        attributes += 1
        if let (name, attributeEnd) = attribute(at) {
          end = attributeEnd
          let isRead = Attribute(name: bytes[at..<name])?.isRead(of: tag) ?? false
          if attributes > SkimmedPage.mostAttributes || !isRead {
            if tag == .iframe, starts(with: "srcdoc=", at) { framed = (name + 1)..<end }
            take(upTo: at)
            cut(to: end)
          } else {
            rewriteReferences(in: name..<end, inAttribute: true)
          }
        }
      } else if byte == 0x22 || byte == 0x27, last == UInt8(ascii: "=") {
        end = find(byte, from: end).map { $0 + 1 } ?? bytes.count
      }
      beforeLast = bytes[end - 1]
      if !isSpace(beforeLast) { last = beforeLast }
      at = end
    }
    return at
  }

  /// Where the name of a plain attribute ends and where the attribute does: `name`, `name=value` or `name="value"`, with a space
  /// or the end of the tag behind it; nil for any other.
  private func attribute(_ start: Int) -> (name: Int, end: Int)? {
    var name = start
    while name < bytes.count, isOfName(bytes[name]) { name += 1 }
    guard name > start, name < bytes.count else { return nil }
    var end = name
    if bytes[name] == UInt8(ascii: "="), name + 1 < bytes.count {
      let quote = bytes[name + 1]
      if quote == 0x22 || quote == 0x27 {
        guard let close = find(quote, from: name + 2) else { return nil }
        end = close + 1
      } else {
        end = name + 1
        while end < bytes.count, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">") { end += 1 }
      }
    }
    guard end < bytes.count, isSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") else { return nil }
    // A name alone may have its value behind a space.
    if end == name {
      var next = end
      while next < bytes.count, isSpace(bytes[next]) { next += 1 }
      if next < bytes.count, bytes[next] == UInt8(ascii: "=") { return nil }
    }
    return (name, end)
  }

  /// Whether libxml2 takes a byte for one of a tag's name.
  static func isOfTagName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }

  /// Whether a byte may be of an attribute's name: frameworks write `@click`, `:class` and `[value]`, at which libxml2 loses its way.
  private func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x22, 0x27, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"): false
    default: true
    }
  }
}
