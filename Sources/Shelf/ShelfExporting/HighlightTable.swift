import ShelfModel
import Timestamps
import UTF8Text

/// Highlights as CSV (RFC 4180), with the columns Readwise reads, and more.
package enum HighlightTable {
  /// The table.
  package static func text(_ articles: [MarkedArticle]) -> String {
    var rows = [["Highlight", "Title", "Author", "URL", "Note", "Color", "Date", "Tags", "Found", "Article"]]
    for article in articles {
      for mark in article.marks {
        rows.append([
          mark.highlight.quote, article.title, article.author, article.address ?? "", mark.highlight.note ?? "",
          mark.highlight.colour.rawValue, mark.highlight.created.text, article.tags.joined(separator: ";"),
          mark.place?.certainty.rawValue ?? "no", "urn:lectern:\(article.id)",
        ])
      }
    }
    return rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Cells that a spreadsheet would compute get an apostrophe; control characters except line breaks are removed, and tabs become
  /// spaces. Signs are looked for as scalars: with a mark behind it, a comma is another character, and still parts two cells.
  private static func cell(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        plain.append(" ")
      } else if scalar == "\n" || !PrintableText.isControl(scalar.value) {
        plain.append(scalar)
      }
    }
    if let first = plain.first, "=+-@".unicodeScalars.contains(first) { plain.insert("'", at: plain.startIndex) }
    guard plain.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return String(plain) }
    var quoted: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in plain { quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
    return String(quoted) + "\""
  }
}
