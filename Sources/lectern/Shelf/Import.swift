import ArticleModel
import ArticleParsing
import ArticleShelf
import FeedReading
import ShelfImporting
import ShelfModel
import ShelfStore
import Timestamps

/// Puts what an export holds onto the shelf. Nothing is kept twice, so an interrupted import continues where it
/// stopped when it is run again.
struct Import {
  let store: ShelfStore
  /// Whether to report what would be done without doing it.
  let isTrial: Bool
  /// Articles with one of these tags are left out.
  let unwanted: Set<String>

  private(set) var account = ImportCounts()
  /// Records by address, gathered before anything is kept.
  private var gathered: [String: ImportedArticle] = [:]
  private var order: [String] = []
  /// The pages that would have been kept.
  private var tried: Set<String> = []
  /// When it began. What has no date of its own is put in the order of the file from there on, the first on top.
  private let began = ShelfStore.now

  init(store: ShelfStore, isTrial: Bool, unwanted: [String] = []) {
    self.store = store
    self.isTrial = isTrial
    self.unwanted = Set(unwanted)
  }

  /// Reads a file. Throws ``InputFailure`` if nothing in it can be imported.
  mutating func read(_ bytes: [UInt8], name: String) throws {
    do { try take(bytes, name: name) } catch let failure as ImportFailure {
      throw InputFailure(reason: failure.description, name: name)
    }
  }

  /// Reads a file that was found in a folder, where there may be others that are no export.
  mutating func read(found bytes: [UInt8], name: String) throws {
    do { try take(bytes, name: name) } catch is ImportFailure { leaveOut("files of no known kind") }
  }

  mutating func leaveOut(_ reason: String) { account.leftOut[reason, default: 0] += 1 }

  private mutating func take(_ bytes: [UInt8], name: String) throws {
    var importer = Importer()
    var pages: [ImportedPage] = []
    try importer.read(bytes, name: name) { piece in
      switch piece {
      case .article(let article): gather(article)
      case .feed(let feed): account.feeds.append(feed)
      case .page(let page):
        pages.append(page)
        if pages.count >= 16 { try keep(&pages) }
      }
    }
    try keep(&pages)
    note(importer)
  }

  private mutating func note(_ importer: Importer) {
    account.kinds += importer.kinds.filter { !account.kinds.contains($0) }
    account.leftOut.merge(importer.account.leftOut) { $0 + $1 }
  }

  /// Reads a metadata file of Omnivore's export that was unpacked, and what belongs to it; answers the paths of all that was read, and
  /// nil where it is no such file.
  mutating func readOmnivore(_ path: String) throws -> Set<String>? {
    var importer = Importer()
    let parts = try importer.readOmnivore(path, file: { (try? ShelfStore.file($0)) ?? nil }, each: { gather($0) })
    note(importer)
    return parts
  }

  private mutating func gather(_ article: ImportedArticle) {
    if let tag = article.tags.first(where: unwanted.contains) {
      return leaveOut("articles tagged \(tag)")
    }
    var article = article
    leaveOutEndless(of: &article)
    let key: String
    if let id = article.id {
      guard article.content != nil || (try? store.about(id)) != nil else {
        return leaveOut("highlights of articles that are not on this shelf")
      }
      key = "id:\(id)"
    } else if let address = article.address {
      guard let canonical = CanonicalAddress.of(address) else {
        return leaveOut("addresses that are not pages")
      }
      article.address = canonical
      key = DocumentIdentity(address: canonical).key
    } else if let content = article.content {
      key = DocumentIdentity(of: SourceText(utf8: Array(content.utf8))).key
    } else {
      key = bookKey(article)
    }
    guard gathered[key] == nil else {
      gathered[key]?.merge(article)
      return
    }
    gathered[key] = article
    order.append(key)
  }

