import ArticleModel
import ArticleParsing
import ArticleShelf
import ShelfImporting
import ShelfModel
import ShelfStore
import Timestamps

/// Keeps articles on the shelf.
struct Keeping {
  let store: ShelfStore
  /// The address to keep the article under, in place of its own.
  var address: String?
  var tags: [String] = []
  /// Whether the pictures of what is kept are fetched and kept beside it.
  var withPictures = false
  /// When the article was kept, where that was before now.
  var added: Instant?
  /// The item of a feed it is.
  var item: ItemRecord?

  /// What came of keeping an article.
  struct Kept {
    var id: String
    var title: String
    /// Whether it was already there, so that only tags were added.
    var wasThere: Bool
    /// Whether it had been deleted, and is back.
    var wasDeleted = false
  }

  /// A source that was parsed, and what it is known by.
  private struct Parsed {
    let document: Document
    let format: SourceFormat
    /// Where it is from, by its origin or by what a page says of itself.
    let address: String?

    /// Its address where there is one, else its text.
    var identity: DocumentIdentity {
      address.map { DocumentIdentity(address: $0) } ?? DocumentIdentity(of: document.text)
    }
  }

  /// Keeps an article; its folder is on the disk when this returns. Its reading position is taken over.
  func keep(_ source: LoadedSource, via: String = "add") throws -> Kept {
    let parsed = try parsed(source)
    let text = IndexedArticle.text(of: parsed.document)
    let id = parsed.identity.articleID
    var about = About(id: id, address: parsed.address, title: text.title, added: added ?? ShelfStore.now, via: via)
    about.format = About.Format(parsed.format)
    about.charset = source.charset
    about.feed = item?.feed
    about.author = item?.author
    let wasThere = try store.about(id)
    // What was imported without a text stays where it stood in time.
    if let wasThere, wasThere.format == nil {
      (about.added, about.via, about.feed) = (wasThere.added, wasThere.via, wasThere.feed)
      about.author = about.author ?? wasThere.author
    }
    if wasThere?.format == nil {
      let base = source.url ?? parsed.address
      let pictures = withPictures ? PictureFetching.pictures(of: parsed.document, base: base) : []
      try wasThere == nil
        ? store.keep(about, source: source.bytes, pictures: pictures, text: text)
        : store.complete(id, with: about, source: source.bytes, text: text)
    }
    let identities = [parsed.identity, DocumentIdentity(of: parsed.document, from: source.origin)]
    let wasDeleted = try isDeleted(id)
    try store.change([(id, try changes(id, identities))])
    return Kept(
      id: id, title: text.title ?? parsed.address ?? source.name, wasThere: wasThere?.format != nil,
      wasDeleted: wasDeleted)
  }

  /// What would come of keeping an article, of which nothing is kept.
  func trial(_ source: LoadedSource) throws -> Kept {
    let id = try parsed(source).identity.articleID
    return Kept(
      id: id, title: source.name, wasThere: try store.about(id)?.format != nil, wasDeleted: try isDeleted(id))
  }

  private func isDeleted(_ id: String) throws -> Bool { try store.state(of: id)?.deleted.value ?? false }

  private func parsed(_ source: LoadedSource) throws -> Parsed {
    let given = try address.map(canonical) ?? Keeping.address(of: source)
    let format = source.format ?? SourceFormat.told(by: source.bytes, name: source.fileName)
    var source = source
    source.url = given ?? source.url
    let document = source.parser(as: format).parse(source.bytes)
    let found = document.articles.first?.masthead.url.flatMap { CanonicalAddress.of($0) }
    return Parsed(document: document, format: format, address: given ?? (format == .html ? found : nil))
  }

  /// The addresses that a page was kept under, if it was, where it is read from a file: what it says of itself.
  static func addresses(of document: Document) -> [String] {
    let start = Array(document.text.utf8.prefix(1 << 14))
    let saved = SavedPage(start)?.address
    guard saved != nil || SourceFormat.told(by: start, name: nil) == .html else { return [] }
    return [saved, document.articles.first?.masthead.url].compactMap { $0.flatMap { CanonicalAddress.of($0) } }
  }

  /// Where a source is from: where it was fetched, or where a browser that saved it found it.
  static func address(of source: LoadedSource) -> String? {
    (source.url ?? SavedPage(source.bytes)?.address).flatMap { CanonicalAddress.of($0) }
  }

  private func canonical(_ address: String) throws -> String {
    guard let canonical = CanonicalAddress.of(address) else {
      throw InputFailure(reason: "not the address of a page", name: address)
    }
    return canonical
  }

  /// The changes to record: tags, the reading position, and the return of a deleted article.
  private func changes(_ id: String, _ identities: [DocumentIdentity]) throws -> [Event.Change] {
    let state = try store.state(of: id)
    var changes: [Event.Change] = []
    if state?.deleted.value ?? false { changes.append(.deleted(false)) }
    changes += tags.filter { !(state?.tags.contains($0) ?? false) }.map { .tag($0) }
    guard state?.place.value == nil, let kept = Keeping.place(identities) else { return changes }
    if let place = kept.place { changes.append(.place(place)) }
    if let furthest = kept.furthest { changes.append(.reached(min(1, max(0, furthest)))) }
    return changes
  }

  /// What is known about a document from reading it before it was kept.
  private static func place(_ identities: [DocumentIdentity]) -> KeptReading? {
    guard let path = StateFolder.path(of: "places.sqlite"), SystemCalls.isThere(path),
      let shelf = try? Shelf(path: path)
    else { return nil }
    return identities.lazy.compactMap { try? shelf.reading(of: $0) }.first { $0.place != nil }
  }
}
