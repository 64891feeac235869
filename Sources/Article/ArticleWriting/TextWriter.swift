public import ArticleModel
import TextLayout

/// Writes articles as plain text in lines: the page a reader sees, without a terminal.
public struct TextWriter: ArticleWriter {
  /// The cells a line may take.
  public var width: Int

  /// Whether the lines above an article are left out.
  public var hidesMasthead = false

  /// Whether rules, bullets and arrows may be other characters than those of ASCII. The words are the article's either way.
  public var unicode = true

  /// Makes a writer of lines at most `width` cells wide; a word that is wider than a line is the only thing wider.
  public init(width: Int = 80) {
    self.width = width
  }

  /// Writes the document with all questions open.
  public func write(_ document: Document, to output: inout ChunkedOutput) {
    var page = PlainPage(width: width, unicode: unicode)
    page.hidesMasthead = hidesMasthead
    page.forEachLine(of: document) { line in
      output.write(line)
      output.write("\n")
    }
  }
}
