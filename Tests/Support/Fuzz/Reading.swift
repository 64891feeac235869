import ArticleModel
import ArticleParsing
import ArticleWriting

/// Sends any bytes the whole way: parsed and written in every format.
enum Reading {
  /// As a file of no known kind, and as Markdown.
  static func everything(_ bytes: [UInt8]) {
    check(ArticleParser().parse(bytes), JSONWriter(), TextWriter(width: 20), TextWriter(width: 80))
    check(bytes, as: .markdown)
  }

  /// By one reader, whatever the bytes look like.
  static func check(_ bytes: [UInt8], as format: SourceFormat) {
    let document = ArticleParser(options: ParsingOptions(format: format)).parse(bytes)
    check(
      document, JSONWriter(), MarkdownWriter(), HTMLWriter(), CSVWriter(guardsFormulas: true), TextWriter(width: 40),
      OutlineWriter())
  }

  private static func check(_ document: Document, _ writers: any ArticleWriter...) {
    precondition(!document.articles.isEmpty, "a document without an article")
    for article in document.articles { checkRanges(of: article, in: document) }
    for writer in writers { checkClean(writer.string(for: document), "\(type(of: writer))") }
  }

  /// Every range lies within the source.
  private static func checkRanges(of article: Article, in document: Document) {
    let whole = 0..<document.text.utf8.count
    let ranges = article.blocks.map(\.source) + article.removed.map(\.source) + article.repairs.map(\.source)
    for range in ranges {
      precondition(range.clamped(to: whole) == range, "\(range) lies outside of \(whole)")
    }
  }
}
