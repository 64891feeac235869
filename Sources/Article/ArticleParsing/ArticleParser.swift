public import ArticleModel
package import Fragments
import HTMLReader
import MarkdownReader
import TextDecoding
import TextReader

/// The whole way from bytes to articles.
public struct ArticleParser: Sendable {
  /// How sources are read.
  public var options: ParsingOptions

  /// Makes a parser.
  public init(options: ParsingOptions = ParsingOptions()) {
    self.options = options
  }

  /// Finds the articles in a source. Any bytes are valid input.
  public func parse(_ bytes: consuming [UInt8]) -> Document {
    let source = SourceDecoder(charset: options.charset).decoded(consume bytes)
    switch format(of: source.utf8[...]) {
    case .markdown: return markdown(SourceText(source)) ?? plainText(consume source)
    case .text: return plainText(consume source)
    case .html: return page(source)
    }
  }

  private func format(of utf8: ArraySlice<UInt8>) -> SourceFormat {
    options.format ?? utf8.withUnsafeBufferPointer { SourceFormat.of($0, name: options.fileName) }
  }

  private func plainText(_ encoded: consuming DecodedSource) -> Document {
    var source = MailDecoder.decoded(encoded)
    if let mail = source.utf8.withUnsafeBufferPointer({ MailPage($0) }) { return page(mail, source) }
    let count = source.utf8.count
    var utf8 = source.takeText()
    let table = isTable ? DelimitedText.read(&utf8) : nil
    let list = table ?? PlainTextReader.read(utf8)
    let text = SourceText(
      first: count, of: TextMemory(list.utf8), encoding: source.encoding, offsets: source.offsets)
    return Document(text: text, articles: articles(in: list))
  }

  /// Whether the file's name says that it holds a table.
  private var isTable: Bool {
    let name = options.fileName?.lowercased() ?? ""
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  private func page(_ source: DecodedSource) -> Document {
    let text = SourceText(source)
    let list = PageReader.fragments(
      of: text, url: options.url, place: options.place, markdown: MarkdownPage.html)
    return Document(text: text, articles: articles(in: list))
  }

  /// A mail that is a page: what stands around that is not read.
  private func page(_ mail: MailPage, _ source: DecodedSource) -> Document {
    var blank = source.utf8
    for at in blank.indices where !mail.page.contains(at) && blank[at] != 0x0A { blank[at] = 0x20 }
    var list = PageReader.fragments(of: SourceText(utf8: blank), url: options.url, place: options.place)
    list.declared = mail.masthead
    list.isWhole = true
    let text = SourceText(source)
    for range in [0..<mail.page.lowerBound, mail.page.upperBound..<source.utf8.count] where !range.isEmpty {
      list.unseen.append((text: text.excerpt(range), source: range))
    }
    return Document(text: text, articles: articles(in: list))
  }

  private func articles(in list: FragmentList) -> [Article] {
    list.utf8.withUnsafeBufferPointer { ArticleFinder(list, in: $0, options: options).articles() }
  }

  /// The document that a text in Markdown is; nil for other texts, and where its marks are not to be read.
  func markdown(_ text: SourceText) -> Document? {
    guard format(of: text.utf8) == .markdown else { return nil }
    return MarkdownReader.articles(
      of: text, url: options.url, place: options.place, keepsEverything: options.keepsEverything
    ).map {
      Document(text: text, articles: $0)
    }
  }

  /// The fragments of a text or a page; those of a text where its marks are not to be read.
  package func fragments(of text: SourceText) -> FragmentList {
    switch format(of: text.utf8) {
    case .text, .markdown: PlainTextReader.fragments(of: text)
    case .html:
      PageReader.fragments(of: text, url: options.url, place: options.place, markdown: MarkdownPage.html)
    }
  }
}
