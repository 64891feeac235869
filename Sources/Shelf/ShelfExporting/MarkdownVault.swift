import ShelfModel
import Timestamps
import JSONText
import UTF8Text

/// Highlights as a Markdown vault: one file per article, which can be rewritten at any time. Whatever was written below a marked
/// line stays.
package enum MarkdownVault {
  /// The line below which a file belongs to the reader.
  package static let line = "%% Below this line lectern changes nothing. %%"

  /// The file of an article; everything below the line in the existing file is kept.
  package static func file(_ article: MarkedArticle, over old: String?) -> String {
    var lines = frontMatter(article)
    lines += ["", "# \(escaped(article.title))", ""]
    if let address = article.address {
      lines += ["<\(address.filter { $0 != ">" && $0 != "<" && !$0.isWhitespace })>", ""]
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
    return lines.joined(separator: "\n") + "\n" + (old.flatMap(ownPart) ?? line + "\n")
  }

  /// The contents of a file from the line on.
  private static func ownPart(_ old: String) -> String? {
    old.firstRange(of: line).map { String(old[$0.lowerBound...]) }
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

  /// Text escaped for Markdown, on one line.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in PrintableText.of(text) {
      if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
