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
  /// What a list of pages calls it.
  package var title: String?
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
  static let deepest = 2

  package internal(set) var account = ImportAccount()
  /// The kinds of the files, as users would call them.
  package private(set) var kinds: [String] = []

  var allowance = ZipAllowance(ofArchive: 0)

  package init() {}

  /// Reads a file and passes on its contents. Throws ``ImportFailure`` if it is of no known kind.
  package mutating func read(_ bytes: [UInt8], name: String, each: (ImportedPiece) throws -> Void) throws {
    try read(bytes, name: name, depth: 0, each: each)
  }

  mutating func read(_ bytes: [UInt8], name: String, depth: Int, each: (ImportedPiece) throws -> Void) throws {
    if ZipReader.isZip(bytes) {
      guard depth < Importer.deepest else { throw ImportFailure("contains archives within archives") }
      return try readZip(bytes, depth: depth, each: each)
    }
    if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: "WARC/".utf8) {
      note("WARC")
      try WebArchive.read(bytes, &account) { try each(.page($0)) }
      return
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
    if bytes.prefix(1 << 12).contains(UInt8(ascii: "o")), let list = OPML.list(in: bytes) {
      note("OPML")
      account.leftOut.merge(list.leftOut, uniquingKeysWith: +)
      for feed in list.feeds { try each(.feed(feed)) }
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

  mutating func note(_ kind: String) { if !kinds.contains(kind) { kinds.append(kind) } }
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
