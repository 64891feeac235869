import ArticleModel
import ArticleWriting
import ReaderCore
import ReaderUI

/// Writes the article being read, or a section of it, to a file.
enum ArticleOutput {
  /// Writes it, unless the file exists and may not be replaced.
  ///
  /// - Parameter source: the source of the article; JSON says where each block is in it.
  static func write(_ export: Export, source: SourceText) -> AskedFile.Result {
    let document = Document(text: source, articles: [export.article])
    return AskedFile.write(to: export.path, overwrites: export.overwrites) { output in
      export.format.writer().write(document, to: &output)
    }
  }
}
