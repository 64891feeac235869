import ArticleModel
import ArticleWriting
import ReaderCore
import ReaderUI

/// Writes the table being read, as text for the clipboard or to a file.
enum TableOutput {
  /// The table as Markdown.
  static func markdown(_ table: Table) -> String { MarkdownWriter().string(for: document(of: table, as: .markdown)) }

  /// Writes a table to a file, unless the file exists and `overwrites` is not set.
  static func write(
    _ table: Table, _ format: OutputFormat, path: String, overwrites: Bool
  ) -> AskedFile.Result {
    let document = document(of: table, as: format)
    return AskedFile.write(to: path, overwrites: overwrites) { format.writer().writeTables(of: document, to: &$0) }
  }

  /// Writers show a table of low confidence as the rows of its source; a reader who opened it as a table wants its cells. JSON
  /// has the cells in any case, and keeps the confidence.
  private static func document(of table: Table, as format: OutputFormat) -> Document {
    var table = table
    if format != .json { table.confidence = max(table.confidence, Table.gridThreshold) }
    return Document(text: SourceText(utf8: []), articles: [Article(blocks: [Block(.table(table))])])
  }
}
