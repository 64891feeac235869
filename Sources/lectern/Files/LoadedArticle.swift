import ArticleModel
import ArticleParsing
import ArticleShelf
import ReaderCore
import UTF8Text

/// An article that was loaded and parsed, with its origin and the identity it is remembered by.
struct LoadedArticle: Sendable {
  let document: Document
  /// What it is called if it has no title, safe to be shown.
  let name: String
  let origin: DocumentOrigin
  let identity: DocumentIdentity
}

extension LoadedSource {
  /// A parser set up with everything known about the source. A format given by the caller overrides what a server says.
  func parser(
    as format: SourceFormat? = nil, place: String? = nil, everything: Bool = false
  ) -> ArticleParser {
    var options = ParsingOptions(
      url: url, format: format ?? self.format, fileName: fileName, charset: charset, place: place)
    options.keepsEverything = everything
    return ArticleParser(options: options)
  }

  /// Parses the source and frees its bytes. A feed becomes the list of its items, unless its format is given or all of it is to be kept.
  consuming func document(
    as format: SourceFormat? = nil, place: String? = nil, everything: Bool = false
  ) -> Document {
    if format == nil, !everything, let feed = FeedDocument.of(self) { return feed }
    return parser(as: format, place: place, everything: everything).parse(takeBytes())
  }

  /// Parses the source, frees its bytes, and adds what the article is known by.
  consuming func article(
    as format: SourceFormat? = nil, place: String? = nil, everything: Bool = false
  ) -> LoadedArticle {
    let (name, origin) = (PrintableText.of(name), origin)
    let document = document(as: format, place: place, everything: everything)
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
  /// The identity of a document: its address if it was fetched, else its text.
  init(of document: Document, from origin: DocumentOrigin) {
    if case .page(let url) = origin { self.init(address: url) } else { self.init(of: document.text) }
  }
}
