import ArticleModel
import ArticleParsing
import ArticleShelf
import ShelfModel
import ShelfStore
import Timestamps

/// What the index of the shelf holds about an article: what the parser finds in its source.
enum IndexedArticle {
  /// Parses a source for the index.
  @Sendable
  static func read(_ source: [UInt8], _ about: About) -> IndexedText {
    text(of: document(source, about))
  }

  /// Parses the source of an article of the shelf.
  static func document(_ source: [UInt8], _ about: About) -> Document {
    var document = LoadedSource(
      bytes: source, name: about.title ?? "", url: about.found ?? about.address,
      format: about.format.map(\.sourceFormat),
      charset: about.charset
    ).document()
    complete(&document, with: about)
    return document
  }

  /// Takes over what is known of a document that is a single article and does not say it itself.
  static func complete(_ document: inout Document, with about: About) {
    guard document.articles.count == 1 else { return }
    let text = String(decoding: ReadingText(document.articles).utf8.prefix(1 << 10), as: UTF8.self)
    document.articles[0].masthead.complete(with: about, above: text)
  }

  /// What the index needs of a document.
  static func text(of document: Document) -> IndexedText {
    let masthead = document.articles.first?.masthead ?? Masthead()
    let authors = masthead.authors.map(\.name).joined(separator: ", ")
    return IndexedText(
      title: masthead.title?.text, site: masthead.site, authors: authors.isEmpty ? nil : authors,
      language: masthead.language, published: masthead.published,
      words: document.articles.reduce(0) { $0 + $1.wordCount },
      text: String(decoding: ReadingText(document.articles).utf8, as: UTF8.self))
  }
}

extension Masthead {
  /// Takes over what is known of an article whose text does not say it: exports and feeds bring a text without what stands
  /// above it. A title that is made of the first words is not said twice.
  fileprivate mutating func complete(with about: About, above text: String) {
    if title == nil, let known = about.title, known != about.address,
      !text.hasPrefix(known.hasSuffix(" …") ? String(known.dropLast(2)) : known)
    {
      title = RichText(known)
    }
    if authors.isEmpty, let name = about.author { authors = [Author(name: name)] }
    published = published ?? about.published
    site = site ?? about.site
    language = language ?? about.language?.replacing("_", with: "-")
  }
}

extension About {
  /// What a feed says of an item of it.
  init(of item: ItemRecord) {
    self.init(
      id: item.id, address: item.address, title: item.title.isEmpty ? nil : item.title,
      added: item.published ?? ShelfStore.now, via: "feed")
    take(item)
  }

  /// Takes over what a feed says of an item, where nothing else is known.
  mutating func take(_ item: ItemRecord) {
    feed = item.feed
    author = author ?? item.author
    published = published ?? item.published?.day
  }
}

extension About.Format {
  /// The parser's name for the format.
  var sourceFormat: SourceFormat {
    switch self {
    case .html: .html
    case .text: .text
    case .markdown: .markdown
    }
  }

  init(_ format: SourceFormat) {
    switch format {
    case .html: self = .html
    case .text: self = .text
    case .markdown: self = .markdown
    }
  }
}

/// Short names derived from paths.
enum DocumentIdentityKey {
  /// Eight characters that identify a path.
  static func short(_ path: String) -> String { String(DocumentIdentity(address: path).articleID.prefix(8)) }
}
