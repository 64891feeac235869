import ArticleModel
import ArticleWriting
import ReaderCore
import ReaderUI

/// Writes the table a reader has before them, as text for the clipboard or to a file.
enum TableOutput {
  /// The table as Markdown.
  static func markdown(_ table: Table) -> String { MarkdownWriter().string(for: document(of: table, as: .markdown)) }

  /// Writes a table to a file, unless that is there already and `overwrites` does not say that it may be replaced.
  static func write(
    _ table: Table, _ format: OutputFormat, path: String, overwrites: Bool
  ) -> AskedFile.Result {
    let document = document(of: table, as: format)
    return AskedFile.write(to: path, overwrites: overwrites) { format.writer().writeTables(of: document, to: &$0) }
  }

  /// The writers set a table that is not sure enough as its rows stood; who has opened it as a table wants its cells. JSON
  /// has the cells in any case, and keeps what is known of how sure they are.
  private static func document(of table: Table, as format: OutputFormat) -> Document {
    var table = table
    if format != .json { table.confidence = max(table.confidence, Table.gridThreshold) }
    return Document(text: SourceText(utf8: []), articles: [Article(blocks: [Block(.table(table))])])
  }
}
