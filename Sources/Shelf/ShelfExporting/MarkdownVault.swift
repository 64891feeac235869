import ShelfModel
import Timestamps
import JSONText
import UTF8Text

/// Highlights as a Markdown vault: one file per article, which can be rewritten at any time. Whatever was written below a marked
/// line stays.
package enum MarkdownVault {
  /// The line below which a file belongs to the reader.
  package static let line = "%% Below this line lectern changes nothing. %%"

  /// The file of an article; everything below the line in the existing file is kept. Nil where that file has no such line: then
  /// nobody can tell what of it is the reader's.
  package static func file(_ article: MarkedArticle, over old: String?) -> String? {
    let own = old.map(ownPart) ?? line + "\n"
    guard let own else { return nil }
    var lines = frontMatter(article)
    lines += ["", "# \(escaped(article.title))", ""]
    if let address = article.address {
      let plain = address.unicodeScalars.filter {
        $0 != ">" && $0 != "<" && !$0.properties.isWhitespace && !PrintableText.isControl($0.value)
      }
      lines += ["<\(String(String.UnicodeScalarView(plain)))>", ""]
    }
    for mark in article.marks {
      if !mark.highlight.quote.isEmpty {
        lines += mark.highlight.quote.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
          $0.isEmpty ? ">" : "> \(escaped(String($0)))"
        }
        let lost = mark.place == nil && article.hasText ? " · no longer in the text" : ""
        lines += [">", "> — \(mark.highlight.colour.rawValue), \(mark.highlight.created.day)\(lost)", ""]
      }
      if let note = mark.highlight.note {
        lines +=
          note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { escaped(String($0)) } + [""]
      }
    }
    return lines.joined(separator: "\n") + "\n" + own
  }

  /// The id of the article whose file a text is; nil for a file of anybody else's.
  package static func id(ofFile text: String) -> String? {
    var lines = text.split(maxSplits: 40, omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    guard lines.popFirst() == "---" else { return nil }
    let line = lines.prefix { $0 != "---" }.first { $0.hasPrefix("id: ") }
    return line?.dropFirst(4).drop { $0 == "\"" || $0 == " " }.prefix { $0.isHexDigit }.lowercased()
  }

  /// Whether a file has the line, so that it can be told what of it is the reader's.
  package static func hasLine(_ text: String) -> Bool { ownPart(text) != nil }

  /// Whether the reader has written into a file.
  package static func isAddedTo(_ text: String) -> Bool {
    ownPart(text)?.dropFirst(line.count).contains { !$0.isWhitespace } ?? true
  }

  /// What becomes of the file of an article that has no highlights any more: its head, and what the reader has written. Nil where the
  /// reader has written nothing, so that nothing is left of it.
  package static func withoutMarks(_ old: String) -> String? {
    guard isAddedTo(old) else { return nil }
    let lines = old.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let own = ownPart(old), let title = lines.firstIndex(where: { $0.hasPrefix("# ") }) else { return old }
    var head = lines[...title] + [""]
    // Below the title stands the address.
    if let next = lines[(title + 1)...].first(where: { !$0.isEmpty }), next.hasPrefix("<"), next.hasSuffix(">") {
      head += [next, ""]
    }
    return head.joined(separator: "\n") + "\n" + own
  }

  /// The contents of a file from the line on; nil where there is none. What is written above it never has it at the beginning of a
  /// line of its own.
  private static func ownPart(_ old: String) -> String? {
    if old.hasPrefix(line) { return old }
    return old.firstRange(of: "\n" + line).map { String(old[$0.lowerBound...].dropFirst()) }
      ?? old.firstRange(of: "\r\n" + line).map { String(old[$0.lowerBound...].dropFirst()) }
  }

  private static func frontMatter(_ article: MarkedArticle) -> [String] {
    // A JSON string is a YAML string.
    let text: (String) -> String = { JSONValue.text($0).line }
    var lines = ["---", "title: \(text(article.title))", "id: \(text(article.id))"]
    if let address = article.address { lines.append("url: \(text(address))") }
    if !article.author.isEmpty { lines.append("author: \(text(article.author))") }
    if !article.site.isEmpty { lines.append("site: \(text(article.site))") }
    lines.append("added: \(article.added.day)")
    if !article.tags.isEmpty { lines.append("tags: [\(article.tags.map(text).joined(separator: ", "))]") }
    return lines + ["---"]
  }

  /// Text escaped for Markdown, on one line. Signs are looked for as scalars: with a mark behind it, a sign is another character,
  /// and still one of Markdown.
  private static func escaped(_ text: String) -> String {
    let scalars = PrintableText.of(text.replacing("\t", with: " ")).unicodeScalars
    var escaped = String.UnicodeScalarView()
    let first = scalars.firstIndex { $0 != " " }
    // Rules, underlines of headings, and the line below which a file is the reader's.
    let isRule = first.map { at in
      "-=".unicodeScalars.contains(scalars[at]) && scalars.allSatisfy { [scalars[at], " "].contains($0) }
    }
    let isMarked = isRule == true || scalars.starts(with: "%%".unicodeScalars)
    for index in scalars.indices {
      if isMarked && index == first || "\\`*_[]<>#|~".unicodeScalars.contains(scalars[index]) { escaped.append("\\") }
      escaped.append(scalars[index])
    }
    return String(escaped)
  }
}
