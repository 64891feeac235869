import ArticleModel
import ArticleParsing
import ArticleWriting
import CFuzzer

/// Sends any bytes the whole way: parsed, laid out, and written in every format.
///
/// Built only where `FUZZ` is set in the environment; `make fuzz` runs it.
@main
enum FuzzPipeline {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      FuzzPipeline.check([UInt8](UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
  }

  /// Stops the program where a promise is broken.
  static func check(_ bytes: [UInt8]) {
    check(ArticleParser().parse(bytes))
    check(ArticleParser(options: ParsingOptions(format: .markdown)).parse(bytes))
  }

  private static func check(_ document: Document) {
    precondition(!document.articles.isEmpty, "a document without an article")
    for article in document.articles { checkRanges(of: article, in: document) }
    let writers: [any ArticleWriter] = [
      JSONWriter(), MarkdownWriter(), HTMLWriter(), CSVWriter(guardsFormulas: true), TextWriter(width: 20),
      TextWriter(width: 80), OutlineWriter(),
    ]
    for writer in writers { checkClean(writer.string(for: document), from: writer) }
  }

  /// Every range lies within the source.
  private static func checkRanges(of article: Article, in document: Document) {
    let whole = 0..<document.text.utf8.count
    let ranges = article.blocks.map(\.source) + article.removed.map(\.source) + article.repairs.map(\.source)
    for range in ranges {
      precondition(range.clamped(to: whole) == range, "\(range) lies outside of \(whole)")
    }
  }

  /// No control character is written but tab and line breaks.
  private static func checkClean(_ text: String, from writer: any ArticleWriter) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069:
        preconditionFailure("\(type(of: writer)) wrote U+\(String(scalar.value, radix: 16))")
      default: continue
      }
    }
  }
}
