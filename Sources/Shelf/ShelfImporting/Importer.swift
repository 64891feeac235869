import Archives
package import FeedReading
import ShelfModel
import TextDecoding
package import Timestamps

/// A piece of an export.
package enum ImportedPiece: Sendable {
  case article(ImportedArticle)
  /// A page as it came: from a folder, from SingleFile, from a web archive.
  case page(ImportedPage)
  case feed(FollowedFeed)
}

/// A page as it came.
package struct ImportedPage: Sendable {
  package var bytes: [UInt8]
  package var address: String?
  package var saved: Instant?
  package var charset: String?
  package var name: String
  /// What it is, whatever its name says.
  package var form = Form.html

  package enum Form: Sendable {
    case html, text
    /// It shows by its content and its name.
    case any
  }
}

/// Reads exports of other services. Files are recognized by their contents, not by their names.
package struct Importer {
  /// How deeply archives may be nested.
  private static let deepest = 2

  package private(set) var account = ImportAccount()
  /// The kinds of the files, as users would call them.
  package private(set) var kinds: [String] = []

  private var allowance = ZipAllowance(ofArchive: 0)

  package init() {}

  /// Reads a file and passes on its contents. Throws ``ImportFailure`` if it is of no known kind.
  package mutating func read(_ bytes: [UInt8], name: String, each: (ImportedPiece) throws -> Void) throws {
    try read(bytes, name: name, depth: 0, each: each)
  }

  private mutating func read(_ bytes: [UInt8], name: String, depth: Int, each: (ImportedPiece) throws -> Void) throws {
    if ZipReader.isZip(bytes) {
      guard depth < Importer.deepest else { throw ImportFailure("contains archives within archives") }
      return try readZip(bytes, depth: depth, each: each)
    }
    if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: "WARC/".utf8) {
      note("WARC")
      return try WebArchive.read(bytes, &account) { try each(.page($0)) }
    }
    try readText(bytes, name: name, each: each)
  }

  private mutating func readText(_ source: [UInt8], name: String, each: (ImportedPiece) throws -> Void) throws {
    if Importer.isMarkdown(name) {
      note("Markdown")
      return try each(.page(ImportedPage(bytes: source, name: name, form: .any)))
    }
    let bytes = Importer.decoded(source)
    let start = bytes.lazy.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    switch start.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let kind = try bytes.withUnsafeBufferPointer { try JSONImports.read($0, &account) { try each(.article($0)) } }
      note(kind)
    case UInt8(ascii: "<"):
      // A page says its encoding itself.
      try readMarkup(source, name: name, each: each)
    case nil: throw ImportFailure("is empty")
    default:
      if let page = SavedPage(bytes), page.kind == .message { return try take(page, source, name, each) }
      if KindleClippings.isList(bytes) {
        note("Kindle")
        return try KindleClippings.read(bytes, &account) { try each(.article($0)) }
      }
      do {
        note(try bytes.withUnsafeBufferPointer { try CSVImports.read($0, &account) { try each(.article($0)) } })
      } catch let failure as ImportFailure {
        guard name.lowercased().hasSuffix(".txt") else { throw failure }
        note("text")
        try each(.page(ImportedPage(bytes: source, name: name, form: .any)))
      }
    }
  }

  private mutating func readMarkup(_ bytes: [UInt8], name: String, each: (ImportedPiece) throws -> Void) throws {
    if BookmarkImports.isList(bytes) {
      return note(try BookmarkImports.read(Importer.decoded(bytes), &account, each: each))
    }
    if bytes.prefix(1 << 12).contains(UInt8(ascii: "o")), let feeds = OPML.feeds(in: bytes) {
      note("OPML")
      for feed in feeds { try each(.feed(feed)) }
      return
    }
    if let page = SavedPage(bytes) { return try take(page, bytes, name, each) }
    guard Importer.isPage(bytes) else { throw ImportFailure("is neither a page nor an export of a known kind") }
    note("page")
    try each(.page(ImportedPage(bytes: bytes, name: name)))
  }

  /// Whether mark-up is a page and not a drawing, a feed or any other XML.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    return !["<?xml", "<svg", "<rss", "<feed", "<rdf"].contains {
      start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix($0)
    }
      || start.contains("<html")
  }

  /// Hands on a page that says where it came from.
  private mutating func take(
    _ page: SavedPage, _ bytes: [UInt8], _ name: String, _ each: (ImportedPiece) throws -> Void
  ) throws {
    note(page.kind.rawValue)
    try each(
      .page(
        ImportedPage(
          bytes: bytes, address: page.address, saved: page.saved, name: name, form: page.kind == .message ? .any : .html
        )))
  }

  /// The text in UTF-8: spreadsheets and old programs write other encodings.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    let isUTF8 = bytes.withUnsafeBufferPointer { UTF8Census($0).malformed == 0 } && !bytes.prefix(4).contains(0)
    return isUTF8 ? bytes : SourceDecoder().decoded(bytes).utf8
  }

  private static func isMarkdown(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }

  private mutating func note(_ kind: String) { if !kinds.contains(kind) { kinds.append(kind) } }

  // MARK: Zips

  /// What the archive that is being read, and those within it, may still become.
  private mutating func unpacked(_ entry: ZipReader.Entry, of zip: ZipReader) -> [UInt8]? {
    do throws(ArchiveFailure) { return try allowance.read(entry, of: zip) } catch {
      account.leaveOut("files in the archive, each of which \(error)")
      return nil
    }
  }

  private mutating func readZip(_ bytes: [UInt8], depth: Int, each: (ImportedPiece) throws -> Void) throws {
    let zip: ZipReader
    do throws(ArchiveFailure) { zip = try ZipReader(bytes) } catch { throw ImportFailure("\(error)") }
    if depth == 0 { allowance = ZipAllowance(ofArchive: bytes.count) }
    if zip.entries.contains(where: { OmnivoreItem.isMetadata($0.name) }) {
      note("Omnivore")
      return try readOmnivore(zip, each: each)
    }
    var found = false
    let names = Set(zip.entries.map(\.name))
    for entry in zip.entries {
      if let reason = Importer.reason(toLeaveOut: entry.name, of: names) {
        if !reason.isEmpty { account.leaveOut(reason) }
        continue
      }
      guard let content = unpacked(entry, of: zip) else { continue }
      do {
        try read(content, name: entry.name, depth: depth + 1, each: each)
        found = true
      } catch is ImportFailure {
        account.leaveOut("files in the archive that are of no known kind")
      }
    }
    if !found {
      let reasons = account.leftOut.keys.sorted().joined(separator: "; ")
      throw ImportFailure("is an archive with nothing to import" + (reasons.isEmpty ? "" : ": \(reasons)"))
    }
  }

  private static let endings = [
    ".csv", ".json", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".md", ".markdown", ".txt", ".opml", ".warc",
    ".warc.gz", ".zip",
  ]

  /// Why a file of an archive is not read; nil for one that is, and empty for what no reader has put there.
  private static func reason(toLeaveOut file: String, of files: Set<String>) -> String? {
    let name = file.lowercased()
    let ownName = name.split(separator: "/").last ?? ""
    if name.contains("__macosx/") || ownName.first == "." || ownName.hasPrefix("datapackage") { return "" }
    if isPart(file, ofAnyOf: files) { return "parts of saved pages" }
    if endings.contains(where: { name.hasSuffix($0) }) { return nil }
    // A WACZ has indexes beside its archives.
    return files.contains("datapackage.json") ? "" : "files in the archive that are of no known kind"
  }

  private mutating func readOmnivore(_ zip: ZipReader, each: (ImportedPiece) throws -> Void) throws {
    var files: [String: ZipReader.Entry] = [:]
    for entry in zip.entries { files[entry.name] = entry }
    var allowance = allowance
    for entry in zip.entries where OmnivoreItem.isMetadata(entry.name) {
      let parts = try readOmnivore(
        entry.name, file: { name in files[name].flatMap { try? allowance.read($0, of: zip) } },
        each: { try each(.article($0)) })
      if parts == nil { account.leaveOut("metadata files that cannot be read") }
    }
  }

  /// Reads a metadata file of Omnivore's export, packed or unpacked, with the contents and highlights beside it.
  ///
  /// - Parameter file: the bytes of a file by its path; nil where there is none.
  /// - Returns: the paths of what belongs to it; nil where it is no such file.
  package mutating func readOmnivore(
    _ path: String, file: (String) -> [UInt8]?, each: (ImportedArticle) throws -> Void
  ) throws -> Set<String>? {
    guard OmnivoreItem.isMetadata(path), let (items, others) = file(path).flatMap({ OmnivoreItem.items(in: $0) }) else {
      return nil
    }
    note("Omnivore")
    let folder = path.dropLast(path.split(separator: "/").last?.count ?? 0)
    var parts: Set<String> = [path]
    for _ in 0..<others { account.leaveOut("records without an address") }
    for var item in items {
      let names = item.slug.map { ("\(folder)content/\($0).html", "\(folder)highlights/\($0).md") }
      if let (content, _) = names, let bytes = file(content) {
        item.article.content = String(decoding: bytes, as: UTF8.self)
        parts.insert(content)
      }
      if let (_, marks) = names, let bytes = file(marks) {
        let created = item.article.added ?? Instant(milliseconds: 0)
        item.article.highlights = OmnivoreHighlights.read(String(decoding: bytes, as: UTF8.self), created: created)
        parts.insert(marks)
      }
      try each(item.article)
    }
    return parts
  }
}

extension Importer {
  /// Whether a file is what a browser saved beside a page: `Page_files/frame.html` beside `Page.html`.
  package static func isPart(_ file: String, ofAnyOf pages: Set<String>) -> Bool {
    var path = file[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      guard path.hasSuffix("_files") else { continue }
      let page = path.dropLast("_files".count)
      if [".html", ".htm", ".xhtml"].contains(where: { pages.contains(page + $0) }) { return true }
    }
    return false
  }
}
