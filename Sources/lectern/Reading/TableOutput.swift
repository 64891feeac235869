import ArticleModel
import ArticleWriting
import ReaderUI

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes the table a reader has before them, as text for the clipboard or to a file.
enum TableOutput {
  /// What became of a file.
  enum Result: Equatable {
    case written
    /// The file is there already and was left as it is.
    case exists
    case failed(String)
  }

  /// The table as Markdown.
  static func markdown(_ table: Table) -> String { MarkdownWriter().string(for: document(of: table, as: .markdown)) }

  /// Writes a table to a file. One that is there already is replaced only if `overwrites` says so. A path that begins with
  /// `~/` is in the reader's home.
  static func write(_ table: Table, _ format: TableFileFormat, path: String, overwrites: Bool) -> Result {
    let path = expandingHome(path)
    let isNew: Bool
    switch reserve(path) {
    case 0: isNew = true
    case EEXIST where overwrites: isNew = false
    case EEXIST: return .exists
    case let failure: return .failed(OutputFailure(reason: SystemCalls.describe(failure), name: path).message)
    }
    do {
      let document = document(of: table, as: format)
      try OutputFile.write(to: path) { output in
        switch format {
        case .csv: CSVWriter().write(document, to: &output)
        case .json: JSONWriter().writeTables(of: document, to: &output)
        case .markdown: MarkdownWriter().write(document, to: &output)
        }
      }
      return .written
    } catch {
      if isNew { unlink(path) }
      return .failed((error as? OutputFailure)?.message ?? "\(PrintableName.of(path)): \(error)")
    }
  }

  /// Makes the file, so that no other program can make it in between; returns 0 or the error.
  private static func reserve(_ path: String) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    return 0
  }

  /// The writers set a table that is not sure enough as its rows stood; who has opened it as a table wants its cells. JSON
  /// has the cells in any case, and keeps what is known of how sure they are.
  private static func document(of table: Table, as format: TableFileFormat) -> Document {
    var table = table
    if format != .json { table.confidence = max(table.confidence, Table.gridThreshold) }
    return Document(text: SourceText(utf8: []), articles: [Article(blocks: [Block(.table(table))])])
  }

  private static func expandingHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
