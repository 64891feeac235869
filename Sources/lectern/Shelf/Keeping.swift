import ArticleModel
import ArticleParsing
import ArticleShelf
import FeedReading
import ShelfImporting
import ShelfModel
import ShelfStore
import Timestamps
import UTF8Text

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
  /// What it is called elsewhere, for a text that has no title itself.
  var title: String?
  /// The item of a feed it is.
  var item: ItemRecord?
  /// Whether the reader gives the page, which counts then, whatever text of it is there.
  var isGiven = false
  /// The article that was made of the same file before, which may not have been whole.
  var former: String?

  /// What came of keeping an article.
  struct Kept {
    var id: String
    var title: String
    /// Whether it was already there, so that only tags were added.
    var wasThere: Bool
    /// Whether its text was taken anew.
    var isRenewed = false
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
    let isContinued = try isContinued(source, parsed)
    let id = try item?.id ?? (isContinued ? former : nil) ?? id(of: parsed)
    var about = About(
      id: id, address: parsed.address, title: text.title ?? item?.title ?? title ?? Keeping.name(of: source, parsed),
      added: added ?? ShelfStore.now, via: via)
    about.format = About.Format(parsed.format)
    about.charset = source.charset
    if let item { about.take(item) }
    let known = try store.about(id)
    // What is there already stays where it stood in time, and under its address.
    if let known {
      (about.added, about.via, about.feed) = (known.added, known.via, known.feed)
      about.author = about.author ?? known.author
      if known.address != about.address { (about.found, about.address) = (about.address, known.address) }
    }
    let isRenewed =
      try known?.format != nil && isGiven && (parsed.address != nil || isContinued)
      && !store.holds(source.bytes, of: id)
    if isRenewed { about.renewed = ShelfStore.now }
    if known?.format == nil || isRenewed {
      let pictures = pictures(of: parsed.document, base: source.url ?? parsed.address)
      try known == nil || isRenewed
        ? store.keep(about, source: source.bytes, pictures: pictures, text: text)
        : store.complete(id, with: about, source: source.bytes, pictures: pictures, text: text)
    } else if withPictures {
      try addPictures(to: id)
    }
    let identities = [parsed.identity, DocumentIdentity(of: parsed.document, from: source.origin)]
    let wasDeleted = try isDeleted(id)
    try store.change([(id, try changes(id, identities))])
    return Kept(
      id: id, title: text.title ?? parsed.address ?? source.name, wasThere: known?.format != nil, isRenewed: isRenewed,
      wasDeleted: wasDeleted)
  }

  /// The id of the article that a source is: that of an address may have led to it, and it was kept under that.
  private func id(of parsed: Parsed) throws -> String {
    let id = parsed.identity.articleID
    guard let address = parsed.address, try store.about(id) == nil else { return id }
    return try store.id(foundAt: address) ?? id
  }

  /// Whether a file without an address goes on where the article ends that was made of it before.
  private func isContinued(_ source: LoadedSource, _ parsed: Parsed) throws -> Bool {
    guard parsed.address == nil, let former, let old = try store.source(of: former)?.bytes else { return false }
    return source.bytes.count > old.count && source.bytes.starts(with: old)
  }

  /// What a text without a title is called: as its file. Pages are called by their addresses.
  private static func name(of source: LoadedSource, _ parsed: Parsed) -> String? {
    guard parsed.address == nil, let name = source.fileName?.split(separator: "/").last else { return nil }
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    return stem.isEmpty ? nil : FileName.readable(String(stem))
  }

  private func pictures(of document: Document, base: String?) -> [ArticlePicture] {
    withPictures ? PictureFetching.pictures(of: document, base: base) : []
  }

  /// Fetches the pictures of an article that was kept without them: into a new folder of it, since the old one never changes.
  private func addPictures(to id: String) throws {
    guard let path = try store.path(of: id), ShelfStore.files(in: "\(path)/pictures").isEmpty,
      let (known, bytes) = try store.source(of: id)
    else { return }
    var about = known
    let pictures = pictures(of: IndexedArticle.document(bytes, about), base: about.found ?? about.address)
    guard !pictures.isEmpty else { return }
    about.renewed = ShelfStore.now
    try store.complete(id, with: about, source: bytes, pictures: pictures, replaces: true)
  }

  /// What would come of keeping an article, of which nothing is kept.
  func trial(_ source: LoadedSource) throws -> Kept {
    let id = try id(of: try parsed(source))
    return Kept(
      id: id, title: source.name, wasThere: try store.about(id)?.format != nil, wasDeleted: try isDeleted(id))
  }

  private func isDeleted(_ id: String) throws -> Bool { try store.state(of: id)?.deleted.value ?? false }

  private func parsed(_ source: LoadedSource) throws -> Parsed {
    let given = try address.map(canonical) ?? Keeping.address(of: source)
    let format = source.format ?? SourceFormat.told(by: source.bytes, name: source.fileName)
    var source = source
    source.url = given ?? source.url
    let isFeed = FeedPlaces.isFeed(source.bytes)
    let document = isFeed ? source.document() : source.parser(as: format).parse(source.bytes)
    let saysWhereItIsFrom = format == .html || format == .markdown
    // The page a feed names is another text.
    let found = document.articles.first?.masthead.url.flatMap { CanonicalAddress.of($0) }
    return Parsed(document: document, format: format, address: given ?? (saysWhereItIsFrom && !isFeed ? found : nil))
  }

  /// The addresses that a page was kept under, if it was, where it is read from a file: what it says of itself.
  static func addresses(of document: Document) -> [String] {
    let start = Array(document.text.utf8.prefix(1 << 14))
    let saved = SavedPage(start)?.address
    guard !FeedPlaces.isFeed(start) else { return [] }
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
    let given = try item.map { item in try FollowedFeeds(store).all().first { $0.address == item.feed }?.tags ?? [] }
    changes += (tags + (given ?? [])).filter { !(state?.tags.contains($0) ?? false) }.map { .tag($0) }
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
