import ArticleModel
import ArticleParsing
import ArticleShelf
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
  /// The item of a feed it is.
  var item: ItemRecord?

  /// What came of keeping an article.
  struct Kept {
    var id: String
    var title: String
    /// Whether it was already there, so that only tags were added.
    var wasThere: Bool
  }

  /// Keeps an article; its folder is on the disk when this returns. Its reading position is taken over.
  func keep(_ source: consuming LoadedSource, via: String = "add") throws -> Kept {
    let given = try address.map(canonical) ?? source.url.flatMap { CanonicalAddress.of($0) }
    let format = source.format ?? SourceFormat.told(by: source.bytes, name: source.fileName)
    let bytes = source.bytes
    let origin = source.origin
    source.url = given ?? source.url
    let document = source.parser(as: format).parse(bytes)
    let text = IndexedArticle.text(of: document)
    let found = document.articles.first?.masthead.url.flatMap { CanonicalAddress.of($0) }
    let address = given ?? (format == .html ? found : nil)
    let identity = address.map { DocumentIdentity(address: $0) } ?? DocumentIdentity(of: document.text)
    let id = identity.articleID
    var about = About(id: id, address: address, title: text.title, added: ShelfStore.now, via: via)
    about.format = About.Format(format)
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
      let pictures = withPictures ? PictureFetching.pictures(of: document, base: source.url ?? given) : []
      try wasThere == nil
        ? store.keep(about, source: bytes, pictures: pictures, text: text)
        : store.complete(id, with: about, source: bytes, text: text)
    }
    try store.change([(id, try changes(id, [identity, DocumentIdentity(of: document, from: origin)]))])
    return Kept(id: id, title: text.title ?? address ?? source.name, wasThere: wasThere?.format != nil)
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
