import ArticleModel
import Fragments
import UTF8Text

/// Takes out of a mail that has several parts what only programs read: the lines between the parts, their heads, and parts that are no
/// plain text beside one that is.
///
///     --0001a                               (set aside)
///     Content-Type: text/plain              (set aside)
///
///     the wheel turns again.           ►    the wheel turns again.
///     --0001a                               (set aside, with what follows up to the next such line)
///     Content-Type: text/html
enum MailParts {
  /// The most lines of a part's head.
  private static let longestHead = 40
  /// The most boundaries of parts within parts.
  private static let most = 32

  private struct Part {
    /// The line of the boundary, the first line of its words, and the line after its last.
    var start: Int
    var body: Int
    var end: Int
    var isText: Bool
    var isPlain: Bool
  }

  static func read(_ text: inout TextLines, below start: Int) {
    guard start > 0 else { return }
    var boundaries = boundaries(in: 0..<text.lines[start - 1].text.upperBound, of: text)
    guard !boundaries.isEmpty else { return }
    let parts = parts(&boundaries, in: text, below: start)
    guard !parts.isEmpty else { return }
    // What stands above the first part says that programs are too old to read it.
    if parts[0].start > start { text.setAside(start..<parts[0].start, .metadata) }
    let hasPlain = parts.contains { $0.isPlain && $0.body < $0.end }
    for part in parts {
      let isShown = part.isPlain || part.isText && !hasPlain
      text.setAside(part.start..<(isShown ? part.body : part.end), .metadata)
    }
  }

  /// The boundaries that a head names.
  private static func boundaries(in range: Range<Int>, of text: TextLines) -> Set<String> {
    let words = String(decoding: text.bytes[range], as: UTF8.self)
    var found: Set<String> = []
    var rest = words[...]
    while let key = rest.firstRange(of: "boundary="), found.count < most {
      rest = rest[key.upperBound...]
      let isQuoted = rest.first == "\""
      if isQuoted { rest = rest.dropFirst() }
      let value = rest.prefix { isQuoted ? $0 != "\"" : !($0 == ";" || $0 == "\n" || $0 == " ") }
      if !value.isEmpty { found.insert(String(value)) }
    }
    return found
  }

  private static func parts(_ boundaries: inout Set<String>, in text: TextLines, below start: Int) -> [Part] {
    var parts: [Part] = []
    var index = start
    while index < text.lines.count {
      guard text.begins(index, "--"), isBoundary(index, boundaries, in: text) else {
        index += 1
        continue
      }
      if let last = parts.indices.last { parts[last].end = index }
      var body = index + 1
      while body < text.lines.count, text.lines[body].blankLinesBefore == 0, body - index < longestHead { body += 1 }
      let head = text.lines[index].text.upperBound..<(text.lines[body - 1].text.upperBound)
      let words = String(decoding: text.bytes[head], as: UTF8.self).lowercased()
      let inner = self.boundaries(in: head, of: text)
      if boundaries.count < most { boundaries.formUnion(inner) }
      let isText = !words.contains("content-type:") || words.contains("text/")
      parts.append(
        Part(
          start: index, body: body, end: text.lines.count, isText: isText,
          isPlain: isText && !words.contains("text/html") && !words.contains("content-disposition: attachment")))
      index = body
    }
    return parts
  }

  private static func isBoundary(_ index: Int, _ boundaries: Set<String>, in text: TextLines) -> Bool {
    let words = text.string(index).dropFirst(2)
    return boundaries.contains(String(words)) || words.hasSuffix("--") && boundaries.contains(String(words.dropLast(2)))
  }
}
