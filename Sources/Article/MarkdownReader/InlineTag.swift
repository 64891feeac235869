import ArticleModel
import TextDecoding
import UTF8Text

/// A tag of HTML within a line of Markdown, of which only what it does to the text is kept.
///
///     <strong>   ►   begins strong          <br/>   ►   a line break          <!-- note -->   ►   nothing
enum InlineTag {
  case begin(Span.Style)
  case end(Span.Style)
  case lineBreak
  /// How the words before it are read; `isEnd` of the element around both as well.
  case reading(isEnd: Bool)
  /// A bracket that only programs without readings show.
  case readingBracket(isEnd: Bool)
  /// A picture, of which the description is shown.
  case picture(String)
  case nothing

  /// Reads a tag, from "<" to ">".
  init(_ tag: UnsafeBufferPointer<UInt8>) {
    var at = 1
    let isEnd = at < tag.count && tag[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let start = at
    while at < tag.count, isLetter(tag[at]) || isDigit(tag[at]) { at += 1 }
    let name = String(decoding: tag[start..<max(start, at)], as: UTF8.self).lowercased()
    switch name {
    case "br": self = .lineBreak
    case "strong", "b": self = isEnd ? .end(.strong) : .begin(.strong)
    case "em", "i", "cite": self = isEnd ? .end(.emphasis) : .begin(.emphasis)
    case "code", "kbd", "samp", "tt": self = isEnd ? .end(.code) : .begin(.code)
    case "sup": self = isEnd ? .end(.superscript) : .begin(.superscript)
    case "sub": self = isEnd ? .end(.subscript) : .begin(.subscript)
    case "del", "s", "strike": self = isEnd ? .end(.strike) : .begin(.strike)
    case "q": self = isEnd ? .end(.quote) : .begin(.quote)
    case "rt": self = .reading(isEnd: isEnd)
    case "rp": self = .readingBracket(isEnd: isEnd)
    case "ruby": self = isEnd ? .reading(isEnd: true) : .nothing
    case "img": self = InlineTag.attribute("alt", of: tag, from: at).map { .picture($0) } ?? .nothing
    case "a":
      if isEnd {
        self = .end(.link(url: ""))
      } else {
        self = InlineTag.attribute("href", of: tag, from: at).map { .begin(.link(url: $0)) } ?? .nothing
      }
    default: self = .nothing
    }
  }

  /// The name links lead to a tag by: its `id`, or the `name` of an `a`.
  static func place(_ tag: UnsafeBufferPointer<UInt8>) -> String? {
    let name = attribute("id", of: tag, from: 1) ?? attribute("name", of: tag, from: 1)
    return name.flatMap { $0.isEmpty || $0.utf8.count > 200 ? nil : $0 }
  }

  /// The value of an attribute in quotes.
  private static func attribute(_ name: String, of tag: UnsafeBufferPointer<UInt8>, from start: Int) -> String? {
    let wanted = Array((" " + name + "=").utf8)
    var at = start
    while at + wanted.count < tag.count {
      let part = tag[at..<(at + wanted.count)]
      guard zip(part, wanted).allSatisfy({ ($0 | 0x20) == ($1 | 0x20) }) else {
        at += 1
        continue
      }
      let quote = tag[at + wanted.count]
      guard quote == 0x22 || quote == 0x27 else { return nil }
      let value = tag[(at + wanted.count + 1)...].prefix { $0 != quote }
      return PageText.line(UnsafeBufferPointer(rebasing: value))
    }
    return nil
  }
}
