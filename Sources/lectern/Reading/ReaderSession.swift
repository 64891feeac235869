import ArticleModel
import ArticleWriting

/// The interactive reader.
enum ReaderSession {
  /// Shows a document.
  static func read(_ document: Document, name: String) throws {
    try OutputFile.write(to: nil) { TextWriter().write(document, to: &$0) }
  }

  /// Shows the articles of a directory to choose from.
  static func browse(directory: String, names: [String]) throws {
    try OutputFile.write(to: nil) { output in names.forEach { output.write(PrintableName.of($0) + "\n") } }
  }
}
