import FeedReading
import MarkupText
import ShelfModel
import Timestamps

/// Lists of links in HTML: Netscape bookmarks, which every browser writes, and Pocket's older export.
enum BookmarkImports {
  /// Whether a page is such a list and not an article.
  static func isList(_ bytes: some Collection<UInt8>) -> Bool {
    let beginning = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    if beginning.contains("netscape-bookmark-file") { return true }
    return beginning.contains("time_added=") && beginning.contains("<ul")
      || beginning.contains("<dl") && beginning.contains("<dt><a ")
  }

  /// Reads the links; nothing in such a file is ever closed.
  static func read(_ bytes: [UInt8], _ account: inout ImportAccount, each: (ImportedPiece) throws -> Void) throws
    -> String
  {
    var list = BookmarkList()
    var scanner = TagScanner(bytes)
    while let token = scanner.next() { if let piece = list.take(token) { try each(piece) } }
    if let piece = list.finish() { try each(piece) }
    return list.isPocket ? "Pocket" : "bookmarks"
  }
}

/// A position in a list.
private struct BookmarkList {
  private enum Place { case outside, folder, title, description }

  private(set) var isPocket = false
  private var place = Place.outside
  private var folders: [String] = []
  private var folder = ""
  /// Whether the folder is one that every browser has: its name says nothing about the bookmarks in it.
  private var isBar = false
  private var isArchive = false
  private var article: ImportedArticle?
  /// The feed that a live bookmark shows.
  private var feed: String?
  private var description = ""

  mutating func take(_ token: TagScanner.Token) -> ImportedPiece? {
    switch token {
    case .text(let text): add(text)
    case .comment: break
    case .end(let name):
      if ["a", "h1", "h2", "h3"].contains(name) { leave() }
      if name == "dl" {
        let done = finish()
        if !folders.isEmpty { folders.removeLast() }
        return done
      }
    case .start(let name, let attributes): return start(name, attributes)
    }
    return nil
  }

  private mutating func add(_ text: String) {
    switch place {
    case .outside: break
    case .folder: folder += text
    case .title:
      let title = (article?.title ?? "") + text
      article?.title = title
    case .description: description += text
    }
  }

  private mutating func leave() {
    if place == .folder, folder.lowercased().contains("archive") { isArchive = true }
    place = .outside
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) -> ImportedPiece? {
    switch name {
    case "h1", "h2", "h3":
      let done = finish()
      folder = ""
      isBar =
        name == "h1" || attributes["personal_toolbar_folder"] == "true"
        || attributes["unfiled_bookmarks_folder"] == "true"
      isArchive = false
      place = .folder
      return done
    case "dl":
      folders.append(isBar ? "" : ImportText.line(folder))
      folder = ""
    case "dt", "li": return finish()
    case "dd": place = .description
    case "a":
      let done = finish()
      begin(attributes)
      return done
    default: break
    }
    return nil
  }

  private mutating func begin(_ attributes: [String: String]) {
    guard let address = attributes["href"] ?? attributes["feedurl"] else { return }
    var article = ImportedArticle(address: address)
    if attributes["time_added"] != nil { isPocket = true }
    article.added = (attributes["add_date"] ?? attributes["time_added"]).flatMap { Instant(reading: $0) }
    // Programs that do not know the date write a zero.
    if (article.added?.milliseconds ?? 0) <= 0 { article.added = nil }
    article.tags = attributes["taglist"].map { ImportText.list($0) } ?? ImportText.tags(attributes["tags"], ",")
    for folder in folders where !folder.isEmpty && !article.tags.contains(folder) { article.tags.append(folder) }
    feed = attributes["feedurl"].flatMap { CanonicalAddress.of($0) == nil ? nil : $0 }
    article.isArchived = isArchive && isPocket || attributes["archived"] == "1"
    article.isStarred = attributes["starred"] == "1"
    if article.tags.contains("linkding:archived") {
      article.isArchived = true
      article.tags.removeAll { $0 == "linkding:archived" }
    }
    self.article = article
    place = .title
  }

  /// Ends the current bookmark and returns what it leads to.
  mutating func finish() -> ImportedPiece? {
    defer {
      article = nil
      feed = nil
      description = ""
      if place != .folder { place = .outside }
    }
    guard var article else { return nil }
    article.title = article.title.map(ImportText.line).flatMap { $0.isEmpty || $0 == article.address ? nil : $0 }
    if let feed {
      let folders = folders.filter { !$0.isEmpty }
      return .feed(
        FollowedFeed(
          address: feed, title: article.title ?? "", home: CanonicalAddress.of(article.address ?? ""), folders: folders)
      )
    }
    article.note = note(description)
    return .article(article)
  }

  /// linkding puts notes into the description, between marks.
  private func note(_ description: String) -> String? {
    var text = description
    if let open = text.firstRange(of: "[linkding-notes]"), let close = text.firstRange(of: "[/linkding-notes]"),
      open.upperBound <= close.lowerBound
    {
      let notes = text[open.upperBound..<close.lowerBound]
      text = text[..<open.lowerBound] + "\n" + notes + text[close.upperBound...]
    }
    return XMLNode.trimmed(text)
  }
}
