import ArticleModel
import ArticleWriting
import ReaderCore
import ReaderUI

/// Writes the article a reader has before them, or a section of it, to a file.
enum ArticleOutput {
  /// Writes it, unless the file is there already and may not be replaced.
  ///
  /// - Parameter source: the text the article was found in; JSON says where each block stood there.
  static func write(_ export: Export, source: SourceText) -> AskedFile.Result {
    let document = Document(text: source, articles: [export.article])
    return AskedFile.write(to: export.path, overwrites: export.overwrites) { output in
      export.format.writer().write(document, to: &output)
    }
  }
}