  /// What a book is known by, of which there are highlights alone: its title, and its author, since two may have the same title.
  private func bookKey(_ article: ImportedArticle) -> String {
    let title = "book:\(article.title ?? "")"
    let author = Import.words(ofName: article.author)
    let known = gathered[title]?.author ?? (try? store.about(DocumentIdentity(key: title).articleID))?.author
    // One service has the whole name and another a part of it.
    let other = Import.words(ofName: known)
    return author.isSubset(of: other) || other.isSubset(of: author)
      ? title : "\(title)\n\(author.sorted().joined(separator: " "))"
  }

  /// The words of a name, of which some services write the family name first.
  private static func words(ofName name: String?) -> Set<String> {
    Set((name ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// What is longer than any highlight or note would not fit into a line of a journal.
  private mutating func leaveOutEndless(of article: inout ImportedArticle) {
    let isEndless: (Highlight) -> Bool = { $0.quote.utf8.count + ($0.note?.utf8.count ?? 0) > 5_000_000 }
    for _ in article.highlights.filter(isEndless) { leaveOut("highlights of more than 5 MB") }
    article.highlights.removeAll(where: isEndless)
    guard let note = article.note, note.utf8.count > 5_000_000 else { return }
    leaveOut("notes of more than 5 MB")
    article.note = nil
  }

  // MARK: Keeping

  private mutating func keep(_ pages: inout [ImportedPage]) throws {
    for page in pages {
      var source = LoadedSource(bytes: page.bytes, name: page.name, fileName: page.name, charset: page.charset)
      source.format = page.form == .html ? .html : page.form == .text ? .text : nil
      source.url = page.address
      let isMarkdown = page.form == .any && SourceFormat.told(by: page.bytes, name: page.name) == .markdown
      let fields = isMarkdown ? MarkdownFields(page.bytes) : nil
      let tags = (fields?.tags ?? []).compactMap(TagName.of)
      let keeping = Keeping(store: store, tags: tags, added: page.saved ?? fields?.saved, title: page.title)
      var kept = try isTrial ? keeping.trial(source) : keeping.keep(source, via: "import")
      if isTrial { kept.wasThere = !tried.insert(kept.id).inserted || kept.wasThere }
      account.note(kept)
      if let fields, !isTrial {
        let changes = fields.changes(try store.state(of: kept.id) ?? ArticleState())
        if !changes.isEmpty { try store.change([(kept.id, changes)]) }
      }
    }
    pages = []
  }

  /// Keeps what was gathered; `progress` receives how many are done.
  mutating func finish(progress: (Int, Int) -> Void) throws {
    for (number, key) in order.enumerated() {
      guard let article = gathered[key] else { continue }
      let id = try id(of: article, key)
      let state = try store.state(of: id) ?? ArticleState()
      let changes = changes(article, state)
      account.note(changes)
      if state.deleted.value { account.restored += 1 }
      if isTrial {
        try tryOut(article, id)
        continue
      }
      if try article.id == nil || article.content != nil && store.about(id) == nil {
        try keep(article, id, undated: Instant(milliseconds: began.milliseconds - number))
      } else {
        account.known += 1
      }
      try store.change([(id, changes)])
      progress(number + 1, order.count)
    }
  }

  /// Counts what would come of an article.
  private mutating func tryOut(_ article: ImportedArticle, _ id: String) throws {
    let known = try store.about(id)
    if known == nil { account.articles += 1 } else { account.known += 1 }
    if article.content != nil, known?.format == nil { account.contents += 1 }
  }

  /// The id of an article: its address may be where that of one that is there has led.
  private func id(of article: ImportedArticle, _ key: String) throws -> String {
    if let id = article.id { return id }
    let id = DocumentIdentity(key: key).articleID
    guard let address = article.address, try store.about(id) == nil else { return id }
    return try store.id(foundAt: address) ?? id
  }

  private mutating func keep(_ article: ImportedArticle, _ id: String, undated: Instant) throws {
    let known = try store.about(id)
    let content = Import.titled(article) ?? article.content ?? (article.address == nil ? Import.text(of: article) : nil)
    var about = known ?? About(id: id, address: article.address, added: article.added ?? undated, via: "import")
    about.learn(from: article, title: article.title ?? Import.title(of: article))
    if let content, known?.format == nil {
      if article.content != nil { account.contents += 1 }
      about.format = article.contentIsText || article.content == nil ? .text : .html
      about.charset = "utf-8"
      try known == nil
        ? store.keep(about, source: Array(content.utf8)) : store.complete(id, with: about, source: Array(content.utf8))
    } else if known == nil {
      try store.keep(about, source: nil)
    } else if about.title != known?.title || about.added != known?.added {
      try store.restate(about)
    }
    if known == nil { account.articles += 1 } else { account.known += 1 }
    if let known, let text = try grown(article, known) {
      try store.complete(id, with: about, source: Array(text.utf8), replaces: true)
    }
  }

  /// The text of a book that is on the shelf, with the passages that were marked in it since; nil where there are none.
  private func grown(_ article: ImportedArticle, _ known: About) throws -> String? {
    guard article.address == nil, article.content == nil, known.via == "import", known.format == .text,
      let source = try store.source(of: known.id)
    else { return nil }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let new = article.highlights.map(\.quote).filter { !text.contains($0) }
    return new.isEmpty ? nil : ([text] + new).joined(separator: "\n\n")
  }

  /// A piece of text below the title that its service has for it; nil for anything else.
  private static func titled(_ article: ImportedArticle) -> String? {
    guard article.address == nil, article.contentIsText, let title = article.title, let content = article.content,
      !content.hasPrefix(title)
    else { return nil }
    return "\(title)\n\n\(content)"
  }

  /// What a piece of text without a title is called in lists: its first words.
  private static func title(of article: ImportedArticle) -> String? {
    guard article.address == nil, article.contentIsText else { return nil }
    let line = article.content?.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let words = line.split(whereSeparator: \.isWhitespace)
    let title = words.prefix(12).joined(separator: " ").prefix(80)
    return title.isEmpty ? nil : title + (words.count > 12 ? " …" : "")
  }

  /// The text of a record without a page: a piece of text, or the quotes from a book.
  private static func text(of article: ImportedArticle) -> String {
    ([article.title].compactMap { $0 } + article.highlights.map(\.quote)).joined(separator: "\n\n")
  }

  /// The changes an export adds to what is already known. What was deleted is back, as it is when it is added anew.
  private func changes(_ article: ImportedArticle, _ state: ArticleState) -> [Event.Change] {
    var changes: [Event.Change] = state.deleted.value ? [.deleted(false)] : []
    changes += article.tags.filter { !state.tags.contains($0) }.map { Event.Change.tag($0) }
    if article.isArchived, state.archived.stamp == nil { changes.append(.archived(true)) }
    if article.isStarred, state.starred.stamp == nil { changes.append(.starred(true)) }
    if article.isSeen, state.seen.stamp == nil { changes.append(.seen(true)) }
    if let progress = article.progress, progress > state.reached { changes.append(.reached(progress)) }
    let known = state.highlights.map(\.highlight)
    var marks = article.highlights
    if let note = article.note {
      marks.append(Highlight(quote: "", note: note, created: article.added ?? Instant(milliseconds: 0)))
    }
    for mark in marks where !known.contains(where: mark.isSame) {
      changes.append(.highlight(mark))
    }
    return changes
  }
}

extension About {
  /// Takes over what another export says of the same article: the earlier date, and whatever was not known.
  fileprivate mutating func learn(from article: ImportedArticle, title other: String?) {
    added = min(added, article.added ?? added)
    // Lists without titles have the address in their place.
    if title == nil || title.flatMap({ CanonicalAddress.of($0) }) != nil { title = other ?? title }
    author = author ?? article.author
    site = site ?? article.site
    language = language ?? article.language
    published = published ?? article.published
  }
}
