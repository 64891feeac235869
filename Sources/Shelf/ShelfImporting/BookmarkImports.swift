import MarkupText
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
  static func read(_ bytes: [UInt8], _ account: inout ImportAccount, each: (ImportedArticle) throws -> Void) throws
    -> String
  {
    var list = BookmarkList()
    var scanner = TagScanner(bytes)
    while let token = scanner.next() { if let article = list.take(token) { try each(article) } }
    if let article = list.finish() { try each(article) }
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
  private var isArchive = false
  private var article: ImportedArticle?
  private var description = ""

  mutating func take(_ token: TagScanner.Token) -> ImportedArticle? {
    switch token {
    case .text(let text): add(text)
    case .comment: break
    case .end(let name):
      if name == "a" || name == "h3" || name == "h1" { leave() }
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

  private mutating func start(_ name: String, _ attributes: [String: String]) -> ImportedArticle? {
    switch name {
    case "h1", "h2", "h3":
      let done = finish()
      folder = ""
      isArchive = false
      place = .folder
      return done
    case "dl":
      folders.append(ImportText.line(folder))
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
    guard let address = attributes["href"] else { return }
    var article = ImportedArticle(address: address)
    if attributes["time_added"] != nil { isPocket = true }
    article.added = (attributes["add_date"] ?? attributes["time_added"]).flatMap { Instant(reading: $0) }
    article.tags = ImportText.tags(attributes["tags"], ",")
    // The names of browsers' bars and menus say nothing about the bookmarks in them.
    let bars = [
      "", "bookmarks", "bookmarks bar", "bookmarks menu", "bookmarks toolbar", "lesezeichen", "other bookmarks",
    ]
    article.tags += folders.filter { !bars.contains($0.lowercased()) && !article.tags.contains($0) }
    article.isArchived = isArchive && isPocket || attributes["toread"] == "0" && attributes["private"] != nil
    if article.tags.contains("linkding:archived") {
      article.isArchived = true
      article.tags.removeAll { $0 == "linkding:archived" }
    }
    self.article = article
    place = .title
  }

  /// Ends the current article and returns it.
  mutating func finish() -> ImportedArticle? {
    defer {
      article = nil
      description = ""
      if place != .folder { place = .outside }
    }
    guard var article else { return nil }
    article.title = article.title.map(ImportText.line).flatMap { $0.isEmpty || $0 == article.address ? nil : $0 }
    article.note = note(description)
    return article
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
