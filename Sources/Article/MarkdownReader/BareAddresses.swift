import ArticleModel
import Fragments
import UTF8Text

/// Makes links of the addresses that stand in a text as they are.
///
///     See https://example.org/a_(b). Or (www.example.org)   ►   links over the two addresses, without "." and ")"
enum BareAddresses {
  /// The text with links over its bare addresses; those in code and in links are left alone.
  static func linked(_ text: RichText) -> RichText {
    let bytes = text.withUTF8 { Array($0) }
    guard bytes.contains(UInt8(ascii: ":")) || bytes.contains(UInt8(ascii: ".")) else { return text }
    var taken = text.spans.filter { $0.style == .code || $0.style.isLink }.map(\.range)[...]
    // An address ends where a style begins or ends, so that the two never overlap.
    var borders = text.spans.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.sorted()[...]
    var found: [Span] = []
    var at = 0
    while at < bytes.count {
      while let next = taken.first, next.upperBound <= at { taken.removeFirst() }
      while let next = borders.first, next <= at { borders.removeFirst() }
      if let next = taken.first, next.contains(at) {
        at = next.upperBound
        continue
      }
      guard let prefix = prefix(bytes, at) else {
        at += 1
        continue
      }
      let (end, seen) = end(bytes, at, behind: prefix, limit: borders.first ?? bytes.count)
      if let end {
        let address = String(decoding: bytes[at..<end], as: UTF8.self)
        let isBare = bytes[at] | 0x20 == UInt8(ascii: "w")
        if let url = ResolvedAddress.link(isBare ? "http://" + address : address, base: nil) {
          found.append(Span(at..<end, .link(url: url)))
        }
      }
      at = max(seen, at + 1)
    }
    return found.isEmpty ? text : RichText(text.text, spans: (text.spans + found).inOrder)
  }

  /// The length of what an address begins with at the beginning of a word.
  private static func prefix(_ bytes: [UInt8], _ at: Int) -> Int? {
    let first = bytes[at] | 0x20
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") else { return nil }
    guard at == 0 || isSpace(bytes[at - 1]) || "(*_~[\"'".utf8.contains(bytes[at - 1]) else { return nil }
    for prefix in ["https://", "http://", "www."] where at + prefix.utf8.count < bytes.count {
      if zip(bytes[at...], prefix.utf8).allSatisfy({ ($0 | 0x20) == ($1 | 0x20) }) { return prefix.utf8.count }
    }
    return nil
  }

  /// The end of the address that begins at `start`, without punctuation that belongs to the sentence, nil if it is not one;
  /// and how far was looked.
  private static func end(
    _ bytes: [UInt8], _ start: Int, behind prefix: Int, limit: Int
  ) -> (end: Int?, seen: Int) {
    var end = start
    var parentheses = 0
    while end < limit, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: "<") {
      if bytes[end] == UInt8(ascii: "(") { parentheses += 1 }
      if bytes[end] == UInt8(ascii: ")") { parentheses -= 1 }
      end += 1
    }
    let seen = end
    while end > start + prefix {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        guard parentheses < 0 else { return (hasHost(bytes[(start + prefix)..<end]) ? end : nil, seen) }
        parentheses += 1
      case let byte where ".,:;!?\"'*_~]".utf8.contains(byte): break
      default: return (hasHost(bytes[(start + prefix)..<end]) ? end : nil, seen)
      }
      end -= 1
    }
    return (nil, seen)
  }

  private static func hasHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    let host = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return host.contains(UInt8(ascii: ".")) && host.first != UInt8(ascii: ".")
  }
}

extension [Span] {
  /// By their beginnings, the longer first.
  var inOrder: [Span] {
    enumerated().sorted {
      ($0.element.range.lowerBound, $1.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $0.element.range.upperBound, $1.offset)
    }.map(\.element)
  }
}

extension Span.Style {
  /// Whether it is a link.
  var isLink: Bool { if case .link = self { true } else { false } }
}
