public import ArticleModel

/// Writes the sections of articles with their sizes, one a line: words, title by its depth, questions.
///
/// ```
///    812  Peace terms and who would guarantee them
///    120    (beginning)
///    301    Direct talks
///     94      Who sits at the table
///    297    Questions about guarantees · 7 questions
/// ```
public struct OutlineWriter: ArticleWriter {
  /// Makes a writer.
  public init() {}

  /// Writes the outline of every article, an empty line between two.
  public func write(_ document: Document, to output: inout ChunkedOutput) {
    for (index, article) in document.articles.enumerated() {
      if index > 0 { output.write("\n") }
      writeLine(article.wordCount, article.masthead.title?.text ?? "(untitled)", depth: 0, to: &output)
      for section in Outline(of: article).sections { write(section, to: &output) }
    }
  }

  private func write(_ section: Outline.Section, to output: inout ChunkedOutput) {
    var title = section.title ?? "(beginning)"
    if section.questions > 0 { title += " · \(section.questions) question\(section.questions == 1 ? "" : "s")" }
    writeLine(section.words, title, depth: max(1, section.level - 1), to: &output)
  }

  private func writeLine(_ words: Int, _ title: String, depth: Int, to output: inout ChunkedOutput) {
    let number = String(words)
    output.write(String(repeating: " ", count: max(0, 6 - number.utf8.count)) + number)
    output.write(String(repeating: "  ", count: depth + 1))
    OutlineWriter.escaper.write(title, to: &output)
    output.write("\n")
  }

  /// A title stands on one line.
  private static let escaper = TextEscaper(special: "") { scalar, output in
    if ControlCharacter.partsWords(scalar) { output.write(" ") }
  }
}
