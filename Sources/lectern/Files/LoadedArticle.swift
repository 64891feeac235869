import ArticleModel
import ArticleParsing
import ArticleShelf
import ReaderCore
import UTF8Text

/// An article that was loaded and parsed: what it says, where it was found, and the identity it is known by.
struct LoadedArticle: Sendable {
  let document: Document
  /// What it is called where it has no title, fit to be shown.
  let name: String
  let origin: DocumentOrigin
  let identity: DocumentIdentity
}

extension LoadedSource {
  /// A parser that is told whatever is known of the source. A format that was asked for counts more than what a server says.
  func parser(as format: SourceFormat? = nil, place: String? = nil) -> ArticleParser {
    ArticleParser(
      options: ParsingOptions(
        url: url, format: format ?? self.format, fileName: fileName, charset: charset, place: place))
  }

  /// Parses the source, which is given up.
  consuming func document(as format: SourceFormat? = nil, place: String? = nil) -> Document {
    parser(as: format, place: place).parse(takeBytes())
  }

  /// Parses the source, which is given up, and tells what the article is known by.
  consuming func article(as format: SourceFormat? = nil, place: String? = nil) -> LoadedArticle {
    let (name, origin) = (PrintableText.of(name), origin)
    let document = document(as: format, place: place)
    return LoadedArticle(
      document: document, name: name, origin: origin, identity: DocumentIdentity(of: document, from: origin))
  }

  /// Where it was found.
  var origin: DocumentOrigin {
    if let url { return .page(url) }
    return fileName.map { .file($0) } ?? .unknown
  }
}

extension DocumentIdentity {
  /// The identity of a document: by its address where it was fetched, else by its text.
  init(of document: Document, from origin: DocumentOrigin) {
    if case .page(let url) = origin { self.init(address: url) } else { self.init(of: document.text) }
  }
}
