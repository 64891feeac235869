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

  /// Cells that a spreadsheet would compute get an apostrophe; control characters except line breaks are removed.
  private static func cell(_ text: String) -> String {
    var plain = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !PrintableText.isControl($0.value) || $0 == "\n" }))
    if let first = plain.first, "=+-@".contains(first) { plain = "'" + plain }
    guard plain.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return plain }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }
}
